/** Where a sheet stands between this device and the server, and whether there is something to submit. */
import type { Refusal } from '../shared/contract/refusals.ts';
import type {
  Allowed,
  CriterionView,
  JudgedComponentView,
  JudgeProject,
  OwnLateSheet,
  OwnSheet,
} from '../shared/contract/views.ts';
import { formatScore } from '../shared/scoring/sheet.ts';
import { EMPTY_DRAFT, type Draft } from './drafts.ts';
import { scoreFaults } from './scores.ts';

/** `local`: on this device only; `changed`: received once, changed on this device since. */
export type SheetStatus =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'local' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'received'; readonly sheet: OwnSheet }
  | { readonly kind: 'changed'; readonly sheet: OwnSheet }
  /** Received after closing: the host has not decided, or has declined it. */
  | { readonly kind: 'late' | 'declined'; readonly sheet: OwnLateSheet };

/** One component's sheet as the page shows it. */
export interface WorkingSheet {
  readonly component: JudgedComponentView;
  readonly draft: Draft;
  readonly status: SheetStatus;
  /** Why the server did not take the last submission; null once anything was changed since. */
  readonly refusal: Refusal | null;
}

/** What the one big button would do. */
export type Submission =
  | { readonly kind: 'ready'; readonly componentIds: readonly string[]; readonly revises: boolean }
  /** Closed: it would be received late, and the host decides. */
  | { readonly kind: 'ready-late'; readonly componentIds: readonly string[] }
  | { readonly kind: 'sending' }
  | { readonly kind: 'nothing-new' }
  | { readonly kind: 'missing'; readonly criteria: readonly CriterionView[] }
  | { readonly kind: 'faulty'; readonly because: Refusal }
  | { readonly kind: 'blocked'; readonly because: Refusal | null };

/** A submitted sheet as a draft: what a judge starts from when revising. */
export function draftOf(own: OwnSheet | undefined): Draft {
  return own === undefined ? EMPTY_DRAFT : { scores: own.scores, comment: own.comment ?? '' };
}

/** Whether two drafts would make the same sheet: `8.50` is `8.5`, and spaces around a comment are nothing. */
export function sameContent(a: Draft, b: Draft): boolean {
  const ids = Object.keys(a.scores);
  return (
    ids.length === Object.keys(b.scores).length &&
    ids.every((id) => shortest(a.scores[id]) === shortest(b.scores[id])) &&
    a.comment.trim() === b.comment.trim()
  );
}

const shortest = (score: string | undefined) => (score === undefined ? null : formatScore(score));

/** The late sheet that is shown in the place of any other: not where scoring is open, nor once it has been accepted. */
export function lateShown({ scoring, lateSheets }: LateOf, componentId: string): OwnLateSheet | undefined {
  const late = lateSheets[componentId];
  return scoring.allowed || late?.decision?.accepted === true ? undefined : late;
}
type LateOf = Pick<JudgeProject, 'scoring' | 'lateSheets'>;

/**
 * @param draft what this device holds; null where it holds nothing of its own
 * @param late see {@link lateShown}
 */
export function sheetStatus(
  draft: Draft | null,
  own: OwnSheet | undefined,
  sending: boolean,
  late?: OwnLateSheet,
): SheetStatus {
  if (sending) return { kind: 'sending' };
  if (late !== undefined) return { kind: late.decision === null ? 'late' : 'declined', sheet: late };
  if (own !== undefined) {
    const same = draft === null || sameContent(draft, draftOf(own));
    return { kind: same ? 'received' : 'changed', sheet: own };
  }
  return { kind: draft === null || sameContent(draft, EMPTY_DRAFT) ? 'untouched' : 'local' };
}

/** The draft without scores of criteria that the component does not have (any more). */
export function fitting(component: JudgedComponentView, draft: Draft): Draft {
  const known = component.criteria.flatMap(({ id }): [string, string][] => {
    const score = draft.scores[id];
    return score === undefined ? [] : [[id, score]];
  });
  return { ...draft, scores: Object.fromEntries(known) };
}

/** Once scoring has closed: the sheet that the server holds, whatever was changed on this device since. */
export function asCounted(sheet: WorkingSheet): WorkingSheet {
  const { status } = sheet;
  const held = status.kind === 'changed' || status.kind === 'late' || status.kind === 'declined';
  return held ? { ...sheet, draft: draftOf(status.sheet) } : sheet;
}

export const missingCriteria = ({ component, draft }: WorkingSheet): CriterionView[] =>
  component.criteria.filter(({ id }) => draft.scores[id] === undefined);

/** Whether this device holds something that the server does not, and nothing is on its way. */
export const isUnsent = ({ status }: WorkingSheet): boolean =>
  status.kind === 'local' || status.kind === 'changed';

/** What has come of a project's sheets once scoring has closed: of several, what the judge has to know first. */
export type AfterClosing = 'declined' | 'late' | 'sending' | 'received' | 'not-submitted';

export function afterClosing(sheets: readonly WorkingSheet[]): AfterClosing {
  const kinds = new Set(sheets.map(({ status }) => status.kind));
  if (kinds.has('declined')) return 'declined';
  if (kinds.has('late')) return 'late';
  if (kinds.has('sending')) return 'sending';
  return kinds.has('received') || kinds.has('changed') ? 'received' : 'not-submitted';
}

/** Whether the sheet's marks stand in the total once scoring has closed: what is with the server, or on its way, and not declined. */
export const addsUp = ({ status }: WorkingSheet): boolean =>
  status.kind !== 'declined' && status.kind !== 'local' && status.kind !== 'untouched';

/** What was complete on this device when scoring closed and has never been received. */
function readyLate(sheets: readonly WorkingSheet[]): readonly string[] {
  return sheets
    .filter(({ status }) => status.kind === 'local')
    .filter(({ component, draft }) => scoreFaults(component, draft.scores).length === 0)
    .map(({ component }) => component.id);
}

/**
 * @param scoring whether the server takes this judge's sheet for the project now
 * @param takesLate whether it would be received late
 */
export function submissionOf(
  sheets: readonly WorkingSheet[],
  scoring: Allowed,
  takesLate = false,
): Submission {
  if (!scoring.allowed) {
    const late = takesLate ? readyLate(sheets) : [];
    if (late.length > 0) return { kind: 'ready-late', componentIds: late };
    return { kind: 'blocked', because: scoring.blockedBecause };
  }
  const missing = sheets.flatMap(missingCriteria);
  if (missing.length > 0) return { kind: 'missing', criteria: missing };
  const fault = sheets.flatMap(({ component, draft }) => scoreFaults(component, draft.scores))[0];
  if (fault !== undefined) return { kind: 'faulty', because: fault };
  const unsent = sheets.filter(isUnsent);
  if (unsent.length > 0) {
    return {
      kind: 'ready',
      componentIds: unsent.map(({ component }) => component.id),
      revises: unsent.every(({ status }) => status.kind === 'changed'),
    };
  }
  return { kind: sheets.some(({ status }) => status.kind === 'sending') ? 'sending' : 'nothing-new' };
}

/** Which projects of a desk review are shown, and which of them may be closed or revealed together. */
import { refuse } from '../../../shared/contract/refusals.ts';
import type { Allowed, HostProject } from '../../../shared/contract/views.ts';
import { matches } from '../../parts/find-project.ts';

export type ReviewState = 'open' | 'closed' | 'revealed' | 'withdrawn';

export const reviewFilters = ['all', 'missing', 'complete', 'closed', 'revealed'] as const;
export type ReviewFilter = (typeof reviewFilters)[number];

export function reviewState({ withdrawn, phase }: Pick<HostProject, 'withdrawn' | 'phase'>): ReviewState {
  if (withdrawn) return 'withdrawn';
  return phase === 'closed' || phase === 'revealed' ? phase : 'open';
}

const isComplete = ({ missing }: HostProject): boolean => missing.length === 0;
const mayClose = ({ review }: HostProject): boolean => review?.CloseScoring.allowed === true;
const mayReveal = (project: HostProject): boolean =>
  project.phase === 'closed' && project.review?.RevealAtOnce.allowed === true;

function passes(project: HostProject, filter: ReviewFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'missing':
      return reviewState(project) === 'open' && !isComplete(project);
    case 'complete':
      return reviewState(project) === 'open' && isComplete(project);
    case 'closed':
    case 'revealed':
      return reviewState(project) === filter;
    default:
      return filter satisfies never;
  }
}

export const filtered = (projects: readonly HostProject[], filter: ReviewFilter): readonly HostProject[] =>
  projects.filter((project) => passes(project, filter));

/** @param wanted what was typed into the search field */
export function found(
  projects: readonly HostProject[],
  filter: ReviewFilter,
  wanted: string,
): readonly HostProject[] {
  return filtered(projects, filter).filter(({ project }) => matches(project, wanted));
}

export interface Closable {
  readonly complete: readonly HostProject[];
  readonly incomplete: readonly HostProject[];
}

export function closable(projects: readonly HostProject[]): Closable {
  const open = projects.filter(mayClose);
  return { complete: open.filter(isComplete), incomplete: open.filter((project) => !isComplete(project)) };
}

/** What the host has been told is missing, as `CloseScoringOfMany` takes it. */
export const acknowledgedOf = (projects: readonly HostProject[]): Record<string, number> =>
  Object.fromEntries(
    projects
      .filter((project) => !isComplete(project))
      .map(({ project, missing }) => [project.projectId, missing.length]),
  );

export const revealable = (projects: readonly HostProject[]): readonly HostProject[] =>
  projects.filter(mayReveal);

/** Closed, but by the contest's policy not to be revealed yet. */
export const heldBack = (projects: readonly HostProject[]): readonly HostProject[] =>
  projects.filter((project) => reviewState(project) === 'closed' && !mayReveal(project));

const yes: Allowed = { allowed: true, blockedBecause: null };

export function closingAll(projects: readonly HostProject[]): Allowed {
  if (projects.some(mayClose)) return yes;
  return { allowed: false, blockedBecause: refuse('nothing-to-close', {}) };
}

export function revealingAll(projects: readonly HostProject[]): Allowed {
  if (projects.some(mayReveal)) return yes;
  const because = heldBack(projects)[0]?.review?.RevealAtOnce.blockedBecause;
  return { allowed: false, blockedBecause: because ?? refuse('nothing-to-reveal', {}) };
}

/**
 * Sheets from paper: one person keys a sheet in, another keys it in again without seeing the first's figures. What
 * both have read is the judge's sheet; where they differ, one of the two looks at the paper again.
 */
import type { Command } from '../../../shared/contract/commands.ts';
import { refuse, type RefusalCode } from '../../../shared/contract/refusals.ts';
import type { JudgedComponent } from '../../../shared/scoring/contest-file.ts';
import { formatScore } from '../../../shared/scoring/sheet.ts';
import type { Circumstances } from '../commands.ts';
import { accept, refusal, type Decision } from '../decision.ts';
import { entryOf, paperOf, projectName, seatOf } from '../lookup.ts';
import type { ContestState, PaperKeying } from '../state.ts';
import { findProject, type Found } from './guards.ts';
import {
  commentOf,
  findSheetToWrite,
  scoreProblem,
  type SheetPlace,
  type SheetToWrite,
} from './sheet-writing.ts';

type Of<T extends Command['type']> = Extract<Command, { type: T }>;
type Scores = Readonly<Record<string, string>>;

/** What says of a judge that no sheet is due at all. */
const notDue: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'judge-of-another-panel',
  'judge-of-another-room',
  'judge-recused',
]);

/** The sheet that staff enter for a judge: one that the judge owes. */
function findDueSheet(state: ContestState, place: SheetPlace): Found<SheetToWrite> {
  const writing = findSheetToWrite(state, place);
  const seat = seatOf(state, place.judgeId);
  const project = entryOf(state.projects, place.projectId);
  if (!writing.refusal || !notDue.has(writing.refusal.code) || seat === null || project === undefined)
    return writing;
  const judge = { id: seat.judge.id, name: seat.judge.name };
  return { refusal: refuse('sheet-not-due', { judge, project: projectName(project) }) };
}

/** Two readings of one mark can be written in two ways: `8.50` is `8.5`. */
const inShort = (scores: Scores): Record<string, string> =>
  Object.fromEntries(Object.entries(scores).map(([id, score]) => [id, formatScore(score)]));

/** The criteria that two people have read differently. */
export function criteriaThatDiffer({ criteria }: JudgedComponent, one: Scores, other: Scores) {
  return criteria.filter(({ id }) => one[id] !== other[id]);
}

const sameName = (one: string, other: string): boolean =>
  one.normalize('NFKC').toLowerCase() === other.normalize('NFKC').toLowerCase();

/** The keying to compare with: the first person's, or where two differ the other one's. */
function findOther(
  keyings: readonly PaperKeying[],
  session: string,
  keyedBy: string,
): Found<PaperKeying | null> {
  const others = keyings.filter((keying) => keying.session !== session);
  const [other = null] = others;
  if (others.length > 1)
    return { refusal: refuse('paper-differs', { keyedBy: others.map((keying) => keying.keyedBy) }) };
  const own = keyings.find((keying) => keying.session === session);
  if (own !== undefined && other === null)
    return { refusal: refuse('second-person-needed', { keyedBy: own.keyedBy }) };
  if (other !== null && sameName(other.keyedBy, keyedBy))
    return { refusal: refuse('second-person-needed', { keyedBy: other.keyedBy }) };
  return { found: other };
}

export function keyPaperSheet(
  state: ContestState,
  command: Of<'KeyPaperSheet'>,
  { actor }: Circumstances,
): Decision {
  if (actor.kind !== 'staff' || actor.session === undefined)
    return refusal('not-permitted', { type: command.type });
  const { judgeId, projectId, componentId, keyedBy, replaces } = command;
  const due = findDueSheet(state, command);
  if (due.refusal) return { ok: false, refusal: due.refusal };
  const { judge, project, component, late, newest } = due.found;
  const problem = scoreProblem(component, command.scores);
  if (problem) return { ok: false, refusal: problem };
  const revision = newest?.revision ?? 0;
  if (revision > 0 && replaces?.revision !== revision) {
    const facts = { judge: { id: judge.id, name: judge.name }, project: projectName(project), revision };
    return refusal('sheet-already-in', facts);
  }
  const other = findOther(paperOf(project, componentId, judgeId), actor.session, keyedBy);
  if (other.refusal) return { ok: false, refusal: other.refusal };
  const place = { judgeId, projectId, componentId, scores: inShort(command.scores) };
  const comment = commentOf(command);
  const keyed = {
    type: 'PaperSheetKeyed',
    ...place,
    ...(comment === null ? {} : { comment }),
    keyedBy,
    session: actor.session,
    ...(revision === 0 ? {} : { replaces: revision, reason: replaces?.reason ?? '' }),
  } as const;
  if (other.found === null || criteriaThatDiffer(component, other.found.scores, place.scores).length > 0)
    return accept(keyed);
  const words = other.found.comment ?? comment;
  return accept(keyed, {
    type: late ? 'LateSheetReceived' : 'SheetSubmitted',
    ...place,
    ...(words === null ? {} : { comment: words }),
    revision: revision + 1,
    source: 'paper',
    keyedBy: [other.found.keyedBy, keyedBy],
  });
}

export function discardPaperSheet(
  state: ContestState,
  { judgeId, projectId, componentId, reason }: Of<'DiscardPaperSheet'>,
): Decision {
  const known = findProject(state, projectId);
  if (known.refusal) return { ok: false, refusal: known.refusal };
  return paperOf(known.found, componentId, judgeId).length === 0
    ? refusal('nothing-keyed', {})
    : accept({ type: 'PaperSheetDiscarded', judgeId, projectId, componentId, reason });
}

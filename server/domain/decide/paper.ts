/**
 * Sheets from paper: one person keys a sheet in, another keys it in again without seeing the first's figures. What
 * both have read is the judge's sheet; where they differ, one of the two looks at the paper again.
 */
import type { Command } from '../../../shared/contract/commands.ts';
import { refuse } from '../../../shared/contract/refusals.ts';
import { scoreRefusal } from '../../../shared/contract/score-refusal.ts';
import type { Judge, JudgedComponent } from '../../../shared/scoring/contest-file.ts';
import { checkScores, formatScore } from '../../../shared/scoring/sheet.ts';
import type { Circumstances } from '../commands.ts';
import { accept, refusal, type Decision } from '../decision.ts';
import { isRecused, lateSheetOf, paperOf, projectName, seatFor, sheetOf, sitsInRoom } from '../lookup.ts';
import type { ContestState, PaperKeying, ProjectState } from '../state.ts';
import { findJudgedComponent, findProject, findSeat, type Found } from './guards.ts';
import { commentOf, criterionName, scoringBlockedFor } from './sheets.ts';

type Of<T extends Command['type']> = Extract<Command, { type: T }>;
type Scores = Readonly<Record<string, string>>;

interface Due {
  readonly judge: Judge;
  readonly project: ProjectState;
  readonly component: JudgedComponent;
  /** Scoring has closed: the host decides on it. */
  readonly late: boolean;
}

/** The sheet that staff enter for a judge: one that the judge owes. */
export function findDueSheet(
  state: ContestState,
  { judgeId, projectId, componentId }: { judgeId: string; projectId: string; componentId: string },
): Found<Due> {
  const seat = findSeat(state, judgeId);
  if (seat.refusal) return seat;
  const known = findProject(state, projectId);
  if (known.refusal) return known;
  const scored = findJudgedComponent(state, componentId);
  if (scored.refusal) return scored;
  const component = scored.found;
  const onPanel = seatFor(state, judgeId, component);
  const { judge } = seat.found;
  if (
    onPanel === null ||
    !sitsInRoom(onPanel.judge, known.found.roomId) ||
    isRecused(state, judgeId, projectId)
  ) {
    const facts = { judge: { id: judge.id, name: judge.name }, project: projectName(known.found) };
    return { refusal: refuse('sheet-not-due', facts) };
  }
  const blocked = scoringBlockedFor(state, onPanel, known.found);
  const late = blocked?.code === 'scoring-closed';
  if (blocked && !late) return { refusal: blocked };
  return { found: { judge, project: known.found, component, late } };
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

/** Of the judge's sheet, counted or late; 0: there is none. */
function newestRevision(project: ProjectState, componentId: string, judgeId: string): number {
  const counted = sheetOf(project, componentId, judgeId)?.revision ?? 0;
  const late = lateSheetOf(project, componentId, judgeId)?.revision ?? 0;
  return Math.max(counted, late);
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
  const { judge, project, component, late } = due.found;
  const [problem] = checkScores(component, command.scores);
  if (problem)
    return { ok: false, refusal: scoreRefusal(problem, criterionName(component, problem.criterion)) };
  const revision = newestRevision(project, componentId, judgeId);
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

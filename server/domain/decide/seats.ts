/** A judge's seat (docs/decisions/0014-seats.md): its code, the person who sits there, and the one tablet that holds it. */
import type { Command } from '../../../shared/contract/commands.ts';
import { refuse, type Refusal } from '../../../shared/contract/refusals.ts';
import type { Actor, JudgeActor } from '../actor.ts';
import type { DomainCommand } from '../commands.ts';
import { accept, refusal, type Decision } from '../decision.ts';
import {
  entryOf,
  inRunningOrder,
  isDeskReview,
  isFenced,
  projectName,
  seatGeneration,
  sheetOf,
  tabletAt,
} from '../lookup.ts';
import type { ContestState } from '../state.ts';
import { findSeat } from './guards.ts';

type Of<T extends Command['type']> = Extract<Command, { type: T }>;

export function renewSeat(state: ContestState, { judgeId, reason }: Of<'RenewSeat'>): Decision {
  const known = findSeat(state, judgeId);
  if (known.refusal) return { ok: false, refusal: known.refusal };
  return accept({ type: 'SeatRenewed', judgeId, generation: seatGeneration(state, judgeId) + 1, reason });
}

/** The code is worth nothing any more and there is no new one, until the seat is renewed. */
export function voidSeat(state: ContestState, { judgeId, reason }: Of<'VoidSeat'>): Decision {
  const known = findSeat(state, judgeId);
  if (known.refusal) return { ok: false, refusal: known.refusal };
  if (state.voidedSeats.includes(judgeId)) return accept();
  return accept({ type: 'SeatVoided', judgeId, generation: seatGeneration(state, judgeId) + 1, reason });
}

/**
 * Another person on the seat, under a code of their own; what the former one has submitted stays the former one's. So
 * would a sheet on paper that is half keyed in, and nobody could confirm it any more.
 */
export function substituteJudge(
  state: ContestState,
  { judgeId, name, unit, reason }: Of<'SubstituteJudge'>,
): Decision {
  const known = findSeat(state, judgeId);
  if (known.refusal) return { ok: false, refusal: known.refusal };
  const halfKeyed = inRunningOrder(state).find(({ paper }) =>
    Object.values(paper).some((ofComponent) => entryOf(ofComponent, judgeId) !== undefined),
  );
  if (halfKeyed !== undefined) {
    const judge = { id: judgeId, name: known.found.judge.name };
    return refusal('paper-before-substitute', { judge, project: projectName(halfKeyed) });
  }
  return accept({
    type: 'JudgeSubstituted',
    judgeId,
    name,
    ...(unit === undefined ? {} : { unit }),
    generation: seatGeneration(state, judgeId) + 1,
    reason,
  });
}

/** Somebody has shown the seat's code on a tablet: the newest holds it. */
export function takeSeat(
  state: ContestState,
  { judgeId, tablet }: Extract<DomainCommand, { type: 'TakeSeat' }>,
): Decision {
  const known = findSeat(state, judgeId);
  if (known.refusal) return { ok: false, refusal: known.refusal };
  return tabletAt(state, judgeId)?.tablet === tablet
    ? accept()
    : accept({ type: 'SeatTaken', judgeId, tablet });
}

/** Why nothing is taken from this tablet, and nothing given to it; null while it holds its seat. */
export function takenOver(state: ContestState, { judgeId, tablet }: JudgeActor): Refusal | null {
  const holder = isFenced(state, judgeId, tablet) ? tabletAt(state, judgeId) : undefined;
  return holder === undefined ? null : refuse('seat-taken-over', { at: holder.at });
}

/**
 * What comes from a tablet that holds its seat no longer is refused, but for one thing: a sheet on which submit may have
 * been pressed while it did. Its project had begun by then, and the seat has sent no sheet of it since.
 */
export function fencedOff(state: ContestState, command: DomainCommand, actor: Actor): Refusal | null {
  if (actor.kind !== 'judge') return null;
  const refused = takenOver(state, actor);
  const holder = tabletAt(state, actor.judgeId);
  if (refused === null || holder === undefined || command.type !== 'SubmitSheet') return refused;
  const project = entryOf(state.projects, command.projectId);
  if (project === undefined) return refused;
  const begun = isDeskReview(state) || (project.startedAt !== null && project.startedAt <= holder.at);
  const sheet = sheetOf(project, command.componentId, actor.judgeId);
  return begun && (sheet === undefined || sheet.version < holder.version) ? null : refused;
}

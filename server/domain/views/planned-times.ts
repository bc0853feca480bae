/** When each project is to begin by the plan of its room. */
import { plannedAt } from '../../../shared/stage/schedule.ts';
import { inCallingOrder, stageDurations } from '../lookup.ts';
import type { ContestState, RoomState } from '../state.ts';

/** From the beginning of one project to that of the next, ms. */
export function slotMs(state: ContestState, { gapMs }: NonNullable<RoomState['plan']>): number {
  const { presentationMs, questionsMs } = stageDurations(state);
  return presentationMs + questionsMs + gapMs;
}

/** By project id, ms since the Unix epoch; a withdrawn project takes no time. */
export function plannedTimes(state: ContestState): ReadonlyMap<string, number> {
  const taking = inCallingOrder(state).filter(({ project }) => !project.withdrawn);
  return new Map(
    state.rooms.flatMap(({ id, plan }) => {
      if (plan === null) return [];
      const run = { startsAt: plan.startsAt, slotMs: slotMs(state, plan) };
      return taking
        .filter(({ roomId }) => roomId === id)
        .map(({ project }, place): [string, number] => [project.id, plannedAt(run, place)]);
    }),
  );
}

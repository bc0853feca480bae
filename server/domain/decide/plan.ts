/** When a room's show is to begin, for telling how late it is. */
import type { Command } from '../../../shared/contract/commands.ts';
import { accept, refusal, type Decision } from '../decision.ts';
import { roomById } from '../lookup.ts';
import type { ContestState } from '../state.ts';

export function planShow(
  state: ContestState,
  { roomId, startsAt, gapSeconds }: Extract<Command, { type: 'PlanShow' }>,
): Decision {
  if (state.rules.stage === undefined) return refusal('no-stage', {});
  const room = roomById(state, roomId);
  if (room === undefined) return refusal('unknown-room', { roomId });
  const gapMs = gapSeconds * 1000;
  const stands =
    startsAt === null ? room.plan === null : room.plan?.startsAt === startsAt && room.plan.gapMs === gapMs;
  return stands ? accept() : accept({ type: 'ShowPlanned', roomId, startsAt, gapMs });
}

/** The steps of the awards ceremony (RULES.md §5), one after another and back. */
import type { Command } from '../../../shared/contract/commands.ts';
import { awardBefore, awardsWaitFor, hasAwards, nextAward } from '../awards.ts';
import { accept, refusal, type Decision } from '../decision.ts';
import { projectName, roomById } from '../lookup.ts';
import type { AwardAt, ContestState } from '../state.ts';

type Of<T extends Command['type']> = Extract<Command, { type: T }>;

const stepped = (roomId: string, at: AwardAt | null): Decision =>
  accept({
    type: 'AwardStepped',
    roomId,
    given: at?.given ?? 'tier',
    award: at?.award ?? null,
    scope: at?.scope ?? null,
    shown: at?.shown ?? 0,
  });

export function awardNext(state: ContestState, { roomId, after }: Of<'AwardNext'>): Decision {
  const room = roomById(state, roomId);
  if (room === undefined) return refusal('unknown-room', { roomId });
  if (!hasAwards(state)) return refusal('no-awards', {});
  if (room.awards.step !== after) return refusal('award-step-taken', {});
  const waits = awardsWaitFor(state);
  if (waits !== null) return refusal('awards-not-yet', waits);
  const next = nextAward(state, room.awards.at);
  switch (next.kind) {
    case 'award':
      return stepped(roomId, next.at);
    case 'pending':
      return refusal('award-pending', { award: next.award, projects: next.projects.map(projectName) });
    case 'over':
      return refusal('awards-over', {});
    default:
      return next satisfies never;
  }
}

export function awardBack(state: ContestState, { roomId, after }: Of<'AwardBack'>): Decision {
  const room = roomById(state, roomId);
  if (room === undefined) return refusal('unknown-room', { roomId });
  if (!hasAwards(state)) return refusal('no-awards', {});
  if (room.awards.step !== after) return refusal('award-step-taken', {});
  const { at } = room.awards;
  return at === null ? refusal('awards-not-begun', {}) : stepped(roomId, awardBefore(state, at));
}

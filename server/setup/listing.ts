/** What staff are told of contests over REST, built field by field. */
import type { ContestEntry, PresetEntry, SeatCodes as SeatCodesBody } from '../../shared/contract/rest.ts';
import type { Preset } from '../../shared/presets/index.ts';
import type { SeatCodes } from '../access/seat-codes.ts';
import { allSeats, inRunningOrder } from '../domain/lookup.ts';
import type { ContestState } from '../domain/state.ts';

export function contestEntry(state: ContestState): ContestEntry {
  const projects = inRunningOrder(state);
  return {
    id: state.contestId,
    title: state.title,
    projects: projects.length,
    judges: allSeats(state).length,
    revealed: projects.filter(({ phase }) => phase === 'revealed').length,
    createdAt: state.createdAt,
  };
}

export function presetEntry({ id, name, rules, rounds }: Preset): PresetEntry {
  return {
    id,
    name,
    deskReview: rules.stage === undefined,
    rounds: (rounds ?? []).map((round) => ({ id: round.id, name: round.name })),
  };
}

export function seatCodesBody(state: ContestState, codes: SeatCodes, joinUrl: string): SeatCodesBody {
  return {
    contest: { id: state.contestId, title: state.title },
    judges: allSeats(state).flatMap(({ judge, panel }) => {
      const code = codes.ofSeat(state, judge.id);
      return code === null
        ? []
        : {
            judgeId: judge.id,
            name: judge.name,
            panel: panel.name,
            unit: judge.unit ?? null,
            room: state.rooms.find(({ id }) => id === judge.room)?.name ?? null,
            code,
          };
    }),
    presenters: inRunningOrder(state)
      .filter(({ project }) => !project.withdrawn)
      .map(({ project }) => ({
        projectId: project.id,
        number: project.number ?? null,
        name: project.name,
        unit: project.unit,
        code: codes.ofPresenter(state, project.id),
      })),
    joinUrl,
  };
}

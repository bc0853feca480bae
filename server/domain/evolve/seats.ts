/** The fold of what happens to a judge's seat: its code, the person, the tablet. */
import type { Judge, Panel } from '../../../shared/scoring/contest-file.ts';
import type { RecordedEvent, SetupEvent } from '../events.ts';
import { entryOf, seatOf } from '../lookup.ts';
import type { ContestState } from '../state.ts';

export type SeatEvent = Extract<
  SetupEvent,
  { type: 'SeatRenewed' | 'SeatVoided' | 'SeatTaken' | 'JudgeSubstituted' }
>;

export function mapJudge(
  panels: readonly Panel[],
  judgeId: string,
  change: (judge: Judge) => Judge,
): Panel[] {
  return panels.map((panel) => ({
    ...panel,
    judges: panel.judges.map((judge) => (judge.id === judgeId ? change(judge) : judge)),
  }));
}

const without = <T>(record: Readonly<Record<string, T>>, id: string): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => key !== id));

/** A new generation: whoever came in with the old code is out, whatever tablet held the seat. */
function recoded(state: ContestState, judgeId: string, generation: number): ContestState {
  return {
    ...state,
    seatGenerations: { ...state.seatGenerations, [judgeId]: generation },
    seatTablets: without(state.seatTablets, judgeId),
    voidedSeats: state.voidedSeats.filter((id) => id !== judgeId),
  };
}

export function evolveSeats(
  state: ContestState,
  event: SeatEvent,
  { version, at }: Pick<RecordedEvent, 'version' | 'at'>,
): ContestState {
  const { judgeId } = event;
  switch (event.type) {
    case 'SeatRenewed':
      return recoded(state, judgeId, event.generation);
    case 'SeatVoided': {
      const after = recoded(state, judgeId, event.generation);
      return { ...after, voidedSeats: [...after.voidedSeats, judgeId] };
    }
    case 'SeatTaken':
      return {
        ...state,
        seatTablets: { ...state.seatTablets, [judgeId]: { tablet: event.tablet, version, at } },
      };
    case 'JudgeSubstituted': {
      const { name, unit, generation, reason } = event;
      const former = seatOf(state, judgeId)?.judge;
      if (former === undefined) throw new Error(`the log names judge ${judgeId}, whom the contest has not`);
      const left = { name: former.name, unit: former.unit ?? null, until: version, at, reason };
      const before = entryOf(state.formerJudges, judgeId) ?? [];
      return {
        ...recoded(state, judgeId, generation),
        panels: mapJudge(state.panels, judgeId, ({ id, room }) => ({
          id,
          name,
          ...(unit === undefined ? {} : { unit }),
          ...(room === undefined ? {} : { room }),
        })),
        formerJudges: { ...state.formerJudges, [judgeId]: [...before, left] },
        judgeMessages: without(state.judgeMessages, judgeId),
        helpAsked: without(state.helpAsked, judgeId),
      };
    }
    default:
      return event satisfies never;
  }
}

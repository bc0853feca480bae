/** What comes of the commands of a batch, each decided upon what those before it would make. */
import type { Answer } from '../../shared/contract/protocol.ts';
import type { Actor } from '../domain/actor.ts';
import type { DomainCommand } from '../domain/commands.ts';
import { decide } from '../domain/decide/decide.ts';
import type { ContestEvent, RecordedEvent } from '../domain/events.ts';
import { evolve } from '../domain/evolve/evolve.ts';
import type { ContestState } from '../domain/state.ts';
import { answerKey, type OpenContest } from './open-contest.ts';

export interface CommandRequest {
  /** Made by the sender, the same for each repetition: a repeated command changes nothing and gets the first answer. */
  readonly commandId: string;
  readonly actor: Actor;
  readonly command: DomainCommand;
}

/** What comes of one command of a batch; one that broke an invariant fails alone. */
export type Outcome = { readonly answer: Answer } | { readonly error: unknown };

export interface Decided {
  readonly state: ContestState;
  readonly events: readonly RecordedEvent[];
  readonly outcomes: readonly Outcome[];
  /** Answers that the log will not tell again. */
  readonly unrecorded: ReadonlyMap<string, Answer>;
}

/** Changes nothing: all of it is only what would be, until it is committed. */
export function decideBatch(contest: OpenContest, batch: readonly CommandRequest[], now: number): Decided {
  const events: RecordedEvent[] = [];
  const answeredHere = new Map<string, Answer>();
  const unrecorded = new Map<string, Answer>();
  let { state } = contest;
  const answerTo = ({ commandId, actor, command }: CommandRequest): Answer => {
    const key = answerKey(actor, commandId);
    const earlier = answeredHere.get(key) ?? contest.earlierAnswer(key);
    if (earlier !== undefined) return earlier;
    const decision = decide(state, command, { actor, now });
    const made = record(state, decision.ok ? decision.events : [], { at: now, actor, commandId });
    state = made.state;
    events.push(...made.events);
    const answer: Answer = decision.ok ? { ok: true, version: state.version } : decision;
    answeredHere.set(key, answer);
    // the server itself repeats a deadline until something comes of it
    if (made.events.length === 0 && actor.kind !== 'system') unrecorded.set(key, answer);
    return answer;
  };
  const outcomes = batch.map((waiting): Outcome => {
    try {
      return { answer: answerTo(waiting) };
    } catch (error) {
      return { error };
    }
  });
  return { state, events, outcomes, unrecorded };
}

/** The events in their places, and the state that they make. */
function record(
  before: ContestState,
  events: readonly ContestEvent[],
  circumstances: Pick<RecordedEvent, 'at' | 'actor' | 'commandId'>,
): { readonly state: ContestState; readonly events: readonly RecordedEvent[] } {
  const recorded = events.map((event, index) => ({
    version: before.version + 1 + index,
    ...circumstances,
    event,
  }));
  return { state: recorded.reduce(evolve, before), events: recorded };
}

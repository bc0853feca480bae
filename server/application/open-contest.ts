/** A contest as one node holds it: its folded state, where its log stands, and what has been answered. */
import type { Answer } from '../../shared/contract/protocol.ts';
import { actorKey, type Actor } from '../domain/actor.ts';
import type { RecordedEvent } from '../domain/events.ts';
import { fold } from '../domain/evolve/evolve.ts';
import type { ContestState } from '../domain/state.ts';
import type { LogPart, LogPosition } from './ports.ts';

export const answerKey = (actor: Actor, commandId: string): string => `${actorKey(actor)} ${commandId}`;

/** How many answers that left nothing in the log are remembered, so that a repeated command gets the same one. */
const REMEMBERED_UNRECORDED = 5_000;

export class OpenContest {
  readonly contestId: string;
  #state: ContestState;
  #position: LogPosition;
  /** Version at which each recorded command was answered: from the log, so for ever. */
  #answers = new Map<string, number>();
  /** Refusals, and commands that were accepted and had nothing to change. */
  #unrecorded = new Map<string, Answer>();
  #replacements = 0;

  constructor(contestId: string, part: LogPart) {
    this.contestId = contestId;
    const state = fold(part.events);
    if (state === null) throw new Error(`the log of ${contestId} is empty`);
    this.#state = state;
    this.#position = part.position;
    this.#remember(part.events);
  }

  get state(): ContestState {
    return this.#state;
  }
  get position(): LogPosition {
    return this.#position;
  }
  /** Grows when the log was found replaced by another: part of the epoch that clients compare. */
  get replacements(): number {
    return this.#replacements;
  }

  /** Takes over what has been committed after the present position. */
  advance(part: LogPart, state: ContestState | null = fold(part.events, this.#state)): void {
    if (state === null) throw new Error('a contest cannot become empty');
    this.#state = state;
    this.#position = part.position;
    this.#remember(part.events);
  }

  /** Starts anew from a log that is not the continuation of the one held. */
  replace(part: LogPart): void {
    this.#answers = new Map();
    this.#unrecorded = new Map();
    this.#replacements += 1;
    this.advance(part, fold(part.events));
  }

  /** What a command was answered when it came first. */
  earlierAnswer(key: string): Answer | undefined {
    const version = this.#answers.get(key);
    return version === undefined ? this.#unrecorded.get(key) : { ok: true, version };
  }

  rememberUnrecorded(key: string, answer: Answer): void {
    this.#unrecorded.set(key, answer);
    const tooMany = this.#unrecorded.size > REMEMBERED_UNRECORDED;
    const oldest = tooMany ? this.#unrecorded.keys().next().value : undefined;
    if (oldest !== undefined) this.#unrecorded.delete(oldest);
  }

  #remember(events: readonly RecordedEvent[]): void {
    for (const { actor, commandId, version } of events)
      this.#answers.set(answerKey(actor, commandId), version);
  }
}

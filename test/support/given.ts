/** given → when → then for the domain, with every invariant re-checked after each step. */
import { expect } from 'vitest';
import type { RefusalCode, RefusalFacts } from '../../shared/contract/refusals.ts';
import type { ContestFile } from '../../shared/scoring/contest-file.ts';
import type { Actor } from '../../server/domain/actor.ts';
import type { DomainCommand } from '../../server/domain/commands.ts';
import { decide } from '../../server/domain/decide/decide.ts';
import type { Decision } from '../../server/domain/decision.ts';
import type { ContestEvent, RecordedEvent } from '../../server/domain/events.ts';
import { evolve } from '../../server/domain/evolve/evolve.ts';
import type { ContestState, ProjectState, RoomState } from '../../server/domain/state.ts';
import {
  deepFreeze,
  expectFoldAgrees,
  expectSame,
  expectScreensAgree,
  expectSentences,
  expectSoundState,
  foldOn,
} from './invariants.ts';

export const host: Actor = { kind: 'staff' };
/** A person of the staff, signed in for themselves. */
export const staff = (session: string): Actor => ({ kind: 'staff', session });
export const system: Actor = { kind: 'system' };
export const judge = (judgeId: string): Actor => ({ kind: 'judge', judgeId });
export const presenter = (projectId: string): Actor => ({ kind: 'presenter', projectId });

/** When every contest of the specs is created, ms since the Unix epoch; other times are told from here. */
export const beginning = Date.UTC(2026, 4, 16, 1);

/** By whom (the host by default) and when (at the time of the last step by default; ms from the beginning). */
export interface Occasion {
  readonly actor?: Actor;
  readonly now?: number;
}

/** A contest as far as it has come. Each step gives a new one, so that a spec can go two ways from the same point. */
export class Show {
  readonly log: readonly RecordedEvent[];
  readonly state: ContestState;
  /** Ms from the beginning. */
  readonly now: number;
  /** The log as it comes back from the store, folded beside it from the first event on. */
  readonly #folded: ContestState;

  constructor(log: readonly RecordedEvent[], state: ContestState, now: number, folded = foldOn(null, log)) {
    this.log = log;
    this.state = state;
    this.now = now;
    this.#folded = folded;
  }

  /** Moves the time on without any command. */
  after(ms: number): Show {
    return new Show(this.log, this.state, this.now + ms, this.#folded);
  }

  when(command: DomainCommand, { actor = host, now = this.now }: Occasion = {}): Outcome {
    const at = beginning + now;
    deepFreeze(command);
    const decision = decide(this.state, command, { actor, now: at });
    expectSame(decide(this.state, command, { actor, now: at }), decision, 'decisions can be repeated');
    const events = decision.ok ? decision.events : [];
    const recorded = events.map((event, index) => ({
      version: this.state.version + 1 + index,
      at,
      actor,
      commandId: `command-${this.log.length}`,
      event,
    }));
    const state = deepFreeze(recorded.reduce(evolve, this.state));
    const folded = recorded.length === 0 ? this.#folded : foldOn(this.#folded, recorded);
    const log = recorded.length === 0 ? this.log : [...this.log, ...recorded];
    expectSame(state.version, log.length, 'the version is the number of events');
    if (decision.ok) {
      expectSame(folded, state, 'the log folded anew');
      expectSoundState(state);
    } else {
      expectSentences(decision.refusal);
    }
    expectScreensAgree(state, at);
    return new Outcome(new Show(log, state, now, folded), decision);
  }

  /** Gives commands that must be accepted. */
  given(...commands: readonly DomainCommand[]): Show {
    return commands.reduce((show: Show, command) => show.when(command).thenAccepted(), this);
  }

  by(actor: Actor, command: DomainCommand): Show {
    return this.when(command, { actor }).thenAccepted();
  }

  project(id: string): ProjectState {
    const project = this.state.projects[id];
    if (project === undefined) throw new Error(`the contest has no project ${id}`);
    return project;
  }

  room(id?: string): RoomState {
    const room = this.state.rooms.find((candidate) => id === undefined || candidate.id === id);
    if (room === undefined) throw new Error(`the contest has no room ${id}`);
    return room;
  }
}

/** What came of one command, to be compared with what should have. */
export class Outcome {
  /** As the command left it. */
  readonly show: Show;
  readonly decision: Decision;

  constructor(show: Show, decision: Decision) {
    this.show = show;
    this.decision = decision;
  }

  /** Exactly these events, in order. */
  thenEvents(...events: readonly ContestEvent[]): Show {
    expect(this.decision).toEqual({ ok: true, events });
    return this.show;
  }

  /** Accepted, with whatever events. */
  thenAccepted(): Show {
    if (!this.decision.ok) expect.fail(`refused: ${JSON.stringify(this.decision.refusal)}`);
    return this.show;
  }

  /** Accepted, and nothing is recorded. */
  thenQuiet(): Show {
    return this.thenEvents();
  }

  /** Refused with this code and, if they are given, exactly these facts. */
  thenRefused<C extends RefusalCode>(code: C, facts?: RefusalFacts[C]): Show {
    if (this.decision.ok) expect.fail(`accepted: ${JSON.stringify(this.decision.events)}`);
    expect(this.decision.refusal.code).toBe(code);
    if (facts !== undefined) expect(this.decision.refusal.facts).toEqual(facts);
    return this.show;
  }
}

/** A contest made from this file, at the beginning. */
export function given(file: ContestFile, contestId = 'contest'): Show {
  const created: RecordedEvent = deepFreeze({
    version: 1,
    at: beginning,
    actor: system,
    commandId: 'found',
    event: { type: 'ContestCreated', contestId, file },
  });
  const show = new Show([created], deepFreeze(evolve(null, created)), 0);
  expectFoldAgrees(show.log, show.state);
  expectSoundState(show.state);
  return show;
}

/** A day at the stage clock in simulated time: whatever is pressed whenever, what is left is what a kitchen timer would show. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stageAt } from '../../../shared/stage/stage.ts';
import { contestAOnStage } from '../../../test/support/contest-a.ts';
import { CountingClock, type StageTimes } from '../../../test/support/counting-clock.ts';
import { beginning, host, system } from '../../../test/support/given.ts';
import { expectSame } from '../../../test/support/invariants.ts';
import {
  adjust,
  advance,
  call,
  expire,
  pause,
  restart,
  resume,
  start,
  stepBack,
} from '../../../test/support/running-the-show.ts';
import type { DomainCommand } from '../commands.ts';
import type { RecordedEvent } from '../events.ts';
import { evolve, fold } from '../evolve/evolve.ts';
import { stageFacts } from '../lookup.ts';
import type { ContestState } from '../state.ts';
import { decide } from './decide.ts';

const DAY_MS = 24 * 3_600_000;
const p = 'p1';

/** A product and a kitchen timer, both given the same time and the same commands. */
class Day {
  readonly timer: CountingClock;
  readonly log: RecordedEvent[] = [];
  state: ContestState;

  constructor(times: StageTimes) {
    this.timer = new CountingClock(times);
    const stage = {
      presentationSeconds: times.presentationMs / 1000,
      questionsSeconds: times.questionsMs / 1000,
      questionsStart: times.questionsStart,
    };
    const event = { type: 'ContestCreated', contestId: 'contest', file: contestAOnStage(stage) } as const;
    const created = { version: 1, at: beginning, actor: system, commandId: 'found', event };
    this.log.push(created);
    this.state = evolve(null, created);
    this.#record(call(p));
  }

  get now(): number {
    return beginning + this.timer.elapsedMs;
  }

  give(command: DomainCommand): void {
    const allowed = this.timer.take(command);
    expectSame(this.#record(command), allowed, `${command.type} in ${this.timer.phase} is allowed`);
    this.look();
  }

  /** As the server's timer does, be it long after the deadline. */
  expire(): void {
    this.#record(expire);
    this.look();
  }

  /** What a screen would show at this instant, from facts however old. */
  look(): void {
    const project = this.state.projects[p];
    if (project === undefined) throw new Error('the project is gone');
    const { phase, leftMs, wholeMs, running, deckCut, cutAt } = this.timer;
    const { warningMs: _warning, ...shown } = stageAt(stageFacts(this.state, project), this.now);
    expectSame(
      shown,
      {
        phase,
        remainingMs: leftMs,
        durationMs: wholeMs,
        paused: leftMs !== null && leftMs > 0 && !running,
        deckCut,
        cutAt: cutAt === null ? null : beginning + cutAt,
      },
      `the screen at ${this.timer.elapsedMs} ms`,
    );
    expect(shown.remainingMs ?? 0).toBeGreaterThanOrEqual(0);
  }

  /** Every time that ran out is in the log as at that very millisecond. */
  expectDeadlinesRecorded(): void {
    const ended = this.log.flatMap(({ event }) =>
      event.type === 'PresentationEnded' && event.cause === 'deadline' ? [event.endedAt - beginning] : [],
    );
    const rang = this.timer.rang.filter(({ phase }) => phase === 'presenting').map(({ at }) => at);
    expectSame(ended, rang, 'the ends of the presentation');
    const scoring = this.log.filter(
      ({ event }) => event.type === 'ScoringBegan' && event.cause === 'deadline',
    );
    const atOnce = this.timer.rang.filter(({ phase }) => phase === 'questions').length;
    if (this.state.rules.stage?.questionsSeconds !== 0) expect(scoring).toHaveLength(atOnce);
    expectSame(fold(this.log), this.state, 'the log folded anew');
  }

  #record(command: DomainCommand): boolean {
    const actor = command.type === 'ExpireClocks' ? system : host;
    const decision = decide(this.state, command, { actor, now: this.now });
    if (!decision.ok) return false;
    for (const event of decision.events) {
      const version = this.state.version + 1;
      const recorded = { version, at: this.now, actor, commandId: `command-${version}`, event };
      this.log.push(recorded);
      this.state = evolve(this.state, recorded);
    }
    return true;
  }
}

type Wait =
  | { readonly kind: 'ms'; readonly ms: number }
  /** Up to the moment at which time runs out, or a little off it. */
  | { readonly kind: 'left'; readonly plusMs: number };

const wait: fc.Arbitrary<Wait> = fc.oneof(
  { weight: 3, arbitrary: fc.nat({ max: 400_000 }).map((ms) => ({ kind: 'ms' as const, ms })) },
  { weight: 2, arbitrary: fc.constantFrom(0, 0, 1, 999).map((ms) => ({ kind: 'ms' as const, ms })) },
  { weight: 1, arbitrary: fc.nat({ max: 3_600_000 }).map((ms) => ({ kind: 'ms' as const, ms })) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(-1, 0, 1, 60_000).map((plusMs) => ({ kind: 'left' as const, plusMs })),
  },
);

/** More and less time, down to the last millisecond of what is left and beyond. */
const change = fc.oneof(
  fc.integer({ min: -600_000, max: 600_000 }).map((ms) => () => ms),
  fc.constantFrom(-1, 0, 1).map(
    (plusMs) =>
      ({ leftMs }: CountingClock) =>
        plusMs - (leftMs ?? 0),
  ),
);

type Act = 'expire' | ((timer: CountingClock) => DomainCommand);
const always = (command: DomainCommand) => () => command;

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 5, arbitrary: fc.constant(always(start(p))) },
  { weight: 3, arbitrary: fc.constant(always(pause(p))) },
  { weight: 4, arbitrary: fc.constant(always(resume(p))) },
  { weight: 4, arbitrary: change.map((by) => (timer: CountingClock) => adjust(p, by(timer))) },
  {
    weight: 3,
    arbitrary: fc.constantFrom('presenting', 'questions').map((from) => always(advance(p, from))),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom('presenting', 'questions', 'scoring').map((from) => always(stepBack(p, from))),
  },
  { weight: 1, arbitrary: fc.constant(always(restart(p))) },
  { weight: 2, arbitrary: fc.constant('expire' as const) },
);

const pressed = fc.array(fc.tuple(wait, fc.nat({ max: 2_000 }), act), { minLength: 15, maxLength: 40 });

const stages: readonly (readonly [string, StageTimes])[] = [
  [
    'questions begin by themselves',
    { presentationMs: 480_000, questionsMs: 240_000, questionsStart: 'auto' },
  ],
  [
    'questions begin at the host’s word',
    { presentationMs: 480_000, questionsMs: 240_000, questionsStart: 'host' },
  ],
  ['no questions', { presentationMs: 600_000, questionsMs: 0, questionsStart: 'auto' }],
];

describe.each(stages)('RULES §6.1, §6.2: a day of random presses, %s', (_name, times) => {
  it('agrees with a timer that counts, to the millisecond, at every look', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(pressed, (presses) => {
        const day = new Day(times);
        while (day.timer.elapsedMs < DAY_MS) {
          for (const [waited, lookAfterMs, what] of presses) {
            const ms = waited.kind === 'ms' ? waited.ms : (day.timer.leftMs ?? 0) + waited.plusMs;
            day.timer.elapse(Math.max(0, ms));
            day.look();
            if (what === 'expire') day.expire();
            else day.give(what(day.timer));
            reached.add(`${day.timer.phase} ${day.timer.running}`);
            day.timer.elapse(lookAfterMs);
            day.look();
          }
          day.timer.elapse(600_000); // so that a day ends, however short the waits
        }
        day.expire();
        day.expectDeadlinesRecorded();
      }),
      { numRuns: 40 },
    );
    const timed = times.questionsMs === 0 ? ['presenting'] : ['presenting', 'questions'];
    const all = timed.flatMap((phase) => [`${phase} true`, `${phase} false`]);
    expect([...reached].sort()).toEqual(expect.arrayContaining([...all, 'scoring false', 'waiting false']));
  });
});

describe('RULES §6.2: pause and resume', () => {
  it('lose nothing in two thousand turns, however long each pause', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 50_000 }), { minLength: 1, maxLength: 7 }), (pauses) => {
        const day = new Day({ presentationMs: 480_000, questionsMs: 240_000, questionsStart: 'auto' });
        day.give(start(p));
        for (let turn = 0; turn < 2_000; turn += 1) {
          day.timer.elapse(turn % 3);
          day.give(pause(p));
          day.timer.elapse(pauses[turn % pauses.length] ?? 0);
          day.give(resume(p));
        }
        expect(day.timer.leftMs).toBe(480_000 - 1_999);
      }),
      { numRuns: 5 },
    );
  });
});

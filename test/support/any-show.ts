/** Random shows that get somewhere: projects are scored, closed, revealed and reopened, with anything in between. */
import fc from 'fast-check';
import { revealSteps } from '../../shared/contract/commands.ts';
import type { ContestFile } from '../../shared/scoring/contest-file.ts';
import type { Actor } from '../../server/domain/actor.ts';
import type { DomainCommand } from '../../server/domain/commands.ts';
import { decide } from '../../server/domain/decide/decide.ts';
import { evolve } from '../../server/domain/evolve/evolve.ts';
import type { RecordedEvent } from '../../server/domain/events.ts';
import { expectedSheets } from '../../server/domain/lookup.ts';
import type { ContestState } from '../../server/domain/state.ts';
import { anyActorFor, anyCommand } from './any-command.ts';
import { beginning, host, judge, system } from './given.ts';
import { advance, call, close, reopen, reveal, sheet, start } from './running-the-show.ts';

export type Act =
  | {
      readonly kind: 'score';
      readonly projectId: string;
      /** What the judges give, one after another, in tenths of the maximum: few numbers make ties. */
      readonly marks: readonly number[];
      /** How many of them hand in nothing. */
      readonly missing: number;
      readonly until: 'scoring' | 'closed' | 'revealed';
    }
  | { readonly kind: 'any'; readonly command: DomainCommand; readonly actor: Actor };

const projectId = fc.constantFrom('p1', 'p2', 'p3', 'p4');
const reason = '评委会主席决定';

const score: fc.Arbitrary<Act> = fc.record({
  kind: fc.constant('score' as const),
  projectId,
  marks: fc.constantFrom([8], [8], [9], [8, 9], [6, 8, 9]),
  missing: fc.constantFrom(0, 0, 0, 0, 1, 7, 20),
  until: fc.constantFrom(
    'scoring',
    'closed',
    'closed',
    'revealed',
    'revealed',
    'revealed',
    'revealed',
    'revealed',
  ),
});

const byHost = (command: fc.Arbitrary<DomainCommand>): fc.Arbitrary<Act> =>
  command.map((given) => ({ kind: 'any', command: given, actor: host }));

/** Commands on which results depend, given by someone who may. */
const telling: fc.Arbitrary<Act> = fc.oneof(
  byHost(projectId.map(reopen)),
  byHost(fc.record({ type: fc.constant('WithdrawProject'), projectId, reason: fc.constant(reason) })),
  byHost(fc.record({ type: fc.constant('ReinstateProject'), projectId, reason: fc.constant(reason) })),
  byHost(
    fc.record({
      type: fc.constantFrom('RecuseJudge', 'LiftRecusal'),
      judgeId: fc.constantFrom('e1', 'e2', 'q1'),
      projectId,
      reason: fc.constant(reason),
    }),
  ),
  byHost(
    fc
      .shuffledSubarray(['p1', 'p2', 'p3', 'p4'], { minLength: 2 })
      .map((projects) => ({ type: 'OrderTied', projects, reason })),
  ),
  byHost(fc.constant({ type: 'OpenVote' })),
  byHost(
    fc
      .dictionary(projectId, fc.nat({ max: 3 }))
      .map((counts): DomainCommand => ({ type: 'CloseVote', counts })),
  ),
);

const anything: fc.Arbitrary<Act> = anyCommand.chain((command) =>
  anyActorFor(command).map((actor) => ({ kind: 'any', command, actor })),
);

export const anyActs: fc.Arbitrary<Act[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: score },
    { weight: 3, arbitrary: telling },
    { weight: 2, arbitrary: anything },
  ),
  { minLength: 6, maxLength: 24, size: 'max' },
);

/** A show as it goes: what is refused is left out. */
export class Running {
  readonly log: RecordedEvent[] = [];
  state: ContestState;
  #at = beginning;

  constructor(file: ContestFile) {
    const event = { type: 'ContestCreated', contestId: 'contest', file } as const;
    this.state = this.#record(null, system, event);
  }

  give(command: DomainCommand, actor: Actor = host): void {
    this.#at += 1000;
    const decision = decide(this.state, command, { actor, now: this.#at });
    if (!decision.ok) return;
    for (const event of decision.events) this.state = this.#record(this.state, actor, event);
  }

  take(act: Act): void {
    if (act.kind === 'any') return this.give(act.command, act.actor);
    const { projectId: id, until } = act;
    this.give(call(id));
    this.give(start(id));
    this.give(advance(id, 'presenting'));
    this.give(advance(id, 'questions'));
    this.#handIn(act);
    if (until === 'scoring') return;
    const missing = this.#due(id).filter(({ submitted }) => !submitted);
    this.give(close(id, [...new Set(missing.map((due) => due.judge.id))]));
    if (until === 'revealed') for (const step of revealSteps) this.give(reveal(id, step));
  }

  #due(id: string) {
    const project = this.state.projects[id];
    return project ? expectedSheets(this.state, project) : [];
  }

  #handIn({ projectId: id, marks, missing }: Extract<Act, { kind: 'score' }>): void {
    for (const [index, due] of this.#due(id).slice(missing).entries()) {
      const tenths = marks[index % marks.length] ?? 0;
      const most = { expert: 10, professional: 3 }[due.component.id] ?? 1;
      this.give(sheet(id, due.component.id, tenths * most), judge(due.judge.id));
    }
  }

  #record(before: ContestState | null, actor: Actor, event: RecordedEvent['event']): ContestState {
    const version = (before?.version ?? 0) + 1;
    const recorded = { version, at: this.#at, actor, commandId: `command-${version}`, event };
    this.log.push(recorded);
    return evolve(before, recorded);
  }
}

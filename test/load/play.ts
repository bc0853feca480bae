/** A contest played through by the domain itself, without server and store. */
import { revealSteps } from '../../shared/contract/commands.ts';
import { checkContestFile } from '../../shared/scoring/check.ts';
import type { ContestFileInput } from '../../shared/scoring/contest-file.ts';
import type { Actor } from '../../server/domain/actor.ts';
import type { DomainCommand } from '../../server/domain/commands.ts';
import { decide } from '../../server/domain/decide/decide.ts';
import type { RecordedEvent } from '../../server/domain/events.ts';
import { evolve } from '../../server/domain/evolve/evolve.ts';
import { expectedSheets } from '../../server/domain/lookup.ts';
import type { ContestState } from '../../server/domain/state.ts';

const staff: Actor = { kind: 'staff' };

/** The `nth` sheet of a component. */
export type ScoresFor = (componentId: string, nth: number) => Record<string, string>;

export class Play {
  readonly log: RecordedEvent[] = [];
  readonly #scoresFor: ScoresFor;
  #state: ContestState;
  #at = Date.UTC(2026, 4, 16, 1);

  constructor(contestId: string, contest: ContestFileInput, scoresFor: ScoresFor) {
    const checked = checkContestFile(contest);
    if (!checked.ok)
      throw new Error(`the contest of the bench is no contest file: ${JSON.stringify(checked.problems)}`);
    const event = { type: 'ContestCreated', contestId, file: checked.file } as const;
    const created = { version: 1, at: this.#at, actor: staff, commandId: 'found', event };
    this.log.push(created);
    this.#state = evolve(null, created);
    this.#scoresFor = scoresFor;
  }

  get state(): ContestState {
    return this.#state;
  }

  give(command: DomainCommand, actor: Actor = staff): void {
    this.#at += 1_000;
    const decision = decide(this.#state, command, { actor, now: this.#at });
    if (!decision.ok) throw new Error(`${command.type} was refused: ${decision.refusal.code}`);
    for (const event of decision.events) {
      const commandId = `command-${this.log.length}`;
      const recorded = { version: this.#state.version + 1, at: this.#at, actor, commandId, event };
      this.#state = evolve(this.#state, recorded);
      this.log.push(recorded);
    }
  }

  /** From its call to the end of its questions, as the host goes through it. */
  stage(id: string, pages = 1): void {
    this.give({ type: 'CallProject', projectId: id });
    this.give({ type: 'StartPresentation', projectId: id });
    for (let page = 2; page <= pages; page += 1) this.give({ type: 'TurnPage', projectId: id, page });
    this.give({ type: 'AdvanceStage', projectId: id, from: 'presenting' });
    this.give({ type: 'AdvanceStage', projectId: id, from: 'questions' });
  }

  submitAll(id: string): void {
    const project = this.#state.projects[id];
    if (project === undefined) throw new Error(`there is no project ${id}`);
    expectedSheets(this.#state, project).forEach(({ judge, component }, nth) => {
      const scores = this.#scoresFor(component.id, nth + this.log.length);
      const command = { type: 'SubmitSheet', projectId: id, componentId: component.id, scores } as const;
      this.give(command, { kind: 'judge', judgeId: judge.id });
    });
  }

  close(id: string): void {
    this.give({ type: 'CloseScoring', projectId: id, acknowledgedMissing: [] });
  }

  reveal(id: string): void {
    for (const step of revealSteps) this.give({ type: 'RevealNext', projectId: id, step });
  }
}

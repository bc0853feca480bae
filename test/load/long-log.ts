/** The log of a large contest, played through by the domain itself: 50 projects, 15 judges, every sheet, every reveal. */
import { checkContestFile } from '../../shared/scoring/check.ts';
import { revealSteps } from '../../shared/contract/commands.ts';
import type { Actor } from '../../server/domain/actor.ts';
import type { DomainCommand } from '../../server/domain/commands.ts';
import { decide } from '../../server/domain/decide/decide.ts';
import type { RecordedEvent } from '../../server/domain/events.ts';
import { evolve } from '../../server/domain/evolve/evolve.ts';
import { expectedSheets } from '../../server/domain/lookup.ts';
import type { ContestState } from '../../server/domain/state.ts';
import { contestOf, projectId, scoresFor } from './contest.ts';

export const projects = 50;
export const judges = 15;
const staff: Actor = { kind: 'staff' };

class Play {
  readonly log: RecordedEvent[] = [];
  #state: ContestState;
  #at = Date.UTC(2026, 4, 16, 1);

  constructor(contestId: string) {
    const checked = checkContestFile(contestOf({ projects, experts: 9, professionals: judges - 9 }));
    if (!checked.ok)
      throw new Error(`the contest of the bench is no contest file: ${JSON.stringify(checked.problems)}`);
    const event = { type: 'ContestCreated', contestId, file: checked.file } as const;
    const created = { version: 1, at: this.#at, actor: staff, commandId: 'found', event };
    this.log.push(created);
    this.#state = evolve(null, created);
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

  submitAll(id: string): void {
    const project = this.#state.projects[id];
    if (project === undefined) throw new Error(`there is no project ${id}`);
    expectedSheets(this.#state, project).forEach(({ judge, component }, nth) => {
      const scores = scoresFor(component.id as Parameters<typeof scoresFor>[0], nth + this.log.length);
      const command = { type: 'SubmitSheet', projectId: id, componentId: component.id, scores } as const;
      this.give(command, { kind: 'judge', judgeId: judge.id });
    });
  }
}

/** Each project called, presented with twenty pages turned, asked, scored, closed and revealed. */
export function playedLog(contestId: string): readonly RecordedEvent[] {
  const play = new Play(contestId);
  for (let n = 1; n <= projects; n += 1) {
    const id = projectId(n);
    const deck = {
      deckId: `deck-${id}`,
      pages: 20,
      bytes: 4_000_000,
      sha256: '0'.repeat(64),
      fileName: `${id}.pdf`,
    };
    play.give({ type: 'AttachDeck', projectId: id, ...deck });
    play.give({ type: 'CallProject', projectId: id });
    play.give({ type: 'StartPresentation', projectId: id });
    for (let page = 2; page <= 20; page += 1) play.give({ type: 'TurnPage', projectId: id, page });
    play.give({ type: 'AdvanceStage', projectId: id, from: 'presenting' });
    play.give({ type: 'AdvanceStage', projectId: id, from: 'questions' });
    play.submitAll(id);
    play.give({ type: 'CloseScoring', projectId: id, acknowledgedMissing: [] });
    for (const step of revealSteps) play.give({ type: 'RevealNext', projectId: id, step });
  }
  return play.log;
}

/** RULES.md §6: what the phase table says is what the domain does, command by command, phase by phase. */
import { describe, expect, it } from 'vitest';
import { revealSteps } from '../../../shared/contract/commands.ts';
import { passages, type Passage, type PassageBy } from '../../../shared/stage/phase-table.ts';
import { phases, type Phase } from '../../../shared/stage/stage.ts';
import { contestAOnStage, workedExample } from '../../../test/support/contest-a.ts';
import { given, judge, system, type Show } from '../../../test/support/given.ts';
import {
  acceptLate,
  adjust,
  advance,
  call,
  close,
  deckOf,
  expire,
  pause,
  reason,
  reopen,
  restart,
  resume,
  reveal,
  revealOn,
  sheet,
  start,
  submitAll,
  turnPage,
} from '../../../test/support/running-the-show.ts';
import type { DomainCommand } from '../commands.ts';

const p = 'p1';
const presentationSeconds = 480;

interface Stage {
  readonly questions: boolean;
  readonly questionsStart: 'auto' | 'host';
}

/** The project in this phase; null where the contest has no such phase. */
function at(phase: Phase, { questions, questionsStart }: Stage): Show | null {
  const questionsSeconds = questions ? 240 : 0;
  const waiting = given(contestAOnStage({ presentationSeconds, questionsSeconds, questionsStart }))
    .by(system, deckOf(p))
    .given(call(p));
  const presenting = waiting.given(start(p));
  const next = presenting.given(advance(p, 'presenting'));
  const scoring = questions ? next.given(advance(p, 'questions')) : next;
  const closed = (): Show => submitAll(scoring, p, workedExample).given(close(p));
  switch (phase) {
    case 'waiting':
      return waiting;
    case 'presenting':
      return presenting;
    case 'questions':
      return questions ? next : null;
    case 'scoring':
      return scoring;
    case 'closed':
      return closed();
    case 'revealed':
      return revealOn(closed(), p);
    default:
      return phase satisfies never;
  }
}

/** The commands that such an act can be, with whatever phase the host believes in. */
function commandsOf(show: Show, by: PassageBy): readonly DomainCommand[] {
  switch (by) {
    case 'deadline':
      return [expire];
    case 'AdvanceStage':
      return (['presenting', 'questions'] as const).map((from) => advance(p, from));
    case 'StepBack':
      return (['presenting', 'questions', 'scoring', 'revealed'] as const).map((from) => ({
        ...{ type: 'StepBack', projectId: p, from, reason },
      }));
    case 'RevealNext':
      return revealSteps.map((step) => reveal(p, step));
    case 'CallProject':
      return [call(p)];
    case 'StartPresentation':
      return [start(p)];
    case 'PauseClock':
      return [pause(p)];
    case 'ResumeClock':
      return [resume(p)];
    case 'AdjustClock':
      return [adjust(p, 1000)];
    case 'TurnPage':
      return [turnPage(p, 2)];
    case 'RestartStage':
      return [restart(p)];
    case 'CloseScoring':
      return [close(p)];
    case 'ReopenScoring':
      return [reopen(p)];
    case 'AcceptLateSheet':
      return [acceptLate(p, show.state.version)];
    default:
      return by satisfies never;
  }
}

/** As far as the act needs it: a clock that stands or has run out, sheets, a reveal that has begun. */
function ready(show: Show, by: PassageBy, lastStep: boolean): Show {
  const { phase, clock } = show.project(p);
  if (by === 'ResumeClock' && clock.kind === 'running') return show.given(pause(p));
  if (by === 'deadline' && clock.kind === 'running') return show.after(clock.durationMs);
  if (by === 'CloseScoring' && phase === 'scoring') return submitAll(show, p, workedExample);
  if (by === 'AcceptLateSheet' && (phase === 'closed' || phase === 'revealed'))
    return show.by(judge('e1'), sheet(p, 'expert', 99));
  if (by === 'RevealNext' && phase === 'closed' && lastStep) return revealOn(show, p, revealSteps.length - 1);
  return show;
}

/** Where the product goes; null where it refuses, or where there is nothing to do. */
function taken(show: Show, by: PassageBy): Phase | null {
  const actor = by === 'deadline' ? { actor: system } : {};
  const ways = commandsOf(show, by).flatMap((command) => {
    const { decision, show: after } = show.when(command, actor);
    const nothingDue = by === 'deadline' && decision.ok && decision.events.length === 0;
    return decision.ok && !nothingDue ? [after.project(p).phase] : [];
  });
  expect(ways.length, `one way at most by ${by}`).toBeLessThan(2);
  return ways[0] ?? null;
}

const stages: readonly Stage[] = [
  { questions: true, questionsStart: 'auto' },
  { questions: true, questionsStart: 'host' },
  { questions: false, questionsStart: 'auto' },
  { questions: false, questionsStart: 'host' },
];
const acts = [...new Set(passages.map(({ by }) => by))];

describe.each(stages)('RULES §6: with questions $questions, begun by $questionsStart', (stage) => {
  const shows = new Map(phases.map((phase) => [phase, at(phase, stage)]));

  it.each(acts)('%s goes from where to where the phase table says, and nowhere else', (by) => {
    for (const [phase, show] of shows) {
      if (show === null) continue;
      for (const lastStep of [false, true]) {
        const all: readonly Passage[] = passages;
        const said = all.filter(
          ({ by: act, from, where }) =>
            act === by &&
            from === phase &&
            (where.questions ?? stage.questions) === stage.questions &&
            (where.questionsStart ?? stage.questionsStart) === stage.questionsStart &&
            (where.lastStep ?? lastStep) === lastStep,
        );
        expect(said.length, `one way at most by ${by} from ${phase}`).toBeLessThan(2);
        expect(taken(ready(show, by, lastStep), by), `${by} from ${phase}`).toBe(said[0]?.to ?? null);
      }
    }
  });
});

import { describe, expect, it } from 'vitest';
import { checkContestFile } from '../../shared/scoring/check.ts';
import type { ContestFile, ContestFileInput } from '../../shared/scoring/contest-file.ts';
import { tally } from '../../shared/scoring/tally.ts';
import { contestA, scoresOf } from '../../test/support/contest-a.ts';
import { beginning, given, host, judge, system } from '../../test/support/given.ts';
import { deepFreeze } from '../../test/support/invariants.ts';
import { advance, call, close, start, toScoring } from '../../test/support/running-the-show.ts';
import type { Actor } from './actor.ts';
import type { DomainCommand } from './commands.ts';
import { contestFileOf } from './contest-file-of.ts';
import { decide } from './decide/decide.ts';
import { evolve, fold } from './evolve/evolve.ts';
import type { RecordedEvent } from './events.ts';
import { resultsOf } from './results.ts';
import type { ContestState } from './state.ts';

const experts = 7;
const professionals = 8;
const projectCount = 50;

const seats = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `${prefix}${index + 1}`,
    name: `${prefix}${index + 1}`,
  }));

function checked(input: ContestFileInput): ContestFile {
  const result = checkContestFile(input);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.file;
}

const bigContest = (): ContestFile =>
  checked({
    ...contestA(),
    panels: [
      { id: 'expert', name: '专家评委', judges: seats('e', experts) },
      { id: 'professional', name: '专业评委', judges: seats('q', professionals) },
    ],
    projects: Array.from({ length: projectCount }, (_, index) => ({
      id: `p${index + 1}`,
      number: index + 1,
      name: `项目${index + 1}`,
      unit: `单位${index + 1}`,
    })),
  });

/** A half point mark that differs from judge to judge and project to project. */
const total = (maximum: number, project: number, seat: number): number =>
  ((project * 7 + seat * 13) % (maximum + 1)) / 2;

interface Marked {
  readonly judge: string;
  readonly project: string;
  readonly component: string;
  readonly scores: Record<string, string>;
}

function marksOf(number: number): Marked[] {
  const project = `p${number}`;
  const by = (prefix: string, count: number, component: string, maximum: number): Marked[] =>
    seats(prefix, count).map(({ id }, seat) => ({
      judge: id,
      project,
      component,
      scores: scoresOf(component, total(maximum, number, seat)),
    }));
  return [
    ...by('e', experts, 'expert', 200),
    ...by('q', professionals, 'professional', 60),
    ...by('e', experts, 'innovation', 20),
  ];
}

/** Every project through the whole stage, every judge submitting every sheet, half of them twice. */
function wholeEvening(): { readonly log: RecordedEvent[]; readonly state: ContestState } {
  const created: RecordedEvent = {
    version: 1,
    at: beginning,
    actor: system,
    commandId: 'found',
    event: { type: 'ContestCreated', contestId: 'big', file: bigContest() },
  };
  const log = [created];
  let state = evolve(null, created);
  let at = beginning;
  const tell = (actor: Actor, command: DomainCommand): void => {
    at += 1000;
    const decision = decide(state, command, { actor, now: at });
    if (!decision.ok) throw new Error(decision.refusal.code);
    for (const event of decision.events) {
      const recorded = { version: log.length + 1, at, actor, commandId: `c${log.length}`, event };
      log.push(recorded);
      state = evolve(state, recorded);
    }
  };
  for (let number = 1; number <= projectCount; number += 1) {
    const id = `p${number}`;
    for (const command of [call(id), start(id), advance(id, 'presenting'), advance(id, 'questions')])
      tell(host, command);
    for (const [index, { judge: seat, project, component, scores }] of marksOf(number).entries()) {
      const command = { type: 'SubmitSheet', projectId: project, componentId: component, scores } as const;
      if (index % 2 === 0) tell(judge(seat), { ...command, scores: scoresOf(component, 1) });
      tell(judge(seat), command);
    }
    tell(host, close(id));
  }
  return { log, state };
}

describe('folding the log of 50 projects and 15 judges', () => {
  const { log, state } = wholeEvening();

  it('gives the state that was there at the end', () => {
    expect(log.length).toBeGreaterThan(projectCount * 35);
    expect(fold(JSON.parse(JSON.stringify(log)) as RecordedEvent[])).toEqual(state);
    expect(state.version).toBe(log.length);
  });

  it('gives the same from any point on', () => {
    for (const at of [1, 2, 777, log.length - 1, log.length])
      expect(fold(log.slice(at), fold(log.slice(0, at)))).toEqual(state);
  });

  it('keeps of every sheet the newest revision, where and when it was taken', () => {
    const newest = new Map<string, RecordedEvent>();
    for (const recorded of log)
      if (recorded.event.type === 'SheetSubmitted')
        newest.set(
          `${recorded.event.projectId}/${recorded.event.componentId}/${recorded.event.judgeId}`,
          recorded,
        );
    expect(newest.size).toBe(projectCount * (2 * experts + professionals));
    for (const [key, { version, at, event }] of newest) {
      const [projectId = '', componentId = '', judgeId = ''] = key.split('/');
      const held = state.projects[projectId]?.sheets[componentId]?.[judgeId];
      if (event.type !== 'SheetSubmitted') throw new Error('not a sheet');
      expect(held).toEqual({ scores: event.scores, comment: null, revision: event.revision, version, at });
    }
  });

  it('gives the results that the same marks give in a contest file', () => {
    const marks = Array.from({ length: projectCount }, (_, index) => marksOf(index + 1)).flat();
    const file = checked({ ...bigContest(), sheets: marks });
    expect(resultsOf(state)).toEqual(tally(file));
    const archived = contestFileOf(state, () => true).sheets ?? [];
    const inOrder = (sheets: readonly Marked[]) =>
      sheets
        .map(({ judge: seat, ...sheet }) =>
          JSON.stringify([sheet.project, sheet.component, seat, sheet.scores]),
        )
        .sort();
    expect(inOrder(archived)).toEqual(inOrder(marks));
  });
});

describe('a log that is broken is found', () => {
  const { log, state } = toScoring(given(contestA()), 'p1');
  const next = (event: RecordedEvent['event'], version = log.length + 1): RecordedEvent => ({
    version,
    at: beginning,
    actor: system,
    commandId: 'broken',
    event,
  });

  it('by a gap, a repetition or a wrong order', () => {
    expect(() => fold([...log.slice(0, 2), ...log.slice(3)])).toThrow('jumps from 2 to 4');
    expect(() => fold([...log, log.at(-1) as RecordedEvent])).toThrow('jumps');
    expect(() => fold(log.toReversed())).toThrow('begins with ContestCreated');
  });

  it('by not beginning with its contest, or having two', () => {
    expect(() => fold(log.slice(1))).toThrow('begins with ContestCreated at version 1');
    const created = log[0]?.event as RecordedEvent['event'];
    expect(() => evolve(null, next(created, 2))).toThrow('begins with');
    expect(() => evolve(state, next(created))).toThrow('creates its contest twice');
  });

  it('by naming a project that it never added', () => {
    for (const projectId of ['p9', 'constructor'])
      expect(() => evolve(state, next({ type: 'PageTurned', projectId, page: 2 }))).toThrow(
        `names project ${projectId}`,
      );
  });

  it('is null while it is empty, and never changes what it was given', () => {
    expect(fold([])).toBeNull();
    deepFreeze(log);
    expect(fold(log)).toEqual(state);
  });
});

describe('a contest that begins with sheets', () => {
  const marked = () => checked({ ...bigContest(), sheets: marksOf(1), votes: { p1: 3 } });

  it('has those projects closed, and the vote', () => {
    const show = given(marked());
    expect(show.project('p1')).toMatchObject({ phase: 'closed', closedVersion: 1, deckCut: true });
    expect(show.project('p2').phase).toBe('waiting');
    expect(show.state.vote).toEqual({ phase: 'closed', counts: { p1: 3 } });
    expect(resultsOf(show.state)).toEqual(tally(marked()));
  });

  it('keeps ids that are names of inherited properties to themselves', () => {
    const panels = [{ id: 'expert', name: '专家评委', judges: [{ id: 'constructor', name: '评委' }] }];
    const rules = {
      components: [
        {
          id: 'toString',
          name: '评分',
          kind: 'judged' as const,
          panel: 'expert',
          criteria: [{ id: 'valueOf', name: '要素', max: '10' }],
        },
      ],
    };
    const sheets = [
      { judge: 'constructor', project: 'p1', component: 'toString', scores: { valueOf: '9.5' } },
    ];
    const bare = { format: 'luyan-contest/1', title: '大赛', rules, panels } as const;
    const projects = [{ id: 'p1', name: '项目', unit: '单位' }];
    const show = given(checked({ ...bare, projects, sheets }));
    expect(resultsOf(show.state).projects[0]?.total).toBe('9.50');
    const empty = given(checked({ ...bare, projects }));
    empty.when(close('p1')).thenRefused('judges-missing');
    expect(Object.hasOwn(Object.prototype.toString, 'constructor')).toBe(false);
  });
});

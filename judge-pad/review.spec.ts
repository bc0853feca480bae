import { describe, expect, it } from 'vitest';
import { refuse } from '../shared/contract/refusals.ts';
import type { JudgeProject, OwnSheet } from '../shared/contract/views.ts';
import { isToDo, openState, reviewProgress, wayOn } from './review.ts';

const ids = ['expert', 'innovation'];
const own: OwnSheet = { scores: { a: '8' }, comment: null, total: '8', revision: 1, version: 17, at: 0 };
const both = { expert: own, innovation: own };
const project = (number: number, over: Partial<JudgeProject> = {}): JudgeProject => ({
  project: {
    projectId: `p${number}`,
    number,
    name: '示例项目',
    unit: '示例医院',
    jointUnits: [],
    group: null,
    track: null,
  },
  phase: 'scoring',
  withdrawn: false,
  recused: false,
  scoring: { allowed: true, blockedBecause: null },
  deck: null,
  sheets: {},
  ...over,
});
const blocked = (code: 'scoring-closed' | 'judge-recused' | 'project-withdrawn') => ({
  scoring: { allowed: false, blockedBecause: refuse(code, { project: { id: 'p', name: '示例项目' } }) },
});
const recused = project(2, { recused: true, ...blocked('judge-recused') });
const withdrawn = project(3, { withdrawn: true, ...blocked('project-withdrawn') });
const closedEmpty = project(4, { phase: 'closed', ...blocked('scoring-closed') });
const closedFull = project(5, { phase: 'closed', sheets: both, ...blocked('scoring-closed') });

describe('an open project in the judge’s list', () => {
  it.each([
    ['untouched', {}, false],
    ['draft', {}, true],
    ['partly', { sheets: { expert: own } }, false],
    ['draft', { sheets: { expert: own } }, true],
  ] as const)('%s', (state, over, unsent) => expect(openState(project(1, over), ids, unsent)).toBe(state));

  it('is to do until every component is submitted, and only while it is open', () => {
    const toDo = [
      project(1),
      project(1, { sheets: { expert: own } }),
      project(1, { sheets: both }),
      recused,
      withdrawn,
      closedEmpty,
    ].map((each) => isToDo(each, ids));
    expect(toDo).toEqual([true, true, false, false, false, false]);
  });
});

describe('the judge’s progress', () => {
  it('counts projects with every component in, of those that are the judge’s to score, closed ones too', () => {
    const list = [project(1, { sheets: both }), recused, withdrawn, closedEmpty, closedFull];
    expect(reviewProgress(list, ids)).toEqual({ submitted: 2, expected: 3 });
    expect(reviewProgress([project(1, { sheets: { expert: own } })], ids)).toEqual({
      submitted: 0,
      expected: 1,
    });
  });
});

describe('the way from project to project', () => {
  const list = [project(1), recused, project(3, { sheets: both }), project(4)];

  it('goes one by one, and to the next that is to do', () => {
    expect(wayOn(list, ids, 'p1')).toEqual({ position: 1, previous: null, next: 'p2', toDo: 'p4' });
    expect(wayOn(list, ids, 'p3')).toEqual({ position: 3, previous: 'p2', next: 'p4', toDo: 'p4' });
  });

  it('goes round at the end, and never back to the project itself', () => {
    expect(wayOn(list, ids, 'p4')).toEqual({ position: 4, previous: 'p3', next: null, toDo: 'p1' });
    expect(wayOn([project(1), recused], ids, 'p1').toDo).toBeNull();
  });

  it('begins at the first that is to do when none is chosen', () => {
    expect(wayOn(list, ids, null)).toEqual({ position: 0, previous: null, next: 'p1', toDo: 'p1' });
    expect(wayOn([], ids, null)).toEqual({ position: 0, previous: null, next: null, toDo: null });
  });
});

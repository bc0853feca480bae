import { describe, expect, it } from 'vitest';
import { refuse } from '../shared/contract/refusals.ts';
import type { JudgeProject, OwnSheet } from '../shared/contract/views.ts';
import { EMPTY_DRAFT } from './drafts.ts';
import { mayLeave, projectState } from './projects.ts';
import { sheetStatus, type WorkingSheet } from './sheets.ts';

const card = {
  projectId: 'p',
  number: 1,
  name: '项目',
  unit: '单位',
  jointUnits: [],
  group: null,
  track: null,
};
const named = { id: 'p', name: '项目' };
const own: OwnSheet = { scores: { a: '8' }, comment: null, total: '8', revision: 1, version: 17, at: 0 };
const project = (over: Partial<JudgeProject>): JudgeProject => ({
  project: card,
  phase: 'scoring',
  withdrawn: false,
  recused: false,
  scoring: { allowed: true, blockedBecause: null },
  deck: null,
  sheets: {},
  ...over,
});
const blocked = (blockedBecause: JudgeProject['scoring']['blockedBecause']) => ({
  scoring: { allowed: false, blockedBecause },
});

describe('a project in the judge’s list', () => {
  it.each([
    [
      'not-yet',
      { phase: 'waiting', ...blocked(refuse('scoring-not-open', { project: named, phase: 'waiting' })) },
    ],
    ['open', {}],
    ['open', { sheets: { expert: own } }],
    ['submitted', { sheets: { expert: own, innovation: own } }],
    ['closed', { phase: 'closed', ...blocked(refuse('scoring-closed', { project: named })) }],
    ['closed', { phase: 'revealed', ...blocked(refuse('scoring-closed', { project: named })) }],
    ['recused', { recused: true, ...blocked(refuse('judge-recused', { project: named })) }],
    ['withdrawn', { withdrawn: true, ...blocked(refuse('project-withdrawn', { project: named })) }],
    ['elsewhere', blocked(refuse('judge-of-another-room', { project: named }))],
  ] as const)('%s', (state, over) =>
    expect(projectState(project(over), ['expert', 'innovation'])).toBe(state),
  );
});

describe('when the stage moves on', () => {
  const component = {
    id: 'expert',
    name: '专家评委评分',
    max: '20',
    criteria: [
      { id: 'a', name: '甲', max: '10', step: '0.5', guide: null },
      { id: 'b', name: '乙', max: '10', step: '0.5', guide: null },
    ],
  };
  const sheet = (scores: Record<string, string>, received?: OwnSheet, sending = false): WorkingSheet => {
    const draft = { ...EMPTY_DRAFT, scores };
    return { component, draft, status: sheetStatus(draft, received, sending), refusal: null };
  };
  const complete = { a: '8', b: '9' };

  it.each([
    ['untouched', sheet({}), true, true],
    ['received', sheet(complete, { ...own, scores: complete }), true, true],
    ['on its way', sheet(complete, undefined, true), true, true],
    ['complete, and closed', sheet(complete), false, true],
    ['complete, and could still be submitted', sheet(complete), true, false],
    ['begun', sheet({ a: '8' }), false, false],
    ['begun', sheet({ a: '8' }), true, false],
  ])('a sheet that is %s', (_, working, allowed, leaves) =>
    expect(mayLeave([working], allowed)).toBe(leaves),
  );
});

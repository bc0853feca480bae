import { describe, expect, it } from 'vitest';
import { inputWith, judged, panelOf, projectsOf, sheetsOf } from '../../test/support/contest-with.ts';
import { checkContestFile } from './check.ts';
import { jsonPath } from './problem.ts';

type Parts = Parameters<typeof inputWith>[0];

/** `path code` of every problem of a file that is refused. */
function problemsOf(input: unknown): string[] {
  const check = checkContestFile(input);
  return check.ok ? [] : check.problems.map(({ path, code }) => `${path} ${code}`);
}

const voted = { id: 'v', name: 'V', kind: 'popularity' as const };
const tier = [{ name: 'T', count: 1 }];
const order = (...projects: string[]) => ({ kind: 'order' as const, projects, reason: 'chair' });

/** A document that differs from a sound one in what `change` does to it. */
function changed(change: (document: Record<string, unknown>) => void): unknown {
  const document = structuredClone(inputWith()) as unknown as Record<string, unknown>;
  change(document);
  return document;
}

describe('RULES §8: a sound contest file', () => {
  it('is taken, with every default filled in', () => {
    const check = checkContestFile(inputWith({ sheets: sheetsOf('p', ['8.5']) }));
    expect(check).toMatchObject({
      ok: true,
      warnings: [],
      file: {
        rules: { decimals: 2, components: [{ weight: '1', trim: { high: 1, low: 1, minSheets: 3 } }] },
        projects: [{ withdrawn: false }],
      },
    });
  });

  it('may have one judge on two panels', () => {
    const panels = [panelOf(2), panelOf(2, 'other')];
    expect(problemsOf(inputWith({ panels, recusals: [{ judge: 'j1', project: 'p' }] }))).toEqual([]);
  });
});

describe('RULES §8: what breaks the schema', () => {
  it.each([
    ['a number', 5, ['$ type-wrong']],
    ['nothing', undefined, ['$ field-missing']],
    ['results', changed((d) => (d.format = 'luyan-results/1')), ['$.format format-unknown']],
    ['no title', changed((d) => delete d.title), ['$.title field-missing']],
    ['an empty title', changed((d) => (d.title = '')), ['$.title text-empty']],
    ['a long title', changed((d) => (d.title = '赛'.repeat(201))), ['$.title text-too-long']],
    ['a field of its own', changed((d) => (d.colour = 'red')), ['$.colour field-unknown']],
    ['no panel', changed((d) => (d.panels = [])), ['$.panels list-empty']],
    ['a wrong id', changed((d) => (d.rooms = [{ id: '_', name: 'R' }])), ['$.rooms[0].id id-malformed']],
    ['negative votes', changed((d) => (d.votes = { p: -1 })), ['$.votes.p number-too-small']],
    ['half a vote', changed((d) => (d.votes = { p: 1.5 })), ['$.votes.p type-wrong']],
    [
      'a score as a number',
      changed((d) => (d.sheets = [{ judge: 'j1', project: 'p', component: 'score', scores: { all: 9 } }])),
      ['$.sheets[0].scores.all type-wrong'],
    ],
    [
      'a score that is no decimal',
      changed(
        (d) => (d.sheets = [{ judge: 'j1', project: 'p', component: 'score', scores: { all: '9,5' } }]),
      ),
      ['$.sheets[0].scores.all score-malformed'],
    ],
    [
      'a decision of another kind',
      changed((d) => (d.decisions = [{ kind: 'veto', reason: 'r' }])),
      ['$.decisions[0].kind choice-unknown'],
    ],
    [
      'a decision without reason',
      changed((d) => (d.decisions = [{ ...order('p'), reason: '' }])),
      ['$.decisions[0].reason text-empty'],
    ],
  ])('%s', (_, input, expected) => expect(problemsOf(input)).toEqual(expected));

  it('counts characters, not UTF-16 units', () =>
    expect(problemsOf(changed((d) => (d.title = '𠮷'.repeat(200))))).toEqual([]));

  it('speaks both languages', () => {
    const check = checkContestFile(changed((d) => delete d.title));
    expect(check).toMatchObject({
      problems: [{ message: { zh: '缺少字段“title”', en: 'the field "title" is missing' } }],
    });
  });
});

describe('RULES §2 to §5: what the schema cannot say about the rules', () => {
  it.each<[string, Parts, string[]]>([
    [
      'an unknown panel',
      { rules: { components: [judged('score', { panel: 'nobody' })] } },
      ['$.rules.components[0].panel panel-unknown'],
    ],
    [
      'minSheets below high + low + 1',
      { rules: { components: [judged('score', { trim: { high: 2 } })] } },
      ['$.rules.components[0].trim.minSheets trim-too-deep'],
    ],
    [
      'a step of 0',
      {
        rules: {
          components: [judged('score', { criteria: [{ id: 'all', name: 'A', max: '1', step: '0.0' }] })],
        },
      },
      ['$.rules.components[0].criteria[0].step step-zero'],
    ],
    [
      'tie-breakers that are not judged',
      { rules: { components: [judged('score'), voted], tieBreakers: ['score', 'votes', 'v', 'x'] } },
      ['$.rules.tieBreakers[2] tie-breaker-unknown', '$.rules.tieBreakers[3] tie-breaker-unknown'],
    ],
    [
      'group scopes without groups',
      {
        rules: {
          components: [judged('score'), { ...voted, scope: 'group' }],
          awards: { scope: 'group', tiers: tier },
          promotion: { scope: 'group', top: 1 },
        },
      },
      [
        '$.rules.components[1].scope groups-missing',
        '$.rules.awards.scope groups-missing',
        '$.rules.promotion.scope groups-missing',
      ],
    ],
    [
      'promotion by top and by share',
      { rules: { promotion: { top: 1, share: '0.5' } } },
      ['$.rules.promotion promotion-ambiguous'],
    ],
    [
      'ids that are there twice',
      {
        rules: { components: [judged('score'), judged('score')] },
        rooms: [
          { id: 'r', name: 'R' },
          { id: 'r', name: 'R' },
        ],
        groups: [
          { id: 'g', name: 'G' },
          { id: 'g', name: 'G' },
        ],
        panels: [panelOf(1), panelOf(1)],
        projects: projectsOf(['p', 'p'], { room: 'r' }),
      },
      [
        '$.rooms[1].id id-duplicate',
        '$.groups[1].id id-duplicate',
        '$.panels[1].id id-duplicate',
        '$.projects[1].id id-duplicate',
        '$.rules.components[1].id id-duplicate',
      ],
    ],
  ])('%s', (_, parts, expected) => expect(problemsOf(inputWith(parts))).toEqual(expected));
});

describe('RULES §2.2 and §8: names that must exist', () => {
  it.each<[string, Parts, string[]]>([
    [
      'rooms',
      {
        rooms: [{ id: 'r', name: 'R' }],
        panels: [{ id: 'panel', name: 'P', judges: [{ id: 'j1', name: 'J', room: 'x' }] }],
        projects: [...projectsOf(['p']), ...projectsOf(['q'], { number: 2, room: 'x' })],
      },
      [
        '$.panels[0].judges[0].room room-unknown',
        '$.projects[0].room room-missing',
        '$.projects[1].room room-unknown',
      ],
    ],
    [
      'a room where there are none',
      { projects: projectsOf(['p'], { room: 'r' }) },
      ['$.projects[0].room room-unknown'],
    ],
    ['a group', { projects: projectsOf(['p'], { group: 'g' }) }, ['$.projects[0].group group-unknown']],
    [
      'who is recused from what',
      { recusals: [{ judge: 'x', project: 'y' }] },
      ['$.recusals[0].judge judge-unknown', '$.recusals[0].project project-unknown'],
    ],
    ['a voted project', { votes: { p: 1, 'no-one': 1 } }, ["$.votes['no-one'] project-unknown"]],
    [
      'projects of a decision',
      {
        decisions: [
          order('p', 'x'),
          order('p', 'x', 'p'),
          { kind: 'named-award', project: 'y', award: 'A', reason: 'r' },
        ],
      },
      [
        '$.decisions[0].projects[1] project-unknown',
        '$.decisions[1].projects[1] project-unknown',
        '$.decisions[1].projects[2] project-duplicate',
        '$.decisions[2].project project-unknown',
      ],
    ],
  ])('%s', (_, parts, expected) => expect(problemsOf(inputWith(parts))).toEqual(expected));
});

describe('RULES §2.1: sheets', () => {
  const sheet = { judge: 'j1', project: 'p', component: 'score', scores: { all: '1' } };
  const rules = {
    components: [judged('score', { criteria: [{ id: 'all', name: 'A', max: '10' }] }), voted],
  };

  it.each<[string, Parts, string[]]>([
    [
      'over the maximum',
      { sheets: [{ ...sheet, scores: { all: '10.5' } }] },
      ['$.sheets[0].scores.all score-over-maximum'],
    ],
    [
      'off the step',
      { sheets: [{ ...sheet, scores: { all: '0.3' } }] },
      ['$.sheets[0].scores.all score-off-step'],
    ],
    [
      'missing and unknown criteria',
      { sheets: [{ ...sheet, scores: { more: '1' } }] },
      ['$.sheets[0].scores.all score-missing', '$.sheets[0].scores.more criterion-unknown'],
    ],
    ['two of one judge', { sheets: [sheet, sheet] }, ['$.sheets[1] sheet-duplicate']],
    [
      'of a popularity component',
      { sheets: [{ ...sheet, component: 'v' }] },
      ['$.sheets[0].component component-unknown'],
    ],
    ['of no project', { sheets: [{ ...sheet, project: 'x' }] }, ['$.sheets[0].project project-unknown']],
    ['of nobody', { sheets: [{ ...sheet, judge: 'x' }] }, ['$.sheets[0].judge judge-unknown']],
    [
      'of a judge of another panel',
      { panels: [panelOf(1), panelOf(1, 'other', 'o')], sheets: [{ ...sheet, judge: 'o1' }] },
      ['$.sheets[0].judge judge-of-other-panel'],
    ],
  ])('%s', (_, parts, expected) => expect(problemsOf(inputWith({ rules, ...parts }))).toEqual(expected));
});

describe('RULES §2.2: warnings, with which a file is taken', () => {
  const warningsOf = (parts: Parts) => {
    const check = checkContestFile(inputWith(parts));
    return check.ok ? check.warnings.map(({ path, code }) => `${path} ${code}`) : ['refused'];
  };

  it.each<[string, Parts, string[]]>([
    [
      'a recused judge’s sheet',
      { sheets: sheetsOf('p', ['1']), recusals: [{ judge: 'j1', project: 'p' }] },
      ['$.sheets[0] sheet-of-recused-judge'],
    ],
    [
      'a withdrawn project’s sheet',
      { projects: projectsOf(['p'], { withdrawn: true }), sheets: sheetsOf('p', ['1']) },
      ['$.sheets[0] sheet-of-withdrawn-project'],
    ],
    [
      'a sheet of another room',
      {
        rooms: [
          { id: 'r', name: 'R' },
          { id: 's', name: 'S' },
        ],
        panels: [{ id: 'panel', name: 'P', judges: [{ id: 'j1', name: 'J', room: 's' }] }],
        projects: projectsOf(['p'], { room: 'r' }),
        sheets: sheetsOf('p', ['1']),
      },
      ['$.sheets[0] sheet-of-other-room'],
    ],
    [
      'a project without group where groups count',
      {
        groups: [{ id: 'g', name: 'G' }],
        rules: { promotion: { scope: 'group', top: 1 } },
      },
      ['$.projects[0].group group-missing'],
    ],
    [
      'a running number twice',
      { projects: projectsOf(['p', 'q'], { number: 4 }) },
      ['$.projects[1].number number-duplicate'],
    ],
    ['an order of one', { decisions: [order('p')] }, ['$.decisions[0].projects order-of-one']],
    [
      'an award that is not on the list',
      {
        rules: { awards: { tiers: tier, named: ['A'] } },
        decisions: [{ kind: 'named-award', project: 'p', award: 'B', reason: 'r' }],
      },
      ['$.decisions[0].award award-unlisted'],
    ],
    [
      'a maximum that the results cannot hold',
      { rules: { components: [judged('score', { weight: '999999' })] } },
      ['$.rules.components maximum-too-large'],
    ],
  ])('%s', (_, parts, expected) => expect(warningsOf(parts)).toEqual(expected));
});

describe('JSON paths', () => {
  it('are written as RFC 9535 has them', () => {
    expect(jsonPath([])).toBe('$');
    expect(jsonPath(['sheets', 3, 'scores', 'tech'])).toBe('$.sheets[3].scores.tech');
    expect(jsonPath(['votes', "it's"])).toBe("$.votes['it\\'s']");
  });
});

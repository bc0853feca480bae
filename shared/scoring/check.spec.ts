import { describe, expect, it } from 'vitest';
import { inputWith, judged, panelOf, projectsOf, sheetsOf } from '../../test/support/contest-with.ts';
import { checkContestFile } from './check.ts';
import { jsonPath } from './problem.ts';
import { tally } from './tally.ts';

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
    ['results', { format: 'luyan-results/1', projects: [] }, ['$.format format-unknown']],
    ['a log', { format: 'luyan-log/1', entries: [] }, ['$.format format-unknown']],
    ['next year’s format', { format: 'luyan-contest/2' }, ['$.format format-unknown']],
    ['a format that is no text', changed((d) => (d.format = 1)), ['$.format choice-unknown']],
    ['no title', changed((d) => delete d.title), ['$.title field-missing']],
    ['an empty title', changed((d) => (d.title = '')), ['$.title text-empty']],
    ['a long title', changed((d) => (d.title = '赛'.repeat(201))), ['$.title text-too-long']],
    ['a field of its own', changed((d) => (d.colour = 'red')), ['$.colour field-unknown']],
    ['no panel', changed((d) => (d.panels = [])), ['$.panels list-empty']],
    ['a wrong id', changed((d) => (d.groups = [{ id: '_', name: 'G' }])), ['$.groups[0].id id-malformed']],
    ['negative votes', changed((d) => (d.votes = { p: -1 })), ['$.votes.p number-too-small']],
    ['half a vote', changed((d) => (d.votes = { p: 1.5 })), ['$.votes.p type-wrong']],
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

  const oneScore = (all: unknown) =>
    changed((d) => (d.sheets = [{ judge: 'j1', project: 'p', component: 'score', scores: { all } }]));

  it.each([9, 8.5, null, true, [], ['8'], { value: '8' }, Infinity])('a score that is no text: %j', (score) =>
    expect(problemsOf(oneScore(score))).toEqual(['$.sheets[0].scores.all type-wrong']),
  );

  it.each(
    [
      ['', ' ', ' 8', '8 ', '8\n', '9,5', '8.', '.5', '+8', '-1', '-0', '08', '00', '1e1', '0x8', '1_0'],
      ['８', '8．5', '八', '∞', 'NaN', 'Infinity', '1234567', '8.12345', '1/2', '8.5.1', '8\u0000'],
    ].flat(),
  )('a score that is no decimal: %j', (score) =>
    expect(problemsOf(oneScore(score))).toEqual(['$.sheets[0].scores.all score-malformed']),
  );

  it('names that every JavaScript object has are names like others', () => {
    const scores = JSON.parse('{"all":"1","__proto__":"2","constructor":"3","toString":"4"}') as unknown;
    const votes = JSON.parse('{"__proto__":1,"hasOwnProperty":2}') as unknown;
    const input = {
      ...inputWith(),
      sheets: [{ judge: 'j1', project: 'p', component: 'score', scores }],
      votes,
    };
    expect(problemsOf(input)).toEqual([
      '$.votes.__proto__ id-malformed',
      '$.sheets[0].scores.__proto__ id-malformed',
      '$.votes.hasOwnProperty project-unknown',
      '$.sheets[0].scores.constructor criterion-unknown',
      '$.sheets[0].scores.toString criterion-unknown',
    ]);
    const own = JSON.parse('{"__proto__":{"id":"q"},"id":"p","name":"P","unit":"U"}') as unknown;
    expect(problemsOf({ ...inputWith(), projects: [own] })).toEqual([
      '$.projects[0].__proto__ field-unknown',
    ]);
  });

  it('such names serve as ids where they are ids', () => {
    const criteria = [{ id: 'constructor', name: 'C', max: '10' }];
    const input = inputWith({
      rules: { components: [judged('toString', { criteria }), voted], tieBreakers: ['toString'] },
      projects: projectsOf(['valueOf', 'hasOwnProperty']),
      sheets: [{ judge: 'j1', project: 'valueOf', component: 'toString', scores: { constructor: '8' } }],
      votes: { hasOwnProperty: 3 },
    });
    const check = checkContestFile(JSON.parse(JSON.stringify(input)));
    expect(check.ok && tally(check.file).projects.map(({ id, total }) => [id, total])).toEqual([
      ['valueOf', '8.00'],
      ['hasOwnProperty', null],
    ]);
    const missing = { ...input, sheets: [{ ...input.sheets?.[0], scores: {} }] };
    expect(problemsOf(missing)).toEqual(['$.sheets[0].scores.constructor score-missing']);
  });

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
        rules: {
          components: [
            judged('score'),
            judged('score'),
            judged('twice', { criteria: ['a', 'a'].map((id) => ({ id, name: id, max: '5' })) }),
          ],
        },
        rooms: [
          { id: 'r', name: 'R' },
          { id: 'r', name: 'R' },
        ],
        groups: [
          { id: 'g', name: 'G' },
          { id: 'g', name: 'G' },
        ],
        panels: [
          panelOf(1),
          panelOf(1),
          { id: 'other', name: 'O', judges: [...panelOf(1).judges, ...panelOf(1).judges] },
        ],
        projects: projectsOf(['p', 'p'], { room: 'r' }),
      },
      [
        '$.rooms[1].id id-duplicate',
        '$.groups[1].id id-duplicate',
        '$.panels[1].id id-duplicate',
        '$.projects[1].id id-duplicate',
        '$.rules.components[1].id id-duplicate',
        '$.panels[2].judges[1].id id-duplicate',
        '$.rules.components[2].criteria[1].id id-duplicate',
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
    [
      'two and three of one judge',
      { sheets: [sheet, sheet, sheet] },
      ['$.sheets[1] sheet-duplicate', '$.sheets[2] sheet-duplicate'],
    ],
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

it('RULES §2.1: two sheets of one judge are both named', () => {
  const check = checkContestFile(
    inputWith({ sheets: [...sheetsOf('p', ['1', '2']), ...sheetsOf('p', ['1'])] }),
  );
  expect(check).toMatchObject({ problems: [{ path: '$.sheets[2]' }] });
  expect(JSON.stringify(check)).toContain('$.sheets[0]');
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
    [
      'a tie-breaker twice',
      { rules: { tieBreakers: ['score', 'votes', 'score'] } },
      ['$.rules.tieBreakers[2] tie-breaker-repeated'],
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
      'a stage without a time to present',
      { rules: { stage: { questionsSeconds: 60 } } },
      ['$.rules.stage presentation-time-missing'],
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

  it('are cut where a name goes on for ever, and so is what is said of it', () => {
    const endless = '𠮷'.repeat(5_000_000);
    const check = checkContestFile({
      ...inputWith(),
      [endless]: endless,
      votes: { [endless]: -1 },
      title: [endless],
    });
    expect(check).toMatchObject({ ok: false, problems: { length: 4 } });
    expect(JSON.stringify(check).length).toBeLessThan(3000);
    expect(JSON.stringify(check)).not.toMatch(/\\\\u[dD][89a-fA-F]/);
  });
});

import { describe, expect, it } from 'vitest';
import { inputWith, judged, panelOf, projectsOf, sheetsOf } from '../../test/support/contest-with.ts';
import { checkContestFile } from './check.ts';
import { jsonPath, MOST_WRITTEN, type PathPart } from './problem.ts';

type Loose = Record<PathPart, unknown>;

/** A sound file that has one of everything. */
const sound = inputWith({
  rules: {
    preset: 'any',
    decimals: 2,
    stage: { presentationSeconds: 60, questionsSeconds: 60, questionsStart: 'host', warningsSeconds: [30] },
    order: { by: 'draw', seed: 's' },
    components: [
      judged('score', {
        criteria: ['one', 'two'].map((id) => ({ id, name: id, max: '10', step: '0.5', guide: 'g' })),
        trim: { high: 2, low: 1, minSheets: 4 },
        weight: '0.5',
      }),
      judged('more', { panel: 'other' }),
      {
        id: 'v',
        name: 'V',
        kind: 'popularity',
        scheme: 'bands',
        top: 5,
        scope: 'group',
        cap: { share: '0.05', of: 'maximum' },
        weight: '1',
      },
    ],
    tieBreakers: ['more', 'votes'],
    awards: { scope: 'group', straddle: 'extend', tiers: [{ name: 'T', count: 1 }], named: ['N'] },
    promotion: { scope: 'track', top: 1, rounding: 'floor' },
  },
  rooms: ['r', 's'].map((id) => ({ id, name: id })),
  groups: ['g', 'h'].map((id) => ({ id, name: id })),
  panels: [
    { id: 'panel', name: 'P', judges: ['j1', 'j2'].map((id) => ({ id, name: id, unit: 'u', room: 'r' })) },
    panelOf(2, 'other', 'o'),
  ],
  projects: projectsOf(['p', 'q'], {
    room: 'r',
    group: 'g',
    track: 't',
    jointUnits: ['u'],
    withdrawn: false,
  }),
  recusals: [{ judge: 'j1', project: 'q', reason: 'r' }],
  sheets: [
    { judge: 'j1', project: 'p', component: 'score', scores: { one: '1', two: '9.5' }, comment: 'c' },
    { judge: 'j2', project: 'p', component: 'score', scores: { one: '2', two: '8' } },
    ...sheetsOf('q', ['7', '7.5'], 'more', 'o'),
  ],
  votes: { p: 3, q: 4 },
  decisions: [
    { kind: 'order', projects: ['p', 'q'], reason: 'r' },
    { kind: 'named-award', project: 'q', award: 'N', reason: 'r' },
  ],
});

/** Every place of a document below its root. */
function placesIn(value: unknown, path: readonly PathPart[] = []): (readonly PathPart[])[] {
  if (typeof value !== 'object' || value === null) return [];
  const members: [PathPart, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return members.flatMap(([part, member]) => {
    const place = [...path, part];
    return [place, ...placesIn(member, place)];
  });
}

function changed(changes: readonly (readonly [readonly PathPart[], unknown])[]): unknown {
  const copy = JSON.parse(JSON.stringify(sound)) as Loose;
  for (const [path, value] of changes) {
    let at = copy;
    for (const part of path.slice(0, -1)) at = at[part] as Loose;
    const last = path.at(-1) ?? '';
    if (value === undefined) Reflect.deleteProperty(at, last);
    else at[last] = value;
  }
  return copy;
}

function problemsOf(input: unknown): string[] {
  const check = checkContestFile(input);
  return check.ok ? [] : check.problems.map(({ path, code }) => `${path} ${code}`);
}

const places = placesIn(sound).filter((path) => path.at(-1) !== 'withdrawn');

describe('RULES §8: one broken place in a sound file', () => {
  it('the file is sound to begin with', () =>
    expect(checkContestFile(sound)).toMatchObject({ ok: true, warnings: [] }));

  it.each(['wrong type', 'malformed'])('%s: that is told, and nothing that merely comes from it', (how) => {
    expect(places.length).toBeGreaterThan(100);
    for (const place of places) {
      const isText = typeof place.reduce((at: unknown, part) => (at as Loose)[part], sound) === 'string';
      const value = how === 'wrong type' || !isText ? true : '';
      const told = problemsOf(changed([[place, value]]));
      const elsewhere = told.filter((problem) => !problem.startsWith(`${jsonPath(place)} `));
      const mayBeEmpty = how === 'malformed' && isText;
      expect([place, elsewhere, mayBeEmpty || told.length]).toEqual([place, [], mayBeEmpty || 1]);
    }
  });

  it('a required field that is missing: that alone', () => {
    const required = places.filter((place) =>
      problemsOf(changed([[place, undefined]])).some((told) => told.endsWith(' field-missing')),
    );
    expect(required.length).toBeGreaterThan(40);
    for (const place of required) {
      expect(problemsOf(changed([[place, undefined]]))).toEqual([`${jsonPath(place)} field-missing`]);
    }
  });
});

describe('RULES §8: a broken place, and something else that is wrong', () => {
  const bare: [PathPart[], unknown] = [['sheets', 0, 'scores', 'one'], 1];
  const bareTold = '$.sheets[0].scores.one type-wrong';

  it.each<[string, [PathPart[], unknown][], string[]]>([
    [
      'a score as a bare number and an unknown judge of another sheet',
      [bare, [['sheets', 1, 'judge'], 'nobody']],
      [bareTold, '$.sheets[1].judge judge-unknown'],
    ],
    [
      'everything else that is wrong with the same sheet',
      [bare, [['sheets', 0, 'scores', 'two'], '10.5'], [['sheets', 0, 'scores', 'three'], 5]],
      [
        bareTold,
        '$.sheets[0].scores.three type-wrong',
        '$.sheets[0].scores.two score-over-maximum',
        '$.sheets[0].scores.three criterion-unknown',
      ],
    ],
    [
      'an unknown field, a wrong vote, a trim too deep and an unknown project',
      [
        [['colour'], 'red'],
        [['votes', 'x'], -1],
        [['rules', 'components', 0, 'trim'], { high: 2, low: 'one', minSheets: 2 }],
      ],
      [
        '$.rules.components[0].trim.low type-wrong',
        '$.votes.x number-too-small',
        '$.colour field-unknown',
        '$.rules.components[0].trim.minSheets trim-too-deep',
        '$.votes.x project-unknown',
      ],
    ],
    [
      'a broken id of a project: unknown projects may be that one, unknown judges not',
      [
        [['projects', 0, 'id'], 'p 1'],
        [['votes'], { p1: 1 }],
        [['recusals', 0], { judge: 'nobody', project: 'nothing' }],
      ],
      ['$.projects[0].id id-malformed', '$.recusals[0].judge judge-unknown'],
    ],
    [
      'a broken criterion: scores of that component may be for it, those of others not',
      [
        [['rules', 'components', 0, 'criteria', 0, 'id'], ''],
        [['sheets', 2, 'scores'], { some: '1' }],
      ],
      [
        '$.rules.components[0].criteria[0].id id-malformed',
        '$.sheets[2].scores.all score-missing',
        '$.sheets[2].scores.some criterion-unknown',
      ],
    ],
    [
      'a broken maximum: scores above any of them are only off their step',
      [
        [['rules', 'components', 0, 'criteria', 0, 'max'], 10],
        [['sheets', 0, 'scores', 'one'], '999.7'],
      ],
      ['$.rules.components[0].criteria[0].max type-wrong', '$.sheets[0].scores.one score-off-step'],
    ],
    [
      'two sheets of one judge, one of them without a comment that is text',
      [
        [['sheets', 0, 'comment'], 5],
        [['sheets', 1, 'judge'], 'j1'],
      ],
      ['$.sheets[0].comment type-wrong', '$.sheets[1] sheet-duplicate'],
    ],
    [
      'an id twice, and a list that is none',
      [
        [['decisions'], {}],
        [['groups', 1, 'id'], 'g'],
      ],
      ['$.decisions type-wrong', '$.groups[1].id id-duplicate'],
    ],
  ])('%s', (_, changes, expected) => expect(problemsOf(changed(changes))).toEqual(expected));

  it('leaves the document as it was', () => {
    const input = changed([bare, [['rules', 'promotion'], 'all']]);
    const before = structuredClone(input);
    problemsOf(input);
    expect(input).toEqual(before);
  });
});

describe('a hopeless document', () => {
  it.each([
    ['an empty object', {}, 5],
    ['rules that are a list', { ...sound, rules: [] }, 1],
    ['objects without anything', { ...sound, projects: [{}], panels: [{}], sheets: [{}] }, 11],
    ['nothing where objects are due', { ...sound, projects: [null], panels: [null], sheets: [null] }, 3],
  ])('%s', (_, input, count) => {
    expect(problemsOf(input)).toHaveLength(count);
    expect(JSON.stringify(checkContestFile(input))).not.toContain('filled-in');
  });

  it('with endless problems, tells the first and counts the others', () => {
    const check = checkContestFile({ ...sound, projects: new Array(100_000).fill(0) });
    expect(check).toMatchObject({ problems: { length: MOST_WRITTEN }, untold: 100_000 - MOST_WRITTEN });
  });
});

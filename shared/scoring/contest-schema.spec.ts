import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyContest } from '../../test/support/any-contest.ts';
import { inputWith, judged, sheetsOf } from '../../test/support/contest-with.ts';
import { contestFileSchema } from './contest-file.ts';
import { tally } from './tally.ts';

const document: object = JSON.parse(
  readFileSync(new URL('../../docs/contest.schema.json', import.meta.url), 'utf8'),
);
const ajv = new Ajv2020({ strict: false, allErrors: true }).addSchema(document, 'luyan');
const validContest = ajv.compile({ $ref: 'luyan#/$defs/contest' });
const validResults = ajv.compile({ $ref: 'luyan#/$defs/results' });

describe('docs/contest.schema.json', () => {
  it('holds for every parsed file and for its results', () =>
    fc.assert(
      fc.property(anyContest, (file) => {
        expect(validContest(file), ajv.errorsText(validContest.errors)).toBe(true);
        const results = tally(file);
        expect(validResults(results), ajv.errorsText(validResults.errors)).toBe(true);
        expect(contestFileSchema.parse(JSON.parse(JSON.stringify(file)))).toEqual(file);
      }),
      { numRuns: 200 },
    ));

  const sound = inputWith({
    rules: {
      components: [judged('score'), { id: 'v', name: 'V', kind: 'popularity', cap: { share: '0.05' } }],
    },
    sheets: sheetsOf('p', ['8.5']),
    votes: { p: 3 },
    rooms: [{ id: 'r', name: 'R' }],
    recusals: [{ judge: 'j1', project: 'p' }],
    decisions: [{ kind: 'order', projects: ['p'], reason: 'r', note: 'kept' }],
  });

  /** Puts one value somewhere into a copy of the sound document. */
  function put(path: readonly (string | number)[], value: unknown): unknown {
    const copy: unknown = structuredClone(sound);
    let at = copy as Record<string | number, unknown>;
    for (const part of path.slice(0, -1)) at = at[part] as Record<string | number, unknown>;
    at[path.at(-1) ?? ''] = value;
    return copy;
  }

  it.each<[string, (string | number)[], unknown[]]>([
    ['format', ['format'], ['luyan-contest/1', 'luyan-contest/2', 1]],
    ['title', ['title'], ['', 'x', '赛'.repeat(200), '𠮷'.repeat(200), '赛'.repeat(201), 5]],
    ['unknown field', ['extra'], [1]],
    ['decimals', ['rules', 'decimals'], [-1, 0, 4, 5, 1.5, '2']],
    ['preset', ['rules', 'preset'], ['a', 1]],
    [
      'stage',
      ['rules', 'stage'],
      [{}, { presentationSeconds: 0 }, { questionsSeconds: 0 }, { questionsStart: 'x' }, { more: 1 }],
    ],
    ['order', ['rules', 'order'], [{}, { by: 'draw' }, { by: 'draw', seed: 's', more: 1 }, { by: 'x' }]],
    ['tie-breakers', ['rules', 'tieBreakers'], [[], ['x'], [1]]],
    [
      'awards',
      ['rules', 'awards'],
      [
        {},
        { tiers: [] },
        { tiers: [{ name: 'A', count: 0 }] },
        { tiers: [], scope: 'room' },
        { tiers: [], named: ['A'] },
      ],
    ],
    [
      'promotion',
      ['rules', 'promotion'],
      [{}, { top: 0 }, { top: 1 }, { share: '1.0' }, { share: '0.20001' }, { rounding: 'up' }, { more: 1 }],
    ],
    [
      'components',
      ['rules', 'components'],
      [[], [{ id: 'a', name: 'A' }], [{ id: 'a', name: 'A', kind: 'x' }]],
    ],
    ['component id', ['rules', 'components', 0, 'id'], ['a', '-a', '', 'a'.repeat(64), 'a'.repeat(65), '组']],
    [
      'weight',
      ['rules', 'components', 0, 'weight'],
      ['0', '1.2345', '1.23456', '01', '1.', '-1', 1, '1000000'],
    ],
    ['weight of votes', ['rules', 'components', 1, 'weight'], ['1', '1.0', '2']],
    ['trim', ['rules', 'components', 0, 'trim'], [{}, { high: -1 }, { minSheets: 0 }, { more: 1 }, null]],
    [
      'criteria',
      ['rules', 'components', 0, 'criteria'],
      [[], [{ id: 'a', name: 'A' }], [{ id: 'a', name: 'A', max: '5', guide: 'g' }]],
    ],
    [
      'cap',
      ['rules', 'components', 1, 'cap'],
      [{}, { share: '0.5', of: 'x' }, { share: '.5' }, { share: '0.05', more: 1 }],
    ],
    ['top', ['rules', 'components', 1, 'top'], [0, 1, 1.5]],
    ['scope', ['rules', 'components', 1, 'scope'], ['group', 'track']],
    ['panels', ['panels'], [[], [{ id: 'a', name: 'A' }], [{ id: 'a', name: 'A', judges: [] }]]],
    [
      'judge',
      ['panels', 0, 'judges', 0],
      [{ id: 'a' }, { id: 'a', name: '', unit: 'u', room: 'r' }, { id: 'a', name: 'A', phone: 'x' }],
    ],
    [
      'project',
      ['projects', 0],
      [
        { id: 'a', name: 'A' },
        { id: 'a', name: '', unit: '', jointUnits: ['x'], track: '' },
        { id: 'a', name: 'A', unit: 'U', number: 0 },
        { id: 'a', name: 'A', unit: 'U', withdrawn: 'no' },
      ],
    ],
    [
      'recusal',
      ['recusals', 0],
      [{ judge: 'a' }, { judge: 'a', project: 'b', reason: '' }, { judge: 'a', project: 'b', by: 'x' }],
    ],
    [
      'scores',
      ['sheets', 0, 'scores'],
      [{}, { a: '1' }, { 'any key': '1.5' }, { a: 1 }, { a: '' }, { a: '1e1' }],
    ],
    ['sheet', ['sheets', 0, 'comment'], ['', 5]],
    ['votes', ['votes'], [{}, { 'any key': 1 }, { a: -1 }, { a: '1' }, []]],
    ['decision', ['decisions', 0, 'reason'], ['', 'r']],
  ])('agrees with the zod schemas on %s', (_, path, values) => {
    for (const value of values) {
      const changed = put(path, value);
      const shown = JSON.stringify(value);
      expect([shown, contestFileSchema.safeParse(changed).success]).toEqual([shown, validContest(changed)]);
    }
  });

  it('leaves what a decision must name to its kind, which the zod schemas ask for', () => {
    const bare = put(['decisions', 0], { kind: 'order', reason: 'r' });
    expect(validContest(bare)).toBe(true);
    expect(contestFileSchema.safeParse(bare).success).toBe(false);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inputWith, sheetsOf } from '../../test/support/contest-with.ts';
import { MOST_VALUES, outlineOf } from './check-json.ts';
import { checkContestText } from './check-text.ts';
import { jsonPath } from './problem.ts';

const sound = JSON.stringify(inputWith({ sheets: sheetsOf('p', ['8.5']), votes: { p: 3 } }));

function problemsOf(text: string): string[] {
  const check = checkContestText(text);
  return check.ok ? [] : check.problems.map(({ path, code }) => `${path} ${code}`);
}

const duplicatesIn = (text: string) => outlineOf(text).duplicates.map(jsonPath);

describe('RULES §8: a name that stands twice in one object', () => {
  it.each([
    ['votes', sound.replace('"p":3', '"p":3,"p":300'), ['$.votes.p field-duplicate']],
    [
      'a score',
      sound.replace('"all":"8.5"', '"all":"8.5","all":"9.5"'),
      ['$.sheets[0].scores.all field-duplicate'],
    ],
    ['a list', sound.replace('"sheets"', '"sheets":[],"sheets"'), ['$.sheets field-duplicate']],
    [
      'written with an escape, and something else that is wrong',
      sound.replace('"p":3', '"p":-3,"\\u0070":-300'),
      ['$.votes.p field-duplicate', '$.votes.p number-too-small'],
    ],
  ])('%s', (_, text, expected) => expect(problemsOf(text)).toEqual(expected));

  it.each([
    ['{"a":1,"b":{"a":1},"c":[{"a":1},{"a":1}]}', []],
    ['{"a":"a","b":"a\\",\\"a"}', []],
    ['{"a":["a","a",{"x":1, "x" : 2}], "a":1}', ['$.a[2].x', '$.a']],
    ['{"a\\\\":1,"a\\\\":2,"a\\"":3,"a\\"":4,"":1,"":2}', ["$['a\\\\']", `$['a"']`, `$['']`]],
    ['{"__proto__":1,"__proto__":2,"constructor":3}', ['$.__proto__']],
    ['[[],[{"k":[0,{"z":1,"z":1}]}]]', ['$[1][0].k[1].z']],
  ])('in %s', (text, expected) => {
    expect(duplicatesIn(text)).toEqual(expected);
    expect(duplicatesIn(JSON.stringify(JSON.parse(text)))).toEqual([]);
  });

  it('is never seen in what was written from an object', () =>
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(outlineOf(text).duplicates).toEqual([]);
      }),
    ));

  it('any text at all is looked over to its end', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('"', '\\', '{', '}', '[', ']', ',', ':', 'a', '\\u00') }),
        (text) => {
          expect(outlineOf(text).tooMany).toBe(false);
        },
      ),
    ));
});

describe('what no reader should have to go through', () => {
  const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

  it.each([
    ['a document of brackets', nested(100_000), '$[0]'],
    ['a list', sound.replace(/"projects":\[/, `"projects":[${nested(100_000)},`), '$.projects[0]'],
    ['a score', sound.replace('"8.5"', nested(100_000)), '$.sheets[0].scores.all[0]'],
    [
      'where anything is taken',
      sound.replace('"components"', `"order":{"by":"draw","x":${nested(100_000)}},"components"`),
      '$.rules.order.x[0]',
    ],
    ['brackets without end', '[{"a":'.repeat(5_000_000), '$[0].a[0].a'],
  ])('nested 100,000 levels: %s', (_, text, path) => {
    const [told, ...more] = problemsOf(text);
    expect(told).toContain(path);
    expect(told).toMatch(/ nested-too-deep$/);
    expect(more).toEqual([]);
  });

  it('more values than any contest has', () => {
    const text = sound.replace('"projects":[', `"projects":[${'0,'.repeat(MOST_VALUES)}`);
    expect(problemsOf(text)).toEqual(['$ too-many-values']);
  });

  it.each([
    ['10 MB in one string', JSON.stringify('卡'.repeat(3_500_000)), '$ type-wrong'],
    ['10 MB of quotes in one string', JSON.stringify('"\\'.repeat(2_500_000)), '$ type-wrong'],
    ['10 MB as a name', `{"${'n'.repeat(10_000_000)}":1}`, 'field-unknown'],
    [
      '10 MB as a score',
      sound.replace('8.5', '9'.repeat(10_000_000)),
      '$.sheets[0].scores.all score-malformed',
    ],
  ])('%s', (_, text, expected) => {
    const told = problemsOf(text);
    expect(told.join('\n')).toContain(expected);
    expect(told.join('\n').length).toBeLessThan(1000);
  });
});

describe('what is no JSON', () => {
  it.each([
    '',
    ' ',
    '{',
    sound.slice(0, -1),
    `${sound}x`,
    `${sound}${sound}`,
    'format: luyan',
    '\0',
    '\uFEFF',
  ])('%j', (text) => expect(problemsOf(text)).toEqual(['$ json-malformed']));

  it('a byte order mark is passed over', () => expect(checkContestText(`\uFEFF${sound}`).ok).toBe(true));
});

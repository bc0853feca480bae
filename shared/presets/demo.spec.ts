import { expect, it } from 'vitest';
import { contestFileSchema } from '../scoring/contest-file.ts';
import { demoContest } from './demo.ts';
import { shanxi2019 } from './shanxi-2019.ts';

it('is a contest file', () => {
  expect(() => contestFileSchema.parse(demoContest)).not.toThrow();
});

it('numbers its projects 1..12 by the stroke order of their names', () => {
  const collator = new Intl.Collator('zh-Hans-CN-u-co-stroke');
  const byStroke = demoContest.projects.map(({ name }) => name).sort((a, b) => collator.compare(a, b));
  const byNumber = [...demoContest.projects].sort((a, b) => (a.number ?? 0) - (b.number ?? 0));
  expect(byNumber.map(({ name }) => name)).toEqual(byStroke);
  expect(byNumber.map(({ number }) => number)).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
});

it('seats one judge from the unit of a project, so that a recusal can be shown', () => {
  const projectUnits = new Set(demoContest.projects.map(({ unit }) => unit));
  const judges = demoContest.panels.flatMap((panel) => panel.judges);
  expect(
    judges.filter(({ unit }) => unit !== undefined && projectUnits.has(unit)).map(({ id }) => id),
  ).toEqual(['e2']);
});

it('names only tracks of its preset', () => {
  for (const { track } of demoContest.projects) expect(shanxi2019.directions).toContain(track);
});

it('starts with nothing scored and nothing voted', () => {
  expect(demoContest.sheets).toBeUndefined();
  expect(demoContest.votes).toBeUndefined();
});

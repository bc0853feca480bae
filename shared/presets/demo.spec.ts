import { expect, it } from 'vitest';
import { contestFileSchema } from '../scoring/contest-file.ts';
import { demoContest } from './demo.ts';
import { shanxi2019 } from './shanxi-2019.ts';

it('is a contest file', () => {
  expect(() => contestFileSchema.parse(demoContest)).not.toThrow();
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

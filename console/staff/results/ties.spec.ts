import { describe, expect, it } from 'vitest';
import type { HostProject } from '../../../shared/contract/views.ts';
import { tiesOf } from './ties.ts';

const entry = (projectId: string, rank: number | null) => ({ project: { projectId }, rank }) as HostProject;
const ids = (ranks: readonly (readonly [string, number | null])[]) =>
  tiesOf(ranks.map(([id, rank]) => entry(id, rank))).map((tie) =>
    tie.map(({ project }) => project.projectId),
  );

describe('shared ranks', () => {
  it('are the ranks that two or more projects hold, best first', () => {
    expect(
      ids([
        ['a', 4],
        ['b', 1],
        ['c', 4],
        ['d', 1],
        ['e', 3],
      ]),
    ).toEqual([
      ['b', 'd'],
      ['a', 'c'],
    ]);
  });

  it('are not shared by projects without a rank', () => {
    expect(
      ids([
        ['a', null],
        ['b', null],
        ['c', 1],
      ]),
    ).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import type { BoardRow } from '../../../shared/contract/views.ts';
import { boardPages } from './board-pages.ts';

const row = (number: number, status: BoardRow['status'], group: string | null = null): BoardRow => ({
  project: {
    projectId: `p${number}`,
    number,
    name: `项目${number}`,
    unit: '示例医院',
    jointUnits: [],
    group,
    track: null,
  },
  status,
  rank: status === 'ranked' ? number : null,
  groupRank: null,
  tied: false,
  total: null,
  values: {},
});
const numbers = (rows: readonly BoardRow[]) => rows.map(({ project }) => project.number);

describe('boardPages', () => {
  it('shows everything but the withdrawn while it fits', () => {
    const pages = boardPages(
      { rows: [row(1, 'ranked'), row(2, 'waiting'), row(3, 'withdrawn')], groups: [] },
      10,
    );
    expect(pages).toHaveLength(1);
    expect(pages.flatMap((page) => numbers(page.rows))).toEqual([1, 2]);
  });
  it('leaves out what a desk review has not closed yet when it does not fit, unless there is nothing else', () => {
    const open = [1, 2, 3].map((n) => row(n, 'being-scored'));
    const rowsOf = (rows: BoardRow[]) =>
      boardPages({ rows, groups: [] }, 2).flatMap((page) => numbers(page.rows));
    expect(rowsOf([...open, row(4, 'ranked')])).toEqual([4]);
    expect(rowsOf(open)).toEqual([1, 2, 3]);
  });
  it('leaves out those still waiting when it does not fit, and pages the rest', () => {
    const rows = [1, 2, 3].map((n) => row(n, 'ranked')).concat([4, 5].map((n) => row(n, 'waiting')));
    const pages = boardPages({ rows, groups: [] }, 2);
    expect(pages.map((page) => numbers(page.rows))).toEqual([[1, 2], [3]]);
    expect(pages.map(({ part, parts }) => [part, parts])).toEqual([
      [1, 2],
      [2, 2],
    ]);
  });
  it('adds a ranking for each group that has a ranked project', () => {
    const rows = [row(1, 'ranked', 'a'), row(2, 'sealed', 'b')];
    const groups = [
      { id: 'a', name: '甲组' },
      { id: 'b', name: '乙组' },
    ];
    expect(boardPages({ rows, groups }, 10).map((page) => page.group?.name ?? null)).toEqual([null, '甲组']);
  });
  it('is one empty page for an empty board', () => {
    expect(boardPages({ rows: [], groups: [] }, 10)).toHaveLength(1);
  });
});

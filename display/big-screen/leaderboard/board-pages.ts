/** Cuts the leaderboard into what fits on one screen, and says which part is up now. */
import type { BoardRow, BoardView } from '../../../shared/contract/views.ts';

export interface BoardPage {
  /** Null: the ranking over the whole contest. */
  readonly group: { readonly id: string; readonly name: string } | null;
  readonly rows: readonly BoardRow[];
  /** 1-based, among the pages of the same ranking. */
  readonly part: number;
  readonly parts: number;
}

/** On a hall's screen what has not happened yet gives way when there is too much for one page. */
function worthShowing(rows: readonly BoardRow[], perPage: number): readonly BoardRow[] {
  const there = rows.filter((row) => row.status !== 'withdrawn');
  if (there.length <= perPage) return there;
  const reached = there.filter((row) => row.status !== 'waiting' && row.status !== 'being-scored');
  // a desk review of which nothing has closed yet is shown as it is
  return reached.length > 0 ? reached : there.filter((row) => row.status !== 'waiting');
}

function cut(group: BoardPage['group'], rows: readonly BoardRow[], perPage: number): BoardPage[] {
  const parts = Math.max(1, Math.ceil(rows.length / perPage));
  return Array.from({ length: parts }, (_, index) => ({
    group,
    rows: rows.slice(index * perPage, (index + 1) * perPage),
    part: index + 1,
    parts,
  }));
}

/** The whole contest first, then each group that has anything to show; never empty. */
export function boardPages(board: Pick<BoardView, 'rows' | 'groups'>, perPage: number): readonly BoardPage[] {
  const whole = cut(null, worthShowing(board.rows, perPage), perPage);
  const groups = board.groups.flatMap((group) => {
    const rows = worthShowing(
      board.rows.filter((row) => row.project.group === group.id),
      perPage,
    );
    return rows.some((row) => row.status === 'ranked') ? cut(group, rows, perPage) : [];
  });
  return [...whole, ...groups];
}

/**
 * @param shownForMs since the leaderboard came up
 * @returns the 0-based page that is up
 */
export function pageUp(shownForMs: number, everyMs: number, pages: number): number {
  return Math.floor(Math.max(0, shownForMs) / everyMs) % pages;
}

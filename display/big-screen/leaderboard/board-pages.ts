/** Cuts the leaderboard into what fits on one screen. */
import type { BoardRow, BoardView } from '../../../shared/contract/views.ts';
import { inPages } from '../pages.ts';

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
  return inPages(rows, perPage).map((part, index, parts) => ({
    group,
    rows: part,
    part: index + 1,
    parts: parts.length,
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

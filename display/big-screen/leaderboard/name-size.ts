/** How large the names of projects stand on the ranking: all of a page alike, as small as its longest name needs. */
import type { BoardRow } from '../../../shared/contract/views.ts';
import { emWidth } from '../../page/word-breaks.ts';

/** Of one line, from the largest; a name that fits none of them gets two lines to itself. */
const lines = [
  ['short', 15.5],
  ['middle', 20.5],
  ['long', 23.5],
] as const;

export type LineSize = (typeof lines)[number][0];
export type NameSize = LineSize | 'two-lines';

const fittingLine = (name: string): LineSize | undefined =>
  lines.find(([, widest]) => emWidth(name) <= widest)?.[0];

/** The size that every name of the page fits in; rows without scores have room for any. */
export function lineSizeOf(rows: readonly Pick<BoardRow, 'project' | 'status'>[]): LineSize {
  const needed = rows
    .filter(({ status }) => status === 'ranked' || status === 'incomplete')
    .map(({ project }) => fittingLine(project.name) ?? 'long');
  return needed.includes('long') ? 'long' : needed.includes('middle') ? 'middle' : 'short';
}

export const nameSize = (name: string, scored: boolean, ofPage: LineSize): NameSize =>
  scored && fittingLine(name) === undefined ? 'two-lines' : ofPage;

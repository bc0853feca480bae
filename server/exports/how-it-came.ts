/** How a sheet came, and where it did not come from the judge's pad by itself, through whose hands. */
import type { SheetState } from '../domain/state.ts';

export function howItCame({ source, keyedBy = [] }: Pick<SheetState, 'source' | 'keyedBy'>): string {
  const names = keyedBy.join('、');
  switch (source) {
    case undefined:
      return '评委平板';
    case 'paper':
      return `纸质（${names}录入）`;
    case 'relayed':
      return `评委平板断网（${names}代交）`;
    default:
      return source satisfies never;
  }
}

/** A table that a notice wants at the end, as its columns in order. */
import type { Bilingual } from '../contract/text.ts';

export interface OutputColumn {
  /** `zh` is the heading that the notice prints. */
  readonly name: Bilingual;
  /** What of a project fills it; absent: an answer of the application form, or filled in by hand. */
  readonly from?: 'number' | 'name' | 'unit' | 'track';
}

export interface OutputTable {
  readonly id: string;
  readonly name: Bilingual;
  readonly columns: readonly OutputColumn[];
}

export function column(zh: string, en: string, from?: OutputColumn['from']): OutputColumn {
  return from === undefined ? { name: { zh, en } } : { name: { zh, en }, from };
}

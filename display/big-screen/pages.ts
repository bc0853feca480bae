/** Long lists on the big screen turn their pages by themselves: how they are cut, and which page is up. */

/** Never empty: no row is one empty page. */
export function inPages<T>(rows: readonly T[], perPage: number): readonly (readonly T[])[] {
  const pages = Math.max(1, Math.ceil(rows.length / perPage));
  return Array.from({ length: pages }, (_, index) => rows.slice(index * perPage, (index + 1) * perPage));
}

/**
 * @param shownForMs since the list came up
 * @param first the 0-based page that is up at first
 * @returns the 0-based page that is up
 */
export function pageUp(shownForMs: number, everyMs: number, pages: number, first = 0): number {
  return (first + Math.floor(Math.max(0, shownForMs) / everyMs)) % pages;
}

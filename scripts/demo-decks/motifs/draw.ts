/** What all motifs are drawn with: white and an accent on a dark ground, and chance that repeats itself. */
import type { Box } from '../page.ts';

export type Draw = (box: Box, accent: string) => string[];

export const white = '#ffffff';

/** The same pseudo-random shares every time: a deck is the same bytes on every run. */
export function scatter(count: number, seed: number): number[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  });
}

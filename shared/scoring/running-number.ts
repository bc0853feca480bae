import type { Project } from './contest-file.ts';

/** By running number; those without one come last, in the file's order. */
export function byRunningNumber<T>(items: readonly T[], projectOf: (item: T) => Project): T[] {
  const numberOf = (item: T): number => projectOf(item).number ?? Number.MAX_SAFE_INTEGER;
  return items.toSorted((a, b) => numberOf(a) - numberOf(b));
}

/** The draw by a recorded seed (RULES.md §6.6), step by step as docs/DRAW.md writes it down. */
import { createHash } from 'node:crypto';

/** 48-bit words: five of each SHA-256 of `seed:0`, `seed:1` …, from its first byte on, most significant byte first. */
function* words(seed: string): Generator<number, never> {
  for (let counter = 0; ; counter += 1) {
    const block = createHash('sha256').update(`${seed}:${counter}`).digest();
    for (let at = 0; at + 6 <= 30; at += 6) yield block.readUIntBE(at, 6);
  }
}

/** A whole number below `bound`, without bias: words of the uneven rest at the top are passed over. */
export function below(bound: number, source: Generator<number, never>): number {
  const limit = 2 ** 48 - (2 ** 48 % bound);
  for (;;) {
    const { value } = source.next();
    if (value < limit) return value % bound;
  }
}

/**
 * Fisher–Yates from the end of the list sorted by code unit, so that the order of entry does not matter.
 *
 * @param seed as recorded
 * @returns the ids, number 1 first
 */
export function drawnOrder(ids: readonly string[], seed: string): readonly string[] {
  const order = [...ids].sort();
  const source = words(seed);
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = below(last + 1, source);
    [order[last], order[other]] = [order[other] ?? '', order[last] ?? ''];
  }
  return order;
}

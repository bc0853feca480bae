/** Running numbers by strokes or by lot (RULES.md §6.6); whoever has the list and the seed gets the same order. */
import { createHash } from 'node:crypto';

interface Named {
  readonly id: string;
  readonly name: string;
}

const byStroke = new Intl.Collator('zh-Hans-CN-u-co-stroke');

function strokeOrder(projects: readonly Named[]): readonly string[] {
  return [...projects]
    .sort((a, b) => byStroke.compare(a.name, b.name) || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}

/** Whole numbers below `bound`, without bias: 48-bit words of SHA-256(seed ':' counter), rejecting the uneven rest. */
function* words(seed: string): Generator<number, never> {
  for (let counter = 0; ; counter += 1) {
    const block = createHash('sha256').update(`${seed}:${counter}`).digest();
    for (let at = 0; at + 6 <= 30; at += 6) yield block.readUIntBE(at, 6);
  }
}

function below(bound: number, source: Generator<number, never>): number {
  const limit = 2 ** 48 - (2 ** 48 % bound);
  for (;;) {
    const { value } = source.next();
    if (value < limit) return value % bound;
  }
}

/** Fisher–Yates from the end of the list sorted by id, so that the order of entry does not matter. */
function drawnOrder(projects: readonly Named[], seed: string): readonly string[] {
  const ids = projects.map(({ id }) => id).sort();
  const source = words(seed);
  for (let last = ids.length - 1; last > 0; last -= 1) {
    const other = below(last + 1, source);
    [ids[last], ids[other]] = [ids[other] ?? '', ids[last] ?? ''];
  }
  return ids;
}

/** @returns project ids, number 1 first */
export function runningOrder(
  projects: readonly Named[],
  by: 'stroke' | 'draw',
  seed: string,
): readonly string[] {
  return by === 'stroke' ? strokeOrder(projects) : drawnOrder(projects, seed);
}

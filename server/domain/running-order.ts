/** Running numbers by strokes or by lot (RULES.md §6.6): the one place that puts projects in order by their names. */
import { drawnOrder } from './draw.ts';
import { compareByStrokes, strokeKey } from './stroke-order.ts';

/** What an order goes by. */
export interface Entered {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
}

/** By the strokes of the name; of equal names by those of the unit, and at last by id. */
export function strokeOrder(projects: readonly Entered[]): readonly string[] {
  return projects
    .map(({ id, name, unit }) => ({ id, name: strokeKey(name), unit: strokeKey(unit) }))
    .sort(
      (a, b) =>
        compareByStrokes(a.name, b.name) || compareByStrokes(a.unit, b.unit) || (a.id < b.id ? -1 : 1),
    )
    .map(({ id }) => id);
}

/**
 * @param seed of the draw, as recorded; strokes need none
 * @returns project ids, number 1 first
 */
export function runningOrder(
  projects: readonly Entered[],
  by: 'stroke' | 'draw',
  seed: string,
): readonly string[] {
  if (by === 'stroke') return strokeOrder(projects);
  return drawnOrder(
    projects.map(({ id }) => id),
    seed,
  );
}

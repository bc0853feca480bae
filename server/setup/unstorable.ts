/** Text in a JSON document that the database would not take: a file that holds it is refused before it is recorded. */
import { isStorable } from '../../shared/contract/text.ts';
import { jsonPath, type PathPart } from '../../shared/scoring/problem.ts';

interface Place {
  readonly path: readonly PathPart[];
  readonly value: unknown;
}

/** No contest file is nested deeper; what is could exhaust the stack of whoever reads it. */
const DEEPEST = 32;

function membersOf({ path, value }: Place): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const members: [PathPart, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return members.map(([key, member]) => ({ path: [...path, key], value: member }));
}

function isWrong({ path, value }: Place): boolean {
  const key = path.at(-1);
  return (typeof value === 'string' && !isStorable(value)) || (typeof key === 'string' && !isStorable(key));
}

/** @returns the JSON paths (`$.projects[0].name`) of everything that cannot be stored */
export function unstorablePaths(document: unknown): readonly string[] {
  const found: string[] = [];
  let level: readonly Place[] = [{ path: [], value: document }];
  for (let depth = 0; level.length > 0; depth += 1) {
    const wrong = depth > DEEPEST ? level : level.filter(isWrong);
    found.push(...wrong.map(({ path }) => jsonPath(path).replaceAll(/[\0\p{Surrogate}]/gu, '?')));
    level = depth > DEEPEST ? [] : level.flatMap(membersOf);
  }
  return found;
}

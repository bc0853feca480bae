// Places from RULES.md §4.2 alone: whoever is better is counted, nothing is sorted.
import type { ContestFile, Project } from '../../../shared/scoring/contest-file.ts';
import { isMore, isSame, type Ratio } from './ratio.ts';

/** A project that has a total, and the tie-breakers in their order. */
export interface Ranked {
  readonly project: Project;
  readonly total: Ratio;
  readonly breakers: readonly Ratio[];
}

/** The place of one project within a part of the field. */
export interface Place {
  readonly first: number;
  /** Everyone who has this place, the project itself among them. */
  readonly sharedBy: readonly string[];
}

const keysOf = ({ total, breakers }: Ranked): Ratio[] => [total, ...breakers];

function isBetter(a: Ranked, b: Ranked): boolean {
  const others = keysOf(b);
  const differing = keysOf(a).findIndex((key, index) => !isSame(key, others[index] ?? key));
  const [mine, theirs] = [keysOf(a)[differing], others[differing]];
  return mine !== undefined && theirs !== undefined && isMore(mine, theirs);
}

const areEqual = (a: Ranked, b: Ranked): boolean => !isBetter(a, b) && !isBetter(b, a);

type Pairs = Record<string, Record<string, boolean>>;

/** Fills in every pair that follows from two others (Warshall). */
function closed(ids: readonly string[], holds: (a: string, b: string) => boolean): Pairs {
  const table: Pairs = Object.fromEntries(
    ids.map((a) => [a, Object.fromEntries(ids.map((b) => [b, holds(a, b)]))]),
  );
  const has = (a: string, b: string) => table[a]?.[b] === true;
  for (const through of ids) {
    for (const a of ids) {
      const row = table[a];
      for (const b of ids) if (row && has(a, through) && has(through, b)) row[b] = true;
    }
  }
  return table;
}

/** Whether the recorded decisions put `a` before `b`: the last word on each two, and what follows; a circle says nothing. */
function decided(file: ContestFile, ids: readonly string[]): (a: string, b: string) => boolean {
  const orders = (file.decisions ?? []).flatMap((one) => (one.kind === 'order' ? [one.projects] : []));
  const lastWord = (a: string, b: string): boolean => {
    const about = orders.filter((projects) => projects.includes(a) && projects.includes(b)).at(-1);
    return about !== undefined && a !== b && about.indexOf(a) < about.indexOf(b);
  };
  const table = closed(ids, lastWord);
  return (a, b) => table[a]?.[b] === true && table[b]?.[a] !== true;
}

/** The place of each project of `part` among those of `part`; `all` are the ranked ones of the whole contest. */
export function placesSlowly(
  file: ContestFile,
  all: readonly Ranked[],
  part: readonly Ranked[],
): Map<string, Place> {
  return new Map(
    part.map((one): [string, Place] => {
      const id = one.project.id;
      const tiedAnywhere = all.filter((other) => areEqual(one, other)).map(({ project }) => project.id);
      const isAhead = decided(file, tiedAnywhere);
      const tied = part.map(({ project }) => project.id).filter((other) => tiedAnywhere.includes(other));
      const shares = closed(tied, (a, b) => !isAhead(a, b) && !isAhead(b, a));
      const sharedBy = tied.filter((other) => shares[id]?.[other] === true);
      const better = part.filter((other) => isBetter(other, one)).length;
      const decidedAhead = tied.filter((other) => !sharedBy.includes(other) && isAhead(other, id)).length;
      return [id, { first: 1 + better + decidedAhead, sharedBy }];
    }),
  );
}

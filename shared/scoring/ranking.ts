// Who stands before whom (RULES.md §4): totals, then tie-breakers, then the recorded decisions of the jury chair.
import type { Component, Decision } from './contest-file.ts';
import { compare, type Fraction } from './exact.ts';

/** A project that has a total. */
export interface Contender {
  readonly projectId: string;
  /** As printed: rounded to the contest's decimals. */
  readonly total: Fraction;
  /** What breaks an equal total, in the contest's order; more is better. */
  readonly breakers: readonly Fraction[];
}

/** Projects that share a place, or one that has it alone. */
export interface SharedPlace {
  /** 1 for the best; two who share place 2 are followed by place 4. */
  readonly place: number;
  readonly projectIds: readonly string[];
}

/** Contenders that totals and tie-breakers leave equal, and what the chair has decided among them. */
interface Tie {
  readonly projectIds: readonly string[];
  /** Whether a recorded decision puts the first before the second. */
  isAhead(first: string, second: string): boolean;
}

/** All contenders, best first. */
export type Ranking = readonly Tie[];

/** The contest's tie-breakers by name; by default each judged component, then `votes` (RULES.md §4.2). */
export function tieBreakersOf(rules: {
  readonly components: readonly Component[];
  readonly tieBreakers?: readonly string[] | undefined;
}): readonly string[] {
  if (rules.tieBreakers) return rules.tieBreakers;
  const judged = rules.components.filter((component) => component.kind === 'judged');
  return [...judged.map((component) => component.id), 'votes'];
}

/** Ranks the contenders; among equals they keep the order given. RULES.md §4.2. */
export function rankContenders(
  contenders: readonly Contender[],
  decisions: readonly Decision[] = [],
): Ranking {
  const ties: Contender[][] = [];
  for (const contender of contenders.toSorted(bestFirst)) {
    const last = ties.at(-1);
    const equal = last?.[0] && bestFirst(last[0], contender) === 0;
    if (equal) last.push(contender);
    else ties.push([contender]);
  }
  const orders = decisions.flatMap((decision) => (decision.kind === 'order' ? [decision.projects] : []));
  return ties.map((tie) => {
    const projectIds = tie.map((contender) => contender.projectId);
    return { projectIds, isAhead: decidedAmong(projectIds, orders) };
  });
}

/** Below zero if `a` stands before `b`, 0 if totals and tie-breakers leave them equal. RULES.md §4.2. */
export function bestFirst(a: Contender, b: Contender): number {
  const byTotal = compare(b.total, a.total);
  if (byTotal !== 0) return byTotal;
  for (const [index, breaker] of a.breakers.entries()) {
    const other = b.breakers[index];
    const byBreaker = other ? compare(other, breaker) : 0;
    if (byBreaker !== 0) return byBreaker;
  }
  return 0;
}

/**
 * What the decisions say about these tied projects. A later decision overrules an earlier one on the same two; what
 * follows from two decisions together (A before B, B before C) counts as decided; a circle decides nothing.
 */
function decidedAmong(
  projectIds: readonly string[],
  orders: readonly (readonly string[])[],
): (first: string, second: string) => boolean {
  const tied = new Set(projectIds);
  const behind = new Map<string, Set<string>>();
  for (const order of orders) {
    const named = order.filter((id) => tied.has(id));
    for (const [index, first] of named.entries()) {
      for (const second of named.slice(index + 1)) {
        behind.get(second)?.delete(first);
        if (!behind.has(first)) behind.set(first, new Set());
        behind.get(first)?.add(second);
      }
    }
  }
  const reached = new Map([...behind.keys()].map((id) => [id, reachableFrom(id, behind)]));
  const reaches = (from: string, to: string): boolean => reached.get(from)?.has(to) ?? false;
  return (first, second) => reaches(first, second) && !reaches(second, first);
}

function reachableFrom(start: string, edges: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const reached = new Set<string>();
  const open = [start];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const next of edges.get(id) ?? []) {
      if (!reached.has(next)) {
        reached.add(next);
        open.push(next);
      }
    }
  }
  return reached;
}

/**
 * The places within a part of the field (a group, a track), or within all of it. Tied projects share a place unless
 * decisions put each of them before or behind each other one: a decision that leaves one of three out settles nothing.
 */
export function placesWithin(ranking: Ranking, part?: ReadonlySet<string>): SharedPlace[] {
  const places: SharedPlace[] = [];
  let place = 1;
  for (const tie of ranking) {
    const members = part ? tie.projectIds.filter((id) => part.has(id)) : tie.projectIds;
    for (const projectIds of splitByDecision(members, tie)) {
      places.push({ place, projectIds });
      place += projectIds.length;
    }
  }
  return places;
}

/** Groups members that no decision tells apart, directly or through a third, and puts the groups in order. */
function splitByDecision(members: readonly string[], tie: Tie): string[][] {
  if (members.length < 2) return members.map((id) => [id]);
  const blocks: string[][] = [];
  for (const id of members) {
    const same = blocks.filter((block) =>
      block.some((other) => !tie.isAhead(id, other) && !tie.isAhead(other, id)),
    );
    const [first, ...merged] = same;
    if (!first) {
      blocks.push([id]);
      continue;
    }
    for (const block of merged) blocks.splice(blocks.indexOf(block), 1);
    first.push(...merged.flat(), id);
  }
  const rankOf = new Map(members.map((id, index) => [id, index]));
  for (const block of blocks) block.sort((a, b) => (rankOf.get(a) ?? 0) - (rankOf.get(b) ?? 0));
  return blocks.sort(([a = ''], [b = '']) => (tie.isAhead(a, b) ? -1 : tie.isAhead(b, a) ? 1 : 0));
}

import { describe, expect, it } from 'vitest';
import { refuse } from '../../../shared/contract/refusals.ts';
import type { Allowed, HostProject, ProjectReview } from '../../../shared/contract/views.ts';
import {
  acknowledgedOf,
  closable,
  closingAll,
  filtered,
  found,
  heldBack,
  revealable,
  revealingAll,
  reviewFilters,
} from './review-list.ts';

const yes: Allowed = { allowed: true, blockedBecause: null };
const no: Allowed = { allowed: false, blockedBecause: refuse('reveal-not-yet', { policy: 'end' }) };
const project = (
  number: number,
  phase: HostProject['phase'],
  missing: readonly string[] = [],
  parts: Partial<HostProject & ProjectReview> = {},
): HostProject => ({
  project: {
    projectId: `p${number}`,
    number,
    name: `示例项目${number}`,
    unit: '示例医院',
    jointUnits: [],
    group: null,
    track: null,
  },
  room: 'main',
  phase,
  withdrawn: parts.withdrawn ?? false,
  progress: { submitted: 3 - missing.length, expected: 3 },
  deck: null,
  recused: [],
  absent: [],
  missing,
  total: null,
  rank: null,
  calling: no,
  review: {
    CloseScoring: phase === 'scoring' ? yes : no,
    ReopenScoring: no,
    RevealAtOnce: parts.RevealAtOnce ?? (phase === 'scoring' ? no : yes),
    StepBack: no,
    step: null,
  },
});
const open = project(1, 'scoring', ['e1', 'e2']);
const full = project(2, 'scoring');
const closed = project(3, 'closed');
const held = project(4, 'closed', [], { RevealAtOnce: no });
const shown = project(5, 'revealed');
const gone = project(6, 'scoring', ['e1'], { withdrawn: true });
const all = [open, full, closed, held, shown];
const numbers = (projects: readonly HostProject[]) => projects.map(({ project: { number } }) => number);

describe('the list of a desk review', () => {
  it('is filtered by state, and a withdrawn project is only among all', () => {
    const kept = reviewFilters.map((filter) => numbers(filtered([...all, gone], filter)));
    expect(kept).toEqual([[1, 2, 3, 4, 5, 6], [1], [2], [3, 4], [5]]);
  });

  it('is searched within the filter', () => {
    expect(numbers(found(all, 'all', '4'))).toEqual([4]);
    expect(numbers(found(all, 'closed', '示例'))).toEqual([3, 4]);
    expect(numbers(found(all, 'revealed', '项目3'))).toEqual([]);
  });
});

describe('closing all', () => {
  it('tells complete projects from those that miss sheets, and says how many judges each misses', () => {
    const { complete, incomplete } = closable(all);
    expect([numbers(complete), numbers(incomplete)]).toEqual([[2], [1]]);
    expect(acknowledgedOf([open, full])).toEqual({ p1: 2 });
  });

  it('is blocked when no project is open', () => {
    expect(closingAll(all).allowed).toBe(true);
    expect(closingAll([closed, shown]).blockedBecause?.code).toBe('nothing-to-close');
  });
});

describe('revealing all', () => {
  it('takes what the policy allows and names the rest; what is revealed already is in neither', () => {
    expect([numbers(revealable(all)), numbers(heldBack(all))]).toEqual([[3], [4]]);
  });

  it('is blocked by the policy, or because nothing has closed', () => {
    expect(revealingAll(all).allowed).toBe(true);
    expect(revealingAll([held, shown]).blockedBecause?.code).toBe('reveal-not-yet');
    expect(revealingAll([open, shown]).blockedBecause?.code).toBe('nothing-to-reveal');
  });
});

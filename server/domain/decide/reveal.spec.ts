import { describe, expect, it } from 'vitest';
import {
  revealSteps,
  type Command,
  type RevealPolicy,
  type RevealStep,
} from '../../../shared/contract/commands.ts';
import { contestA, contestInTwoRooms, deskReview, evenMarks } from '../../../test/support/contest-a.ts';
import { given, type Show } from '../../../test/support/given.ts';
import {
  call,
  close,
  reopen,
  reveal,
  revealOn,
  stepBack,
  submitAll,
  toClosed,
  toRevealed,
  toScoring,
  unlock,
  withdraw,
} from '../../../test/support/running-the-show.ts';
import { nextToReveal } from './reveal.ts';

const marks = evenMarks(80, 24, 8);
const p1 = { id: 'p1', name: '云上影像互认平台' };
const policy = (chosen: RevealPolicy): Command => ({ type: 'ChooseRevealPolicy', policy: chosen });
const first = 'sheets' satisfies RevealStep;
const closedAll = (show: Show, ...ids: string[]): Show =>
  ids.reduce((before: Show, id) => toClosed(before, id, marks), show);
const nextOf = (show: Show, room = 'main') => nextToReveal(show.state, room)?.project.id ?? null;

describe('RULES §6.5: RevealNext, step by step', () => {
  it('shows the steps in order; the last one puts the project on the board', () => {
    let show = toClosed(given(contestA()), 'p1', marks);
    for (const step of revealSteps.slice(0, -1)) {
      show = show.when(reveal('p1', step)).thenEvents({ type: 'RevealStepped', projectId: 'p1', step });
      expect(show.project('p1').phase).toBe('closed');
      expect(show.room()).toMatchObject({ scene: 'reveal', revealing: 'p1' });
    }
    show = show
      .when(reveal('p1', 'place'))
      .thenEvents(
        { type: 'RevealStepped', projectId: 'p1', step: 'place' },
        { type: 'ProjectRevealed', projectId: 'p1' },
      );
    expect(show.project('p1')).toMatchObject({ phase: 'revealed', revealedSteps: 5 });
  });

  it('takes a double press for one: the second is refused with the step that comes next', () => {
    const show = toClosed(given(contestA()), 'p1', marks).given(reveal('p1', 'sheets'));
    show.when(reveal('p1', 'sheets')).thenRefused('reveal-step-taken', { next: 'dropped' });
    revealOn(show, 'p1').when(reveal('p1', 'place')).thenRefused('reveal-step-taken', { next: null });
  });

  it('skips no step', () => {
    const show = toClosed(given(contestA()), 'p1', marks);
    for (const step of revealSteps.slice(1))
      show.when(reveal('p1', step)).thenRefused('reveal-step-taken', { next: 'sheets' });
  });

  it('refuses what is not closed, unknown or withdrawn', () => {
    given(contestA())
      .when(reveal('p1', first))
      .thenRefused('wrong-phase', { project: p1, phase: 'waiting', expected: ['closed'] });
    toScoring(given(contestA()), 'p1').when(reveal('p1', first)).thenRefused('wrong-phase');
    given(contestA()).when(reveal('p9', first)).thenRefused('unknown-project');
    const closed = toClosed(given(contestA()), 'p1', marks);
    closed.given(withdraw('p1')).when(reveal('p1', first)).thenRefused('project-withdrawn');
    closed.given(reopen('p1')).when(reveal('p1', first)).thenRefused('wrong-phase');
  });

  it('begins anew after stepping back', () => {
    const show = toRevealed(given(contestA()), 'p1', marks).given(stepBack('p1', 'revealed'));
    expect(revealOn(show, 'p1').project('p1').phase).toBe('revealed');
  });

  it('works without a stage', () => {
    const show = submitAll(given(deskReview()), 'p2', marks).given(close('p2'));
    expect(revealOn(show, 'p2').project('p2').phase).toBe('revealed');
  });
});

describe('RULES §6.5: policy “each”', () => {
  it('reveals any closed project, whatever the others do', () => {
    const show = toScoring(closedAll(given(contestA()), 'p1', 'p2'), 'p3');
    show.when(reveal('p1', first)).thenAccepted();
    show.when(reveal('p2', first)).thenAccepted();
  });

  it('offers the begun reveal first, then the project that closed last', () => {
    const show = closedAll(given(contestA()), 'p1', 'p2');
    expect(nextOf(show)).toBe('p2');
    expect(nextOf(show.given(reveal('p1', first)))).toBe('p1');
    expect(nextOf(given(contestA()))).toBeNull();
  });
});

describe('RULES §6.5: policy “lagged”, one project later', () => {
  const lagged = (file = contestA()): Show => given(file).given(policy('lagged'));

  it('refuses until the next one has closed', () => {
    const one = closedAll(lagged(), 'p1');
    one.when(reveal('p1', first)).thenRefused('reveal-not-yet', { policy: 'lagged' });
    toScoring(one, 'p2').when(reveal('p1', first)).thenRefused('reveal-not-yet');
    const two = closedAll(one, 'p2');
    two.when(reveal('p2', first)).thenRefused('reveal-not-yet');
    two.when(reveal('p1', first)).thenAccepted();
    expect([nextOf(one), nextOf(two)]).toEqual([null, 'p1']);
  });

  it('lets the last one go when no other is left', () => {
    const all = closedAll(lagged(), 'p2', 'p1', 'p4', 'p3');
    all.when(reveal('p3', first)).thenAccepted();
    expect(nextOf(all)).toBe('p2');
    const gone = closedAll(lagged(), 'p1', 'p2', 'p3').given(withdraw('p4'));
    gone.when(reveal('p3', first)).thenAccepted();
  });

  it('goes by order of closing, also after a reopening', () => {
    const again = closedAll(lagged(), 'p1', 'p2').given(reopen('p1'), close('p1'));
    again.when(reveal('p2', first)).thenAccepted();
    again.when(reveal('p1', first)).thenRefused('reveal-not-yet');
  });

  it('counts by room: neither the closings nor the waiting of another room matter', () => {
    const east = closedAll(lagged(contestInTwoRooms()), 'p1');
    closedAll(east, 'p3').when(reveal('p1', first)).thenRefused('reveal-not-yet');
    const both = closedAll(east, 'p2');
    both.when(reveal('p1', first)).thenAccepted();
    both.when(reveal('p2', first)).thenAccepted();
    expect([nextOf(both, 'east'), nextOf(both, 'west')]).toEqual(['p1', null]);
  });
});

describe('RULES §6.5: policy “end”, all at the end', () => {
  const atTheEnd = (): Show => given(contestA()).given(policy('end'));

  it('refuses until every project that takes part has closed', () => {
    const three = closedAll(atTheEnd(), 'p1', 'p2', 'p3');
    three.when(reveal('p1', first)).thenRefused('reveal-not-yet', { policy: 'end' });
    three.given(withdraw('p4')).when(reveal('p1', first)).thenAccepted();
    const all = closedAll(three, 'p4');
    for (const id of ['p1', 'p2', 'p3', 'p4']) all.when(reveal(id, first)).thenAccepted();
    expect([nextOf(three), nextOf(all)]).toEqual([null, 'p1']);
  });

  it('waits for every room', () => {
    const show = given(contestInTwoRooms()).given(policy('end'));
    const east = closedAll(show, 'p1', 'p2');
    east.when(reveal('p1', first)).thenRefused('reveal-not-yet');
    closedAll(east, 'p3', 'p4').when(reveal('p1', first)).thenAccepted();
  });
});

describe('ChooseRevealPolicy', () => {
  it('chooses, and applies from then on', () => {
    const show = closedAll(given(contestA()), 'p1')
      .given(unlock)
      .when(policy('end'))
      .thenEvents({ type: 'RevealPolicyChosen', policy: 'end' });
    show.when(reveal('p1', first)).thenRefused('reveal-not-yet');
    show.given(policy('each')).when(reveal('p1', first)).thenAccepted();
  });

  it('stays quiet when it is the policy already', () => {
    given(contestA()).when(policy('each')).thenQuiet();
  });

  it('is kept while the next project is called', () => {
    expect(given(contestA()).given(policy('lagged'), call('p1')).state.revealPolicy).toBe('lagged');
  });
});

import { describe, expect, it } from 'vitest';
import { shanxi2019 } from '../../../shared/presets/shanxi-2019.ts';
import { contestA } from '../../../test/support/contest-a.ts';
import { given, type Show } from '../../../test/support/given.ts';
import { withdraw } from '../../../test/support/running-the-show.ts';
import { mayCastBallot } from './vote.ts';

const open = { type: 'OpenVote' } as const;
const closeWith = (counts: Record<string, number> = {}) => ({ type: 'CloseVote', counts }) as const;
const judgedOnly = () =>
  contestA({ rules: { components: shanxi2019.rules.components.filter(({ kind }) => kind === 'judged') } });

describe('OpenVote and CloseVote', () => {
  it('opens, closes and keeps the final counts', () => {
    const opened = given(contestA()).when(open).thenEvents({ type: 'VoteOpened' });
    const show = opened
      .when(closeWith({ p1: 12, p2: 0 }))
      .thenEvents({ type: 'VoteClosed', counts: { p1: 12, p2: 0 } });
    expect(show.state.vote).toEqual({ phase: 'closed', counts: { p1: 12, p2: 0 } });
  });

  it('records nothing of ballots for projects that are not there', () => {
    given(contestA())
      .given(open)
      .when(closeWith({ p1: 3, p9: 7, constructor: 1 }))
      .thenEvents({ type: 'VoteClosed', counts: { p1: 3 } });
  });

  it('refuses the second of two hosts', () => {
    const opened = given(contestA()).given(open);
    opened.when(open).thenRefused('vote-already-open', {});
    const closed = opened.given(closeWith());
    closed.when(open).thenRefused('vote-already-closed', {});
    closed.when(closeWith()).thenRefused('vote-already-closed', {});
  });

  it('refuses to close what is not open, and any vote where there are no popularity points', () => {
    given(contestA()).when(closeWith()).thenRefused('vote-not-open', {});
    given(judgedOnly()).when(open).thenRefused('no-popularity', {});
  });

  it('is closed already in a contest that came with its votes', () => {
    given(contestA({ votes: { p1: 5 } }))
      .when(open)
      .thenRefused('vote-already-closed');
  });
});

describe('mayCastBallot', () => {
  const codeOf = (show: Show, projectId: string) => {
    const decision = mayCastBallot(show.state, projectId);
    return decision.ok ? null : decision.refusal.code;
  };

  it('while the vote is open, for every project that takes part', () => {
    const opened = given(contestA()).given(open, withdraw('p2'));
    expect(['p1', 'p2', 'p9', 'constructor'].map((id) => codeOf(opened, id))).toEqual([
      null,
      'unknown-project',
      'unknown-project',
      'unknown-project',
    ]);
  });

  it('neither before nor after', () => {
    expect(codeOf(given(contestA()), 'p1')).toBe('vote-not-open');
    expect(codeOf(given(contestA()).given(open, closeWith()), 'p1')).toBe('vote-not-open');
  });
});

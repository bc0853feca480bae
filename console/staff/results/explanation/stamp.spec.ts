import { describe, expect, it } from 'vitest';
import type { HostView } from '../../../../shared/contract/views.ts';
import { resultsStamp } from './stamp.ts';

const viewWith = (project: object, vote: object = { phase: 'open' }) =>
  ({
    projects: [
      { project: { projectId: 'p', number: 1, name: 'P' }, phase: 'closed', withdrawn: false, ...project },
    ],
    vote,
  }) as unknown as HostView;

const before = resultsStamp(viewWith({ total: '90.00', rank: 1 }));

describe('an explanation is asked for again', () => {
  it.each([
    ['its total', { total: '90.01', rank: 1 }, undefined],
    ['its place', { total: '90.00', rank: 2 }, undefined],
    ['its phase', { total: '90.00', rank: 1, phase: 'scoring' }, undefined],
    ['its withdrawal', { total: '90.00', rank: 1, withdrawn: true }, undefined],
    ['the vote', { total: '90.00', rank: 1 }, { phase: 'closed' }],
  ])('when %s has changed', (_what, project, vote) => {
    expect(resultsStamp(viewWith(project, vote))).not.toBe(before);
  });

  it('not when anything else has', () => {
    const other = { total: '90.00', rank: 1, progress: { submitted: 3, expected: 7 } };
    expect(resultsStamp(viewWith(other, { phase: 'open', ballots: 12 }))).toBe(before);
  });
});

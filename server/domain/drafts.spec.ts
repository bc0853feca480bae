import { describe, expect, it } from 'vitest';
import { contestA, evenMarks, expertIds, professionalIds } from '../../test/support/contest-a.ts';
import { given, judge, system, type Show } from '../../test/support/given.ts';
import {
  close,
  reason,
  recuse,
  reopen,
  restart,
  reveal,
  sheet,
  toClosed,
  toScoring,
  withdraw,
} from '../../test/support/running-the-show.ts';
import { revealSteps } from '../../shared/contract/commands.ts';
import type { DomainCommand } from './commands.ts';
import { draftRefused, isDraftAlive, type DraftPlace } from './drafts.ts';

const e1 = { kind: 'judge', judgeId: 'e1' } as const;
const draft = { projectId: 'p1', componentId: 'expert', knownRevision: 0, order: 1 };
const scoring = (): Show => toScoring(given(contestA()), 'p1');
const scored = (): Show => scoring().by(judge('e1'), sheet('p1', 'expert', 80));
const substitute: DomainCommand = { type: 'SubstituteJudge', judgeId: 'e1', name: '替补', reason };
const everybody = [...expertIds, ...professionalIds];
const revealed = (): Show =>
  toClosed(given(contestA()), 'p1', evenMarks(80, 24, 8)).given(
    ...revealSteps.map((step) => reveal('p1', step)),
  );

const refusedAt = ({ state }: Show, changes: object = {}, tablet?: string): string | null =>
  draftRefused(state, tablet === undefined ? e1 : { ...e1, tablet }, { ...draft, ...changes })?.code ?? null;
const aliveAt = ({ state }: Show, changes: Partial<DraftPlace> = {}): boolean =>
  isDraftAlive(state, { ...draft, judgeId: 'e1', since: 0, ...changes });

describe('a draft is taken', () => {
  it.each([
    ['while the project is scored', scoring(), {}, null],
    ['of a sheet that is being revised', scored(), { knownRevision: 1 }, null],
    ['after closing, when it may still be sent late', scoring().given(close('p1', everybody)), {}, null],
    ['not before its project is called', given(contestA()), {}, 'scoring-not-open'],
    ['not once a newer sheet is in', scored(), {}, 'sheet-newer-elsewhere'],
    ['not after the reveal', revealed(), { knownRevision: 9 }, 'scoring-closed'],
    ['not of a recused judge', scoring().given(recuse('e1', 'p1')), {}, 'judge-recused'],
    ['not of another panel', scoring(), { componentId: 'professional' }, 'judge-of-another-panel'],
    ['not of a project that nobody knows', scoring(), { projectId: 'p99' }, 'unknown-project'],
    ['not of a sheet that a former judge has sent', scored().given(substitute), {}, 'sheet-of-former'],
  ])('%s', (_, show, changes, code) => {
    expect(refusedAt(show, changes)).toBe(code);
  });

  it('not from a tablet that holds the seat no longer', () => {
    const taken = scoring().by(system, { type: 'TakeSeat', judgeId: 'e1', tablet: 't2' });
    expect([refusedAt(taken, {}, 't1'), refusedAt(taken, {}, 't2')]).toEqual(['seat-taken-over', null]);
  });
});

describe('a draft is kept', () => {
  it.each([
    ['while it may become a sheet', scoring(), {}, true],
    ['while the project waits again', scoring().given(restart('p1')), {}, true],
    ['until the sheet is in', scored(), {}, false],
    ['where it came after the sheet', scored(), { knownRevision: 1 }, true],
    ['over a closing and a reopening', scoring().given(close('p1', everybody), reopen('p1')), {}, true],
    ['not after the reveal', revealed(), { knownRevision: 9 }, false],
    ['not of a project that has left', scoring().given(withdraw('p1')), {}, false],
    ['not of a judge who is recused', scoring().given(recuse('e1', 'p1')), {}, false],
    ['not of one who sits there no more', scoring().given(substitute), {}, false],
    ['not once the seat is void', scoring().given({ type: 'VoidSeat', judgeId: 'e1', reason }), {}, false],
    [
      'when the seat has only got a new code',
      scoring().given({ type: 'RenewSeat', judgeId: 'e1', reason }),
      {},
      true,
    ],
  ])('%s', (_, show, changes, alive) => {
    expect(aliveAt(show, changes)).toBe(alive);
  });

  it('of the substitute, by the substitute', () => {
    const show = scoring().given(substitute);
    expect(aliveAt(show, { since: show.state.version })).toBe(true);
  });
});

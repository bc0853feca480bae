import { describe, expect, it } from 'vitest';
import type { HostView, JudgeView } from '../../../shared/contract/views.ts';
import { contestA } from '../../../test/support/contest-a.ts';
import { beginning, given, judge, type Show } from '../../../test/support/given.ts';
import { reason } from '../../../test/support/running-the-show.ts';
import type { DomainCommand } from '../commands.ts';
import { nobodyThere } from '../views/ambient.ts';
import { viewFor } from '../views/view-for.ts';

const ask: DomainCommand = { type: 'AskForHelp' };
const withdraw: DomainCommand = { type: 'WithdrawHelp' };
const settle: DomainCommand = { type: 'SettleHelp', judgeId: 'e1' };
const by = { actor: judge('e1') };
const told = ({ state }: Show): readonly (number | null | undefined)[] => {
  const host = viewFor({ audience: 'host', roomId: 'main' }, state, nobodyThere, 0) as HostView;
  const own = viewFor({ audience: 'judge', judgeId: 'e1' }, state, nobodyThere, 0) as JudgeView;
  return [host.judges.find(({ judgeId }) => judgeId === 'e1')?.helpAskedAt, own.helpAskedAt];
};

describe('a judge asks for help', () => {
  const asked = () => given(contestA()).after(5).when(ask, by);

  it('once, and the host and the judge see since when until it is settled', () => {
    const show = asked().thenEvents({ type: 'HelpAsked', judgeId: 'e1' });
    expect(told(show)).toEqual([beginning + 5, beginning + 5]);
    show.after(5).when(ask, by).thenQuiet();
    const settled = show.when(settle).thenEvents({ type: 'HelpSettled', judgeId: 'e1', by: 'host' });
    expect(told(settled)).toEqual([null, null]);
    settled.when(settle).thenQuiet();
    settled.when(withdraw, by).thenQuiet();
  });

  it('and takes it back', () => {
    asked().show.when(withdraw, by).thenEvents({ type: 'HelpSettled', judgeId: 'e1', by: 'judge' });
  });

  it('is forgotten with the person who asked', () => {
    const substitute: DomainCommand = { type: 'SubstituteJudge', judgeId: 'e1', name: '替补', reason };
    expect(told(asked().show.given(substitute))).toEqual([null, null]);
  });

  it('refuses a seat that is not there', () => {
    given(contestA())
      .when(ask, { actor: judge('e9') })
      .thenRefused('unknown-judge');
    given(contestA()).when({ type: 'SettleHelp', judgeId: 'e9' }).thenRefused('unknown-judge');
  });
});

import { describe, expect, it } from 'vitest';
import { commandSchema } from '../../../shared/contract/commands.ts';
import { contestA, evenMarks, expertIds, professionalIds } from '../../../test/support/contest-a.ts';
import {
  beginning,
  given,
  judge,
  staff,
  system,
  type Occasion,
  type Show,
} from '../../../test/support/given.ts';
import {
  acceptLate,
  close,
  reason,
  recuse,
  relayed,
  sheet,
  toClosed,
  toScoring,
  withdraw,
} from '../../../test/support/running-the-show.ts';
import { nobodyThere } from '../views/ambient.ts';
import { viewFor } from '../views/view-for.ts';

const e1: Occasion = { actor: judge('e1') };
const scoring = (): Show => toScoring(given(contestA()), 'p1');
const closed = (): Show => scoring().given(close('p1', [...expertIds, ...professionalIds]));
const sheetIn = (show: Show) => show.project('p1').sheets['expert']?.['e1'];
const p1 = { id: 'p1', name: '云上影像互认平台' };
const e1Named = { id: 'e1', name: '专家1' };

describe('a sheet that staff have carried from a pad', () => {
  it('is the judge’s own, and says through whose hands it came', () => {
    const show = scoring()
      .when(relayed('e1', 'p1', 80, { comment: '可靠', pressedAt: beginning }), e1)
      .thenEvents({
        type: 'SheetSubmitted',
        judgeId: 'e1',
        projectId: 'p1',
        componentId: 'expert',
        scores: sheet('p1', 'expert', 80).scores,
        comment: '可靠',
        revision: 1,
        pressedAt: beginning,
        source: 'relayed',
        keyedBy: ['甲'],
      });
    expect(sheetIn(show)).toMatchObject({ revision: 1, source: 'relayed', keyedBy: ['甲'] });
  });

  it('changes nothing where the same sheet is in already', () => {
    scoring()
      .by(judge('e1'), sheet('p1', 'expert', 80))
      .when(relayed('e1', 'p1', 80), e1)
      .thenQuiet();
  });

  it('is a revision of the one that the judge knew, and never writes over a newer one', () => {
    const before = scoring().by(judge('e1'), sheet('p1', 'expert', 80));
    const show = before.when(relayed('e1', 'p1', 81, { knownRevision: 1 }), e1).thenAccepted();
    expect(sheetIn(show)).toMatchObject({ revision: 2, source: 'relayed' });
    before.when(relayed('e1', 'p1', 81), e1).thenRefused('sheet-newer-elsewhere');
  });

  it('is the pad’s again once the judge revises it there', () => {
    const show = scoring()
      .by(judge('e1'), relayed('e1', 'p1', 80))
      .by(judge('e1'), { ...sheet('p1', 'expert', 82), knownRevision: 1 });
    expect(sheetIn(show)?.source).toBeUndefined();
  });

  it('RULES §6.4: comes late like any other after closing, and the host decides', () => {
    const late = closed()
      .when(relayed('e1', 'p1', 80), e1)
      .thenAccepted();
    expect(late.log.at(-1)?.event).toMatchObject({ type: 'LateSheetReceived', source: 'relayed' });
    const own = viewFor({ audience: 'judge', judgeId: 'e1' }, late.state, nobodyThere, beginning);
    expect(own).toMatchObject({ projects: [{ lateSheets: { expert: { source: 'relayed' } } }, {}, {}, {}] });
    const version = late.state.version;
    expect(sheetIn(late.given(acceptLate('p1', version)))).toMatchObject({
      source: 'relayed',
      keyedBy: ['甲'],
    });
  });

  it('tells the judge how it came, and the host nothing of its marks', () => {
    const comment = '代交的密评';
    const { state } = scoring().by(judge('e1'), relayed('e1', 'p1', 80, { comment }));
    const own = viewFor({ audience: 'judge', judgeId: 'e1' }, state, nobodyThere, beginning);
    expect(own).toMatchObject({
      projects: [{ sheets: { expert: { source: 'relayed', comment } } }, {}, {}, {}],
    });
    const host = viewFor({ audience: 'host', roomId: 'main' }, state, nobodyThere, beginning);
    expect(JSON.stringify(host)).not.toContain(comment);
    expect(JSON.stringify(host)).not.toContain(JSON.stringify(sheet('p1', 'expert', 80).scores).slice(1, -1));
  });
});

describe('a carried sheet is refused', () => {
  it.each([
    ['renewed', { type: 'RenewSeat', judgeId: 'e1', reason }, '专家1'],
    ['voided', { type: 'VoidSeat', judgeId: 'e1', reason }, '专家1'],
    ['substituted', { type: 'SubstituteJudge', judgeId: 'e1', name: '替补', reason }, '替补'],
  ] as const)('where the seat was %s since', (because, command, name) => {
    scoring()
      .given(command)
      .when(relayed('e1', 'p1', 80), e1)
      .thenRefused('relay-seat-moved-on', { judge: { id: 'e1', name }, because });
  });

  it('by the same rules as any other of the judge’s', () => {
    scoring()
      .given(recuse('e1', 'p1'))
      .when(relayed('e1', 'p1', 80), e1)
      .thenRefused('judge-recused');
    scoring()
      .given(withdraw('p1'))
      .when(relayed('e1', 'p1', 80), e1)
      .thenRefused('project-withdrawn');
    scoring()
      .when(relayed('e1', 'p2', 80), e1)
      .thenRefused('scoring-not-open');
    scoring()
      .when(relayed('e1', 'p1', 80, { componentId: 'professional' }), e1)
      .thenRefused('judge-of-another-panel');
    scoring()
      .when(relayed('e1', 'p1', 80, { scores: {} }), e1)
      .thenRefused('score-missing');
  });

  it('where it is of the former judge’s scoring: that stands', () => {
    scoring()
      .by(judge('e1'), sheet('p1', 'expert', 80))
      .given({ type: 'SubstituteJudge', judgeId: 'e1', name: '替补', reason })
      .when(relayed('e1', 'p1', 82, { seat: { contestId: 'contest', judgeId: 'e1', generation: 2 } }), e1)
      .thenRefused('sheet-of-former', { project: p1, former: e1Named.name });
  });

  it('from anybody but in the judge’s name, and the wire does not know the command', () => {
    scoring()
      .when(relayed('e1', 'p1', 80), { actor: judge('e2') })
      .thenRefused('not-permitted');
    scoring()
      .when(relayed('e1', 'p1', 80), { actor: staff('one') })
      .thenRefused('not-permitted');
    expect(commandSchema.safeParse(relayed('e1', 'p1', 80)).success).toBe(false);
  });

  it('not because another tablet holds the seat by now: who carries it is no tablet', () => {
    scoring()
      .by(system, { type: 'TakeSeat', judgeId: 'e1', tablet: 't2' })
      .when(relayed('e1', 'p1', 80), e1)
      .thenAccepted();
  });
});

it('what was decided of a closed project stays as it is until the host accepts', () => {
  const marks = evenMarks(80, 24, 8);
  const show = toClosed(given(contestA()), 'p1', marks);
  const before = sheetIn(show);
  expect(sheetIn(show.by(judge('e1'), relayed('e1', 'p1', 99, { knownRevision: 1 })))).toEqual(before);
});

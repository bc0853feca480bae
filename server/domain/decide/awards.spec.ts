import { describe, expect, it } from 'vitest';
import { awardBack, awardNext, ceremony, fiveAwarded, stepOn } from '../../../test/support/ceremony.ts';
import { contestA } from '../../../test/support/contest-a.ts';
import { given, type Show } from '../../../test/support/given.ts';
import { reinstate, reopen, revealAtOnce, withdraw } from '../../../test/support/running-the-show.ts';

/** Each step that the ceremony goes through, in short. */
function called(from: Show): string[] {
  const steps: string[] = [];
  for (let show = from; ;) {
    const { decision, show: after } = show.when(awardNext(show.room().awards.step));
    if (!decision.ok) return [...steps, decision.refusal.code];
    const { at } = after.room().awards;
    steps.push(`${at?.award} ${at?.scope ?? ''}×${at?.shown}`);
    show = after;
  }
}

describe('AwardNext', () => {
  it('goes from the last tier to the first, few of them one by one', () => {
    expect(called(ceremony())).toEqual([
      '三等奖 ×1',
      '三等奖 ×2',
      '二等奖 ×1',
      '二等奖 ×2',
      '一等奖 ×1',
      'awards-over',
    ]);
  });

  it('calls out many at once', () => {
    expect(called(ceremony(undefined, { 一等奖: 1, 优秀奖: 4 }))).toEqual([
      '优秀奖 ×4',
      '一等奖 ×1',
      'awards-over',
    ]);
  });

  it('begins with named awards, and passes over what nobody gets', () => {
    const named = ceremony(undefined, { 特等奖: 5, 鼓励奖: 3 }, { named: ['最佳原创奖', '组织奖'] });
    const one = named.given({ type: 'NameAward', projectId: 'p4', award: '组织奖', reason: '组委会评定' });
    expect(called(one)).toEqual(['组织奖 ×1', '特等奖 ×5', 'awards-over']);
  });

  it('gives the awards of a group or track within it, tier by tier', () => {
    const groups = [
      { id: 'b', name: '乙组' },
      { id: 'a', name: '甲组' },
    ];
    const projects = ['a', 'a', 'b', 'b', 'b'].map((group, index) => ({
      ...{ id: `p${index + 1}`, number: index + 1, name: `项目${index + 1}`, unit: '示例医院', group },
    }));
    const show = ceremony(undefined, { 一等奖: 1, 二等奖: 1 }, { scope: 'group' }, { groups, projects });
    expect(called(show)).toEqual(['二等奖 b×1', '二等奖 a×1', '一等奖 b×1', '一等奖 a×1', 'awards-over']);
  });

  it('records what is called out, and shows it', () => {
    const show = ceremony()
      .when(awardNext(0))
      .thenEvents({
        ...{ type: 'AwardStepped', roomId: 'main', given: 'tier' },
        ...{ award: '三等奖', scope: null, shown: 1 },
      });
    expect(show.room()).toMatchObject({ scene: 'awards', undoable: null });
  });

  it('two hosts who press at once make one step', () => {
    const once = ceremony().given(awardNext(0));
    once.when(awardNext(0)).thenRefused('award-step-taken', {});
    once.when(awardNext(once.room().awards.step)).thenAccepted();
  });

  it('waits until every project that takes part is revealed, and the vote is over', () => {
    const show = given(fiveAwarded());
    show.when(awardNext(0)).thenRefused('awards-not-yet', { unrevealed: 5, votePending: false });
    const all = show.given(withdraw('p5'), revealAtOnce('p1', 'p2', 'p3'));
    all.when(awardNext(0)).thenRefused('awards-not-yet', { unrevealed: 1, votePending: false });
    all.given(revealAtOnce('p4')).when(awardNext(0)).thenAccepted();
    const tiers = [{ name: '一等奖', count: 1 }];
    given(contestA({ projects: [], rules: { awards: { scope: 'contest', straddle: 'decide', tiers } } }))
      .when(awardNext(0))
      .thenRefused('awards-not-yet', { unrevealed: 0, votePending: true });
  });
});

describe('RULES §5.1: a tier that is pending is not called out', () => {
  const straddling = { p1: 9, p2: 8, p3: 8, p4: 6, p5: 5 };

  it('but those that the tie does not touch are, and the rest once the chair has ordered it', () => {
    const show = ceremony(straddling, { 一等奖: 1, 二等奖: 1, 三等奖: 1, 优秀奖: 1 });
    expect(called(show)).toEqual(['优秀奖 ×1', 'award-pending']);
    const pending = stepOn(show);
    pending.when(awardNext(pending.room().awards.step)).thenRefused('award-pending', {
      award: '三等奖',
      projects: [
        { id: 'p2', name: '项目p2' },
        { id: 'p3', name: '项目p3' },
      ],
    });
    const ordered = pending.given({ type: 'OrderTied', projects: ['p3', 'p2'], reason: '主席裁定' });
    expect(called(ordered)).toEqual(['三等奖 ×1', '二等奖 ×1', '一等奖 ×1', 'awards-over']);
  });

  it('nothing is pending where the contest extends the tier', () => {
    const show = ceremony(straddling, { 一等奖: 1, 二等奖: 1, 三等奖: 2 }, { straddle: 'extend' });
    expect(called(show)).toEqual(['三等奖 ×1', '二等奖 ×1', '二等奖 ×2', '一等奖 ×1', 'awards-over']);
  });
});

describe('AwardBack', () => {
  it('goes back the way it came, to before the first', () => {
    let show = stepOn(ceremony());
    const back: string[] = [];
    while (show.room().awards.at !== null) {
      const { at } = show.room().awards;
      back.push(`${at?.award} ×${at?.shown}`);
      show = show.given(awardBack(show.room().awards.step));
    }
    expect(back).toEqual(['一等奖 ×1', '二等奖 ×2', '二等奖 ×1', '三等奖 ×2', '三等奖 ×1']);
    show.when(awardBack(show.room().awards.step)).thenRefused('awards-not-begun', {});
    expect(called(show)).toHaveLength(6);
  });

  it('stays possible while a result is open again', () => {
    const show = stepOn(ceremony(), 2).given(reopen('p1'));
    show.when(awardBack(show.room().awards.step)).thenAccepted();
    show.when(awardNext(show.room().awards.step)).thenRefused('awards-not-yet');
  });
});

describe('what changes in between', () => {
  it('a project that comes back does not carry the ceremony over to a better award', () => {
    const show = stepOn(
      ceremony({ p1: 9, p2: 8, p3: 7, p4: 6, p5: 5 }, { 一等奖: 1, 优秀奖: 4 }).given(withdraw('p5')),
      2,
    );
    expect(show.room().awards.at).toMatchObject({ award: '优秀奖', shown: 2 });
    const back = show.given(reinstate('p5'));
    expect(back.project('p5').phase).toBe('revealed');
    expect(called(back)).toEqual(['优秀奖 ×4', '一等奖 ×1', 'awards-over']);
  });
});

import { describe, expect, it } from 'vitest';
import type { AwardsView } from '../../../shared/contract/views.ts';
import { awardBack, ceremony, fiveAwarded, stepOn } from '../../../test/support/ceremony.ts';
import { given, type Show } from '../../../test/support/given.ts';
import { deskOf } from '../../../test/support/host-desk.ts';
import { reopen } from '../../../test/support/running-the-show.ts';
import { nobodyThere } from './ambient.ts';
import { displayView } from './display.ts';

function shown(show: Show): AwardsView {
  const { scene } = displayView(show.state, show.room(), nobodyThere);
  if (scene.kind !== 'awards') throw new Error(scene.kind);
  return scene.awards;
}
const ids = ({ current }: AwardsView) => current?.projects.map(({ projectId }) => projectId) ?? null;

describe('the awards ceremony on the big screen', () => {
  it('begins with nothing', () => {
    const show = ceremony().given({ type: 'ShowScene', roomId: 'main', scene: 'awards' });
    expect(shown(show)).toEqual({ current: null });
  });

  it('shows those that have been called out, the best place first, and how many there are', () => {
    const first = stepOn(ceremony(), 1);
    expect(shown(first).current).toMatchObject({ award: '三等奖', given: 'tier', scope: null, count: 2 });
    expect(ids(shown(first))).toEqual(['p5']);
    const second = stepOn(first, 1);
    expect(ids(shown(second))).toEqual(['p4', 'p5']);
    expect(ids(shown(second.given(awardBack(second.room().awards.step))))).toEqual(['p5']);
  });

  it('names the group or track', () => {
    const projects = ['远程医疗', '远程医疗', '智慧医院'].map((track, index) => ({
      ...{ id: `p${index + 1}`, number: index + 1, name: `项目${index + 1}`, unit: '示例医院', track },
    }));
    const show = ceremony({ p1: 9, p2: 8, p3: 7 }, { 一等奖: 1 }, { scope: 'track' }, { projects });
    const scopes = [1, 2].map((steps) => shown(stepOn(show, steps)).current?.scope);
    expect(scopes.toSorted()).toEqual(['智慧医院', '远程医疗']);
  });

  it('tells nothing of projects that are not called out yet, and no score', () => {
    let show = ceremony();
    const later = ['p4', 'p3', 'p2', 'p1'];
    for (const next of later) {
      show = stepOn(show, 1);
      const text = JSON.stringify(displayView(show.state, show.room(), nobodyThere));
      for (const id of later.slice(later.indexOf(next))) expect(text, next).not.toContain(`"${id}"`);
      expect(text).not.toMatch(/"(total|rank|values)"/);
    }
  });

  it('is blank while a result is open again, and before everything is revealed', () => {
    const begun = stepOn(ceremony(), 2).given(reopen('p1'), {
      type: 'ShowScene',
      roomId: 'main',
      scene: 'awards',
    });
    expect(shown(begun)).toEqual({ current: null });
    const sealed = given(fiveAwarded()).given({ type: 'ShowScene', roomId: 'main', scene: 'awards' });
    expect(shown(sealed)).toEqual({ current: null });
    expect(deskOf(sealed).awards.next).toBeNull();
  });
});

describe('the host’s preview of the next award', () => {
  it('is what the big screen shows after the next step', () => {
    let show = ceremony();
    for (let step = 0; step < 5; step++) {
      const { next } = deskOf(show).awards;
      show = stepOn(show, 1);
      expect(shown(show).current).toEqual(next);
    }
    expect(deskOf(show).awards.next).toBeNull();
    expect(deskOf(show).actions.AwardNext.blockedBecause?.code).toBe('awards-over');
  });
});

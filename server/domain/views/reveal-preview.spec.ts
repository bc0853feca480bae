import { describe, expect, it } from 'vitest';
import { revealSteps } from '../../../shared/contract/commands.ts';
import { displayFollows } from '../../../shared/contract/displays.ts';
import { deskOf } from '../../../test/support/host-desk.ts';
import { reveal } from '../../../test/support/running-the-show.ts';
import { judgeIds, markedOf, sealedShow, toldBy } from '../../../test/support/sealed-show.ts';
import { projectIds } from '../../../test/support/contest-a.ts';
import { beginning } from '../../../test/support/given.ts';
import { nobodyThere } from './ambient.ts';
import { displayView } from './display.ts';
import { viewFor, viewerKey, type Viewer } from './view-for.ts';

const counts = revealSteps.map((_step, index) => index);

describe('the preview of the next reveal step', () => {
  it.each(counts)('after %i steps is what the big screen shows after the next one', (count) => {
    const show = sealedShow(count);
    const { reveal: offered } = deskOf(show);
    if (offered === null) throw new Error('nothing to reveal');
    const { project, step, preview } = offered;
    expect(preview?.shown).toEqual(revealSteps.slice(0, count + 1));
    const after = show.given(reveal(project.projectId, step));
    expect(displayView(after.state, after.room(), nobodyThere).scene).toEqual({
      kind: 'reveal',
      reveal: preview,
    });
  });

  it('tells the host no more than the step does', () => {
    const offered = deskOf(sealedShow(0)).reveal;
    const { values, total, scores, comments } = markedOf(sealedShow(0), 'p2');
    const text = JSON.stringify(offered);
    expect(offered?.project.projectId).toBe('p2');
    expect(toldBy(text, [...values, total, ...scores, ...comments])).toEqual([]);
    for (const id of judgeIds) expect(text).not.toContain(`"${id}"`);
  });

  const others: readonly Viewer[] = [
    ...displayFollows.map((follows): Viewer => ({ audience: 'display', roomId: 'main', follows })),
    ...judgeIds.map((judgeId): Viewer => ({ audience: 'judge', judgeId })),
    ...projectIds.map((projectId): Viewer => ({ audience: 'presenter', projectId })),
    { audience: 'public' },
  ];

  it.each(others.map((viewer) => [viewerKey(viewer), viewer] as const))(
    'reaches nobody else: %s',
    (_who, viewer) => {
      for (const count of counts) {
        const show = sealedShow(count);
        const view = viewFor(viewer, show.state, nobodyThere, beginning + show.now);
        const text = JSON.stringify(view);
        const { total, values } = markedOf(show, 'p2');
        expect(toldBy(text, count >= 4 ? [] : [total]), `${count} steps: the total`).toEqual([]);
        expect(toldBy(text, count >= 3 ? [] : values), `${count} steps: the components`).toEqual([]);
        expect(text).not.toContain('preview');
        expect(text).not.toContain('ahead');
      }
    },
  );
});

import { describe, expect, it } from 'vitest';
import { audiences } from '../../../shared/contract/protocol.ts';
import { revealSteps, roomScenes } from '../../../shared/contract/commands.ts';
import { displayFollows } from '../../../shared/contract/displays.ts';
import { contestA, contestInTwoRooms, projectIds } from '../../../test/support/contest-a.ts';
import { beginning, given, type Show } from '../../../test/support/given.ts';
import { allOf, judgeIds, markedOf, sealedShow, toldBy } from '../../../test/support/sealed-show.ts';
import { nobodyThere } from './ambient.ts';
import { viewerKey, viewFor, type Viewer } from './view-for.ts';

const viewers: readonly Viewer[] = [
  { audience: 'host', roomId: 'main' },
  ...displayFollows.map((follows) => ({ audience: 'display', roomId: 'main', follows }) as const),
  { audience: 'public' },
  ...judgeIds.map((judgeId) => ({ audience: 'judge', judgeId }) as const),
  ...projectIds.map((projectId) => ({ audience: 'presenter', projectId }) as const),
];
const textFor = (viewer: Viewer, { state, now }: Show): string =>
  JSON.stringify(viewFor(viewer, state, nobodyThere, beginning + now));

describe('the marks of the sealed show', () => {
  it('can all be told apart, so that a search for one finds only that one', () => {
    const show = sealedShow(0);
    const secrets = projectIds.flatMap((id) => allOf(markedOf(show, id)));
    expect(secrets).toHaveLength(4 * (18 * 4 + 3 + 2) - 2 * 4);
    expect(new Set(secrets).size).toBe(secrets.length);
    expect(toldBy(JSON.stringify(secrets), secrets)).toEqual(secrets);
  });
});

describe('RULES §6.5: nobody but the judge who made it is told a sealed mark', () => {
  const steps = Array.from({ length: revealSteps.length + 1 }, (_, count) => count);
  const cases = steps.flatMap((count) =>
    viewers.map((viewer) => ({ count, viewer, who: viewerKey(viewer) })),
  );

  it.each(cases)('$count steps revealed, $who', ({ count, viewer }) => {
    const show = sealedShow(count);
    for (const scene of roomScenes) {
      const text = textFor(viewer, show.given({ type: 'ShowScene', roomId: 'main', scene }));
      const own = viewer.audience === 'judge' ? viewer.judgeId : null;
      for (const id of projectIds) {
        const { byJudge, scores, comments, values, total, sheetTotals } = markedOf(show, id);
        const hidden = [...scores, ...comments].filter(
          (secret) => own === null || !byJudge[own]?.includes(secret),
        );
        expect(toldBy(text, hidden), `scores and comments of ${id}`).toEqual([]);
        if (viewer.audience === 'judge' || viewer.audience === 'presenter') {
          const others = sheetTotals.filter((one) => own === null || !byJudge[own]?.includes(one));
          expect(toldBy(text, [...others, ...values, total]), `results of ${id}`).toEqual([]);
        }
      }
      const open = markedOf(show, 'p4');
      expect(toldBy(text, [...open.values, open.total]), 'what the project being scored would have').toEqual(
        [],
      );
    }
  });
});

describe('viewFor', () => {
  it('gives each audience its own view', () => {
    const show = sealedShow(1);
    const given = viewers.map((viewer) => viewFor(viewer, show.state, nobodyThere, beginning)?.audience);
    expect(new Set(given)).toEqual(new Set(audiences));
    for (const [index, viewer] of viewers.entries()) expect(given[index]).toBe(viewer.audience);
  });

  it('gives null to whoever follows what is not there', () => {
    const { state } = given(contestA());
    const lost: readonly Viewer[] = [
      { audience: 'host', roomId: 'attic' },
      { audience: 'display', roomId: 'attic', follows: 'programme' },
      { audience: 'judge', judgeId: 'e9' },
      { audience: 'presenter', projectId: 'p9' },
      { audience: 'presenter', projectId: 'constructor' },
    ];
    for (const viewer of lost) expect(viewFor(viewer, state, nobodyThere, beginning)).toBeNull();
  });

  it('writes what JSON can carry whole', () => {
    const show = sealedShow(3);
    for (const viewer of viewers) {
      const view = viewFor(viewer, show.state, nobodyThere, beginning);
      expect(JSON.parse(JSON.stringify(view))).toStrictEqual(view);
    }
  });

  it('has one key for all who are shown the same', () => {
    const keys = viewers.map(viewerKey);
    expect(new Set(keys).size).toBe(viewers.length);
    const { state } = given(contestInTwoRooms());
    const [east, west] = (['east', 'west'] as const).map((roomId) =>
      viewFor({ audience: 'display', roomId, follows: 'programme' }, state, nobodyThere, beginning),
    );
    expect(east).not.toEqual(west);
  });
});

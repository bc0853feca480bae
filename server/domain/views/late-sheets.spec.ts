import { describe, expect, it } from 'vitest';
import { deskOf } from '../../../test/support/host-desk.ts';
import { judge, type Show } from '../../../test/support/given.ts';
import { acceptLate, declineLate, reason, reveal } from '../../../test/support/running-the-show.ts';
import { judgeIds, sealedShow, toldBy } from '../../../test/support/sealed-show.ts';
import { allSeats, seatOf } from '../lookup.ts';
import { nobodyThere } from './ambient.ts';
import { judgeView } from './judge.ts';
import { viewFor, type Viewer } from './view-for.ts';

const secrets = ['11.9873', '3.9871', '15.9744', '迟到的密评'];
/** `p1` is revealed, `p3` is sealed; e1 sends a sheet for each, which nothing else looks like. */
const scores = { first: '11.9873', second: '3.9871' };
const lateFor = (projectId: string, show: Show): Show =>
  show.by(judge('e1'), {
    type: 'SubmitSheet',
    projectId,
    componentId: 'expert',
    scores,
    comment: '迟到的密评',
  });
const bothLate = (): Show => lateFor('p1', lateFor('p3', sealedShow(5)));

function everyView(show: Show): readonly [string, string][] {
  const viewers: Viewer[] = [
    { audience: 'public' },
    ...show.state.rooms.flatMap(({ id: roomId }): Viewer[] => [
      { audience: 'host', roomId },
      ...(['programme', 'speaker', 'board', 'overlay'] as const).map((follows): Viewer => ({
        audience: 'display',
        roomId,
        follows,
      })),
    ]),
    ...allSeats(show.state).map(({ judge: { id } }): Viewer => ({ audience: 'judge', judgeId: id })),
    ...show.state.projectOrder.map((projectId): Viewer => ({ audience: 'presenter', projectId })),
  ];
  return viewers.map((viewer) => [
    JSON.stringify(viewer),
    JSON.stringify(viewFor(viewer, show.state, nobodyThere, show.now)),
  ]);
}

describe('a late sheet is sealed', () => {
  it('what it says is in no view but the own judge’s, undecided or declined', () => {
    const came = bothLate();
    for (const show of [came, came.given(declineLate('p1', came.state.version))])
      for (const [viewer, text] of everyView(show)) {
        const own = viewer.includes('"judgeId":"e1"');
        expect(toldBy(text, secrets), viewer).toEqual(own ? secrets : []);
      }
  });

  it('accepted, its marks are sealed like those of any closed project', () => {
    const came = bothLate();
    const show = came.given(acceptLate('p1', came.state.version));
    for (const [viewer, text] of everyView(show))
      if (!viewer.includes('"judgeId":"e1"') && !viewer.includes('"host"'))
        expect(toldBy(text, secrets), viewer).toEqual([]);
  });

  it('is told to nobody but the host and its judge', () => {
    const number = `"version":${bothLate().state.version},`;
    for (const id of judgeIds.filter((other) => other !== 'e1')) {
      const seat = seatOf(bothLate().state, id);
      expect(JSON.stringify(seat && judgeView(bothLate().state, seat))).not.toContain(number);
    }
  });
});

describe('what the host sees of it', () => {
  it('who, for what, when, its number, and what may be done', () => {
    const show = bothLate();
    expect(deskOf(show).lateSheets).toMatchObject([
      {
        judge: { id: 'e1' },
        project: { projectId: 'p3' },
        componentId: 'expert',
        replaces: true,
        shown: false,
      },
      {
        version: show.state.version,
        ...{ pressedAt: null, decision: null, shown: true },
        accepting: { allowed: true },
        declining: { allowed: true },
      },
    ]);
  });

  it('what was decided, and why', () => {
    const came = bothLate();
    const [, card] = deskOf(came.given(declineLate('p1', came.state.version))).lateSheets;
    expect(card).toMatchObject({
      decision: { accepted: false, reason },
      accepting: { allowed: false, blockedBecause: { code: 'late-sheet-moved-on' } },
    });
  });

  it('the numbers of the sheets of the project on stage, as the judges see them', () => {
    const { judges } = deskOf(sealedShow(0));
    const status = judges.find(({ judgeId }) => judgeId === 'e1');
    const own = sealedShow(0).project('p4').sheets['expert']?.['e1'];
    expect(status?.receipts['expert']).toEqual({ version: own?.version, at: own?.at });
  });
});

describe('what its judge sees of it', () => {
  const ofP3 = (show: Show) => {
    const seat = seatOf(show.state, 'e1');
    return seat && judgeView(show.state, seat).projects.find(({ project }) => project.projectId === 'p3');
  };

  it('the sheet, that it is late, and then what the host decided', () => {
    const came = lateFor('p3', sealedShow(0));
    const version = came.state.version;
    expect(ofP3(came)).toMatchObject({
      takesLate: true,
      lateSheets: { expert: { scores, total: '15.9744', revision: 2, version, decision: null } },
    });
    expect(ofP3(came.given(acceptLate('p3', version)))).toMatchObject({
      sheets: { expert: { scores, revision: 2, version } },
      lateSheets: { expert: { decision: { accepted: true, reason } } },
    });
  });

  it('that one more is received late until the result begins to be known', () => {
    const show = sealedShow(0);
    expect(ofP3(show)?.takesLate).toBe(true);
    const seat = seatOf(show.state, 'e1');
    const projects = seat ? judgeView(show.state, seat).projects : [];
    expect(projects.map(({ takesLate }) => takesLate)).toEqual([false, true, true, false]);
    expect(show.when(reveal('p4', 'sheets')).decision.ok).toBe(false);
  });
});

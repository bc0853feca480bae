import { describe, expect, it } from 'vitest';
import type { Connection } from './connection.ts';
import { Presence } from './presence.ts';

const opened = { follows: 'programme', roomId: 'main' } as const;
const report = { battery: { percent: 50, charging: true }, width: 1280, height: 720 };
const base = { contestId: 'contest', actor: null, followsCurrent: true, generation: null, echo: null };
const display = (id: string | null): Connection => ({
  ...base,
  viewer: { audience: 'display', ...opened },
  display: { id, opened, preview: false },
});
const seat: Connection = { ...base, viewer: { audience: 'judge', judgeId: 'e1' }, display: null };
const phone: Connection = { ...base, viewer: { audience: 'public' }, display: null };

describe('which devices a server has seen', () => {
  it('a display is connected until its last page has gone, and then was last seen', () => {
    const presence = new Presence();
    presence.join(display('d1'));
    presence.join(display('d1'));
    presence.report(display('d1'), report);
    presence.leave(display('d1'), 5);
    expect(presence.of('contest').screens['d1']).toEqual({
      connected: true,
      lastSeenAt: null,
      report,
      opened,
    });
    presence.leave(display('d1'), 9);
    expect(presence.of('contest').screens['d1']).toMatchObject({ connected: false, lastSeenAt: 9, report });
    presence.join(display('d1'));
    expect(presence.of('contest').screens['d1']).toMatchObject({ connected: true, lastSeenAt: null, report });
  });

  it('a judge’s tablet likewise, and neither phones nor displays without an id', () => {
    const presence = new Presence();
    for (const connection of [seat, phone, display(null)]) presence.join(connection);
    expect(presence.of('contest')).toEqual({
      screens: {},
      tablets: { e1: { connected: true, lastSeenAt: null, report: null } },
    });
    expect(presence.of('another')).toEqual({ screens: {}, tablets: {} });
  });

  it('remembers the hundred that went last, and all that are there', () => {
    const presence = new Presence();
    presence.join(display('stays'));
    for (let i = 0; i < 150; i += 1) {
      presence.join(display(`d${i}`));
      presence.leave(display(`d${i}`), i);
    }
    const ids = Object.keys(presence.of('contest').screens);
    expect(ids).toHaveLength(101);
    expect(ids).toContain('stays');
    expect(ids).toContain('d149');
    expect(ids).not.toContain('d49');
  });
});

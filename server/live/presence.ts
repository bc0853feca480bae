/** Which devices this server has seen since it was started, and what their pages tell of them. Never in the log. */
import type { DeviceReport } from '../../shared/contract/protocol.ts';
import type { DevicePresence } from '../../shared/contract/views.ts';
import type { Ambient } from '../domain/views/ambient.ts';
import type { OpenedDisplay } from '../domain/views/followed-by.ts';
import type { Connection } from './connection.ts';

/** Of a contest, so many devices that have gone are remembered: anyone on the network can open pages. */
const MOST_GONE = 100;

interface Seen {
  sockets: number;
  lastSeenAt: number | null;
  report: DeviceReport | null;
  readonly judgeId: string | null;
  readonly display: { readonly id: string; readonly opened: OpenedDisplay } | null;
}

/** @returns null for pages that are not listed: phones, desks, displays without an id, tablets that hold no seat any more */
function deviceKey({ viewer, display }: Connection): string | null {
  if (viewer.audience === 'judge') return viewer.fenced === true ? null : `judge ${viewer.judgeId}`;
  return display === null || display.id === null ? null : `display ${display.id}`;
}

export class Presence {
  readonly #contests = new Map<string, Map<string, Seen>>();

  join(connection: Connection): void {
    const key = deviceKey(connection);
    if (key === null) return;
    const devices = this.#of(connection.contestId);
    const before = devices.get(key);
    const { viewer, display } = connection;
    devices.set(key, {
      sockets: (before?.sockets ?? 0) + 1,
      lastSeenAt: null,
      report: before?.report ?? null,
      judgeId: viewer.audience === 'judge' ? viewer.judgeId : null,
      display: display === null || display.id === null ? null : { id: display.id, opened: display.opened },
    });
  }

  /** @param now the server's clock, ms */
  leave(connection: Connection, now: number): void {
    const key = deviceKey(connection);
    const devices = this.#of(connection.contestId);
    const seen = key === null ? undefined : devices.get(key);
    if (key === null || seen === undefined) return;
    seen.sockets -= 1;
    if (seen.sockets > 0) return;
    seen.lastSeenAt = now;
    // the last to go is the last to be forgotten
    devices.delete(key);
    devices.set(key, seen);
    const gone = [...devices].filter(([, { sockets }]) => sockets === 0);
    for (const [oldest] of gone.slice(0, Math.max(0, gone.length - MOST_GONE))) devices.delete(oldest);
  }

  report(connection: Connection, report: DeviceReport): void {
    const key = deviceKey(connection);
    const seen = key === null ? undefined : this.#of(connection.contestId).get(key);
    if (seen !== undefined) seen.report = report;
  }

  of(contestId: string): Pick<Ambient, 'screens' | 'tablets'> {
    const screens: [string, Ambient['screens'][string]][] = [];
    const tablets: [string, DevicePresence][] = [];
    for (const { sockets, lastSeenAt, report, judgeId, display } of this.#of(contestId).values()) {
      const presence = { connected: sockets > 0, lastSeenAt, report };
      if (display !== null) screens.push([display.id, { ...presence, opened: display.opened }]);
      if (judgeId !== null) tablets.push([judgeId, presence]);
    }
    return { screens: Object.fromEntries(screens), tablets: Object.fromEntries(tablets) };
  }

  #of(contestId: string): Map<string, Seen> {
    let devices = this.#contests.get(contestId);
    if (devices === undefined) this.#contests.set(contestId, (devices = new Map()));
    return devices;
  }
}

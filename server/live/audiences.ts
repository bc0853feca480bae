/** Who is connected: the rooms of sockets that see the same, and the head-counts that views tell. */
import { Inject, Injectable } from '@nestjs/common';
import { DraftDesk } from '../application/draft-desk.ts';
import { HeadCounts } from '../application/head-counts.ts';
import { MixerStatus } from '../application/mixer-status.ts';
import { SERVER_TIME, type ServerTime } from '../application/ports.ts';
import { SETTINGS, type RunningSettings } from '../config/running-settings.ts';
import type { DeviceReport, Reload } from '../../shared/contract/protocol.ts';
import type { Ambient } from '../domain/views/ambient.ts';
import { viewerKey, type Viewer } from '../domain/views/view-for.ts';
import { AudienceRoom } from './audience-room.ts';
import { isPreview, type LiveSocket } from './connection.ts';
import { Presence } from './presence.ts';
import { Shares } from './shares.ts';

const screensAmong = (sockets: ReadonlySet<LiveSocket>): number =>
  [...sockets].filter((socket) => !isPreview(socket)).length;

const roomKey = (contestId: string, viewer: Viewer): string => `${contestId} ${viewerKey(viewer)}`;

@Injectable()
export class Audiences {
  readonly #drafts: DraftDesk;
  readonly #headCounts: HeadCounts;
  readonly #mixer: MixerStatus;
  readonly #shares: Shares;
  readonly #settings: RunningSettings;
  readonly #time: ServerTime;
  readonly #presence = new Presence();
  readonly #rooms = new Map<string, AudienceRoom>();

  constructor(
    drafts: DraftDesk,
    headCounts: HeadCounts,
    mixer: MixerStatus,
    shares: Shares,
    @Inject(SETTINGS) settings: RunningSettings,
    @Inject(SERVER_TIME) time: ServerTime,
  ) {
    this.#drafts = drafts;
    this.#headCounts = headCounts;
    this.#mixer = mixer;
    this.#shares = shares;
    this.#settings = settings;
    this.#time = time;
  }

  join(socket: LiveSocket): AudienceRoom {
    const { contestId, viewer } = socket.data.connection;
    const key = roomKey(contestId, viewer);
    let room = this.#rooms.get(key);
    if (room === undefined) this.#rooms.set(key, (room = new AudienceRoom(contestId, viewer)));
    room.sockets.add(socket);
    this.#presence.join(socket.data.connection);
    return room;
  }

  leave(socket: LiveSocket): void {
    const { contestId, viewer } = socket.data.connection;
    const key = roomKey(contestId, viewer);
    const room = this.#rooms.get(key);
    if (room === undefined) return;
    if (room.sockets.delete(socket)) this.#presence.leave(socket.data.connection, this.#time.now());
    if (room.sockets.size === 0) this.#rooms.delete(key);
  }

  of(contestId: string): readonly AudienceRoom[] {
    return [...this.#rooms.values()].filter((room) => room.contestId === contestId);
  }

  sockets(): readonly LiveSocket[] {
    return [...this.#rooms.values()].flatMap((room) => [...room.sockets]);
  }

  /** What a page tells of the device it runs on. */
  report(socket: LiveSocket, report: DeviceReport): void {
    this.#presence.report(socket.data.connection, report);
  }

  /** The open pages that the host desk means: of one display, or of one judge's seat. */
  pagesOf(contestId: string, which: Reload): readonly LiveSocket[] {
    return this.sockets().filter(({ data: { connection } }) => {
      if (connection.contestId !== contestId) return false;
      if ('displayId' in which) return connection.display?.id === which.displayId;
      return connection.viewer.audience === 'judge' && connection.viewer.judgeId === which.judgeId;
    });
  }

  ambientOf(contestId: string): Ambient {
    const devices: Record<string, number> = {};
    const fencedDevices: Record<string, number> = {};
    const displays: Record<string, number> = {};
    let phones = 0;
    for (const { viewer, sockets } of this.of(contestId)) {
      if (viewer.audience === 'judge')
        (viewer.fenced === true ? fencedDevices : devices)[viewer.judgeId] = sockets.size;
      else if (viewer.audience === 'display')
        displays[viewer.roomId] = (displays[viewer.roomId] ?? 0) + screensAmong(sockets);
      else if (viewer.audience === 'public') phones = sockets.size;
    }
    return {
      devices,
      fencedDevices,
      displays,
      ...this.#presence.of(contestId),
      drafting: this.#drafts.draftingAt(contestId),
      severalNodes: this.#settings.redisUrl !== null,
      phones,
      ballots: this.#headCounts.ballotsOf(contestId),
      mixer: this.#mixer.of(contestId),
      shares: this.#shares.of(contestId),
      joinUrl: this.#settings.joinUrl,
    };
  }
}

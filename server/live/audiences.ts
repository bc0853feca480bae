/** Who is connected: the rooms of sockets that see the same, and the head-counts that views tell. */
import { Inject, Injectable } from '@nestjs/common';
import { HeadCounts } from '../application/head-counts.ts';
import { MixerStatus } from '../application/mixer-status.ts';
import { SETTINGS, type RunningSettings } from '../config/running-settings.ts';
import type { Ambient } from '../domain/views/ambient.ts';
import { viewerKey, type Viewer } from '../domain/views/view-for.ts';
import { AudienceRoom } from './audience-room.ts';
import type { LiveSocket } from './connection.ts';

const roomKey = (contestId: string, viewer: Viewer): string => `${contestId} ${viewerKey(viewer)}`;

@Injectable()
export class Audiences {
  readonly #headCounts: HeadCounts;
  readonly #mixer: MixerStatus;
  readonly #settings: RunningSettings;
  readonly #rooms = new Map<string, AudienceRoom>();

  constructor(headCounts: HeadCounts, mixer: MixerStatus, @Inject(SETTINGS) settings: RunningSettings) {
    this.#headCounts = headCounts;
    this.#mixer = mixer;
    this.#settings = settings;
  }

  join(socket: LiveSocket): AudienceRoom {
    const { contestId, viewer } = socket.data.connection;
    const key = roomKey(contestId, viewer);
    let room = this.#rooms.get(key);
    if (room === undefined) this.#rooms.set(key, (room = new AudienceRoom(contestId, viewer)));
    room.sockets.add(socket);
    return room;
  }

  leave(socket: LiveSocket): void {
    const { contestId, viewer } = socket.data.connection;
    const key = roomKey(contestId, viewer);
    const room = this.#rooms.get(key);
    if (room === undefined) return;
    room.sockets.delete(socket);
    if (room.sockets.size === 0) this.#rooms.delete(key);
  }

  of(contestId: string): readonly AudienceRoom[] {
    return [...this.#rooms.values()].filter((room) => room.contestId === contestId);
  }

  sockets(): readonly LiveSocket[] {
    return [...this.#rooms.values()].flatMap((room) => [...room.sockets]);
  }

  ambientOf(contestId: string): Ambient {
    const devices: Record<string, number> = {};
    const displays: Record<string, number> = {};
    let phones = 0;
    for (const { viewer, sockets } of this.of(contestId)) {
      if (viewer.audience === 'judge') devices[viewer.judgeId] = sockets.size;
      else if (viewer.audience === 'display') displays[viewer.roomId] = sockets.size;
      else if (viewer.audience === 'public') phones = sockets.size;
    }
    return {
      devices,
      displays,
      phones,
      ballots: this.#headCounts.ballotsOf(contestId),
      mixer: this.#mixer.of(contestId),
      joinUrl: this.#settings.joinUrl,
    };
  }
}

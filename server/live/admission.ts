/** Admits a socket or says why not: protocol version, origin, and who the cookie says it is. */
import type { IncomingHttpHeaders } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import { handshakeSchema, PROTOCOL_VERSION, type Handshake } from '../../shared/contract/protocol.ts';
import { refuse, type Refusal } from '../../shared/contract/refusals.ts';
import { Identity } from '../access/identity.ts';
import { originIsOwn } from '../access/origin.ts';
import { problemLines } from '../access/zod-body.pipe.ts';
import { Contests } from '../application/contests.ts';
import { Ledger } from '../application/ledger.ts';
import { SETTINGS, type RunningSettings } from '../config/running-settings.ts';
import { isFenced, roomById } from '../domain/lookup.ts';
import type { ContestState } from '../domain/state.ts';
import { followedBy } from '../domain/views/followed-by.ts';
import type { Connection } from './connection.ts';

export type Admitted =
  | { readonly connection: Connection; readonly refusal?: never }
  | { readonly connection?: never; readonly refusal: Refusal };

type InRoom =
  | {
      readonly contestId: string;
      readonly state: ContestState;
      readonly roomId: string;
      readonly followsCurrent: boolean;
      readonly refusal?: never;
    }
  | {
      readonly contestId?: never;
      readonly state?: never;
      readonly roomId?: never;
      readonly followsCurrent?: never;
      readonly refusal: Refusal;
    };

@Injectable()
export class Admission {
  readonly #identity: Identity;
  readonly #ledger: Ledger;
  readonly #contests: Contests;
  readonly #settings: RunningSettings;

  constructor(
    identity: Identity,
    ledger: Ledger,
    contests: Contests,
    @Inject(SETTINGS) settings: RunningSettings,
  ) {
    this.#identity = identity;
    this.#ledger = ledger;
    this.#contests = contests;
    this.#settings = settings;
  }

  async admit(headers: IncomingHttpHeaders, auth: unknown, encrypted = false): Promise<Admitted> {
    if (!originIsOwn(headers, this.#settings.publicUrl, encrypted))
      return { refusal: refuse('origin-refused', {}) };
    const parsed = handshakeSchema.safeParse(auth);
    if (!parsed.success)
      return { refusal: refuse('malformed-command', { problems: problemLines(parsed.error) }) };
    const { protocol } = parsed.data;
    if (protocol !== PROTOCOL_VERSION)
      return { refusal: refuse('protocol-too-old', { client: protocol, server: PROTOCOL_VERSION }) };
    const echo = parsed.data.sentAt ?? null;
    switch (parsed.data.audience) {
      case 'judge':
        return this.#judge(headers.cookie, echo);
      case 'presenter':
        return this.#presenter(headers.cookie, echo);
      case 'host':
        return this.#staff(parsed.data, headers.cookie, echo);
      case 'display':
        return this.#display(parsed.data, await this.#isPreview(parsed.data, headers.cookie), echo);
      case 'public':
        return this.#public(parsed.data, echo);
      default:
        return parsed.data.audience satisfies never;
    }
  }

  async #staff(handshake: Handshake, cookie: string | undefined, echo: number | null): Promise<Admitted> {
    const session = await this.#identity.staffSession(cookie);
    if (session === null) return { refusal: refuse('not-signed-in', {}) };
    return this.#host(handshake, { kind: 'staff', session }, echo);
  }

  /** The same socket for the contest that is now the current one. */
  again({ viewer, actor, display }: Connection): Admitted {
    const handshake = { protocol: PROTOCOL_VERSION, audience: viewer.audience };
    if (viewer.audience === 'host') return this.#host(handshake, actor, null);
    if (display === null) return this.#public(handshake, null);
    const { id, opened, preview } = display;
    return this.#display(
      { ...handshake, follows: opened.follows, displayId: id ?? undefined },
      preview,
      null,
    );
  }

  /** Anybody may open displays: that one does not count, only staff may say. */
  async #isPreview({ preview }: Handshake, cookie: string | undefined): Promise<boolean> {
    return preview === true && (await this.#identity.isStaff(cookie));
  }

  async #judge(cookie: string | undefined, echo: number | null): Promise<Admitted> {
    const seat = await this.#identity.seat(cookie);
    if (seat === null) return { refusal: refuse('not-signed-in', {}) };
    if (seat === 'voided') return { refusal: refuse('seat-voided', {}) };
    const { contestId, judgeId, generation, tablet } = seat;
    const state = this.#ledger.get(contestId)?.state;
    const fenced = state !== undefined && isFenced(state, judgeId, tablet);
    const viewer = { audience: 'judge', judgeId, ...(fenced && { fenced }) } as const;
    const actor = { kind: 'judge', judgeId, tablet } as const;
    return {
      connection: { contestId, viewer, actor, display: null, followsCurrent: false, generation, echo },
    };
  }

  async #presenter(cookie: string | undefined, echo: number | null): Promise<Admitted> {
    const presenter = await this.#identity.presenter(cookie);
    if (presenter === null) return { refusal: refuse('not-signed-in', {}) };
    const { contestId, projectId } = presenter;
    const viewer = { audience: 'presenter', projectId } as const;
    const actor = { kind: 'presenter', projectId } as const;
    return {
      connection: { contestId, viewer, actor, display: null, followsCurrent: false, generation: null, echo },
    };
  }

  #host(handshake: Handshake, actor: Connection['actor'], echo: number | null): Admitted {
    const { contestId, state, roomId, followsCurrent, refusal } = this.#inRoom(handshake);
    if (state === undefined) return { refusal };
    const viewer = { audience: 'host', roomId } as const;
    return {
      connection: { contestId, viewer, actor, display: null, followsCurrent, generation: null, echo },
    };
  }

  #display(handshake: Handshake, preview: boolean, echo: number | null): Admitted {
    const { contestId, state, roomId, followsCurrent, refusal } = this.#inRoom(handshake);
    if (state === undefined) return { refusal };
    const id = handshake.displayId ?? null;
    const display = { id, preview, opened: { follows: handshake.follows ?? 'programme', roomId } };
    const viewer = { audience: 'display', ...followedBy(state, id, display.opened) } as const;
    return {
      connection: { contestId, viewer, actor: null, display, followsCurrent, generation: null, echo },
    };
  }

  #inRoom(handshake: Handshake): InRoom {
    const contestId = handshake.contestId ?? this.#contests.currentId ?? '';
    const state = this.#ledger.get(contestId)?.state;
    if (state === undefined) return { refusal: refuse('unknown-contest', { contestId }) };
    const roomId = handshake.roomId ?? state.rooms[0]?.id ?? '';
    if (roomById(state, roomId) === undefined) return { refusal: refuse('unknown-room', { roomId }) };
    return { contestId, state, roomId, followsCurrent: handshake.contestId === undefined };
  }

  #public(handshake: Handshake, echo: number | null): Admitted {
    const contestId = handshake.contestId ?? this.#contests.currentId ?? '';
    if (this.#ledger.get(contestId) === undefined)
      return { refusal: refuse('unknown-contest', { contestId }) };
    const followsCurrent = handshake.contestId === undefined;
    return {
      connection: {
        contestId,
        viewer: { audience: 'public' },
        actor: null,
        display: null,
        followsCurrent,
        generation: null,
        echo,
      },
    };
  }
}

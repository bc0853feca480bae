/** After a commit, shows every audience its whole view; what has not changed for them is not sent. */
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { Audience } from '../../shared/contract/protocol.ts';
import { refuse } from '../../shared/contract/refusals.ts';
import type { AnyView } from '../../shared/contract/views.ts';
import { DraftDesk } from '../application/draft-desk.ts';
import { HeadCounts } from '../application/head-counts.ts';
import { Ledger } from '../application/ledger.ts';
import { MixerStatus } from '../application/mixer-status.ts';
import type { OpenContest } from '../application/open-contest.ts';
import { ANNOUNCER, SERVER_TIME, type Announcer, type ServerTime } from '../application/ports.ts';
import { isFenced, seatGeneration } from '../domain/lookup.ts';
import type { Ambient } from '../domain/views/ambient.ts';
import { followedBy } from '../domain/views/followed-by.ts';
import { viewFor } from '../domain/views/view-for.ts';
import type { AudienceRoom } from './audience-room.ts';
import { Audiences } from './audiences.ts';
import type { LiveSocket } from './connection.ts';
import type { Standing } from './view-packet.ts';

/** Phones, and what only counts heads, are shown at most this often: there can be thousands of them. */
const UNHURRIED_MS = 200;

/** Who is shown first: a hall looks at its screens, and the host's view takes longest to make. */
const urgency: readonly Audience[] = ['display', 'presenter', 'judge', 'host', 'public'];
const byUrgency = (a: AudienceRoom, b: AudienceRoom): number =>
  urgency.indexOf(a.viewer.audience) - urgency.indexOf(b.viewer.audience);

/** What they followed is gone with a log that was replaced: they connect again by themselves, and are told so. */
function hangUp({ sockets }: AudienceRoom): void {
  for (const socket of [...sockets]) socket.conn.close();
}

@Injectable()
export class ViewPusher implements OnApplicationShutdown {
  readonly #logger = new Logger('ViewPusher');
  readonly #ledger: Ledger;
  readonly #audiences: Audiences;
  readonly #time: ServerTime;
  readonly #atOnce = new Set<string>();
  readonly #unhurried = new Map<string, NodeJS.Timeout>();
  /** Contests where head-counts changed, so that hosts and displays take part in the unhurried round. */
  readonly #headsChanged = new Set<string>();

  constructor(
    ledger: Ledger,
    audiences: Audiences,
    drafts: DraftDesk,
    headCounts: HeadCounts,
    mixer: MixerStatus,
    @Inject(ANNOUNCER) announcer: Announcer,
    @Inject(SERVER_TIME) time: ServerTime,
  ) {
    this.#ledger = ledger;
    this.#audiences = audiences;
    this.#time = time;
    announcer.subscribe((contestId) => this.#committed(contestId));
    drafts.onChange((contestId) => this.headsChanged(contestId));
    headCounts.onChange((contestId) => this.headsChanged(contestId));
    mixer.onChange((contestId) => this.headsChanged(contestId));
  }

  /** Shows a socket that has just come in everything at once. */
  welcome(socket: LiveSocket): void {
    const room = this.#audiences.join(socket);
    const ambient = this.#audiences.ambientOf(room.contestId);
    this.#withView(room, ambient, (view, standing) => room.welcome(socket, view, standing));
    this.headsChanged(room.contestId);
  }

  goodbye(socket: LiveSocket): void {
    this.#audiences.leave(socket);
    this.headsChanged(socket.data.connection.contestId);
  }

  headsChanged(contestId: string): void {
    this.#headsChanged.add(contestId);
    this.#soon(contestId);
  }

  onApplicationShutdown(): void {
    this.#unhurried.forEach((timer) => clearTimeout(timer));
    this.#unhurried.clear();
  }

  #committed(contestId: string): void {
    this.#soon(contestId);
    if (this.#atOnce.has(contestId)) return;
    this.#atOnce.add(contestId);
    setImmediate(() => {
      this.#atOnce.delete(contestId);
      this.#closeVoidedSeats(contestId);
      this.#moveDisplays(contestId);
      this.#moveTablets(contestId);
      this.#show(contestId, (room) => room.viewer.audience !== 'public');
    });
  }

  #soon(contestId: string): void {
    if (this.#unhurried.has(contestId)) return;
    const timer = setTimeout(() => {
      this.#unhurried.delete(contestId);
      const heads = this.#headsChanged.delete(contestId);
      this.#show(
        contestId,
        ({ viewer: { audience } }) => audience === 'public' || (heads && audience !== 'judge'),
      );
    }, UNHURRIED_MS);
    this.#unhurried.set(contestId, timer);
  }

  #show(contestId: string, includes: (room: AudienceRoom) => boolean): void {
    const ambient = this.#audiences.ambientOf(contestId);
    for (const room of this.#audiences.of(contestId).filter(includes).sort(byUrgency))
      this.#withView(room, ambient, (view, standing) => room.show(view, standing));
  }

  /** One audience whose view cannot be made must not leave the others without theirs. */
  #withView(room: AudienceRoom, ambient: Ambient, give: (view: AnyView, standing: Standing) => void): void {
    const { contestId, viewer } = room;
    const contest = this.#ledger.get(contestId);
    try {
      const view = contest && viewFor(viewer, contest.state, ambient, this.#time.now());
      if (contest && view) give(view, this.#standing(contest));
      else hangUp(room);
    } catch (error) {
      this.#logger.error(`no view of ${contestId} for ${viewer.audience}: ${String(error)}`);
    }
  }

  #standing(contest: OpenContest): Standing {
    return { epoch: this.#ledger.epochOf(contest), version: contest.state.version, now: this.#time.now() };
  }

  /** A display that the host desk has told to follow something else is shown that, on the connection it has. */
  #moveDisplays(contestId: string): void {
    const state = this.#ledger.get(contestId)?.state;
    if (state === undefined) return;
    for (const { viewer, sockets } of this.#audiences.of(contestId)) {
      if (viewer.audience !== 'display') continue;
      for (const socket of [...sockets]) {
        const { connection } = socket.data;
        if (connection.display === null) continue;
        const now = followedBy(state, connection.display.id, connection.display.opened);
        if (now.follows === viewer.follows && now.roomId === viewer.roomId) continue;
        this.goodbye(socket);
        socket.data.connection = { ...connection, viewer: { audience: 'display', ...now }, echo: null };
        this.welcome(socket);
      }
    }
  }

  /** The newest tablet holds the seat: the one before it is told at once, and so is one that takes it back. */
  #moveTablets(contestId: string): void {
    const state = this.#ledger.get(contestId)?.state;
    if (state === undefined) return;
    for (const { viewer, sockets } of this.#audiences.of(contestId)) {
      if (viewer.audience !== 'judge') continue;
      const { judgeId } = viewer;
      for (const socket of [...sockets]) {
        const { connection } = socket.data;
        if (connection.actor?.kind !== 'judge') continue;
        const fenced = isFenced(state, judgeId, connection.actor.tablet);
        if (fenced === (viewer.fenced === true)) continue;
        this.goodbye(socket);
        const now = { audience: 'judge', judgeId, ...(fenced && { fenced }) } as const;
        socket.data.connection = { ...connection, viewer: now, echo: null };
        this.welcome(socket);
      }
    }
  }

  /** A seat whose code was renewed is closed at once: its sockets came in with the old generation. */
  #closeVoidedSeats(contestId: string): void {
    const state = this.#ledger.get(contestId)?.state;
    if (state === undefined) return;
    for (const { viewer, sockets } of this.#audiences.of(contestId)) {
      if (viewer.audience !== 'judge') continue;
      const generation = seatGeneration(state, viewer.judgeId);
      for (const socket of [...sockets]) {
        if (socket.data.connection.generation === generation) continue;
        this.#logger.log(`a voided seat of ${contestId} was closed`);
        socket.emit('goodbye', { refusal: refuse('seat-voided', {}) });
        socket.disconnect(true);
      }
    }
  }
}

/** (cut) When 200 displays with wrong clocks behind slow links end the deck, against the server's deadline. */
import type { Socket } from 'socket.io-client';
import type { ViewMessage } from '../../shared/contract/protocol.ts';
import { measuring, ServerClock } from '../../shared/client/server-clock.ts';
import { TICK_EVERY_MS } from '../../shared/client/ticker.ts';
import { nextChangeAt, stageAt, type StageFacts } from '../../shared/stage/stage.ts';
import { aheadBy, narrowed, type AheadBounds } from '../support/clock-bounds.ts';
import { clientOf, command, connectMany, firstView } from './clients.ts';
import { hostOf, onStage, type Rig } from './rig.ts';
import { median, pause } from './statistics.ts';
import { limitLine, type Line } from './table.ts';

const DISPLAYS = 200;
/** A display's own clock is wrong by up to this, either way. */
const WRONG_MS = 30_000;
/** Each message waits from 0 up to this on its way, and none overtakes. */
const LONGEST_DELAY_MS = 200;
/** From the moment at which all displays are there: they measure meanwhile. */
const LEFT_MS = 35_000;
const ROUND_TRIPS = 50;
const WITHIN_MS = 50;

/** One direction of a slow link: what passes is held back on its own, and comes out in order. */
function slowLine(): (act: () => void) => void {
  let freeAt = 0;
  return (act) => {
    freeAt = Math.max(freeAt, performance.now() + Math.random() * LONGEST_DELAY_MS);
    setTimeout(act, freeAt - performance.now());
  };
}

/** What `LiveView` does with clock and deadline, on a device whose clock is wrong. */
class Display {
  readonly #clock: ServerClock;
  readonly #socket: Socket;
  readonly #there = slowLine();
  readonly #back = slowLine();
  readonly cut: Promise<number>;
  #facts: StageFacts | null = null;
  #measured = 0;
  #timer: NodeJS.Timeout | undefined;
  #cutNow: (at: number) => void = () => undefined;

  constructor(socket: Socket, aheadMs: number) {
    this.#socket = socket;
    this.#clock = new ServerClock(() => performance.now() + aheadMs);
    this.cut = new Promise((resolve) => (this.#cutNow = resolve));
    socket.on('view', (message: ViewMessage) => this.#back(() => this.#take(message)));
    this.#measure();
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#measured = measuring.mostQuick;
    this.#socket.close();
  }

  get uncertaintyMs(): number {
    return this.#clock.uncertaintyMs;
  }

  #take({ view, now }: ViewMessage): void {
    this.#clock.hear(now, this.#clock.local());
    if (view.audience === 'display' && view.follows === 'programme' && view.scene.kind === 'programme')
      this.#facts = view.scene.stage?.facts ?? null;
    this.#tick();
  }

  #measure(): void {
    if (this.#measured >= measuring.mostQuick || this.#clock.uncertaintyMs <= measuring.wellKnownMs) return;
    this.#measured += 1;
    const sentAt = this.#clock.local();
    this.#there(() =>
      this.#socket.emit('time', (serverNow: number) =>
        this.#back(() => {
          this.#clock.add(sentAt, serverNow, this.#clock.local());
          setTimeout(() => this.#measure(), measuring.againMs);
        }),
      ),
    );
  }

  #tick(): void {
    clearTimeout(this.#timer);
    if (this.#facts === null) return;
    const now = this.#clock.now();
    if (stageAt(this.#facts, now).deckCut) {
      this.#cutNow(performance.now());
      return;
    }
    const untilChange = (nextChangeAt(this.#facts, now) ?? Infinity) - now;
    const sleepMs = Math.min(TICK_EVERY_MS, Math.max(0, Math.ceil(untilChange)));
    this.#timer = setTimeout(() => this.#tick(), sleepMs);
  }
}

/** The server's clock as well as can be told from its own machine. */
async function clockOf(socket: Socket): Promise<AheadBounds> {
  const bounds: AheadBounds[] = [];
  for (let trip = 0; trip < ROUND_TRIPS; trip += 1) {
    const askedAt = performance.now();
    const now = (await socket.emitWithAck('time')) as number;
    bounds.push(aheadBy({ now, askedAt, arrivedAt: performance.now() }));
  }
  return narrowed(bounds);
}

export async function measureCut(rig: Rig): Promise<Line[]> {
  const host = await hostOf(rig);
  const displays: Display[] = [];
  const sockets = await connectMany(DISPLAYS, () => {
    const socket = clientOf(rig.product.url, { audience: 'display', contestId: rig.contestId });
    displays.push(new Display(socket, (2 * Math.random() - 1) * WRONG_MS));
    return socket;
  });
  try {
    const { lowMs, highMs } = await clockOf(host);
    const serverAhead = (lowMs + highMs) / 2;
    await command(host, { type: 'ShowScene', roomId: rig.roomId, scene: 'programme' });
    const deadlineAt = await endIn(host, LEFT_MS, serverAhead);
    const dueAt = deadlineAt - serverAhead;
    const bare = sockets.map(
      () =>
        new Promise<number>((resolve) =>
          setTimeout(() => resolve(performance.now() - dueAt), dueAt - performance.now()),
        ),
    );
    await pause(dueAt - performance.now() - 5_000);
    await rig.product.stop('SIGKILL');
    const late = (await Promise.all(displays.map(({ cut }) => cut))).map((at) => at - dueAt);
    const bareLate = await Promise.all(bare);
    return linesOf(late, bareLate, displays);
  } finally {
    displays.forEach((display) => display.close());
    host.close();
  }
}

/** @returns the deadline, by the server's clock */
async function endIn(host: Socket, leftMs: number, serverAhead: number): Promise<number> {
  const running = (message: ViewMessage): number => {
    const clock = message.view.audience === 'host' ? message.view.stage?.facts.clock : undefined;
    if (clock?.kind !== 'running') throw new Error('the clock of the bench stands');
    return clock.deadlineAt;
  };
  let seen = firstView(host);
  await command(host, { type: 'AdjustClock', projectId: onStage, deltaMs: 1 });
  const left = running(await seen) - (performance.now() + serverAhead);
  seen = firstView(host);
  await command(host, { type: 'AdjustClock', projectId: onStage, deltaMs: Math.round(leftMs - left) });
  return running(await seen);
}

function linesOf(late: readonly number[], bare: readonly number[], displays: readonly Display[]): Line[] {
  const worst = (samples: readonly number[]): number => Math.max(...samples.map(Math.abs));
  const line = (what: string, ms: number, atMost?: number): Line =>
    limitLine('cut', what, ms, atMost === undefined ? {} : { atMost });
  return [
    line(
      `${DISPLAYS} displays, clocks wrong by up to ±30 s, links of 0–200 ms, server killed 5 s before: the worst`,
      worst(late),
      WITHIN_MS,
    ),
    line('from the first of them to the last', Math.max(...late) - Math.min(...late), WITHIN_MS),
    line('the worst of as many empty timers of the same process', worst(bare)),
    line('how far off, p50', median(late.map(Math.abs))),
    line(
      'what they knew of the server’s clock, ± at most, p50',
      median(displays.map(({ uncertaintyMs }) => uncertaintyMs)),
    ),
  ];
}

/** Gets a presenter's shared screen onto this display, and lets go of it: `watch.ts` says when. */
import { createContext } from 'svelte';
import { letGo } from '../../../shared/client/let-go.ts';
import type { LiveView } from '../../../shared/client/live-view.svelte.ts';
import { wholeDescription } from '../../../shared/client/whole-description.ts';
import { PULSE_CHANNEL, PULSE_END, type Signal } from '../../../shared/contract/share.ts';
import type { AnyView } from '../../../shared/contract/views.ts';
import { after, idle, isExpected, type Happening, type Watch } from './watch.ts';

const TICK_EVERY_MS = 250;

/** How a display talks with a presenter's page. */
export type SignalLine = Pick<LiveView<AnyView>, 'tell' | 'hear'>;

export const [useSignalLine, provideSignalLine] = createContext<SignalLine>();

export class SharedScreen {
  readonly #line: SignalLine;
  readonly #stopHearing: () => void;
  /** Not reactive: it is told in effects, which must not run again for it. */
  #watch: Watch = idle;
  #live = $state(false);
  #picture = $state.raw<MediaStream | null>(null);
  #expected = $state(false);
  #peer: RTCPeerConnection | null = null;
  #timer: ReturnType<typeof setInterval> | null = null;

  constructor(line: SignalLine) {
    this.#line = line;
    this.#stopHearing = line.hear('signal', (signal) => this.#hear(signal));
  }

  /** The picture as soon as there is one to play, and until it is let go; to be shown only when `live`. */
  get picture(): MediaStream | null {
    return this.#picture;
  }
  /** Frames come, and the presenter's page says that it is there. */
  get live(): boolean {
    return this.#live;
  }
  /** A first picture is about to come. */
  get expected(): boolean {
    return this.#expected;
  }

  /** @param shareId what the view says is shared; null: nothing */
  follow(shareId: string | null): void {
    this.#happens({ kind: 'named', shareId });
  }

  /** At once: the deck may not be seen any longer. */
  drop(): void {
    this.#happens({ kind: 'closed' });
  }

  /** The first frame stands. */
  seen(): void {
    this.#happens({ kind: 'seen' });
  }

  close(): void {
    this.drop();
    this.#stopHearing();
  }

  #happens(happening: Happening): void {
    const before = this.#watch;
    const now = performance.now();
    const watch = after(before, happening, now);
    this.#expected = isExpected(watch, now);
    if (watch === before) return;
    this.#watch = watch;
    this.#live = watch.kind === 'live';
    const begins = watch.kind === 'asking';
    if (begins || watch.kind === 'idle' || watch.kind === 'resting') this.#hangUp();
    if (begins) void this.#ask(watch.shareId);
    this.#keepTime(watch.kind !== 'idle');
  }

  #keepTime(wanted: boolean): void {
    if (wanted === (this.#timer !== null)) return;
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = wanted ? setInterval(() => this.#happens({ kind: 'tick' }), TICK_EVERY_MS) : null;
  }

  /** It is out of sight first. */
  #hangUp(): void {
    const [peer, picture] = [this.#peer, this.#picture];
    this.#peer = null;
    letGo(() => {
      if (this.#picture === picture) this.#picture = null;
      peer?.close();
    });
  }

  async #ask(shareId: string): Promise<void> {
    const answer = await this.#line.tell('signal', { kind: 'ask', shareId });
    const watch = this.#watch;
    if (answer?.ok !== true && watch.kind === 'asking' && watch.shareId === shareId)
      this.#happens({ kind: 'failed' });
  }

  #hear(signal: Signal): void {
    const watch = this.#watch;
    if (signal.kind !== 'offer' || watch.kind !== 'asking' || watch.shareId !== signal.shareId) return;
    this.#happens({ kind: 'offered' });
    this.#join(signal.shareId, signal.sdp).catch((error: unknown) => {
      console.warn('the shared screen cannot be joined', error);
      this.#happens({ kind: 'failed' });
    });
  }

  async #join(shareId: string, sdp: string): Promise<void> {
    const peer = new RTCPeerConnection();
    this.#peer = peer;
    const happens = (happening: Happening): void => {
      if (this.#peer === peer) this.#happens(happening);
    };
    peer.addEventListener('track', ({ track }) => {
      if (this.#peer === peer) this.#picture = new MediaStream([track]);
    });
    peer.addEventListener('connectionstatechange', () => {
      if (peer.connectionState === 'failed') happens({ kind: 'failed' });
    });
    peer.addEventListener('datachannel', ({ channel }) => {
      if (channel.label !== PULSE_CHANNEL) return;
      channel.addEventListener('message', ({ data }) =>
        happens({ kind: data === PULSE_END ? 'ended' : 'pulse' }),
      );
      channel.addEventListener('close', () => happens({ kind: 'ended' }));
    });
    await peer.setRemoteDescription({ type: 'offer', sdp });
    const answer = await this.#line.tell('signal', {
      kind: 'answer',
      shareId,
      sdp: await wholeDescription(peer),
    });
    if (answer?.ok !== true) happens({ kind: 'failed' });
  }
}

/** Shares this laptop's screen with the displays: one picture for each that asks, until the cut or another end. */
import { newCommandId } from '../../../shared/client/command-id.ts';
import type { LiveView } from '../../../shared/client/live-view.svelte.ts';
import { Ticker } from '../../../shared/client/ticker.ts';
import { PULSE_EVERY_MS, type Signal } from '../../../shared/contract/share.ts';
import type { Refusal } from '../../../shared/contract/refusals.ts';
import type { AnyView } from '../../../shared/contract/views.ts';
import { captureScreen } from './capture.ts';
import { Watchers } from './watchers.ts';

/** Why nothing is shared any more. */
export type Ended =
  | { readonly kind: 'cut' }
  | { readonly kind: 'own' }
  | { readonly kind: 'nothing-chosen' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

export type Sending =
  | { readonly kind: 'off'; readonly ended: Ended | null }
  | { readonly kind: 'choosing' }
  | { readonly kind: 'on'; readonly watching: number };

/** Every display's clock has cut by then. */
const AFTER_CUT_MS = 500;

export class ScreenSender {
  readonly #line: Pick<LiveView<AnyView>, 'tell' | 'hear'>;
  readonly #stopHearing: readonly (() => void)[];
  readonly #watchers = new Watchers(() => this.#count());
  readonly #ticker = new Ticker(() => this.#beat());
  #sending = $state.raw<Sending>({ kind: 'off', ended: null });
  #track: MediaStreamTrack | null = null;
  #shareId = '';

  constructor(line: Pick<LiveView<AnyView>, 'tell' | 'hear'>) {
    this.#line = line;
    this.#stopHearing = [
      line.hear('signal', (signal) => this.#hear(signal)),
      line.hear('connect', () => void this.#say()),
    ];
  }

  get sending(): Sending {
    return this.#sending;
  }

  /** Only upon a click: the browser asks which screen. */
  async begin(): Promise<void> {
    if (this.#sending.kind !== 'off') return;
    this.#sending = { kind: 'choosing' };
    const track = await captureScreen();
    if (this.#sending.kind !== 'choosing') return track?.stop();
    if (track === null) return this.#off({ kind: 'nothing-chosen' });
    this.#track = track;
    this.#shareId = newCommandId();
    track.addEventListener('ended', () => {
      if (this.#track === track) this.end({ kind: 'own' });
    });
    this.#sending = { kind: 'on', watching: 0 };
    this.#ticker.tickIn(PULSE_EVERY_MS);
    await this.#say();
  }

  /** Ends it here, on every display, and on the server. */
  end(why: Ended): void {
    if (this.#sending.kind === 'off') return;
    const shareId = this.#shareId;
    const shared = this.#track !== null;
    this.#off(why);
    if (shared) void this.#line.tell('share', { kind: 'end', shareId });
  }

  close(): void {
    this.end({ kind: 'own' });
    this.#ticker.stop();
    this.#stopHearing.forEach((stop) => stop());
  }

  #off(ended: Ended): void {
    const track = this.#track;
    this.#track = null;
    this.#sending = { kind: 'off', ended };
    this.#watchers.endAll(ended.kind === 'cut' ? AFTER_CUT_MS : 0);
    track?.stop();
  }

  /** Tells the server: when it begins, upon every connection, and when another display watches. */
  async #say(): Promise<void> {
    if (this.#track === null || this.#sending.kind !== 'on') return;
    const shareId = this.#shareId;
    const { watching } = this.#sending;
    const answer = await this.#line.tell('share', { kind: 'sharing', shareId, watching });
    if (answer?.ok === false && this.#isOn(shareId)) this.#off({ kind: 'refused', refusal: answer.refusal });
  }

  #isOn(shareId: string): boolean {
    return this.#track !== null && this.#shareId === shareId;
  }

  #hear(signal: Signal): void {
    if (!this.#isOn(signal.shareId)) return;
    switch (signal.kind) {
      case 'ask':
        this.#offer(signal.from, signal.preview === true).catch((error: unknown) =>
          this.#lose(signal.from, error),
        );
        return;
      case 'answer':
        this.#watchers
          .answered(signal.from, signal.sdp)
          .catch((error: unknown) => this.#lose(signal.from, error));
        return;
      case 'left':
        this.#watchers.lose(signal.from);
        return;
      case 'ended':
        this.#off({ kind: 'refused', refusal: signal.refusal });
        return;
      case 'offer':
        return;
      default:
        signal satisfies never;
    }
  }

  async #offer(to: string, preview: boolean): Promise<void> {
    if (this.#track === null) return;
    const sdp = await this.#watchers.offer(to, preview, this.#track);
    if (sdp !== null) await this.#line.tell('signal', { kind: 'offer', shareId: this.#shareId, to, sdp });
  }

  #lose(from: string, error: unknown): void {
    console.warn('a display does not get the screen', error);
    this.#watchers.lose(from);
  }

  #count(): void {
    const watching = this.#watchers.connected;
    if (this.#sending.kind !== 'on' || this.#sending.watching === watching) return;
    this.#sending = { kind: 'on', watching };
    void this.#say();
  }

  #beat(): void {
    if (this.#track === null) return;
    this.#watchers.pulse();
    this.#ticker.tickIn(PULSE_EVERY_MS);
  }
}

/** Keeps one OBS on the wished scene, for as long as it is set: connects again and again, and puts it right each time. */
import type { MixerState } from '../../shared/contract/mixer.ts';
import { failureOf, type MixerFailure } from './mixer-failure.ts';
import { ObsSession } from './obs-session.ts';

/** How long to wait before the next try; the last one again and again. */
const RETRIES_MS = [250, 500, 1_000, 2_000, 5_000] as const;
/** OBS tells its operator of every wrong password. */
const WRONG_PASSWORD_MS = 30_000;
/** Somebody may be making the missing scene, and an OBS that starts is not ready at once. */
const ASK_AGAIN_MS = 1_000;

export interface LinkStatus {
  readonly state: MixerState;
  readonly scene: string | null;
}

export class MixerLink {
  readonly #address: string;
  readonly #password: string;
  readonly #onStatus: (status: LinkStatus, because: string | null) => void;
  #wish: string | null = null;
  #wake: () => void = () => undefined;
  #ended = false;

  /**
   * @param onStatus told whenever it changes, with the reason where something is wrong; it must not throw
   */
  constructor(
    { address, password }: { readonly address: string; readonly password: string },
    onStatus: (status: LinkStatus, because: string | null) => void,
  ) {
    this.#address = address;
    this.#password = password;
    this.#onStatus = onStatus;
    void this.#keep();
  }

  /**
   * From now on OBS is to show this scene. It is asked once, and again after each reconnection: what its operator shows
   * in between stays.
   * @param scene null: whatever it shows
   */
  wish(scene: string | null): void {
    if (scene === this.#wish) return;
    this.#wish = scene;
    this.#wake();
  }

  end(): void {
    this.#ended = true;
    this.#wake();
  }

  /** Never fails: whatever happens to OBS is told as a status. */
  async #keep(): Promise<void> {
    this.#tell('connecting', null);
    for (let tries = 0; !this.#ended; tries += 1) {
      const failure = await this.#serve(() => (tries = 0)).catch(failureOf);
      if (this.#ended) return;
      this.#tell(failure.state, null, failure.message);
      const wait = RETRIES_MS[Math.min(tries, RETRIES_MS.length - 1)];
      await this.#pause(failure.state === 'wrong-password' ? WRONG_PASSWORD_MS : wait, () => false);
    }
  }

  /** One connection from its beginning to its end, which is returned. */
  async #serve(onConnected: () => void): Promise<MixerFailure> {
    const session = await ObsSession.open(this.#address, this.#password, () => this.#wake());
    try {
      onConnected();
      /** What this OBS has been asked for and shows, or was left to show by itself. */
      let done: string | null = null;
      while (!this.#ended && session.lost === null) {
        const scene = this.#wish;
        const seen = session.scene;
        const failure = scene === done || scene === null ? null : await trying(session.show(scene));
        if (failure === null) {
          done = scene;
          this.#tell('connected', session.scene);
        } else if (failure.state === 'scene-missing') this.#tell('scene-missing', scene, failure.message);
        else return failure;
        const news = () => session.lost !== null || this.#wish !== scene || session.scene !== seen;
        await this.#pause(failure === null ? undefined : ASK_AGAIN_MS, news);
      }
      return session.lost ?? failureOf({ message: 'ended' });
    } finally {
      session.close();
    }
  }

  /**
   * Until something wakes it, or the time is over.
   * @param already whether there is no need to wait at all
   */
  async #pause(ms: number | undefined, already: () => boolean): Promise<void> {
    if (this.#ended || already()) return;
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
      if (ms !== undefined) timer = setTimeout(resolve, ms);
    });
    clearTimeout(timer);
  }

  #tell(state: MixerState, scene: string | null, because: string | null = null): void {
    if (!this.#ended) this.#onStatus({ state, scene }, because);
  }
}

/** @returns why it failed, or null */
async function trying(work: Promise<void>): Promise<MixerFailure | null> {
  try {
    await work;
    return null;
  } catch (error) {
    return failureOf(error);
  }
}

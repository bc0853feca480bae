/** One connection to OBS (obs-websocket, protocol v5): every request has a time limit, and a silent OBS is noticed. */
import { EventSubscription, OBSWebSocket, OBSWebSocketError } from 'obs-websocket-js/json';
import { failureOf, MixerFailure } from './mixer-failure.ts';

/** A venue's network answers in milliseconds; whoever is slower than this is not there. */
const CONNECT_LIMIT_MS = 4_000;
const REQUEST_LIMIT_MS = 2_000;
/** How often OBS is asked whether it is still there: a pulled cable closes no connection. */
const WATCH_MS = 3_000;

/** obs-websocket's ResourceNotFound. */
const NOT_FOUND = 600;

/**
 * The library's requests wait for ever once the connection is gone.
 * @param gone aborted with the reason when the connection is lost
 * @throws {MixerFailure} unreachable: lost, or it took longer than `limitMs`; what comes of it later is of no interest
 */
function inTime<T>(what: string, limitMs: number, gone: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const lose = (): void => reject(gone.reason);
    const late = (): void =>
      reject(new MixerFailure('unreachable', `${what} took longer than ${limitMs} ms`));
    const timer = setTimeout(late, limitMs);
    gone.addEventListener('abort', lose);
    work.then(resolve, reject).finally(() => {
      clearTimeout(timer);
      gone.removeEventListener('abort', lose);
    });
    if (gone.aborted) lose();
  });
}

export class ObsSession {
  readonly #obs: OBSWebSocket;
  readonly #onChange: () => void;
  readonly #gone = new AbortController();
  #watch: NodeJS.Timeout | undefined;
  #lost: MixerFailure | null = null;
  #scene: string | null = null;

  private constructor(obs: OBSWebSocket, onChange: () => void) {
    this.#obs = obs;
    this.#onChange = onChange;
    obs.on('CurrentProgramSceneChanged', ({ sceneName }) => this.#sees(sceneName));
    obs.on('ConnectionClosed', (error) => this.#lose(error));
  }

  /**
   * @param password empty: none is sent
   * @param onChange told when OBS shows another scene, and when the connection is lost
   * @throws {MixerFailure} unreachable, wrong-password
   */
  static async open(address: string, password: string, onChange: () => void): Promise<ObsSession> {
    const obs = new OBSWebSocket();
    const session = new ObsSession(obs, onChange);
    const wishes = { eventSubscriptions: EventSubscription.Scenes };
    try {
      // the library itself tells why a connection did not come about
      const connecting = obs.connect(address, password || undefined, wishes);
      await inTime('connecting', CONNECT_LIMIT_MS, new AbortController().signal, connecting);
      await session.#look();
    } catch (error) {
      session.close();
      throw failureOf(error);
    }
    session.#watch = setInterval(
      () => void session.#look().catch((e: unknown) => session.#lose(e)),
      WATCH_MS,
    );
    return session;
  }

  /** Why this connection is of no use any more; null while it stands. */
  get lost(): MixerFailure | null {
    return this.#lost;
  }

  /** The scene that OBS shows, as far as it has told. */
  get scene(): string | null {
    return this.#scene;
  }

  /** @throws {MixerFailure} scene-missing; unreachable */
  async show(sceneName: string): Promise<void> {
    try {
      await this.#ask('switching the scene', this.#obs.call('SetCurrentProgramScene', { sceneName }));
    } catch (error) {
      if (error instanceof OBSWebSocketError && error.code === NOT_FOUND)
        throw new MixerFailure('scene-missing', `there is no scene “${sceneName}”`);
      throw failureOf(error);
    }
    this.#sees(sceneName);
  }

  /** Top first, as OBS lists them. @throws {MixerFailure} unreachable */
  async scenes(): Promise<readonly string[]> {
    const { scenes } = await this.#ask('listing the scenes', this.#obs.call('GetSceneList'));
    return scenes.map(({ sceneName }) => String(sceneName)).reverse();
  }

  /** Tells nobody any more. */
  close(): void {
    clearInterval(this.#watch);
    this.#lost ??= new MixerFailure('unreachable', 'closed');
    this.#gone.abort(this.#lost);
    // an OBS that hangs does not answer the farewell either: nobody waits for it
    void this.#obs.disconnect();
  }

  async #look(): Promise<void> {
    const { currentProgramSceneName } = await this.#ask(
      'asking for the scene',
      this.#obs.call('GetCurrentProgramScene'),
    );
    this.#sees(currentProgramSceneName);
  }

  #ask<T>(what: string, call: Promise<T>): Promise<T> {
    return inTime(what, REQUEST_LIMIT_MS, this.#gone.signal, call);
  }

  #sees(scene: string): void {
    if (this.#lost !== null || scene === this.#scene) return;
    this.#scene = scene;
    this.#onChange();
  }

  #lose(error: unknown): void {
    if (this.#lost !== null) return;
    clearInterval(this.#watch);
    this.#lost = failureOf(error);
    this.#gone.abort(this.#lost);
    this.#onChange();
  }
}

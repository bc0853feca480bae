/** What staff do with the mixer: set it, try it out. The setting in force here is the one saved last at any node. */
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { MixerSettingInput, MixerSettingView, MixerTrial } from '../../shared/contract/mixer.ts';
import { SETTINGS, type RunningSettings } from '../config/running-settings.ts';
import { Mixer } from './mixer.ts';
import { failureOf } from './mixer-failure.ts';
import { MixerSettings, settingView } from './mixer-settings.ts';
import { ObsSession } from './obs-session.ts';

/** How soon a node uses what was set at another one. */
const READ_AGAIN_MS = 5_000;

@Injectable()
export class MixerDesk implements OnApplicationShutdown {
  readonly #logger = new Logger('Mixer');
  readonly #mixer: Mixer;
  readonly #settings: MixerSettings;
  readonly #hasOtherNodes: boolean;
  #timer: NodeJS.Timeout | undefined;
  #unreadable = false;

  constructor(mixer: Mixer, settings: MixerSettings, @Inject(SETTINGS) { redisUrl }: RunningSettings) {
    this.#mixer = mixer;
    this.#settings = settings;
    this.#hasOtherNodes = redisUrl !== null;
  }

  /** Called once when the contests are open. */
  async open(): Promise<void> {
    this.#mixer.use(await this.#settings.read());
    if (this.#hasOtherNodes) this.#timer = setInterval(() => void this.#readAgain(), READ_AGAIN_MS);
  }

  async setting(): Promise<MixerSettingView> {
    return settingView(await this.#settings.read());
  }

  async change(input: MixerSettingInput): Promise<MixerSettingView> {
    const setting = await this.#settings.completed(input);
    await this.#settings.write(setting);
    this.#mixer.use(setting);
    return settingView(setting);
  }

  /** Connects and looks, saves nothing and switches nothing: it can be done in the middle of a show. */
  async try(input: MixerSettingInput): Promise<MixerTrial> {
    const { address, password, deckScene, cutScene } = await this.#settings.completed(input);
    try {
      const session = await ObsSession.open(address, password, () => undefined);
      const scenes = await session.scenes().finally(() => session.close());
      const missing = [deckScene, cutScene].filter((scene) => !scenes.includes(scene));
      return { state: missing.length === 0 ? 'connected' : 'scene-missing', scenes, missing };
    } catch (error) {
      return { state: failureOf(error).state, scenes: [], missing: [] };
    }
  }

  onApplicationShutdown(): void {
    clearInterval(this.#timer);
  }

  async #readAgain(): Promise<void> {
    try {
      this.#mixer.use(await this.#settings.read());
      this.#unreadable = false;
    } catch (error) {
      if (!this.#unreadable) this.#logger.warn(`the mixer’s setting cannot be read: ${String(error)}`);
      this.#unreadable = true;
    }
  }
}

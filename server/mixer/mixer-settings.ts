/** What staff have set of the outside mixer. Its password stays in here: OBS wants it in clear, and nobody else gets it. */
import { Inject, Injectable } from '@nestjs/common';
import {
  mixerSettingSchema,
  type MixerSettingInput,
  type MixerSettingView,
} from '../../shared/contract/mixer.ts';
import { SETTING_STORE, type SettingStore } from '../application/ports.ts';
import { within } from '../application/within.ts';

const KEY = 'mixer';

export type MixerSetting = Omit<MixerSettingInput, 'password'> & { readonly password: string };

const kept = mixerSettingSchema.required();

/** OBS's own port on this machine, and names that a Chinese operator would give. */
const untouched: MixerSetting = {
  on: false,
  address: 'ws://127.0.0.1:4455',
  password: '',
  deckScene: 'PPT',
  cutScene: '时间到',
  roomId: null,
};

/** What may be told: built from nothing, so that the password cannot slip through. */
export const settingView = (setting: MixerSetting): MixerSettingView => ({
  on: setting.on,
  address: setting.address,
  hasPassword: setting.password !== '',
  deckScene: setting.deckScene,
  cutScene: setting.cutScene,
  roomId: setting.roomId,
});

@Injectable()
export class MixerSettings {
  readonly #store: SettingStore;

  constructor(@Inject(SETTING_STORE) store: SettingStore) {
    this.#store = store;
  }

  /** @returns what staff saved last at any node; switched off where they have saved nothing */
  async read(): Promise<MixerSetting> {
    const value = await within('reading the mixer’s setting', this.#store.read(KEY));
    return value === null ? untouched : kept.parse(value);
  }

  /** The setting that a request asks for: without a password it means the one that is kept. */
  async completed(input: MixerSettingInput): Promise<MixerSetting> {
    return { ...input, password: input.password ?? (await this.read()).password };
  }

  async write(setting: MixerSetting): Promise<void> {
    await within('keeping the mixer’s setting', this.#store.write(KEY, setting));
  }
}

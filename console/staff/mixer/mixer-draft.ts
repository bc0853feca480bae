/** What staff type on the mixer's page, and the setting that is sent for it. */
import type { MixerSettingInput, MixerSettingView } from '../../../shared/contract/mixer.ts';

export interface MixerDraft {
  on: boolean;
  address: string;
  /** Empty: the one that is kept, if there is one. */
  password: string;
  /** OBS asks for none: what is kept is forgotten. */
  noPassword: boolean;
  deckScene: string;
  cutScene: string;
  /** Empty: the first room of the contest that is current. */
  roomId: string;
}

export const draftOf = (setting: MixerSettingView): MixerDraft => ({
  on: setting.on,
  address: setting.address,
  password: '',
  noPassword: false,
  deckScene: setting.deckScene,
  cutScene: setting.cutScene,
  roomId: setting.roomId ?? '',
});

export function inputOf(draft: MixerDraft): MixerSettingInput {
  const { on, address, password, noPassword, deckScene, cutScene, roomId } = draft;
  const sent = noPassword ? { password: '' } : password === '' ? {} : { password };
  return {
    ...{ on, address: address.trim(), ...sent },
    ...{ deckScene: deckScene.trim(), cutScene: cutScene.trim(), roomId: roomId === '' ? null : roomId },
  };
}

import { describe, expect, it } from 'vitest';
import { mixerSettingSchema, type MixerSettingView } from '../../../shared/contract/mixer.ts';
import { draftOf, inputOf } from './mixer-draft.ts';

const setting: MixerSettingView = {
  on: true,
  address: 'ws://192.168.1.20:4455',
  hasPassword: true,
  deckScene: 'PPT',
  cutScene: '时间到',
  roomId: null,
};

describe('the setting that is sent', () => {
  it('is what was read, where nothing is typed, and leaves the password as it is kept', () => {
    const { hasPassword: _kept, ...same } = setting;
    const sent = inputOf(draftOf(setting));
    expect(sent).toEqual(same);
    expect(mixerSettingSchema.parse(sent)).toEqual(same);
  });

  it('has the new password, or the word that there is none', () => {
    expect(inputOf({ ...draftOf(setting), password: 's3cret' }).password).toBe('s3cret');
    expect(inputOf({ ...draftOf(setting), password: 's3cret', noPassword: true }).password).toBe('');
  });

  it('names a room, and has no spaces about names', () => {
    const draft = { ...draftOf(setting), roomId: 'east', address: ' ws://obs:4455 ', cutScene: ' 结束 ' };
    expect(inputOf(draft)).toMatchObject({ roomId: 'east', address: 'ws://obs:4455', cutScene: '结束' });
  });
});

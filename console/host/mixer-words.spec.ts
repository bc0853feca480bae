import { describe, expect, it } from 'vitest';
import { mixerStates, type MixerCard } from '../../shared/contract/mixer.ts';
import { mixerHint, mixerText } from './mixer-words.ts';
import { timeOfDay } from '../../shared/ui/clock-time.ts';

const since = Date.UTC(2026, 4, 16, 6, 20);
const card = (state: MixerCard['state'], scene: string | null = null): MixerCard => ({
  roomId: 'main',
  state,
  since,
  scene,
});

describe('how OBS stands, in words', () => {
  it.each([
    [card('connecting'), 'OBS 连接中…'],
    [card('connected'), 'OBS 已连接'],
    [card('connected', '幻灯'), 'OBS：幻灯'],
    [card('unreachable'), `OBS 自 ${timeOfDay(since)} 连不上`],
    [card('wrong-password'), 'OBS 密码不对'],
    [card('scene-missing', '时间到'), 'OBS 没有场景“时间到”'],
  ])('%j', (told, text) => {
    expect(mixerText(told).zh).toBe(text);
  });

  it('says of every trouble that the show goes on, and what to do', () => {
    for (const state of mixerStates) {
      const { zh, en } = mixerHint(card(state));
      if (state === 'connected' || state === 'connecting') continue;
      expect(zh).toContain('路演照常进行');
      expect(en).toContain('The show goes on');
    }
  });
});

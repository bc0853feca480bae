/** How OBS stands, as the host reads it in a glance, and what to do about it. */
import type { MixerCard } from '../../shared/contract/mixer.ts';
import type { Bilingual } from '../../shared/contract/text.ts';
import { timeOfDay } from '../../shared/ui/clock-time.ts';

export function mixerText({ state, scene, since }: MixerCard): Bilingual {
  switch (state) {
    case 'connecting':
      return { zh: 'OBS 连接中…', en: 'OBS: connecting…' };
    case 'connected':
      return scene === null
        ? { zh: 'OBS 已连接', en: 'OBS: connected' }
        : { zh: `OBS：${scene}`, en: `OBS: ${scene}` };
    case 'unreachable':
      return {
        zh: `OBS 自 ${timeOfDay(since)} 连不上`,
        en: `OBS unreachable since ${timeOfDay(since)}`,
      };
    case 'wrong-password':
      return { zh: 'OBS 密码不对', en: 'OBS: wrong password' };
    case 'scene-missing':
      return scene === null
        ? { zh: 'OBS 缺少场景', en: 'OBS: a scene is missing' }
        : { zh: `OBS 没有场景“${scene}”`, en: `OBS has no scene “${scene}”` };
    default:
      return state satisfies never;
  }
}

export function mixerHint({ state }: MixerCard): Bilingual {
  switch (state) {
    case 'connecting':
    case 'connected':
      return {
        zh: '时间到自动切到时间到场景，请下一个项目上台时切回。',
        en: 'Switched at the cut, and back when the next project is called.',
      };
    case 'unreachable':
      return {
        zh: '路演照常进行，不受影响；系统每几秒重连一次，连上后自动补切。请看看导播电脑和网线。',
        en: 'The show goes on without it; it is tried again every few seconds and put right then. Look after the mixer’s computer and its cable.',
      };
    case 'wrong-password':
      return {
        zh: '路演照常进行。请在工作台“导播”页核对密码。',
        en: 'The show goes on. Check the password at the staff desk, page Mixer.',
      };
    case 'scene-missing':
      return {
        zh: '路演照常进行。请在 OBS 里建好这个场景，或在工作台“导播”页改名。',
        en: 'The show goes on. Make that scene in OBS, or name another at the staff desk, page Mixer.',
      };
    default:
      return state satisfies never;
  }
}

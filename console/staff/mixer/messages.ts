/** Words of the mixer's page. */
import type { MixerTrial } from '../../../shared/contract/mixer.ts';
import type { Bilingual } from '../../../shared/contract/text.ts';

export const mixerMessages = {
  title: { zh: '混流导播（OBS）', en: 'Mixer (OBS)' },
  hint: {
    zh: '时间到，OBS 自动切到“时间到”场景；请下一个项目上台，自动切回。OBS 断线不影响路演，主持台会提示。',
    en: 'When time is up OBS switches to the time-up scene by itself, and back when the next project is called. A lost OBS never delays the stage; the host desk tells.',
  },
  howTo: {
    zh: '在 OBS 里：工具 → WebSocket 服务器设置 → 开启，记下端口和密码。',
    en: 'In OBS: Tools → WebSocket Server Settings → enable, and note port and password.',
  },
  on: { zh: '由本系统切换 OBS', en: 'Switch OBS from here' },
  address: { zh: 'OBS 地址', en: 'Address of OBS' },
  addressHint: { zh: '例如 ws://192.168.1.20:4455', en: 'e.g. ws://192.168.1.20:4455' },
  password: { zh: '密码', en: 'Password' },
  passwordKept: { zh: '已保存；不改就留空', en: 'Kept; leave empty to keep it' },
  noPassword: { zh: 'OBS 没有设密码', en: 'OBS asks for no password' },
  deckScene: { zh: '路演时的场景', en: 'Scene while a project presents' },
  cutScene: { zh: '时间到的场景', en: 'Scene from the cut on' },
  room: { zh: '服务的赛场', en: 'Room it serves' },
  firstRoom: { zh: '当前大赛的第一个赛场', en: 'The first room of the current contest' },
  tryOut: { zh: '试连一下', en: 'Try it out' },
  tryHint: {
    zh: '只连接、只查看，不保存、不切换画面。',
    en: 'Connects and looks; saves and switches nothing.',
  },
  trying: { zh: '正在连接…', en: 'Connecting…' },
  save: { zh: '保存', en: 'Save' },
  saved: { zh: '导播设置已保存', en: 'The mixer’s setting is saved' },
  scenes: { zh: 'OBS 里的场景', en: 'Scenes in OBS' },
  takeDeck: { zh: '用作路演', en: 'for the deck' },
  takeCut: { zh: '用作时间到', en: 'for the cut' },
  now: { zh: '现在', en: 'Now' },
  off: { zh: '未启用', en: 'Not in use' },
  elsewhere: { zh: '已启用，服务于另一个大赛', en: 'In use, for another contest' },
} satisfies Record<string, Bilingual>;

export function trialText({ state, missing }: MixerTrial): Bilingual {
  switch (state) {
    case 'connected':
      return { zh: '已连上，两个场景都在。', en: 'Connected, and both scenes are there.' };
    case 'scene-missing':
      return {
        zh: `已连上，但 OBS 里没有：${missing.map((name) => `“${name}”`).join('、')}。请在 OBS 里建好，或在下面选一个。`,
        en: `Connected, but OBS has no ${missing.map((name) => `“${name}”`).join(', ')}. Make it in OBS, or choose one below.`,
      };
    case 'wrong-password':
      return {
        zh: 'OBS 在，但密码不对（或 OBS 要求密码而这里没有填）。',
        en: 'OBS is there, but the password is wrong, or missing.',
      };
    case 'unreachable':
      return {
        zh: '连不上。请核对地址和端口，确认 OBS 已打开 WebSocket 服务器，且两台电脑在同一网络。',
        en: 'Unreachable. Check address and port, that OBS runs with its WebSocket server on, and that both are on one network.',
      };
    default:
      return state satisfies never;
  }
}

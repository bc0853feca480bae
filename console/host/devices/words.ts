/** The words of the list of devices. */
import type { DevicePresence } from '../../../shared/contract/views.ts';
import type { Bilingual } from '../../../shared/contract/text.ts';

export const deviceWords = {
  devices: { zh: '设备', en: 'Devices' },
  displays: { zh: '现场屏幕', en: 'Screens' },
  tablets: { zh: '评委平板', en: 'Judges’ tablets' },
  name: { zh: '屏幕名称', en: 'Name of the screen' },
  unnamed: { zh: '点此命名', en: 'Name it here' },
  follows: { zh: '显示内容', en: 'Shows' },
  room: { zh: '赛场', en: 'Room' },
  online: { zh: '在线', en: 'Online' },
  notSeen: { zh: '未连接过', en: 'Not seen yet' },
  charging: { zh: '充电中', en: 'charging' },
  chosen: { zh: '发声', en: 'Sounds' },
  'without-choice': { zh: '发声（自动）', en: 'Sounds (by itself)' },
  no: { zh: '不发声', en: 'Silent' },
  soundHint: {
    zh: '每个赛场只有一块屏幕响铃。再按一次交还自动选择。',
    en: 'One screen of a room rings. Press again to leave the choice to the system.',
  },
  soundBlocked: {
    zh: '浏览器还不许发声：请在这块屏幕上点一下',
    en: 'Its browser gives no sound yet: click once on that screen',
  },
  nobodySounds: {
    zh: '没有屏幕响铃：请为每个赛场选一块“发声”的屏幕。',
    en: 'No screen rings: choose the one that sounds in each room.',
  },
  forget: { zh: '移除', en: 'Remove' },
  forgetHint: {
    zh: '不再列出这块屏幕；再次打开时按新屏幕对待',
    en: 'Lists it no longer; opened again it is a new screen',
  },
  reload: { zh: '刷新', en: 'Reload' },
  reloadDisplay: {
    zh: '刷新这块屏幕？它会退出全屏，铃声要在屏幕上再点一下才响。',
    en: 'Reload this screen? It leaves full screen, and rings only after another click on it.',
  },
  reloadTablet: {
    zh: '刷新这位评委的页面？已填的分数保存在平板上，不会丢失。',
    en: 'Reload this judge’s page? The scores entered are kept on the tablet.',
  },
  yesReload: { zh: '确认刷新', en: 'Reload' },
  noReload: { zh: '取消', en: 'Cancel' },
  reloadSent: { zh: '已要求该设备刷新', en: 'The device has been told to reload' },
  noDisplays: {
    zh: '还没有屏幕连接。在大屏电脑上打开 /display，讲台前的显示器打开 /display/speaker，直播软件用 /display/overlay。',
    en: 'No screen yet. Open /display on the big screen, /display/speaker before the speaker, /display/overlay in the video mixer.',
  },
  codeHint: {
    zh: '四位代号显示在还没有点过的屏幕下方',
    en: 'The code stands at the foot of a screen nobody has clicked',
  },
} satisfies Record<string, Bilingual>;

/** @param ms since it was lost */
export function agoText(ms: number): Bilingual {
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 1) return { zh: '刚刚离线', en: 'just lost' };
  if (minutes < 60) return { zh: `${minutes} 分钟前离线`, en: `lost ${minutes} min ago` };
  const hours = Math.floor(minutes / 60);
  return { zh: `${hours} 小时前离线`, en: `lost ${hours} h ago` };
}

/** @param now the server's clock, ms */
export function presenceText({ connected, lastSeenAt }: DevicePresence, now: number): Bilingual {
  if (connected) return deviceWords.online;
  return lastSeenAt === null ? deviceWords.notSeen : agoText(now - lastSeenAt);
}

export const troublesText = (count: number): Bilingual => ({
  zh: `${count} 台设备需要留意`,
  en: `${count} devices need a look`,
});

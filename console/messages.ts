/** Words of the console's frame: sign-in, tabs, connection. */
import type { Bilingual } from '../shared/contract/text.ts';

export const messages = {
  product: { zh: '路演', en: 'Luyan' },
  hostDesk: { zh: '主持台', en: 'Host desk' },
  staffDesk: { zh: '工作台', en: 'Staff desk' },
  signInTitle: { zh: '工作人员登录', en: 'Staff sign-in' },
  signInHint: {
    zh: '主持人与工作人员共用一个密码；首次启动时由服务器显示。',
    en: 'The host and the staff share one password; the server shows it at its first start.',
  },
  password: { zh: '密码', en: 'Password' },
  signIn: { zh: '登录', en: 'Sign in' },
  signOut: { zh: '退出登录', en: 'Sign out' },
  checking: { zh: '正在打开…', en: 'Opening…' },
  retry: { zh: '重试', en: 'Try again' },
  connecting: { zh: '正在连接现场…', en: 'Connecting…' },
  reload: { zh: '刷新页面', en: 'Reload the page' },
  noContest: {
    zh: '没有找到要打开的大赛。请在下面打开一个、设为当前，或新建。',
    en: 'The contest to open was not found. Open one below, make it current, or make a new one.',
  },
  offlineBanner: {
    zh: '网络中断，正在重连。屏幕上的时钟按已知状态继续走，指令暂时发不出去。',
    en: 'Offline, reconnecting. The clock goes on from what is known; commands cannot be sent.',
  },
  offlineRefusal: {
    zh: '网络中断，指令没有发出。',
    en: 'Offline: the command was not sent.',
  },
  dismiss: { zh: '关闭', en: 'Dismiss' },
  close: { zh: '关闭', en: 'Close' },
  cancel: { zh: '取消', en: 'Cancel' },
  reason: { zh: '原因', en: 'Reason' },
  reasonNeeded: { zh: '请写明原因，将记入日志。', en: 'A reason is needed; it goes into the log.' },
  room: { zh: '赛场', en: 'Room' },
} satisfies Record<string, Bilingual>;

import type { Bilingual } from '../../shared/contract/text.ts';

export const presentMessages = {
  heading: { zh: '路演者翻页', en: 'Presenter’s remote' },
  askCode: { zh: '请输入项目口令', en: 'Enter your project’s code' },
  codeHint: { zh: '口令由工作人员发放，共六位。', en: 'Staff hand out the code: six characters.' },
  code: { zh: '项目口令', en: 'Project code' },
  enter: { zh: '进入', en: 'Enter' },
  reload: { zh: '刷新页面', en: 'Reload' },
  leave: { zh: '换一个项目', en: 'Another project' },
  next: { zh: '下一页', en: 'Next' },
  previous: { zh: '上一页', en: 'Back' },
  page: { zh: '页', en: 'page' },
  offStage: { zh: '尚未上台', en: 'Not on stage' },
  paused: { zh: '暂停', en: 'Paused' },
  timeUp: { zh: '时间到', en: 'Time is up' },
  keys: { zh: '翻页笔与键盘 ← → 空格 也可以用', en: 'Clickers and the keys ← → and space work too' },
  offline: { zh: '网络中断，暂时不能翻页。', en: 'Offline: pages cannot be turned now.' },
} satisfies Record<string, Bilingual>;

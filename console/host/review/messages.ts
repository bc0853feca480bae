/** Words of the host desk of a desk review. */
import type { Bilingual } from '../../../shared/contract/text.ts';
import type { ReviewFilter, ReviewState } from './review-list.ts';

export const messages = {
  heading: { zh: '项目评审', en: 'Projects' },
  sheetsIn: { zh: '已交评分表', en: 'sheets in' },
  thisRoom: { zh: '本赛场', en: 'This room' },
  allRooms: { zh: '全部赛场', en: 'All rooms' },
  rooms: { zh: '赛场', en: 'Rooms' },
  filter: { zh: '筛选', en: 'Filter' },
  number: { zh: '序号', en: 'No.' },
  project: { zh: '项目', en: 'Project' },
  progress: { zh: '评分表', en: 'Sheets' },
  state: { zh: '状态', en: 'State' },
  result: { zh: '总分', en: 'Total' },
  missing: { zh: '缺', en: 'Missing' },
  absent: { zh: '缺席', en: 'Absent' },
  recused: { zh: '回避', en: 'Recused' },
  complete: { zh: '已交齐', en: 'All in' },
  close: { zh: '截止评分', en: 'Close' },
  reopen: { zh: '重新开放', en: 'Reopen' },
  reveal: { zh: '公布', en: 'Reveal' },
  takeBack: { zh: '撤回公布', en: 'Take back' },
  closeAll: { zh: '全部截止', en: 'Close all' },
  revealAll: { zh: '全部公布', en: 'Reveal all' },
  closeAllTitle: { zh: '截止评分', en: 'Close scoring' },
  closeAllHint: {
    zh: '截止后评委不能再提交或修改；没有提交的评委将记为缺席，按已提交的评分表计算。',
    en: 'Judges can then neither submit nor revise; those who have not submitted are recorded as absent, and the sheets that are in count.',
  },
  noneIncomplete: { zh: '评分表都已交齐。', en: 'Every sheet is in.' },
  revealTitle: { zh: '公布成绩', en: 'Reveal the result' },
  revealHint: {
    zh: '公布后，总分和名次会出现在大屏排行榜和手机上。',
    en: 'Total and place then appear on the board of the big screen and on phones.',
  },
  atOnce: { zh: '直接公布', en: 'Reveal at once' },
  stepwise: { zh: '在大屏上逐步揭晓', en: 'Step by step on the big screen' },
  revealAllTitle: { zh: '全部公布', en: 'Reveal all' },
  notYet: { zh: '按揭晓方式还不能公布：', en: 'May not be revealed yet: ' },
  judges: { zh: '评委进度', en: 'Judges' },
} satisfies Record<string, Bilingual>;

export const stateNames: Record<ReviewState, Bilingual> = {
  open: { zh: '评分中', en: 'Open' },
  closed: { zh: '已截止', en: 'Closed' },
  revealed: { zh: '已公布', en: 'Revealed' },
  withdrawn: { zh: '已退出', en: 'Withdrawn' },
};

export const filterNames: Record<ReviewFilter, Bilingual> = {
  all: { zh: '全部', en: 'All' },
  missing: { zh: '未交齐', en: 'Sheets missing' },
  complete: { zh: '可截止', en: 'Ready to close' },
  closed: stateNames.closed,
  revealed: stateNames.revealed,
};

export const ofCount = (count: number): Bilingual => ({ zh: `（${count}）`, en: ` (${count})` });

export const closeComplete = (count: number): Bilingual => ({
  zh: `只截止已交齐的 ${count} 个`,
  en: `Close only the ${count} complete`,
});

export const closeEvery = (count: number): Bilingual => ({
  zh: `截止全部 ${count} 个`,
  en: `Close all ${count}`,
});

export const openCounts = (complete: number, incomplete: number): Bilingual => ({
  zh: `${complete} 个项目的评分表已交齐，${incomplete} 个还没有交齐。`,
  en: `${complete} project(s) have every sheet, ${incomplete} still miss some.`,
});

export const revealEvery = (count: number): Bilingual => ({
  zh: `公布 ${count} 个项目`,
  en: `Reveal ${count} project(s)`,
});

export const stepText = (step: Bilingual): Bilingual => ({
  zh: `揭晓：${step.zh}`,
  en: `Reveal ${step.en}`,
});

/** At most so many names are read at a glance. */
const GLANCE = 4;

export const namesAtGlance = (names: readonly string[]): Bilingual =>
  names.length <= GLANCE
    ? { zh: names.join('、'), en: names.join(', ') }
    : {
        zh: `${names.slice(0, GLANCE).join('、')} 等 ${names.length} 位`,
        en: `${names.slice(0, GLANCE).join(', ')} … (${names.length})`,
      };

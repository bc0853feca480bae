/** What the chair of the jury reads on the pad. */
import type { Bilingual } from '../../shared/contract/text.ts';
import type { ChairDrift, ChairProject, ChairView, FarOutMark } from '../../shared/contract/views.ts';

export const chairMessages = {
  title: { zh: '评委组长', en: 'Chair of the jury' },
  open: { zh: '查看', en: 'Look' },
  openToApprove: { zh: '查看并审定', en: 'Read and approve' },
  back: { zh: '返回评分', en: 'Back to scoring' },
  results: { zh: '已截止的项目', en: 'Closed projects' },
  noResults: {
    zh: '还没有评分截止的项目。',
    en: 'No project is closed yet.',
  },
  pendingVote: {
    zh: '网络投票还没有计票：总分和名次暂不含网络人气积分。',
    en: 'The vote is not counted yet: totals and places are without popularity points.',
  },
  unnamed: {
    zh: '您还有项目没有评完：在此之前不显示评委姓名，以免影响您后面的评分。',
    en: 'You still have projects to score: until then no names are shown, so that nothing sways your own marks.',
  },
  sheets: { zh: '评分表', en: 'Sheets' },
  highest: { zh: '最高', en: 'Highest' },
  lowest: { zh: '最低', en: 'Lowest' },
  range: { zh: '极差', en: 'Range' },
  median: { zh: '中位数', en: 'Median' },
  deviation: { zh: '平均差', en: 'Mean deviation' },
  spreadHint: {
    zh: '极差＝最高减最低；平均差＝各评分表与平均分之差的平均。偏离中位数超过三倍中位差、并达到满分十分之一的，标为偏离较大。',
    en: 'Range: highest less lowest. Mean deviation: mean distance from the mean. Far out: over three median deviations from the median, and a tenth of the maximum or more.',
  },
  total: { zh: '总分', en: 'Total' },
  tied: { zh: '并列', en: 'tied' },
  oneJudge: { zh: '有一位评委', en: 'One judge' },
  approve: { zh: '审定成绩', en: 'Approve the results' },
  confirm: { zh: '确认审定', en: 'Yes, approve' },
  cancel: { zh: '再看看', en: 'Not yet' },
  sure: { zh: '确认以上成绩可以揭晓？', en: 'May these results be revealed?' },
  changed: {
    zh: '成绩刚刚有变化，请再看一遍。',
    en: 'The results have just changed: please read them again.',
  },
  ties: { zh: '同分裁定', en: 'Ties' },
  tieHint: {
    zh: '把应当在前的项目移到上面，写明理由。裁定记入日志。',
    en: 'Move up the project that ranks first, and give the reason. The decision is recorded.',
  },
  pending: { zh: '影响奖项或晋级', en: 'an award or promotion hangs on it' },
  up: { zh: '上移', en: 'Move up' },
  down: { zh: '下移', en: 'Move down' },
  reason: { zh: '理由', en: 'Reason' },
  order: { zh: '记录裁定', en: 'Record the decision' },
  drifts: { zh: '各评委的松紧', en: 'How strict each judge is' },
  driftHint: {
    zh: '各评委评分与全组平均分之差的平均（至少三个项目）。仅供参考，不计入成绩。',
    en: 'The mean of each judge’s total less the panel’s mean, over three projects or more. It enters no result.',
  },
  noDrifts: { zh: '满三个项目后显示。', en: 'Shown from three projects on.' },
  judge: { zh: '评委', en: 'Judge' },
  projects: { zh: '项目数', en: 'Projects' },
  difference: { zh: '与全组相差', en: 'Against the panel' },
} satisfies Record<string, Bilingual>;

/** What there is to do for the chair, or that there is nothing. */
export function chairToDo({ approvalRequired, projects, ties }: ChairView): Bilingual {
  const waiting = projects.filter(waitsForChair).length;
  const zh = [
    ...(waiting > 0 ? [`${waiting} 个项目等待您审定`] : []),
    ...(ties.length > 0 ? [`${ties.length} 处同分可以裁定`] : []),
  ];
  const en = [
    ...(waiting > 0 ? [`${waiting} to approve`] : []),
    ...(ties.length > 0 ? [`${ties.length} ${ties.length === 1 ? 'tie' : 'ties'} to decide`] : []),
  ];
  if (zh.length > 0) return { zh: zh.join('，'), en: en.join(', ') };
  return approvalRequired
    ? { zh: '没有等待审定的项目', en: 'nothing to approve now' }
    : { zh: '现在没有待办', en: 'nothing to do now' };
}

/** To be approved, or looked at again; one that the host has gone on with can still be approved. */
export const isUnapproved = ({ approval }: ChairProject): boolean =>
  approval !== null && approval.state !== 'approved';
export const waitsForChair = (entry: ChairProject): boolean => entry.approving.allowed && isUnapproved(entry);

export const farOutWords = ({ judge, side, by }: FarOutMark): Bilingual => ({
  zh: `${judge ?? chairMessages.oneJudge.zh}的评分偏离较大：比中位数${side === 'above' ? '高' : '低'} ${by} 分`,
  en: `${judge ?? chairMessages.oneJudge.en} lies far out: ${by} ${side} the median`,
});

export const driftWords = ({ side, by }: ChairDrift): string =>
  side === 'level' ? by : `${side === 'above' ? '+' : '−'}${by}`;

export const absentWords = (absent: number): Bilingual => ({
  zh: `${absent} 位评委缺席`,
  en: `${absent} absent`,
});

export const rankWords = (rank: number): Bilingual => ({ zh: `第 ${rank} 名`, en: `Rank ${rank}` });
export const sharedRankWords = (rank: number, count: number): Bilingual => ({
  zh: `并列第 ${rank} 名（${count} 个项目）`,
  en: `Rank ${rank}, shared by ${count}`,
});

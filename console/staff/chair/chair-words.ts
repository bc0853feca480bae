/** What staff read of the chair of the jury. */
import type { Bilingual } from '../../../shared/contract/text.ts';

export const chairWords = {
  title: { zh: '评委组长', en: 'Chair of the jury' },
  nobody: { zh: '尚未指定', en: 'Nobody yet' },
  hint: {
    zh: '组长在自己的评分平板上查看已截止项目的离散情况、审定成绩、裁定同分；看不到其他评委的评分表。全大赛一位。',
    en: 'On the own pad the chair sees how far the marks of closed projects lie apart, approves results and decides ties; never another judge’s sheet. One for the contest.',
  },
  require: { zh: '成绩须经组长审定后才能揭晓', en: 'Results are revealed only with the chair’s approval' },
  requireHint: {
    zh: '组长不在时，主持人可写明理由后继续。',
    en: 'Where the chair is away, the host can go on with a reason.',
  },
  name: { zh: '指定组长', en: 'Name the chair' },
  change: { zh: '更换组长', en: 'Change the chair' },
  withdraw: { zh: '撤销', en: 'Withdraw' },
  whyWithdraw: { zh: '为什么撤销组长？', en: 'Why is there to be no chair?' },
  who: { zh: '谁', en: 'Who' },
  fromPanel: { zh: '一位评委（照常评分）', en: 'One of the judges, who goes on scoring' },
  presiding: { zh: '另设一位，只主持不评分', en: 'Somebody else, who presides and does not score' },
  why: { zh: '更换理由', en: 'Why the change' },
  named: { zh: '已指定组长', en: 'The chair is named' },
  seated: {
    zh: '已指定组长，请在“口令桌卡”发放口令',
    en: 'The chair is named: hand out the code from “Code cards”',
  },
  withdrawn: { zh: '已撤销组长', en: 'There is no chair now' },
  approval: { zh: '组长审定', en: 'The chair’s approval' },
  goOn: { zh: '不等组长，继续', en: 'Go on without' },
  goOnTitle: { zh: '未经组长审定继续', en: 'Go on without the chair’s approval' },
  goOnHint: {
    zh: '仅限现在的成绩；之后若有变化，仍须审定。理由记入日志和成绩表。',
    en: 'For the results as they stand: if they change they wait again. The reason goes into the log and the workbook.',
  },
} satisfies Record<string, Bilingual>;

/** Words of the page for sheets on paper. */
import type { Bilingual } from '../../../shared/contract/text.ts';

export const messages = {
  hint: {
    zh: '一人录入，另一人用自己的登录再录一遍；两遍一致才算评分表，第二人看不到第一遍的分数。',
    en: 'One person keys a sheet in, another keys it in again, signed in for themselves and without seeing the first’s figures. It counts once both agree.',
  },
  blank: { zh: '空白评分表（PDF）', en: 'Blank score sheets (PDF)' },
  everyJudge: { zh: '全部评委', en: 'All judges' },
  take: { zh: '下载', en: 'Download' },
  keyIn: { zh: '录入', en: 'Key in' },
  keyedBy: { zh: '录入人姓名', en: 'Your name' },
  judge: { zh: '评委', en: 'Judge' },
  project: { zh: '项目', en: 'Project' },
  component: { zh: '计分项', en: 'Component' },
  choose: { zh: '请选择', en: 'Choose' },
  paperTotal: { zh: '纸上的合计', en: 'Total on the paper' },
  comment: { zh: '评语（选填）', en: 'Comment (optional)' },
  replaceReason: { zh: '以纸质表代替的原因', en: 'Why the paper replaces it' },
  send: { zh: '录入这张', en: 'Record this sheet' },
  enterHint: { zh: '按回车到下一格', en: 'Enter goes to the next field' },
  totalDiffers: { zh: '合计不一致，请核对每一项。', en: 'The totals differ: check each criterion.' },
  recorded: { zh: '已录入，进展见下方列表。', en: 'Recorded: the list below says how far it is.' },
  otherContest: {
    zh: '这张评分表属于另一场大赛，请先切换大赛。',
    en: 'This sheet is of another contest: change to that one first.',
  },
  list: { zh: '已录入的评分表', en: 'Sheets keyed in' },
  nothing: { zh: '还没有录入纸质评分表。', en: 'No paper sheet has been keyed in yet.' },
  state: { zh: '状态', en: 'State' },
  by: { zh: '录入人', en: 'By' },
  keyed: { zh: '等第二人核对', en: 'Waits for the second' },
  differ: { zh: '两遍不一致', en: 'Differs' },
  late: { zh: '截止后录入，由主持人决定', en: 'After closing: the host decides' },
  done: { zh: '已完成', en: 'Done' },
  confirm: { zh: '核对', en: 'Confirm' },
  correct: { zh: '更正', en: 'Correct' },
  discard: { zh: '作废', en: 'Put aside' },
  discardHint: {
    zh: '录入的分数不再使用，留在日志里，可以重新录入。',
    en: 'What was keyed in is no longer used; it stays in the log, and the sheet can be keyed in afresh.',
  },
  own: { zh: '您录入', en: 'You keyed in' },
  other: { zh: '另一人录入', en: 'The other' },
  differences: {
    zh: '对照纸质表，改正录错的一遍',
    en: 'Look at the paper again, and correct the wrong reading',
  },
} as const satisfies Record<string, Bilingual>;

export const runningTotal = (total: string, max: string): Bilingual => ({
  zh: `合计 ${total} / ${max}`,
  en: `Total ${total} / ${max}`,
});

export const sheetThere = (revision: number): Bilingual => ({
  zh: `这张评分表已经收到（第 ${revision} 版）。要以纸质表代替，请写明原因，再录入一次。`,
  en: `This sheet is in already (revision ${revision}). To replace it by the paper, give a reason and send it again.`,
});

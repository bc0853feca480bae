/** Refusals about sheets from paper, and those that staff carry. */
import type { Sentences } from '../refusal-facts.ts';
import { title, quoted, list } from './words.ts';

export const paperSentences = {
  'sheet-not-due': ({ judge, project }) => ({
    zh: `${judge.name}不评${title(project)}的这一项（已回避，或属于另一评委组、另一赛场）。`,
    en: `${judge.name} owes no such sheet for ${quoted(project)}: recused, or of another panel or room.`,
  }),
  'second-person-needed': ({ keyedBy }) => ({
    zh: `${keyedBy}已录入这张评分表，请另一位工作人员用自己的登录再录一遍。`,
    en: `${keyedBy} has keyed in this sheet: another person has to key it in again, signed in for themselves.`,
  }),
  'paper-differs': ({ keyedBy }) => ({
    zh: `${list(keyedBy, '和')}录入的分数不一致，只能由这两位对照纸质表更正。`,
    en: `What ${list(keyedBy, ' and ')} keyed in differs; only these two can correct it, by the paper.`,
  }),
  'sheet-already-in': ({ judge, project, revision }) => ({
    zh: `${judge.name}给${title(project)}的评分表已经收到（第 ${revision} 版）。确要以纸质表代替，请填写原因。`,
    en: `The sheet of ${judge.name} for ${quoted(project)} is in (revision ${revision}). To replace it by the paper, give a reason.`,
  }),
  'nothing-keyed': () => ({
    zh: '这张评分表没有待核对的录入。',
    en: 'Nothing of this sheet waits to be confirmed.',
  }),
  'paper-unconfirmed': ({ project }) => ({
    zh: `${title(project)}有纸质评分表等待第二人核对，核对或作废后才能导出日志。`,
    en: `A paper sheet of ${quoted(project)} waits for its second person: the log can be exported once it is confirmed or put aside.`,
  }),
  'paper-before-substitute': ({ judge, project }) => ({
    zh: `${judge.name}有${title(project)}的纸质评分表等待第二人核对，核对或作废后才能换人。`,
    en: `A paper sheet of ${judge.name} for ${quoted(project)} waits for its second person: another judge can take the seat once it is confirmed or put aside.`,
  }),
  'relay-mistyped': ({ lines }) =>
    lines.length === 0
      ? { zh: '请输入平板上显示的短码。', en: 'Enter the short text that the pad shows.' }
      : {
          zh: `第 ${list(lines.slice(0, 4).map(String), '、')} 行有误，请对照平板再看一遍。`,
          en: `Line ${list(lines.slice(0, 4).map(String), ', ')} is not right: compare it with the pad once more.`,
        },
  'relay-not-genuine': () => ({
    zh: '这段短码不是本系统的评委平板给出的，或内容被改动过，没有采用。请直接扫描平板上的二维码；仍不行请用纸质评分表。',
    en: 'No judge’s pad of this installation has made this text, or it was changed: it was not taken. Scan the code on the pad itself; failing that, use a paper sheet.',
  }),
  'relay-seat-moved-on': ({ judge, because }) => ({
    zh: `${judge.name}的席位${{ renewed: '后来更换了口令', voided: '口令已经作废', substituted: '后来换了人' }[because]}，这份评分是之前写的，不能代交。如应计入，请按平板上显示的分数用“纸质评分表”录入。`,
    en: `The seat of ${judge.name} ${{ renewed: 'has a new code since', voided: 'has no valid code any more', substituted: 'was taken over by another person' }[because]}: this sheet was written before and cannot be carried in. If it should count, key it in as a paper sheet from what that pad shows.`,
  }),
} satisfies Partial<Sentences>;

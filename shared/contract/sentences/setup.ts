/** Refusals about the set-up of a contest. */
import type { Sentences } from '../refusal-facts.ts';
import { title, quoted, list } from './words.ts';

export const setupSentences = {
  'already-numbered': () => ({
    zh: '路演序号已经确定，项目上台后不能重排。',
    en: 'Running numbers are given once: a project has been on stage already.',
  }),
  'not-in-room': ({ project }) => ({
    zh: `${title(project)}在另一赛场，不能排在一起。`,
    en: `${quoted(project)} is in another room: the two have no order between them.`,
  }),
  'setup-locked': () => ({
    zh: '演出进行中，设置已锁定，以免误改。确需修改，请先在工作台解锁。',
    en: 'The show is running and its set-up is locked against slips. To change it, unlock it at the staff desk first.',
  }),
  'order-incomplete': ({ missing, unknown }) => ({
    zh: `顺序表不完整：缺 ${missing.length} 个项目，多 ${unknown.length} 个。`,
    en: `The order is incomplete: ${missing.length} project(s) missing, ${unknown.length} unknown or repeated.`,
  }),
  'seed-missing': () => ({ zh: '抽签需要填写种子。', en: 'A draw needs a seed.' }),
  'already-withdrawn': ({ project }) => ({
    zh: `${title(project)}已经退出。`,
    en: `${quoted(project)} has withdrawn already.`,
  }),
  'not-withdrawn': ({ project }) => ({
    zh: `${title(project)}没有退出。`,
    en: `${quoted(project)} has not withdrawn.`,
  }),
  'already-recused': ({ judge, project }) => ({
    zh: `${judge.name}已回避${title(project)}。`,
    en: `${judge.name} is recused from ${quoted(project)} already.`,
  }),
  'not-recused': ({ judge, project }) => ({
    zh: `${judge.name}没有回避${title(project)}。`,
    en: `${judge.name} is not recused from ${quoted(project)}.`,
  }),
  'result-is-sealed': ({ project }) => ({
    zh: `${title(project)}的评分已截止，请先重新开放评分。`,
    en: `Scoring of ${quoted(project)} has closed: reopen it first.`,
  }),
  'not-tied': () => ({
    zh: '这些项目并不同分，无需裁定。',
    en: 'These projects are not tied: there is nothing to decide.',
  }),
  'award-unknown': ({ award }) => ({
    zh: `没有单项奖“${award}”。`,
    en: `There is no named award “${award}”.`,
  }),
  'has-sheets': ({ project }) => ({
    zh: `${title(project)}已有评委提交评分表，不能再换赛场。`,
    en: `${quoted(project)} has sheets already and can no longer change rooms.`,
  }),
  'room-required': () => ({
    zh: '本大赛有多个赛场，请选择赛场。',
    en: 'This contest has rooms: choose one.',
  }),
  'bad-contest-file': ({ problems }) => ({
    zh: `大赛文件有 ${problems.length} 处问题：${list(
      problems.slice(0, 3).map((p) => `${p.path} ${p.message.zh}`),
      '；',
    )}`,
    en: `The contest file has ${problems.length} problem(s): ${list(
      problems.slice(0, 3).map((p) => `${p.path} ${p.message.en}`),
      '; ',
    )}`,
  }),
} satisfies Partial<Sentences>;

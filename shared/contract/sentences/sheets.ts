/** Refusals about sheets, scores and signatures. */
import { phaseNames } from '../names.ts';
import type { Sentences } from '../refusal-facts.ts';
import { title, quoted } from './words.ts';

export const sheetsSentences = {
  'scoring-not-open': ({ project, phase }) => ({
    zh: `${title(project)}还在“${phaseNames[phase].zh}”，路演开始后才能提交评分。`,
    en: `${quoted(project)} is still ${phaseNames[phase].en}: sheets are taken once its presentation has begun.`,
  }),
  'scoring-closed': ({ project }) => ({
    zh: `${title(project)}的评分已截止，评分没有改变。如需更改请举手告知主持人。`,
    en: `Scoring of ${quoted(project)} has closed; nothing was changed. To change a sheet, tell the host.`,
  }),
  'late-sheet-moved-on': ({ judge, project }) => ({
    zh: `${judge.name}对${title(project)}的这份迟交评分已有变化：有了更新的一份，或已处理。请按最新情况再决定。`,
    en: `This late sheet of ${judge.name} for ${quoted(project)} has moved on: there is a newer one, or it is decided. Please look again.`,
  }),
  'sheet-newer-elsewhere': ({ project, version }) => ({
    zh: `您已在另一台设备上提交过${title(project)}更新的评分（第 ${version} 号），这一份没有采用，仍保留在本机。`,
    en: `A newer sheet of yours for ${quoted(project)} came from another device (no. ${version}); this one was not taken and stays on this device.`,
  }),
  'other-seat': () => ({
    zh: '这份评分是在另一席位上写的，没有作为本席位的评分提交。',
    en: 'This sheet was written at another seat and was not taken as one of this seat.',
  }),
  'judge-recused': ({ project }) => ({
    zh: `您已回避${title(project)}，不能为其评分。`,
    en: `You are recused from ${quoted(project)} and may not score it.`,
  }),
  'sheet-of-former': ({ project, former }) => ({
    zh: `${title(project)}已由前任评委${former}评分，该评分有效，您不用再评。`,
    en: `${former}, who sat here before, has scored ${quoted(project)}: that sheet stands, there is nothing for you to do.`,
  }),
  'recusal-after-sheet': ({ project }) => ({
    zh: `您已提交${title(project)}的评分表。如需回避，请告诉工作人员，由他们登记并将评分表作废。`,
    en: `Your sheet for ${quoted(project)} is in. To be recused, tell the staff: they record it and set the sheet aside.`,
  }),
  'judge-of-another-panel': () => ({
    zh: '这一项由另一评委组评分。',
    en: 'This component is scored by another panel.',
  }),
  'judge-of-another-room': ({ project }) => ({
    zh: `${title(project)}在另一赛场，由该赛场的评委评分。`,
    en: `${quoted(project)} is in another room and scored by its judges.`,
  }),
  'not-a-judged-component': () => ({
    zh: '这一项不由评委评分。',
    en: 'This component is not scored by judges.',
  }),
  'score-missing': ({ name }) => ({ zh: `“${name}”还没有打分。`, en: `“${name}” has no score yet.` }),
  'criterion-unknown': ({ criterion }) => ({
    zh: `没有评分要素“${criterion}”。`,
    en: `There is no criterion “${criterion}”.`,
  }),
  'score-malformed': ({ value }) => ({ zh: `“${value}”不是有效的分数。`, en: `“${value}” is not a score.` }),
  'score-over-maximum': ({ name, value, max }) => ({
    zh: `“${name}”最高 ${max} 分，不能打 ${value} 分。`,
    en: `“${name}” has a maximum of ${max}: ${value} is too high.`,
  }),
  'score-off-step': ({ name, value, step }) => ({
    zh: `“${name}”以 ${step} 分为一档，不能打 ${value} 分。`,
    en: `“${name}” goes in steps of ${step}: ${value} is not one of them.`,
  }),
  'marks-still-open': ({ projects }) => ({
    zh: `还有 ${projects} 个项目的评分没有截止，全部截止后请再确认签字。`,
    en: `Scoring of ${projects} of your projects is not closed yet: you can sign once all of them are.`,
  }),
  'nothing-to-sign': () => ({
    zh: '您没有已提交的评分，不需要签字。',
    en: 'You have no marks, so there is nothing to sign.',
  }),
  'marks-have-changed': () => ({
    zh: '您的评分刚刚有变化，签字没有采用。请再核对一遍，然后重新签字。',
    en: 'Your marks have just changed, so the signature was not taken. Please read them once more and sign again.',
  }),
} satisfies Partial<Sentences>;

/** Refusals about closing, approval, reveal and awards. */
import { revealStepNames } from '../names.ts';
import type { Sentences } from '../refusal-facts.ts';
import { title, quoted, list } from './words.ts';

export const resultsSentences = {
  'judges-missing': ({ judges }) => ({
    zh: `还有 ${judges.length} 位评委没有提交：${list(
      judges.map((judge) => judge.name),
      '、',
    )}。确认后截止，他们将记为缺席。`,
    en: `${judges.length} judge(s) have not submitted: ${list(
      judges.map((judge) => judge.name),
      ', ',
    )}. Confirm to close; they will be recorded as absent.`,
  }),
  'projects-incomplete': ({ projects }) => ({
    zh: `还有 ${projects.length} 个项目的评分表没有交齐：${list(
      projects.slice(0, 5).map(title),
      '',
    )}${projects.length > 5 ? '等' : ''}。确认后截止，没有提交的评委将记为缺席。`,
    en: `${projects.length} project(s) still miss sheets: ${list(
      projects.slice(0, 5).map(quoted),
      ', ',
    )}${projects.length > 5 ? ' …' : ''}. Confirm to close; the judges who are missing will be recorded as absent.`,
  }),
  'log-is-sealed': ({ project }) => ({
    zh: `${title(project)}正在评分，评分截止后才能导出日志：日志里有每一张评分表。`,
    en: `${quoted(project)} is being scored: the log holds every sheet and can be exported once scoring has closed.`,
  }),
  'late-sheet-undecided': ({ project }) => ({
    zh: `${title(project)}有迟交的评分还没有处理，主持台接受或不接受之后才能导出日志：日志里有每一张评分表。`,
    en: `${quoted(project)} has a late sheet that the host has not decided on: the log holds every sheet and can be exported after that.`,
  }),
  'reveal-not-yet': ({ policy }) => ({
    zh:
      policy === 'end'
        ? '本大赛在全部项目评分截止后统一揭晓。'
        : '本大赛名次滞后一位揭晓：下一个项目评分截止后才能揭晓这一个。',
    en:
      policy === 'end'
        ? 'This contest reveals everything at the end, when all projects are closed.'
        : 'This contest reveals one project later: the next one has to be closed first.',
  }),
  'reveal-step-taken': ({ next }) => ({
    zh: next === null ? '已全部揭晓。' : `这一步已经揭晓，下一步是“${revealStepNames[next].zh}”。`,
    en:
      next === null
        ? 'All has been revealed.'
        : `That step has been shown; next is ${revealStepNames[next].en}.`,
  }),
  'reveal-in-steps': () => ({
    zh: '路演项目在大屏上逐步揭晓，不能一次公布。',
    en: 'A project that was on stage is revealed step by step, not at once.',
  }),
  'not-the-chair': () => ({
    zh: '只有评委组长可以进行此操作。',
    en: 'Only the chair of the jury may do this.',
  }),
  'reason-missing': () => ({
    zh: '已有评委组长：更换或撤销需要写明理由。',
    en: 'There is a chair already: give a reason for changing or withdrawing that.',
  }),
  'approval-missing': ({ project, chair, changed }) => ({
    zh: `${title(project)}的成绩${changed ? '在审定后有变化，' : ''}${
      chair === null
        ? '须经评委组长审定，而尚未指定组长'
        : `正等待评委组长${chair}${changed ? '重新' : ''}审定`
    }。`,
    en: `${quoted(project)} is waiting for ${
      chair === null ? 'a chair to be named, and for that approval' : `the approval of the chair, ${chair}`
    }${changed ? ': the results have changed since the last one' : ''}.`,
  }),
  'approval-not-asked': () => ({
    zh: '本大赛的成绩不需要评委组长审定。',
    en: 'This contest does not ask for the chair’s approval.',
  }),
  'results-have-changed': ({ project }) => ({
    zh: `${title(project)}的成绩刚刚有变化，没有审定。请再看一遍，然后重新审定。`,
    en: `The results of ${quoted(project)} have just changed and were not approved. Read them again first.`,
  }),
  'own-sheet-missing': ({ project }) => ({
    zh: `您没有提交${title(project)}的评分表，不能查看和审定其他评委对它的评分。`,
    en: `Your own sheet for ${quoted(project)} is not in, so you may not see or approve what the others gave.`,
  }),
  'chair-recused': ({ project }) => ({
    zh: `您已回避${title(project)}，不能审定其成绩，也不能裁定其名次。`,
    en: `You are recused from ${quoted(project)} and may neither approve its results nor decide its place.`,
  }),
  'nothing-to-close': () => ({ zh: '没有正在评分的项目。', en: 'No project is open for scoring.' }),
  'nothing-to-reveal': () => ({ zh: '现在没有可以揭晓的项目。', en: 'There is nothing to reveal now.' }),
  'no-awards': () => ({
    zh: '本大赛没有设奖项。',
    en: 'This contest gives no awards.',
  }),
  'awards-not-yet': ({ unrevealed, votePending }) =>
    votePending
      ? {
          zh: '网络投票尚未截止，名次还会变，不能颁奖。',
          en: 'The popularity vote has not closed: places can still change, so no award can be given yet.',
        }
      : {
          zh: `还有 ${unrevealed} 个项目没有揭晓，名次还会变，不能颁奖。`,
          en: `Projects not revealed yet: ${unrevealed}. Places can still change, so no award can be given.`,
        },
  'award-pending': ({ award, projects }) => ({
    zh: `${list(projects.map(title), '、')}并列，跨越“${award}”的名额。请先由评委会主席裁定名次（工作台“成绩”页）。`,
    en: `${list(projects.map(quoted), ', ')} share a rank that straddles the line of “${award}”. The jury chair has to order them first (staff desk, Results).`,
  }),
  'award-step-taken': () => ({
    zh: '颁奖已经到了另一步，请看大屏后再按。',
    en: 'The ceremony has moved on already: look at the screen and press again.',
  }),
  'awards-over': () => ({ zh: '全部奖项已颁发。', en: 'All awards have been given.' }),
  'awards-not-begun': () => ({ zh: '颁奖还没有开始。', en: 'The ceremony has not begun.' }),
} satisfies Partial<Sentences>;

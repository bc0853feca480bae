/** Refusals about the stage, its clock and its screens. */
import { phaseNames } from '../names.ts';
import type { Sentences } from '../refusal-facts.ts';
import { title, quoted, list, seconds } from './words.ts';

export const stageSentences = {
  'no-stage': () => ({
    zh: '本大赛为材料评审，没有路演环节。',
    en: 'This contest is a desk review: it has no stage.',
  }),
  'stage-busy': ({ project, phase }) => ({
    zh: `${title(project)}正在${phaseNames[phase].zh}，请先完成或退回。`,
    en: `${quoted(project)} is in ${phaseNames[phase].en}: finish it or step it back first.`,
  }),
  'not-on-stage': ({ project }) => ({
    zh: `${title(project)}现在不在台上，主持人请其上台后才能操作。`,
    en: `${quoted(project)} is not on stage: the host has to call it first.`,
  }),
  'project-withdrawn': ({ project }) => ({
    zh: `${title(project)}已退出。`,
    en: `${quoted(project)} has withdrawn.`,
  }),
  'wrong-phase': ({ project, phase, expected }) => ({
    zh: `${title(project)}现在是“${phaseNames[phase].zh}”，此操作只在“${list(
      expected.map((p) => phaseNames[p].zh),
      '”“',
    )}”时可用。`,
    en: `${quoted(project)} is now in ${phaseNames[phase].en}; this can be done only in ${list(
      expected.map((p) => phaseNames[p].en),
      ', ',
    )}.`,
  }),
  'clock-not-running': () => ({ zh: '计时没有在走。', en: 'The clock is not running.' }),
  'clock-not-paused': () => ({ zh: '计时没有暂停。', en: 'The clock is not paused.' }),
  'no-time-left': () => ({
    zh: '时间已用完，请先加时或进入下一环节。',
    en: 'No time is left: add time first, or go on.',
  }),
  'time-below-zero': ({ remainingMs }) => ({
    zh: `只剩 ${seconds(remainingMs)} 秒，减不了这么多；要提前结束请进入下一环节。`,
    en: `Only ${seconds(remainingMs)} s are left, too few to take this away; to end early, go on.`,
  }),
  'no-time-change': () => ({ zh: '加减的时间不能为零。', en: 'The time to add or take may not be zero.' }),
  'nothing-to-undo': () => ({
    zh: '没有可以撤销的操作：它之后已有别的变化。',
    en: 'There is nothing to undo: something else has happened since.',
  }),
  'no-project': () => ({ zh: '台上没有项目。', en: 'There is no project on stage.' }),
  'no-deck': ({ project }) => ({
    zh: `${title(project)}还没有上传PPT。`,
    en: `${quoted(project)} has no deck yet.`,
  }),
  'deck-is-cut': () => ({ zh: '时间已到，PPT已结束。', en: 'Time is up: the deck has ended.' }),
  'nothing-shared': () => ({ zh: '现在没有共享的屏幕。', en: 'No screen is being shared now.' }),
  'share-full': ({ most }) => ({
    zh: `一台电脑最多同时投到 ${most} 块屏幕。`,
    en: `One laptop can be shown on ${most} displays at most.`,
  }),
  'share-stopped': () => ({
    zh: '主持台已停止您的屏幕共享。',
    en: 'The host desk has stopped the sharing of your screen.',
  }),
  'share-moved': () => ({
    zh: '本项目已改由另一台电脑共享屏幕。',
    en: 'Another laptop of this project shares its screen now.',
  }),
  'page-out-of-range': ({ pages }) => ({ zh: `PPT只有 ${pages} 页。`, en: `The deck has ${pages} pages.` }),
} satisfies Partial<Sentences>;

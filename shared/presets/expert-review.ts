/** What presets fall back on whose notice gives no scoring: expert judges and the criteria of the same series of contests. */
import type { Bilingual } from '../contract/text.ts';

export const expertReviewNotes: readonly Bilingual[] = [
  {
    zh: '通知未写评分要素、满分和评委组。这里沿用同一系列大赛（第四届）的五个评分要素，由专家评委评分，每项 20 分，满分 100 分，以 0.5 分为一档。',
    en: 'The notice names no criteria, maxima or panels. Here the five criteria of the same series (the fourth contest), 20 each, 100 in all, by halves, scored by expert judges.',
  },
  {
    zh: '通知未写如何统计评分。这里同第四届：去掉 1 个最高分、1 个最低分后取平均；有效评分表不足三份时不去分，并在成绩上注明。',
    en: 'The notice does not say how scores are averaged. Here as in the fourth contest: the highest and the lowest are dropped; nothing is dropped with fewer than three valid sheets, and the result says so.',
  },
];

export const noPopularityNote: Bilingual = {
  zh: '通知未写网络投票、专业评委和创新创意分。这里不计这三项，总分就是专家评分。',
  en: 'The notice has no public vote, professional judges or innovation mark. Here none of them counts: the total is the expert score.',
};

export const warningsNote: Bilingual = {
  zh: '通知未写路演顺序和剩余时间提示。这里按项目名称笔划排序，在剩余 60 秒和 30 秒时提示。',
  en: 'The notice is silent on running order and time warnings. Here by strokes of the project name, with warnings at 60 and 30 seconds.',
};

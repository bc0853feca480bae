import type { Bilingual } from '../../../shared/contract/text.ts';

export const revealMessages = {
  droppedHigh: { zh: '去掉最高分', en: 'dropped' },
  droppedLow: { zh: '去掉最低分', en: 'dropped' },
  high: { zh: '最高', en: 'high' },
  low: { zh: '最低', en: 'low' },
  bothDropped: { zh: '去掉最高与最低', en: 'high and low dropped' },
  weight: { zh: '权重', en: 'weight' },
  untrimmed: { zh: '评分表不足，未去高低分', en: 'too few sheets: none dropped' },
  total: { zh: '总分', en: 'Total' },
  withoutVote: { zh: '未计网络人气积分', en: 'without popularity points' },
  votePending: { zh: '投票未截止', en: 'vote not closed' },
  votes: { zh: '票', en: 'votes' },
  incomplete: { zh: '有计分项缺评分，不计总分与名次', en: 'A component has no score: no total, no place' },
  tied: { zh: '并列', en: 'tied' },
  inGroup: { zh: '组内', en: 'in group: ' },
} satisfies Record<string, Bilingual>;

export const votePlace = (place: number): Bilingual => ({
  zh: `得票第 ${place} 位`,
  en: `place ${place} in the vote`,
});

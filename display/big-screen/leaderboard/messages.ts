import type { Bilingual } from '../../../shared/contract/text.ts';

export const leaderboardMessages = {
  title: { zh: '实时排行榜', en: 'Leaderboard' },
  number: { zh: '序号', en: 'No.' },
  place: { zh: '名次', en: 'Place' },
  project: { zh: '项目', en: 'Project' },
  total: { zh: '总分', en: 'Total' },
  onStage: { zh: '台上', en: 'on stage' },
  beingScored: { zh: '评分中', en: 'being scored' },
  sealed: { zh: '待揭晓', en: 'to be revealed' },
  waiting: { zh: '候场', en: 'waiting' },
  incomplete: { zh: '缺项', en: 'incomplete' },
  tied: { zh: '并列', en: 'tied' },
  votePending: { zh: '总分尚未计入网络人气积分', en: 'Totals are still without popularity points' },
  empty: { zh: '比赛即将开始', en: 'The contest is about to begin' },
} satisfies Record<string, Bilingual>;

import type { Bilingual } from '../../shared/contract/text.ts';

export const phoneMessages = {
  nowOn: { zh: '台上', en: 'On stage' },
  nobody: { zh: '台上暂无项目', en: 'Nobody is on stage' },
  paused: { zh: '暂停', en: 'paused' },
  timeUp: { zh: '时间到', en: 'time is up' },
  board: { zh: '实时排行榜', en: 'Leaderboard' },
  toVote: { zh: '去投票', en: 'Vote' },
  toBoard: { zh: '看排行榜', en: 'Leaderboard' },
  voteIsOpen: { zh: '网络人气投票进行中', en: 'The popularity vote is open' },
  everyone: { zh: '全部', en: 'All' },
  total: { zh: '总分', en: 'Total' },
  sealed: { zh: '待揭晓', en: 'to be revealed' },
  waiting: { zh: '候场', en: 'waiting' },
  withdrawn: { zh: '已退出', en: 'withdrawn' },
  incomplete: { zh: '缺项', en: 'incomplete' },
  tied: { zh: '并列', en: 'tied' },
  overall: { zh: '总排名', en: 'Over all' },
  inGroup: { zh: '组内排名', en: 'In its group' },
  jointUnits: { zh: '联合单位', en: 'With' },
  track: { zh: '赛道 · 主题', en: 'Track' },
  none: { zh: '—', en: '—' },
  votePending: {
    zh: '网络投票未截止，总分尚未计入网络人气积分。',
    en: 'The vote has not closed: totals are still without popularity points.',
  },
  empty: { zh: '还没有项目。', en: 'There are no projects yet.' },
} satisfies Record<string, Bilingual>;

import type { Bilingual } from '../../../shared/contract/text.ts';

export const voteMessages = {
  heading: { zh: '网络人气投票', en: 'Popularity vote' },
  choose: {
    zh: '选择一个项目。每台设备一票，投出后不能更改。',
    en: 'Choose one project. One ballot a device; it cannot be changed.',
  },
  find: { zh: '按序号、项目或单位查找', en: 'Find by number, project or unit' },
  notFound: { zh: '没有找到。', en: 'Nothing found.' },
  confirm: { zh: '确认投票', en: 'Confirm' },
  again: { zh: '再想想', en: 'Not yet' },
  sure: { zh: '投给这个项目？投出后不能更改。', en: 'Vote for this project? It cannot be changed.' },
  done: { zh: '投票成功', en: 'Your vote is in' },
  yours: { zh: '本设备投给了', en: 'This device voted for' },
  heads: { zh: '已有 {n} 人投票', en: '{n} ballots so far' },
  headsInAll: { zh: '共 {n} 人投票', en: '{n} ballots in all' },
  none: { zh: '本大赛不设网络投票。', en: 'This contest has no public vote.' },
  unopened: { zh: '投票还没有开始', en: 'The vote has not opened yet' },
  unopenedHint: {
    zh: '开始后本页会自动更新，无需刷新。',
    en: 'This page will change by itself when it opens.',
  },
  closed: { zh: '投票已截止', en: 'The vote has closed' },
  closedHint: { zh: '网络人气积分将计入总分。', en: 'Popularity points count towards the total.' },
  notVoted: { zh: '本设备没有投票。', en: 'This device did not vote.' },
  retry: { zh: '重试', en: 'Try again' },
  loading: { zh: '正在读取…', en: 'Loading…' },
} satisfies Record<string, Bilingual>;

/** A sentence with a number for `{n}`. */
export const withCount = (text: Bilingual, n: number): Bilingual => ({
  zh: text.zh.replace('{n}', n.toLocaleString('zh-CN')),
  en: text.en.replace('{n}', n.toLocaleString('en')),
});

import type { Bilingual } from '../../shared/contract/text.ts';

export const homeMessages = {
  title: { zh: '路演', en: 'Luyan' },
  subtitle: { zh: '路演评分系统', en: 'Live roadshow scoring' },
  who: { zh: '您是哪一位？', en: 'Who are you?' },
  screen: { zh: '大屏幕', en: 'Big screen' },
  screenLine: {
    zh: '投影到会场：PPT、计时、揭晓、排行榜',
    en: 'For the hall: slides, clock, reveal, leaderboard',
  },
  judge: { zh: '评委', en: 'Judge' },
  judgeLine: { zh: '用桌卡上的口令进入，在平板上评分', en: 'Enter with the code on your card and score' },
  console: { zh: '主持人与工作人员', en: 'Host and staff' },
  consoleLine: {
    zh: '筹备大赛、控制现场、导出结果',
    en: 'Prepare the contest, run the show, export results',
  },
  board: { zh: '排行榜', en: 'Leaderboard' },
  boardLine: { zh: '在手机上看谁在台上、名次如何', en: 'Who is on stage and who leads, on your phone' },
  vote: { zh: '投票', en: 'Vote' },
  voteLine: { zh: '为喜欢的项目投一票', en: 'One ballot for the project you like' },
  present: { zh: '路演者翻页', en: 'Presenter’s remote' },
  presentLine: {
    zh: '用项目口令进入，翻PPT、看剩余时间',
    en: 'Enter with your project’s code, turn the slides',
  },
} satisfies Record<string, Bilingual>;

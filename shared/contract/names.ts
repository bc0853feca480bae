/** The field's own words (RULES.md §1, §6) for what the contract enumerates. */
import type { Phase } from '../stage/stage.ts';
import type { RevealPolicy, RevealStep, RoomScene } from './commands.ts';
import type { Bilingual } from './text.ts';

export const phaseNames: Record<Phase, Bilingual> = {
  waiting: { zh: '候场', en: 'waiting' },
  presenting: { zh: '路演', en: 'presentation' },
  questions: { zh: '问答', en: 'questions' },
  scoring: { zh: '评分', en: 'scoring' },
  closed: { zh: '评分截止', en: 'closed' },
  revealed: { zh: '已揭晓', en: 'revealed' },
};

export const sceneNames: Record<RoomScene, Bilingual> = {
  welcome: { zh: '欢迎页', en: 'Welcome' },
  programme: { zh: '跟随现场', en: 'Programme' },
  reveal: { zh: '揭晓', en: 'Reveal' },
  leaderboard: { zh: '排行榜', en: 'Leaderboard' },
  vote: { zh: '投票', en: 'Vote' },
  black: { zh: '黑屏', en: 'Black' },
  order: { zh: '路演顺序', en: 'Running order' },
  awards: { zh: '颁奖', en: 'Awards' },
};

export const revealStepNames: Record<RevealStep, Bilingual> = {
  sheets: { zh: '各评委总分', en: 'the sheets' },
  dropped: { zh: '去掉最高与最低', en: 'the dropped highest and lowest' },
  components: { zh: '各计分项', en: 'the components' },
  total: { zh: '总分', en: 'the total' },
  place: { zh: '名次', en: 'the place' },
};

export const revealPolicyNames: Record<RevealPolicy, Bilingual> = {
  each: { zh: '逐个揭晓', en: 'each at once' },
  lagged: { zh: '名次滞后一位', en: 'one project later' },
  end: { zh: '最后统一揭晓', en: 'all at the end' },
};

/** Refusals about the public vote. */
import type { Sentences } from '../refusal-facts.ts';

export const voteSentences = {
  'vote-not-open': () => ({ zh: '投票现在没有开放。', en: 'The vote is not open now.' }),
  'vote-already-open': () => ({ zh: '投票已经开放。', en: 'The vote is open already.' }),
  'vote-already-closed': () => ({ zh: '投票已经截止。', en: 'The vote has closed.' }),
  'no-popularity': () => ({ zh: '本大赛没有网络人气积分。', en: 'This contest has no popularity points.' }),
  'already-voted': () => ({
    zh: '本设备已经投过票，每台设备一票。',
    en: 'This device has voted already: one ballot a device.',
  }),
} satisfies Partial<Sentences>;

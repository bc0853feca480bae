import type { Bilingual } from '../../../shared/contract/text.ts';

export const awardMessages = {
  title: { zh: '颁奖典礼', en: 'Awards ceremony' },
} satisfies Record<string, Bilingual>;

/** What staff read of a judge's seat: its code, the tablets, and who sat there before. */
import type { Bilingual } from '../../../shared/contract/text.ts';

export const seatWords = {
  void: { zh: '作废口令', en: 'Void code' },
  whyVoid: { zh: '为什么作废口令？', en: 'Why void the code?' },
  voidHint: {
    zh: '平板立即退出，口令失效，直到换发新口令。已提交的评分不受影响。',
    en: 'Its tablets are out at once and the code is worth nothing until it is renewed. Sheets that are in stay.',
  },
  voided: { zh: '口令已作废', en: 'Code void' },
  voidedNow: { zh: '口令已作废', en: 'The code is void' },
  twoTablets: { zh: '另有旧平板开着', en: 'An older tablet is open' },
  substitute: { zh: '替补', en: 'Substitute' },
  substituteTitle: { zh: '换人', en: 'Substitute a judge' },
  substituteHint: {
    zh: '新评委用新口令进入。原评委已提交的评分表仍属原评委，不会改动；已登记的回避请逐项核对。',
    en: 'The new judge enters with a new code. Sheets that are in stay the former judge’s; look over the recusals.',
  },
  why: { zh: '原因', en: 'Why' },
  substituted: { zh: '已换人，请发放新口令', en: 'Substituted: hand out the new code' },
} satisfies Record<string, Bilingual>;

export const substitutedFor = (former: readonly string[]): Bilingual => ({
  zh: `接替${former.join('、')}`,
  en: `for ${former.join(', ')}`,
});

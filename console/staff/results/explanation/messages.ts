/** Words of the explanation that are headings and labels; its sentences come from shared/scoring. */
import type { Bilingual } from '../../../../shared/contract/text.ts';

export const messages = {
  explain: { zh: '说明', en: 'Explain' },
  title: { zh: '成绩说明', en: 'How this result came about' },
  back: { zh: '返回成绩', en: 'Back to results' },
  copy: { zh: '复制文字', en: 'Copy as text' },
  copied: { zh: '已复制', en: 'Copied' },
  notCopied: {
    zh: '浏览器不允许复制，请打印或手动选择文字。',
    en: 'The browser does not let pages copy: print it, or select the text by hand.',
  },
  judge: { zh: '评委', en: 'Judge' },
  sheetTotal: { zh: '合计', en: 'Sum' },
  fate: { zh: '处理', en: 'Outcome' },
  total: { zh: '总分', en: 'Total' },
  placeBecause: { zh: '名次依据', en: 'What decided the place' },
  award: { zh: '奖项', en: 'Award' },
  namedAwards: { zh: '单项奖', en: 'Named awards' },
  promotion: { zh: '晋级', en: 'Promotion' },
  incomplete: { zh: '成绩不全', en: 'Incomplete' },
  withdrawn: { zh: '已退出', en: 'Withdrawn' },
  noValue: { zh: '没有成绩', en: 'No value' },
} satisfies Record<string, Bilingual>;

export const placeOf = (place: number, shared: boolean): Bilingual => ({
  zh: `${shared ? '并列' : ''}第 ${place} 名`,
  en: `${shared ? 'Shared place' : 'Place'} ${place}`,
});

/** The texts of declaring a recusal on the pad. */
import type { Bilingual } from '../shared/contract/text.ts';

/** How a judge can be bound to a project; anything else is written. */
export const recusalReasons: readonly Bilingual[] = [
  { zh: '同单位', en: 'Same unit' },
  { zh: '师生或同门', en: 'Teacher or student' },
  { zh: '亲属', en: 'Family' },
  { zh: '合作或参与过本项目', en: 'Took part in it' },
  { zh: '有经济利益关系', en: 'Financial interest' },
];

export const recusalMessages = {
  offer: { zh: '我要回避此项目', en: 'I must be recused' },
  title: { zh: '申报回避', en: 'Declare a recusal' },
  why: { zh: '您与此项目的关系', en: 'How are you bound to this project?' },
  other: { zh: '其他', en: 'Other' },
  more: { zh: '补充说明（可不写）', en: 'More (optional)' },
  describe: { zh: '请说明', en: 'Please describe' },
  facts: {
    zh: '确认后您不再为此项目评分，主持人会看到。如点错，请告诉工作人员。',
    en: 'You will not score this project, and the host is told. Pressed by mistake? Tell the staff.',
  },
  cancel: { zh: '不回避', en: 'Go back' },
  confirm: { zh: '确认回避', en: 'Recuse me' },
  byYourself: { zh: '您已申报回避', en: 'You declared it' },
  byStaff: { zh: '由工作人员登记', en: 'Recorded by the staff' },
} satisfies Record<string, Bilingual>;

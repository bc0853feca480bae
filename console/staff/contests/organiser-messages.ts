import type { Bilingual } from '../../../shared/contract/text.ts';

export const organiserMessages = {
  heading: { zh: '主办与协办单位（显示在大屏欢迎页）', en: 'Organisers and sponsors (on the welcome page)' },
  placeholder: { zh: '主办：单位甲、单位乙', en: '主办：Unit A、Unit B' },
  hint: {
    zh: '每行一个角色，如“主办：单位甲、单位乙”“支持单位：单位丙”；至多 8 行。',
    en: 'One role a line, such as “Organised by: Unit A; Unit B”; at most 8 lines.',
  },
  wrong: {
    zh: '每行要有角色、冒号和单位名称，单位之间用顿号或分号隔开。',
    en: 'Each line needs a role, a colon and names, separated by semicolons.',
  },
  save: { zh: '保存', en: 'Save' },
  saved: { zh: '已保存', en: 'Saved' },
} satisfies Record<string, Bilingual>;

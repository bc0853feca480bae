/** What the stroke data does not know or has wrong, after the order of the Table of General Standard Characters (2013). */

/** Characters whose strokes the data has wrong, put together from parts that it has right. */
export const corrected: Readonly<Record<string, readonly string[]>> = { 皙: ['析', '白'] };

/**
 * Characters with the same strokes in the same order, as the official table has them: GF 3003-1999 goes on from the
 * strokes to how they touch (apart, joined, crossing) and are arranged, which stroke data does not hold.
 */
export const alike: readonly string[] = [
  '八人入乂',
  '几九',
  '儿匕',
  '刀力',
  '工土士',
  '大丈',
  '凡丸',
  '己已巳',
  '开井',
  '天夫',
  '元无',
  '犬太',
  '气毛',
  '曰日',
  '冈内',
  '午牛',
  '父从',
  '未末',
  '石右',
  '旦目且',
  '叶甲申',
  '田由',
  '叭史央',
  '叨另',
  '矢失',
  '召加',
  '议必',
  '网肉',
  '圮圯',
  '杠杜',
  '吧邑',
  '肛肚',
  '纲纳',
  '汩汨',
  '味果',
  '泪沮',
  '录隶',
  '苜苴',
  '哑显',
  '钢钠',
  '胛胂',
  '钽钼',
  '钿铀',
  '疸疽',
  '笤笳',
  '晾景',
  '氮毯',
];

// What an explanation says of the total: how it adds up, or why there is none.
import { roundingWords } from './explanation-sheet-words.ts';
import type { TotalExplanation } from './explanation-total.ts';
import { joined, same, weightedText, type Phrase } from './explanation-words.ts';

/** The sum, its rounding where there is one, or why there is no total. */
export function totalWords({ addends, sum, rounded, total }: TotalExplanation, decimals: number): Phrase {
  if (sum === null || total === null) return withoutTotal(addends);
  const weighted = addends.map(({ weight, value }) => weightedText(weight, value ?? '')).join(' + ');
  const products = addends.map(({ product }) => product ?? '').join(' + ');
  const formula = [...new Set([weighted, products, sum])].join(' = ');
  if (!rounded) return same(formula);
  const rounding = roundingWords(decimals, total);
  return { zh: `${formula}，${rounding.zh}`, en: `${formula}, ${rounding.en}` };
}

function withoutTotal(addends: TotalExplanation['addends']): Phrase {
  const missing = addends.filter(({ value }) => value === null);
  const names = joined(missing.map(({ name }) => ({ zh: `“${name}”`, en: `“${name}”` })));
  return {
    zh: `${names.zh}没有有效的评分表：成绩不全，没有总分和名次，列在有名次的项目之后。`,
    en: `No valid sheet for ${names.en}: the project is incomplete, has no total and no place, and is listed after all ranked ones.`,
  };
}

/** Of a withdrawn project: RULES.md §3.3 and §6.6. */
export const withdrawnWords: Phrase = {
  zh: '项目已退出：保留路演序号，没有总分和名次；评分表留存，不计分。',
  en: 'The project has withdrawn: it keeps its running number and has no total and no place; its sheets are kept, not counted.',
};

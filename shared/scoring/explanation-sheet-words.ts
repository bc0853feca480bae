// What an explanation says of a judged component: its sheets, what was dropped, and the mean.
import type {
  ExplainedMean,
  ExplainedSheet,
  JudgedComponentExplanation,
  SheetFate,
} from './explanation-judged.ts';
import { counted, joined, judgesWords, judgeWords, type Phrase } from './explanation-words.ts';
import type { Trim } from './contest-file.ts';
import type { SetAside } from './judged.ts';

const setAsideWords: Readonly<Record<SetAside, Phrase>> = {
  recused: { zh: '回避，不计', en: 'recused, not counted' },
  'other-room': { zh: '另一赛场的评委，不计', en: 'judge of another room, not counted' },
  withdrawn: { zh: '项目已退出，不计', en: 'project withdrawn, not counted' },
};

/** A label: 计入, 去掉最高分. */
export function fateLabel(fate: SheetFate): Phrase {
  switch (fate.kind) {
    case 'counted':
      return { zh: '计入', en: 'counted' };
    case 'dropped':
      return fate.as === 'high'
        ? { zh: '去掉最高分', en: 'dropped as highest' }
        : { zh: '去掉最低分', en: 'dropped as lowest' };
    case 'set-aside':
      return setAsideWords[fate.because];
    default:
      return fate satisfies never;
  }
}

/** Why this sheet among equal ones; null where there was no other like it. */
export function whyThisOne(fate: SheetFate): Phrase | null {
  if (fate.kind !== 'dropped' || fate.equals.length === 0) return null;
  const others = judgesWords(fate.equals);
  return {
    zh: `与${others.zh}同分，评委名单在前者先去`,
    en: `same total as ${others.en}; the one earlier in panel order goes`,
  };
}

/** As one says it: 一个, 两个. */
const chineseCount = (count: number): string =>
  ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'][count] ?? ` ${count} `;

/** The rule of the trim in words: RULES.md §2.3. */
export function trimRule({ high, low, minSheets }: Trim): Phrase {
  if (high === 0 && low === 0)
    return { zh: '不去掉最高分和最低分。', en: 'No highest or lowest sheet is dropped.' };
  const parts = [
    { count: high, zh: '最高分', en: 'highest' },
    { count: low, zh: '最低分', en: 'lowest' },
  ].filter(({ count }) => count > 0);
  const what = joined(
    parts.map(({ count, zh, en }) => ({ zh: `${chineseCount(count)}个${zh}`, en: `${count} ${en}` })),
    '和',
    ' and ',
  );
  const order =
    parts.length === 2
      ? { zh: '先去最高分，再从余下的去最低分；', en: 'highest first, then the lowest of the rest; ' }
      : { zh: '', en: '' };
  return {
    zh: `去掉${what.zh}（${order.zh}同分时去评委名单在前者；不足 ${minSheets} 张有效评分表时不去）。`,
    en: `Drops ${what.en} (${order.en}of equal totals the judge earlier in panel order; none with fewer than ${counted(minSheets, 'valid sheet')}).`,
  };
}

/** How many sheets there are and how many are valid, and that none was dropped where there are too few. */
export function sheetsSummary({ sheets, valid, untrimmed, trim }: JudgedComponentExplanation): Phrase {
  if (sheets.length === 0) return { zh: '没有评分表', en: 'No sheet on file' };
  const few = {
    zh: `，不足 ${trim.minSheets} 张，未去掉最高分和最低分`,
    en: `, fewer than ${trim.minSheets}, so none was dropped`,
  };
  const drops = untrimmed && valid > 0 && trim.high + trim.low > 0;
  return {
    zh: `评分表 ${sheets.length} 张，有效 ${valid} 张${drops ? few.zh : ''}`,
    en: `${counted(sheets.length, 'sheet')} on file, ${valid} valid${drops ? few.en : ''}`,
  };
}

export function absentWords({ absent }: JudgedComponentExplanation): Phrase | null {
  if (absent.length === 0) return null;
  const names = judgesWords(absent);
  return { zh: `缺席（没有提交评分表）：${names.zh}`, en: `Absent (handed in no sheet): ${names.en}` };
}

export function recusedWords({ recused }: JudgedComponentExplanation): Phrase | null {
  if (recused.length === 0) return null;
  const names = joined(
    recused.map(({ judge, reason }) => {
      if (reason === null) return judgeWords(judge);
      return { zh: `${judge.name}（${reason}）`, en: `${judge.name} (${reason})` };
    }),
  );
  return { zh: `回避：${names.zh}`, en: `Recused: ${names.en}` };
}

/** `20 + 18 + 17.5 = 55.5`; a sheet of one criterion is its score. */
export const sheetSum = ({ scores, total }: ExplainedSheet): string =>
  scores.length === 1 ? total : `${scores.join(' + ')} = ${total}`;

/** `(92 + 88.5 + 91) ÷ 3 = 271.5 ÷ 3 = 90.50`, with the rounding where there is one. */
export function meanWords(
  { terms, sum, count, unrounded, rounded, value }: ExplainedMean,
  decimals: number,
): Phrase {
  const added = count === 1 ? '' : `(${terms.join(' + ')}) ÷ ${count} = `;
  const division = `${added}${sum} ÷ ${count} = `;
  if (!rounded) return { zh: `${division}${value}`, en: `${division}${value}` };
  const rounding = roundingWords(decimals, value);
  return {
    zh: `${division}${unrounded.decimal}，${rounding.zh}`,
    en: `${division}${unrounded.decimal}, ${rounding.en}`,
  };
}

/** The one rounding of a mean or a total, half up. */
export const roundingWords = (decimals: number, value: string): Phrase => ({
  zh: decimals === 0 ? `四舍五入到整数为 ${value}` : `四舍五入到 ${decimals} 位小数为 ${value}`,
  en:
    decimals === 0
      ? `rounded half up to a whole number: ${value}`
      : `rounded half up to ${counted(decimals, 'decimal')}: ${value}`,
});

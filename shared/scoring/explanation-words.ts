// Words that every part of an explanation needs, in Chinese and English.
import type { ProjectRef, ScopeRef } from './explanation-basis.ts';
import type { JudgeRef } from './explanation-judged.ts';
import type { WrittenNumber } from './explanation-numbers.ts';

export type Language = 'zh' | 'en';

/** A sentence, or a part of one, in both languages. */
export interface Phrase {
  readonly zh: string;
  readonly en: string;
}

/** What reads the same in both languages: names, numbers, formulas. */
export const same = (text: string): Phrase => ({ zh: text, en: text });

export function joined(phrases: readonly Phrase[], zh = '、', en = ', '): Phrase {
  return { zh: phrases.map((each) => each.zh).join(zh), en: phrases.map((each) => each.en).join(en) };
}

/** `1 place`, `2 places`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

export function judgeWords({ name, unit }: JudgeRef): Phrase {
  return unit === null ? same(name) : { zh: `${name}（${unit}）`, en: `${name} (${unit})` };
}

export const judgesWords = (judges: readonly JudgeRef[]): Phrase => joined(judges.map(judgeWords));

/** By running number and name: 3号“智慧病房”. */
export function projectWords({ number, name }: Pick<ProjectRef, 'number' | 'name'>): Phrase {
  return number === null
    ? { zh: `“${name}”`, en: `“${name}”` }
    : { zh: `${number}号“${name}”`, en: `No. ${number} “${name}”` };
}

export const projectsWords = (projects: readonly ProjectRef[]): Phrase => joined(projects.map(projectWords));

/** Among whom: 大赛, 分组“甲”, 赛道“应用创新”. */
export function scopeWords({ scope, name }: ScopeRef): Phrase {
  switch (scope) {
    case 'contest':
      return { zh: '大赛', en: 'the contest' };
    case 'group':
      return name === null
        ? { zh: '未分组的项目', en: 'the projects without a group' }
        : { zh: `分组“${name}”`, en: `group “${name}”` };
    case 'track':
      return name === null
        ? { zh: '未选赛道的项目', en: 'the projects without a track' }
        : { zh: `赛道“${name}”`, en: `track “${name}”` };
    default:
      return scope satisfies never;
  }
}

/** A place, or the places that a shared one takes up: 第 3 名, 第 2–10 名. */
export function placesWords(from: number, to: number): Phrase {
  return from === to
    ? { zh: `第 ${from} 名`, en: `place ${from}` }
    : { zh: `第 ${from}–${to} 名`, en: `places ${from}–${to}` };
}

/** The decimal, and the fraction that it stands for where it does not end: 88.3333… = 265/3. */
export const numberText = ({ decimal, fraction, ends }: WrittenNumber): string =>
  ends ? decimal : `${decimal} (= ${fraction})`;

/** Weight × value, the weight left out where it is 1. */
export const weightedText = (weight: string, value: string): string =>
  weight === '1' ? value : `${weight} × ${value}`;

/** How `tally` speaks: one language or both, on one line, with nothing that a terminal would take for a command. */
import type { Bilingual } from '../../shared/contract/text.ts';
import type { Problem } from '../../shared/scoring/problem.ts';
import type { Lang } from './tally-options.ts';

/** Control characters, line ends, marks that turn the direction of what follows, halves of characters. */
const unprintable = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/gu;

/** The text on one line. */
export const oneLine = (text: string): string => text.replaceAll(unprintable, ' ');

/** The text, line by line. */
export const lines = (text: string): string => text.split('\n').map(oneLine).join('\n');

export function say({ zh, en }: Bilingual, lang: Lang | null): string {
  if (lang === null) return oneLine(`${zh} · ${en}`);
  return oneLine(lang === 'zh' ? zh : en);
}

const MOST_TOLD = 200;

/**
 * One line a problem, with its JSON path.
 * @param mark what the line begins with
 * @param untold how many problems there are that are not in the list
 */
export function problemLines(
  mark: '✗' | '⚠',
  problems: readonly Problem[],
  untold: number,
  lang: Lang | null,
): string[] {
  const told = problems.slice(0, MOST_TOLD);
  const more = problems.length - told.length + untold;
  return [
    ...told.map(({ path, message }) => `${mark} ${oneLine(path)}: ${say(message, lang)}`),
    ...(more > 0 ? [`${mark} ${say({ zh: `另有 ${more} 处`, en: `and ${more} more` }, lang)}`] : []),
  ];
}

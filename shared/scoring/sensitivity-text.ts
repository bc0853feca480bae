// The sensitivity of a contest's results as text, for a jury chair or an auditor: the headline first, then the details.
import type { ContestFile } from './contest-file.ts';
import { closePlacesText, closeHeadline } from './sensitivity-close-text.ts';
import { namesOf, type Lang } from './sensitivity-names.ts';
import { scenarioHeadlines, scenariosText } from './sensitivity-scenarios-text.ts';
import type { Sensitivity } from './sensitivity.ts';

/**
 * Writes the sensitivity as text of several lines, without a line break at its end.
 * @param file the contest file that `sensitivity` is of: it has the names
 */
export function sensitivityText(sensitivity: Sensitivity, file: ContestFile, lang: Lang): string {
  const names = namesOf(file, lang);
  const zh = lang === 'zh';
  return [
    zh ? `结果敏感性：${names.title}` : `Sensitivity of the results: ${names.title}`,
    '',
    zh ? '一、结论' : '1. In short',
    ...[
      ...scenarioHeadlines(sensitivity.scenarios, lang),
      ...closeHeadline(sensitivity.closePlaces, lang),
    ].map((line) => `- ${line}`),
    '',
    zh ? '二、三种假设' : '2. The three assumptions',
    ...scenariosText(sensitivity.scenarios, names),
    '',
    zh ? '三、接近的名次' : '3. Close places',
    ...closePlacesText(sensitivity.closePlaces, names),
  ].join('\n');
}

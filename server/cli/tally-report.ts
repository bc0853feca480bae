/** What `tally` answers to the text of a file, and with which exit code. */
import type { Bilingual } from '../../shared/contract/text.ts';
import { checkContestText } from '../../shared/scoring/check-text.ts';
import type { ContestFile } from '../../shared/scoring/contest-file.ts';
import { tally } from '../../shared/scoring/tally.ts';
import { resultsCsv } from './tally-csv.ts';
import type { Lang, TallyOptions } from './tally-options.ts';
import { resultsTable } from './tally-table.ts';
import { lines, problemLines, say } from './tally-text.ts';

export interface Report {
  /** 0 told, warnings or not; 2 refused, and then `out` is empty. */
  readonly exitCode: 0 | 2;
  /** For standard output, whole. */
  readonly out: string;
  /** For standard error, a line each. */
  readonly err: readonly string[];
}

export const refused = (what: Bilingual, lang: Lang | null): Report => ({
  exitCode: 2,
  out: '',
  err: [`✗ ${say(what, lang)}`],
});

type Asked = Omit<TallyOptions, 'file'>;

/** @param text of the contest file */
export async function tallyReport(text: string, asked: Asked): Promise<Report> {
  const check = checkContestText(text);
  if (!check.ok)
    return { exitCode: 2, out: '', err: problemLines('✗', check.problems, check.untold, asked.lang) };
  const { file, warnings } = check;
  const answer = await answerTo(file, asked);
  if (typeof answer !== 'string') return refused(answer, asked.lang);
  return { exitCode: 0, out: answer, err: problemLines('⚠', warnings, 0, asked.lang) };
}

/** @returns what is asked for, or why it cannot be told */
async function answerTo(file: ContestFile, asked: Asked): Promise<string | Bilingual> {
  const lang = asked.lang ?? 'zh';
  if (asked.explain !== null) return explained(file, asked.explain, asked.format, lang);
  if (asked.sensitivity) return sensitivity(file, asked.format, lang);
  const results = tally(file);
  switch (asked.format) {
    case 'table':
      return resultsTable(file, results, lang);
    case 'csv':
      return resultsCsv(file, results, lang);
    case 'json':
    case null:
      return json(results);
    default:
      return asked.format satisfies never;
  }
}

async function explained(
  file: ContestFile,
  wanted: string,
  format: TallyOptions['format'],
  lang: Lang,
): Promise<string | Bilingual> {
  const projectId = projectNamed(file, wanted);
  if (typeof projectId !== 'string') return projectId;
  const { explainProject } = await import('../../shared/scoring/explain-project.ts');
  const explanation = explainProject(file, projectId);
  if (format === 'json') return json(explanation);
  const { explanationText } = await import('../../shared/scoring/explanation-text.ts');
  return wholeLines(explanationText(explanation, lang));
}

async function sensitivity(file: ContestFile, format: TallyOptions['format'], lang: Lang): Promise<string> {
  const { sensitivityOf } = await import('../../shared/scoring/sensitivity.ts');
  const found = sensitivityOf(file);
  if (format === 'json') return json(found);
  const { sensitivityText } = await import('../../shared/scoring/sensitivity-text.ts');
  return wholeLines(sensitivityText(found, file, lang));
}

/** The id of the project with this id or, as on every sheet, this running number. */
function projectNamed({ projects }: ContestFile, wanted: string): string | Bilingual {
  if (projects.some(({ id }) => id === wanted)) return wanted;
  const numbered = projects.filter(({ number }) => String(number) === wanted).map(({ id }) => id);
  const [only, ...others] = numbered;
  if (only === undefined)
    return {
      zh: `没有标识或路演序号为“${wanted}”的项目`,
      en: `there is no project with the id or running number "${wanted}"`,
    };
  if (others.length === 0) return only;
  return {
    zh: `路演序号 ${wanted} 有几个项目，请写标识：${numbered.join('、')}`,
    en: `several projects have the running number ${wanted}, name one by its id: ${numbered.join(', ')}`,
  };
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
const wholeLines = (text: string): string => `${lines(text.trimEnd())}\n`;

/** What the command line of `tally` asks for. */
import { parseArgs } from 'node:util';
import type { Bilingual } from '../../shared/contract/text.ts';

export type Lang = keyof Bilingual;

const formats = ['json', 'table', 'csv'] as const;
export type Format = (typeof formats)[number];

export interface TallyOptions {
  /** `-` is standard input. */
  readonly file: string;
  /** Null where nothing was said: JSON for results, words for what is told in words. */
  readonly format: Format | null;
  /** Null where nothing was said: results and explanations in Chinese, problems in both languages. */
  readonly lang: Lang | null;
  /** A project's id or running number. */
  readonly explain: string | null;
  readonly sensitivity: boolean;
}

export type CommandLine =
  | { readonly kind: 'tally'; readonly options: TallyOptions }
  | { readonly kind: 'help'; readonly lang: Lang | null }
  | { readonly kind: 'wrong'; readonly what: Bilingual; readonly lang: Lang | null };

export const usage: Bilingual = {
  zh: `用法：npm run -s tally -- 文件 [选项]      （文件写“-”则读标准输入）
  --format json|table|csv  成绩的格式，默认 json
  --explain 项目           一个项目的成绩如何得出（项目标识或路演序号）
  --sensitivity            哪些奖项和晋级取决于去掉高低分、某位评委、人气积分
  --lang zh|en             只用中文或英文`,
  en: `usage: npm run -s tally -- FILE [options]      (FILE may be "-": standard input)
  --format json|table|csv  of the results, json by default
  --explain PROJECT        how one project's result came about (its id or running number)
  --sensitivity            which awards and promotions hang on trimming, on one judge, on popularity points
  --lang zh|en             only Chinese or English`,
};

/** @param args what stands behind the program's name */
export function readOptions(args: readonly string[]): CommandLine {
  let lang: Lang | null = null;
  const wrong = (zh: string, en: string): CommandLine => ({ kind: 'wrong', what: { zh, en }, lang });
  const parsed = parse(args);
  if ('zh' in parsed) return wrong(parsed.zh, parsed.en);
  const { values, positionals } = parsed;
  if (values.lang !== undefined) {
    if (values.lang !== 'zh' && values.lang !== 'en')
      return wrong('--lang 只能是 zh 或 en', '--lang must be zh or en');
    lang = values.lang;
  }
  if (values.help === true) return { kind: 'help', lang };
  const format = formats.find((one) => one === values.format) ?? null;
  if (values.format !== undefined && format === null)
    return wrong('--format 只能是 json、table 或 csv', '--format must be json, table or csv');
  const { explain = null, sensitivity = false } = values;
  if (explain !== null && sensitivity)
    return wrong('--explain 与 --sensitivity 不能同时使用', '--explain and --sensitivity do not go together');
  if (format === 'csv' && (explain !== null || sensitivity))
    return wrong('--format csv 只用于成绩', '--format csv is for the results alone');
  const [file, ...more] = positionals;
  if (file === undefined) return wrong('没有写出大赛文件', 'no contest file is named');
  if (more.length > 0) return wrong('一次只能计算一个文件', 'one file at a time');
  return { kind: 'tally', options: { file, format, lang, explain, sensitivity } };
}

/** @returns a sentence where the options cannot be read */
function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        lang: { type: 'string' },
        explain: { type: 'string' },
        sensitivity: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    return whatIsWrong(error);
  }
}

function whatIsWrong(error: unknown): Bilingual {
  if (!(error instanceof Error) || !('code' in error)) throw error;
  const option = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  if (error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
    return { zh: `没有选项 ${option}`, en: `there is no option ${option}` };
  return {
    zh: `选项 ${option} 缺少值，或不应带值`,
    en: `the option ${option} lacks its value, or takes none`,
  };
}

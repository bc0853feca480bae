// Puts what zod finds wrong with a contest file into the words of a Problem.
import type { z } from 'zod';
import { CONTEST_FORMAT, ID_PATTERN, SHARE_PATTERN } from './contest-file.ts';
import { clip, type PathPart, type Report } from './problem.ts';

export type Issue = z.core.$ZodIssue;

const LONGEST_SHOWN = 40;

/** Where the issue stands, in JSON. */
export function pathOf({ path }: Issue): PathPart[] {
  return path.map((part) => (typeof part === 'number' ? part : String(part)));
}

/** Reports every schema violation; `input` is what was parsed, so that the wrong value can be named. */
export function reportSchemaIssues(issues: readonly Issue[], input: unknown, report: Report): void {
  for (const issue of issues) {
    const path = pathOf(issue);
    reportIssue(issue, path, valueAt(input, path), report);
  }
}

const otherFormats: Readonly<Record<string, { zh: string; en: string }>> = {
  'luyan-results/1': {
    zh: '这是计算出的成绩，不是大赛文件；请用导出的大赛文件 export.json',
    en: 'these are results, not a contest file; use the exported contest file, export.json',
  },
  'luyan-log/1': {
    zh: '这是导出的日志，不是大赛文件；日志请用 npm run -s verify 检查',
    en: 'this is an exported log, not a contest file; logs are checked by npm run -s verify',
  },
};

/** Of a document that calls itself something else only that is told: nothing in it has to be as in a contest file. */
export function reportOtherFormat(input: unknown, report: Report): boolean {
  const format = valueAt(input, ['format']);
  if (typeof format !== 'string' || format === CONTEST_FORMAT) return false;
  const shown = shorten(format);
  const { zh, en } = (Object.hasOwn(otherFormats, format) ? otherFormats[format] : undefined) ?? {
    zh: `文件格式应为 "${CONTEST_FORMAT}"，而不是 ${shown}`,
    en: `the format must be "${CONTEST_FORMAT}", not ${shown}`,
  };
  report(['format'], 'format-unknown', zh, en);
  return true;
}

/** The one member name that zod leaves out of a record without a word: JSON allows it, no id is called so. */
export function reportSwallowedNames(input: unknown, report: Report): void {
  const name = '__proto__';
  const sheets = valueAt(input, ['sheets']);
  const records: [PathPart[], unknown][] = [[['votes'], valueAt(input, ['votes'])]];
  if (Array.isArray(sheets)) {
    for (const [index, sheet] of sheets.entries()) {
      records.push([['sheets', index, 'scores'], valueAt(sheet, ['scores'])]);
    }
  }
  for (const [path, record] of records) {
    if (typeof record !== 'object' || record === null || !Object.hasOwn(record, name)) continue;
    report([...path, name], 'id-malformed', `“${name}”不是标识`, `"${name}" is no id`);
  }
}

function reportIssue(issue: Issue, path: readonly PathPart[], value: unknown, report: Report): void {
  const shown = shorten(value);
  switch (issue.code) {
    case 'invalid_type':
      if (value === undefined) return missing(path, report);
      return wrongType(issue.expected, path, value, report);
    case 'unrecognized_keys':
      for (const key of issue.keys) {
        report([...path, key], 'field-unknown', `没有名为“${key}”的字段`, `there is no field "${key}"`);
      }
      return;
    case 'invalid_format':
      return malformed(issue, path, shown, report);
    case 'invalid_value':
      return notOneOf(issue.values, path, value, report);
    case 'invalid_union':
      return notOneOf(kindsAt(path), path, value, report);
    case 'too_small':
      return tooSmall(issue, path, shown, report);
    case 'too_big':
      return report(
        path,
        'number-too-large',
        `不能大于 ${issue.maximum}，现为 ${shown}`,
        `must be at most ${issue.maximum}, is ${shown}`,
      );
    case 'custom':
      return report(path, 'text-too-long', '不能超过 200 个字', 'must be at most 200 characters');
    case 'invalid_key':
    case 'invalid_element':
    case 'not_multiple_of':
      return report(path, 'value-wrong', `无效的值 ${shown}`, `invalid value ${shown}`);
    default:
      return issue satisfies never;
  }
}

function wrongType(expected: string, path: readonly PathPart[], value: unknown, report: Report): void {
  const shown = shorten(value);
  const quoted = expected === 'string' && typeof value === 'number';
  report(
    path,
    'type-wrong',
    `应为${typeInChinese[expected] ?? expected}，而不是 ${shown}${quoted ? `：请加引号，如 "8.5"` : ''}`,
    `expected ${typeInEnglish[expected] ?? expected}, not ${shown}${quoted ? ': write it in quotes, as "8.5"' : ''}`,
  );
}

function missing(path: readonly PathPart[], report: Report): void {
  const name = path.at(-1) ?? '$';
  report(path, 'field-missing', `缺少字段“${name}”`, `the field "${name}" is missing`);
}

function malformed(
  issue: Extract<Issue, { code: 'invalid_format' }>,
  path: readonly PathPart[],
  shown: string,
  report: Report,
): void {
  switch (issue.pattern) {
    case ID_PATTERN.toString():
      return report(
        path,
        'id-malformed',
        `${shown} 不是合法的标识：须为 1–64 个字母、数字、“-”或“_”，以字母或数字开头`,
        `${shown} is no id: 1–64 letters, digits, "-" or "_", the first a letter or digit`,
      );
    case SHARE_PATTERN.toString():
      return report(
        path,
        'share-malformed',
        `${shown} 不是合法的比例：如 "0.05"，最多四位小数`,
        `${shown} is no share: such as "0.05", with at most four decimals`,
      );
    default:
      return report(
        path,
        path.includes('scores') ? 'score-malformed' : 'decimal-malformed',
        `${shown} 不是合法的数：如 "8.5"，最多六位整数、四位小数`,
        `${shown} is no decimal: such as "8.5", at most six digits before the point and four after it`,
      );
  }
}

function notOneOf(
  allowed: readonly unknown[],
  path: readonly PathPart[],
  value: unknown,
  report: Report,
): void {
  if (value === undefined) return missing(path, report);
  const list = allowed.map((one) => JSON.stringify(one));
  const shown = shorten(value);
  report(path, 'choice-unknown', `${shown} 不是 ${list.join('、')}`, `${shown} is not ${list.join(' or ')}`);
}

function kindsAt(path: readonly PathPart[]): string[] {
  return path[0] === 'decisions' ? ['order', 'named-award'] : ['judged', 'popularity'];
}

function tooSmall(
  issue: Extract<Issue, { code: 'too_small' }>,
  path: readonly PathPart[],
  shown: string,
  report: Report,
): void {
  switch (issue.origin) {
    case 'string':
      return report(path, 'text-empty', '不能为空', 'must not be empty');
    case 'array':
      return report(path, 'list-empty', '至少要有一项', 'must have at least one entry');
    default:
      return report(
        path,
        'number-too-small',
        `不能小于 ${issue.minimum}，现为 ${shown}`,
        `must be at least ${issue.minimum}, is ${shown}`,
      );
  }
}

const typeInChinese: Record<string, string> = {
  string: '字符串',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '数组',
  object: '对象',
  record: '对象',
};

const typeInEnglish: Record<string, string> = {
  string: 'a string',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'an array',
  object: 'an object',
  record: 'an object',
};

function valueAt(input: unknown, path: readonly PathPart[]): unknown {
  let value = input;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<PathPart, unknown>)[part];
  }
  return value;
}

/** The value as JSON, short: a list or an object of any size or depth is told by its brackets. */
function shorten(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(clip(value, LONGEST_SHOWN));
  if (Array.isArray(value)) return value.length > 0 ? '[…]' : '[]';
  if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0 ? '{…}' : '{}';
  return String(value);
}

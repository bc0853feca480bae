// Puts what zod finds wrong with a contest file into the words of a Problem.
import type { z } from 'zod';
import { ID_PATTERN, SHARE_PATTERN } from './contest-file.ts';
import type { PathPart, Report } from './problem.ts';

type Issue = z.core.$ZodIssue;

/** Reports every schema violation; `input` is what was parsed, so that the wrong value can be named. */
export function reportSchemaIssues(issues: readonly Issue[], input: unknown, report: Report): void {
  for (const issue of issues) {
    const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
    reportIssue(issue, path, valueAt(input, path), report);
  }
}

function reportIssue(issue: Issue, path: readonly PathPart[], value: unknown, report: Report): void {
  const shown = shorten(value);
  switch (issue.code) {
    case 'invalid_type':
      if (value === undefined) return missing(path, report);
      return report(
        path,
        'type-wrong',
        `应为${typeInChinese[issue.expected] ?? issue.expected},而不是 ${shown}`,
        `expected ${typeInEnglish[issue.expected] ?? issue.expected}, not ${shown}`,
      );
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
        `不能大于 ${issue.maximum},现为 ${shown}`,
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
        `${shown} 不是合法的标识:须为 1–64 个字母、数字、“-”或“_”,以字母或数字开头`,
        `${shown} is no id: 1–64 letters, digits, "-" or "_", the first a letter or digit`,
      );
    case SHARE_PATTERN.toString():
      return report(
        path,
        'share-malformed',
        `${shown} 不是合法的比例:如 "0.05",最多四位小数`,
        `${shown} is no share: such as "0.05", with at most four decimals`,
      );
    default:
      return report(
        path,
        path.includes('scores') ? 'score-malformed' : 'decimal-malformed',
        `${shown} 不是合法的数:如 "8.5",最多六位整数、四位小数`,
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
  const code = path.length === 1 && path[0] === 'format' ? 'format-unknown' : 'choice-unknown';
  report(path, code, `${shown} 不是 ${list.join('、')}`, `${shown} is not ${list.join(' or ')}`);
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
        `不能小于 ${issue.minimum},现为 ${shown}`,
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

/** The value as JSON, cut at 40 characters. */
function shorten(value: unknown): string {
  const written = JSON.stringify(value) ?? String(value);
  return written.length > 40 ? `${written.slice(0, 40)}…` : written;
}

// From the text of a file to a checked contest file: what no parser tells about it is looked for first.
import { checkContestFile, type ContestFileCheck } from './check.ts';
import { DEEPEST, MOST_VALUES, outlineOf } from './check-json.ts';
import { reportInto, type Found } from './problem.ts';

/** As {@link checkContestFile}, from JSON text (a byte order mark is passed over): repeated member names are found too. */
export function checkContestText(text: string): ContestFileCheck {
  const found: Found = { problems: [], untold: 0 };
  const report = reportInto(found);
  const { duplicates, tooDeep, tooMany } = outlineOf(text);
  if (tooDeep) {
    report(
      tooDeep,
      'nested-too-deep',
      `嵌套超过 ${DEEPEST} 层，不是大赛文件`,
      `nested deeper than ${DEEPEST} levels: no contest file is`,
    );
    return { ok: false, ...found };
  }
  if (tooMany) {
    report([], 'too-many-values', `数据超过 ${MOST_VALUES} 项`, `it has more than ${MOST_VALUES} values`);
    return { ok: false, ...found };
  }
  let input: unknown;
  try {
    input = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    report([], 'json-malformed', `这不是 JSON 文件（${why}）`, `this is no JSON (${why})`);
    return { ok: false, ...found };
  }
  const check = checkContestFile(input);
  if (duplicates.length === 0) return check;
  for (const path of duplicates) {
    const name = String(path.at(-1));
    report(
      path,
      'field-duplicate',
      `字段“${name}”出现了不止一次`,
      `the field "${name}" is there more than once`,
    );
  }
  if (check.ok) return { ok: false, ...found };
  return {
    ok: false,
    problems: [...found.problems, ...check.problems],
    untold: found.untold + check.untold,
  };
}

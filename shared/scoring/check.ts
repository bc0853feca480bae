// Whether a document is a contest file that can be tallied (RULES.md §8), and if not, all that is wrong with it.
import { checkField } from './check-field.ts';
import { mend } from './check-mended.ts';
import { checkRules } from './check-rules.ts';
import { reportOtherFormat, reportSchemaIssues, reportSwallowedNames } from './check-schema.ts';
import { checkDecisions, checkSheets } from './check-sheets.ts';
import { contestFileSchema, type ContestFile } from './contest-file.ts';
import { reportInto, type Found, type Problem, type Report } from './problem.ts';

export type { Problem } from './problem.ts';

export type ContestFileCheck =
  | { ok: true; file: ContestFile; warnings: Problem[] }
  /** `untold`: how many problems there are beyond those written out. */
  | { ok: false; problems: Problem[]; untold: number };

/**
 * Checks a parsed JSON document: what breaks the schema, and everything that the schema cannot say. Both are told in
 * one go: a file that breaks the schema is mended for the second part, which then tells only what is wrong whatever
 * should have stood in the broken places. A file with warnings can be tallied: they name sheets that are kept but not
 * counted, and the like.
 */
export function checkContestFile(input: unknown): ContestFileCheck {
  const found: Found = { problems: [], untold: 0 };
  const report = reportInto(found);
  if (reportOtherFormat(input, report)) return { ok: false, ...found };
  reportSwallowedNames(input, report);
  const warned: Found = { problems: [], untold: 0 };
  const parsed = contestFileSchema.safeParse(input);
  if (parsed.success) {
    checkMeaning(parsed.data, report, reportInto(warned));
    if (found.problems.length === 0) return { ok: true, file: parsed.data, warnings: warned.problems };
  } else {
    reportSchemaIssues(parsed.error.issues, input, report);
    const mended = found.untold === 0 ? mend(input, parsed.error.issues) : null;
    if (mended) checkMeaning(mended.file, mended.unlessFilled(report), reportInto(warned));
  }
  return { ok: false, ...found };
}

function checkMeaning(file: ContestFile, report: Report, warn: Report): void {
  checkRules(file, report, warn);
  checkField(file, report, warn);
  checkSheets(file, report, warn);
  checkDecisions(file, report, warn);
}

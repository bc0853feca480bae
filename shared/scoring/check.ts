// Whether a document is a contest file that can be tallied (RULES.md §8), and if not, all that is wrong with it.
import { checkField } from './check-field.ts';
import { checkRules } from './check-rules.ts';
import { reportSchemaIssues } from './check-schema.ts';
import { checkDecisions, checkSheets } from './check-sheets.ts';
import { contestFileSchema, type ContestFile } from './contest-file.ts';
import { reportInto, type Problem } from './problem.ts';

export type { Problem } from './problem.ts';

export type ContestFileCheck =
  { ok: true; file: ContestFile; warnings: Problem[] } | { ok: false; problems: Problem[] };

/**
 * Checks a parsed JSON document. What breaks the schema is reported first and alone, because nothing else can be told
 * of such a file; then everything that the schema cannot say. A file with warnings can be tallied: they name sheets
 * that are kept but not counted, and the like.
 */
export function checkContestFile(input: unknown): ContestFileCheck {
  const problems: Problem[] = [];
  const report = reportInto(problems);
  const parsed = contestFileSchema.safeParse(input);
  if (!parsed.success) {
    reportSchemaIssues(parsed.error.issues, input, report);
    return { ok: false, problems };
  }
  const warnings: Problem[] = [];
  const warn = reportInto(warnings);
  const file = parsed.data;
  checkRules(file, report, warn);
  checkField(file, report, warn);
  checkSheets(file, report, warn);
  checkDecisions(file, report, warn);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, file, warnings };
}

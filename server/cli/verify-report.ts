/** What `verify` says of the text of a file, and with which exit code. */
import { verifyLog } from './verify-log.ts';

export interface Report {
  /** 0 sound, 1 not sound, 2 no exported log. */
  readonly exitCode: 0 | 1 | 2;
  /** For standard output where the code is 0, else for standard error. */
  readonly lines: readonly string[];
}

const MOST_PROBLEMS = 5;

export const notALog = (zh: string, en: string, problems: readonly string[] = []): Report => ({
  exitCode: 2,
  lines: [`✗ ${zh} · ${en}`, ...problems.slice(0, MOST_PROBLEMS)],
});

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** @param json the exported file, as text */
export function verifyText(json: string): Report {
  let input: unknown;
  try {
    input = JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch (error) {
    return notALog(`这不是JSON文件（${messageOf(error)}）`, `this is no JSON (${messageOf(error)})`);
  }
  const verdict = verifyLog(input);
  switch (verdict.kind) {
    case 'sound':
      return { exitCode: 0, lines: verdict.checks.map(({ zh, en }) => `✓ ${zh} · ${en}`) };
    case 'broken': {
      const { version, what } = verdict;
      const zh = version === null ? what.zh : `第 ${version} 条日志：${what.zh}`;
      const en = version === null ? what.en : `entry ${version}: ${what.en}`;
      return { exitCode: 1, lines: [`✗ ${zh} · ${en}`] };
    }
    case 'no-log':
      return notALog('这不是导出的日志', 'this is not an exported log', verdict.problems);
    default:
      return verdict satisfies never;
  }
}

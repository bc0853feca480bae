/** Whether an exported log is whole, unaltered and tells the results that it claims. No I/O. */
import type { Bilingual } from '../../shared/contract/text.ts';
import { GENESIS, canonicalJson, entryHash } from '../store/chain.ts';
import { evolve } from '../domain/evolve/evolve.ts';
import { resultsOf } from '../domain/results.ts';
import type { ContestState } from '../domain/state.ts';
import { logEntrySchema, logFileSchema, type LogEntry } from '../exports/log-file.ts';

export type Verdict =
  /** What was checked, one line each. */
  | { readonly kind: 'sound'; readonly checks: readonly Bilingual[] }
  /** The first thing that is wrong; `version` of the entry, null where it is none. */
  | { readonly kind: 'broken'; readonly version: number | null; readonly what: Bilingual }
  | { readonly kind: 'no-log'; readonly problems: readonly string[] };

type Broken = Extract<Verdict, { kind: 'broken' }>;
const broken = (version: number | null, zh: string, en: string): Broken => ({
  kind: 'broken',
  version,
  what: { zh, en },
});

/** @param input a parsed JSON document */
export function verifyLog(input: unknown): Verdict {
  const shape = logFileSchema.safeParse(input);
  if (!shape.success) {
    const problems = shape.error.issues.map(({ path, message }) => `$.${path.join('.')}: ${message}`);
    return { kind: 'no-log', problems };
  }
  const { contestId, entries, position, results } = shape.data;
  const walked = walk(contestId, entries);
  if ('kind' in walked) return walked;
  const { state, head, sheets } = walked;
  if (position.version !== state.version || position.head !== head)
    return broken(
      null,
      `数据库记载日志到第 ${position.version} 条，文件里到第 ${state.version} 条：末尾的条目被删去或记载被改动`,
      `the database tells of ${position.version} entries ending in another one; the file has ${state.version}: entries were cut off, or the position was changed`,
    );
  const difference = differenceOfResults(resultsOf(state), results);
  if (difference !== null) return difference;
  return { kind: 'sound', checks: told(state, head, sheets) };
}

interface Walked {
  readonly state: ContestState;
  readonly head: string;
  readonly sheets: number;
}

/** Entry by entry, so that the first bad one is named whatever is wrong with it. */
function walk(contestId: string, entries: readonly unknown[]): Walked | Broken {
  let state: ContestState | null = null;
  let head = GENESIS;
  let sheets = 0;
  for (const [index, input] of entries.entries()) {
    const version = index + 1;
    const entry = checkEntry(input, version, contestId, head);
    if ('kind' in entry) return entry;
    try {
      state = evolve(state, entry);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return broken(
        version,
        `这一条不能接在前面的状态上：${why}`,
        `it does not apply to the state before it: ${why}`,
      );
    }
    head = entry.hash;
    if (entry.event.type === 'SheetSubmitted') sheets += 1;
  }
  if (state === null) return broken(null, '日志是空的', 'the log is empty');
  if (state.contestId !== contestId)
    return broken(1, `这是大赛 ${state.contestId} 的日志`, `this is the log of contest ${state.contestId}`);
  return { state, head, sheets };
}

function checkEntry(input: unknown, version: number, contestId: string, previous: string): LogEntry | Broken {
  const shape = logEntrySchema.safeParse(input);
  if (!shape.success) {
    const [issue] = shape.error.issues;
    const where = `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`;
    return broken(version, `格式不对（${where}）`, `it is malformed (${where})`);
  }
  const entry = shape.data;
  if (entry.version !== version)
    return broken(
      version,
      `应为第 ${version} 条，文件里却是第 ${entry.version} 条：有条目被删去、加入或调换`,
      `entry ${version} is due, the file has ${entry.version}: an entry was removed, added or moved`,
    );
  if (entryHash(previous, contestId, entry) !== entry.hash)
    return broken(
      version,
      '指纹与内容及前一条不符：这一条被改动，或前一条被换掉',
      'its hash does not fit its content and the entry before: it was altered, or the one before was replaced',
    );
  return entry;
}

interface ResultLike {
  readonly projects: readonly unknown[];
}

/** @returns null when both are the same, member by member */
function differenceOfResults(recomputed: ResultLike, claimed: ResultLike): Broken | null {
  if (canonicalJson(recomputed) === canonicalJson(claimed)) return null;
  const at = recomputed.projects.findIndex(
    (project, index) => canonicalJson(project) !== canonicalJson(claimed.projects[index] ?? null),
  );
  const own = recomputed.projects[at] as Record<string, unknown> | undefined;
  const theirs = (claimed.projects[at] ?? {}) as Record<string, unknown>;
  const member = Object.keys(own ?? {}).find(
    (key) => canonicalJson(own?.[key]) !== canonicalJson(theirs[key]),
  );
  if (own === undefined || member === undefined)
    return broken(
      null,
      '成绩与重新计算的不符：多出内容',
      'the results have something that the log does not yield',
    );
  const [ours, given] = [own[member], theirs[member] ?? null].map((value) => canonicalJson(value));
  return broken(
    null,
    `成绩第 ${at + 1} 行（项目 ${String(own['id'])}）的 ${member}：文件里是 ${given}，重新计算得 ${ours}`,
    `results, line ${at + 1} (project ${String(own['id'])}), ${member}: the file says ${given}, the log yields ${ours}`,
  );
}

function told(state: ContestState, head: string, sheets: number): readonly Bilingual[] {
  const ranked = resultsOf(state).projects.filter(({ rank }) => rank !== null).length;
  const { version } = state;
  return [
    { zh: '格式正确：luyan-log/1', en: 'shape: luyan-log/1' },
    { zh: `序号连续：1 至 ${version}，无缺无重`, en: `versions: 1 to ${version} without a gap` },
    { zh: `指纹相连：${version} 条逐条重算一致`, en: `chain: all ${version} hashes recomputed` },
    { zh: `末条指纹：${head}`, en: `head: ${head}` },
    {
      zh: `重放成功：评分表 ${sheets} 次提交全部接上`,
      en: `fold: every entry applies, ${sheets} submitted sheets among them`,
    },
    {
      zh: `成绩一致：重新计算 ${ranked} 个有名次的项目，与文件相同`,
      en: `results: recomputed, ${ranked} ranked projects, equal to the file`,
    },
  ];
}

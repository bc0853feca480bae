/** What `draw` says of a draw repeated from a contest file or a list of ids, and with which exit code. */
import { checkContestFile } from '../../shared/scoring/check.ts';
import type { ContestFile } from '../../shared/scoring/contest-file.ts';
import { drawnOrder } from '../domain/draw.ts';

export interface DrawReport {
  /** 0 drawn, 1 drawn otherwise than the file's numbers say, 2 nothing to draw. */
  readonly exitCode: 0 | 1 | 2;
  /** For standard output: number, id and name (where there is one), by tabs. */
  readonly order: readonly string[];
  /** For standard error. */
  readonly remarks: readonly string[];
}

const nothing = (zh: string, en: string, problems: readonly string[] = []): DrawReport => ({
  exitCode: 2,
  order: [],
  remarks: [`✗ ${zh} · ${en}`, ...problems.slice(0, 5)],
});

const idPattern = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

/** One id a line; what follows it on the line is its name. */
function drawList(text: string, seed: string): DrawReport {
  const names = new Map<string, string>();
  for (const line of text.split(/\r?\n/).map((each) => each.trim())) {
    if (line === '') continue;
    const [id = '', ...name] = line.split(/\s+/);
    if (!idPattern.test(id) || names.has(id))
      return nothing(`名单中的编号有误或重复：${id}`, `a wrong or repeated id in the list: ${id}`);
    names.set(id, name.join(' '));
  }
  if (names.size === 0) return nothing('名单是空的', 'the list is empty');
  return { exitCode: 0, order: rows(drawnOrder([...names.keys()], seed), names), remarks: [] };
}

const rows = (order: readonly string[], names: ReadonlyMap<string, string>): string[] =>
  order.map((id, at) => [String(at + 1), id, names.get(id) ?? ''].join('\t').trimEnd());

/**
 * The ids that were in the draw, number 1 first: those that came later took the next numbers. A file that does not say how
 * many were (`rules.order.drawn`) had all of them.
 */
function drawnOf({ projects, rules }: ContestFile): readonly string[] {
  const drawn = rules.order?.['drawn'];
  return projects
    .toSorted((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity) || 0)
    .slice(0, typeof drawn === 'number' ? drawn : projects.length)
    .map(({ id }) => id);
}

function drawContest(file: ContestFile, seed: string): DrawReport {
  const { projects } = file;
  const numbered = drawnOf(file);
  const drawn = drawnOrder(numbered, seed);
  const order = rows(drawn, new Map(projects.map(({ id, name }) => [id, name])));
  if (projects.every(({ number }) => number === undefined)) return { exitCode: 0, order, remarks: [] };
  const numbers = new Map(projects.map(({ id, number }) => [id, number]));
  if (drawn.some((id, at) => numbers.get(id) !== at + 1))
    return {
      exitCode: 1,
      order,
      remarks: ['✗ 与文件中的路演序号不一致 · not the running numbers of the file'],
    };
  const late = projects.length - drawn.length;
  return {
    exitCode: 0,
    order,
    remarks: [
      '✓ 与文件中的路演序号一致 · the running numbers of the file',
      ...(late === 0
        ? []
        : [`  抽签后加入 ${late} 个项目，序号接在后面 · ${late} added after the draw, numbered after it`]),
    ],
  };
}

/**
 * @param text a contest file, or ids one a line
 * @param seed instead of the one in the file
 */
export function drawText(text: string, seed: string | undefined): DrawReport {
  const plain = text.replace(/^\uFEFF/, '');
  if (!plain.trimStart().startsWith('{'))
    return seed === undefined
      ? nothing('名单里没有种子：请加 --seed 种子', 'a list has no seed: add --seed SEED')
      : drawList(plain, seed);
  let input: unknown;
  try {
    input = JSON.parse(plain);
  } catch (error) {
    return nothing('这不是JSON文件', 'this is no JSON', [String(error)]);
  }
  const checked = checkContestFile(input);
  if (!checked.ok)
    return nothing(
      '这不是大赛文件',
      'this is not a contest file',
      checked.problems.map(({ path, message }) => `  ${path} ${message}`),
    );
  const recorded = seed ?? checked.file.rules.order?.seed;
  return recorded === undefined
    ? nothing('文件里没有抽签的种子：请加 --seed 种子', 'the file has no seed of a draw: add --seed SEED')
    : drawContest(checked.file, recorded);
}

// A file that breaks the schema, with the broken places filled in, so that everything else in it can be checked too.
import { pathOf, type Issue } from './check-schema.ts';
import { contestFileSchema, ID_PATTERN, SHARE_PATTERN, type ContestFile } from './contest-file.ts';
import type { PathPart, Report } from './problem.ts';

export interface Mended {
  readonly file: ContestFile;
  /** Passes a problem on, unless it could merely come from what was filled in. */
  readonly unlessFilled: (report: Report) => Report;
}

type Path = readonly PathPart[];
type Container = Record<PathPart, unknown>;

/** What is missing altogether is filled level by level, and the schema has no more levels than this. */
const MOST_ROUNDS = 16;

/**
 * Fills every place that an issue names with something that the schema takes: where there is such a thing, with what
 * no rule objects to, such as a score of 0; else with anything, and the place is remembered.
 * @returns null for a document that is no object at all
 */
export function mend(input: unknown, found: readonly Issue[]): Mended | null {
  const root: Container = { document: input };
  const copies = new Set<unknown>();
  const filled = new FilledPlaces();
  let issues = found;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    for (const issue of issues) {
      const path = pathOf(issue);
      if (path.length === 0 && issue.code !== 'unrecognized_keys') return null;
      fill(issue, path, root, copies, filled);
    }
    const parsed = contestFileSchema.safeParse(root['document']);
    if (parsed.success) {
      const file = parsed.data;
      return { file, unlessFilled: (report) => unlessFilled(file, filled, report) };
    }
    issues = parsed.error.issues;
  }
  return null;
}

function fill(issue: Issue, path: Path, root: Container, copies: Set<unknown>, filled: FilledPlaces): void {
  const whole = ['document', ...path];
  if (issue.code === 'unrecognized_keys') {
    const object = copyAt(root, whole, copies);
    for (const key of issue.keys) Reflect.deleteProperty(object, key);
    return;
  }
  const neutral = neutralAt(path);
  if (neutral === undefined) filled.add(path);
  const last = whole.pop() ?? '';
  copyAt(root, whole, copies)[last] = neutral ?? anythingFor(issue, filled.size);
}

/** The container at the path, copied on the way down so that the input stays as it is. */
function copyAt(root: Container, path: Path, copies: Set<unknown>): Container {
  let at = root;
  for (const part of path) {
    const own = at[part] as Container;
    if (!copies.has(own)) {
      at[part] = Array.isArray(own) ? [...(own as unknown[])] : { ...own };
      copies.add(at[part]);
    }
    at = at[part] as Container;
  }
  return at;
}

/** What keeps every rule quiet, where there is such a value: a limit that nothing reaches, a score within any limit. */
function neutralAt(path: Path): unknown {
  const [last, parent] = [path.at(-1), path.at(-2)];
  if (parent === 'scores') return '0';
  if (parent === 'votes' && path.length === 2) return 0;
  if (parent === 'trim') return last === 'minSheets' ? Number.MAX_SAFE_INTEGER : 0;
  switch (last) {
    case 'trim':
      return {};
    case 'max':
      return '999999.9999';
    case 'step':
      return '0.0001';
    default:
      return undefined;
  }
}

/** Something that meets the issue, or comes nearer to it; ids made here are like no other. */
function anythingFor(issue: Issue, serial: number): unknown {
  switch (issue.code) {
    case 'invalid_type':
      return ofType(issue.expected, serial);
    case 'invalid_value':
      return issue.values[0];
    case 'invalid_union':
      return issue.path[0] === 'decisions' ? 'order' : 'judged';
    case 'invalid_format':
      if (issue.pattern === SHARE_PATTERN.toString()) return '0.5';
      return issue.pattern === ID_PATTERN.toString() ? madeUpId(serial) : '1';
    case 'too_small':
      if (issue.origin === 'array') return [{}];
      return issue.origin === 'string' ? madeUpId(serial) : issue.minimum;
    case 'too_big':
      return issue.maximum;
    default:
      return madeUpId(serial);
  }
}

function ofType(expected: string, serial: number): unknown {
  switch (expected) {
    case 'array':
      return [];
    case 'object':
    case 'record':
      return {};
    case 'boolean':
      return false;
    case 'string':
      return madeUpId(serial);
    default:
      return 1;
  }
}

function madeUpId(serial: number): string {
  return `${serial}_`.padEnd(64, 'filled-in-');
}

/** Nobody wrote the made-up names, so nobody is shown them. */
const withoutMadeUpIds = (text: string): string => text.replaceAll(/\d+_filled-in-[a-z-]*/g, '?');

/** Places that hold something made up: asked for exactly, or with `*` for any position in a list. */
class FilledPlaces {
  readonly #keys = new Set<string>();
  size = 0;

  add(path: Path): void {
    this.size += 1;
    const lastNumber = path.findLastIndex((part) => typeof part === 'number');
    this.#keys.add(keyOf(path));
    this.#keys.add(keyOf(path.map((part) => (typeof part === 'number' ? '*' : part))));
    this.#keys.add(keyOf(path.map((part, index) => (index === lastNumber ? '*' : part))));
  }

  /** Whether the place, or one that it lies within, holds something made up. */
  has(path: Path): boolean {
    return path.some((_, index) => this.#keys.has(keyOf(path.slice(0, index + 1))));
  }
}

const keyOf = (path: Path): string => JSON.stringify(path);

function unlessFilled(file: ContestFile, filled: FilledPlaces, report: Report): Report {
  return (path, code, zh, en) => {
    const doubtful = [path, ...whatItRestsOn(file, path, code)].some((place) => filled.has(place));
    if (!doubtful) report(path, code, withoutMadeUpIds(zh), withoutMadeUpIds(en));
  };
}

/** That there is no such id rests on the ids that there are: if one of them is broken, it may be the one meant. */
function whatItRestsOn({ rules, sheets }: ContestFile, path: Path, code: string): Path[] {
  switch (code) {
    case 'project-unknown':
      return [['projects', '*', 'id']];
    case 'judge-unknown':
    case 'judge-of-other-panel':
      return [['panels', '*', 'judges', '*', 'id']];
    case 'panel-unknown':
      return [['panels', '*', 'id']];
    case 'room-unknown':
      return [['rooms', '*', 'id']];
    case 'group-unknown':
    case 'groups-missing':
      return [['groups', '*', 'id']];
    case 'component-unknown':
    case 'tie-breaker-unknown':
      return ['id', 'kind'].map((member) => ['rules', 'components', '*', member]);
    case 'criterion-unknown':
    case 'score-missing': {
      // eslint-disable-next-line luyan/exact-scores -- which sheet, no score
      const sheet = sheets?.[Number(path[1])];
      const component = [
        'rules',
        'components',
        rules.components.findIndex(({ id }) => id === sheet?.component),
      ];
      return [
        [...component, 'kind'],
        [...component, 'criteria', '*', 'id'],
      ];
    }
    default:
      return [];
  }
}

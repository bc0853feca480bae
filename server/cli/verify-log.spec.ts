import { describe, expect, it } from 'vitest';
import { contestA, evenMarks, workedExample } from '../../test/support/contest-a.ts';
import { given, type Show } from '../../test/support/given.ts';
import { deckOf, revealOn, toClosed } from '../../test/support/running-the-show.ts';
import { resultsOf } from '../domain/results.ts';
import { chain, GENESIS } from '../store/chain.ts';
import type { LogFile } from '../exports/log-file.ts';
import { verifyLog, type Verdict } from './verify-log.ts';
import { verifyText } from './verify-report.ts';

function logOf(show: Show): LogFile {
  const hashes = chain(GENESIS, 'contest', show.log);
  return {
    format: 'luyan-log/1',
    contestId: 'contest',
    exportedAt: '2026-05-17T09:00:00.000Z',
    entries: show.log.map((recorded, index) => ({ ...recorded, hash: hashes[index] ?? '' })),
    position: { version: show.log.length, head: hashes.at(-1) ?? '' },
    results: resultsOf(show.state),
  };
}

const opened = given(contestA()).given(
  { type: 'NumberProjects', by: 'draw', seed: '种子' },
  { type: 'OpenVote' },
  deckOf('p1'),
);
const one = revealOn(toClosed(opened, 'p1', workedExample), 'p1');
const show = toClosed(one, 'p2', evenMarks(95, 28, 9)).given({ type: 'CloseVote', counts: { p1: 3, p2: 5 } });
const sound = JSON.parse(JSON.stringify(logOf(show))) as LogFile;

type Loose = Record<string, unknown>;
interface LooseLog extends Loose {
  entries: Loose[];
  position: Loose;
  results: { projects: Loose[] } & Loose;
}

/** The verdict on the sound log after a change. */
function after(change: (log: LooseLog) => void): Verdict {
  const log = structuredClone(sound) as unknown as LooseLog;
  change(log);
  return verifyLog(JSON.parse(JSON.stringify(log)));
}

/** Every place below a value where a string, number, boolean or null stands. */
function leaves(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, member]) => leaves(member, [...path, key]));
}

/** Another value of the same kind, so that only the hash or the fold can tell. */
function altered(value: unknown, isHash: boolean): unknown {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  if (typeof value !== 'string') return 'something';
  return isHash ? value.replace(/^./, (first) => (first === '0' ? '1' : '0')) : `${value}0`;
}

function alter(entry: Loose, path: readonly string[]): void {
  let at = entry;
  for (const key of path.slice(0, -1)) at = at[key] as Loose;
  const last = path.at(-1) ?? '';
  at[last] = altered(at[last], last === 'hash');
}

const indexOf = (type: string): number => sound.entries.findIndex(({ event }) => event.type === type);

describe('an exported log', () => {
  it('is sound as it was exported', () => {
    const verdict = verifyLog(sound);
    expect(verdict).toMatchObject({ kind: 'sound' });
    const report = verifyText(JSON.stringify(sound, null, 2));
    expect(report.exitCode).toBe(0);
    expect(report.lines.join('\n')).toContain(sound.position.head);
    expect(report.lines.every((line) => line.startsWith('✓ ') && line.includes(' · '))).toBe(true);
  });

  it('is sound whatever order the members of its objects stand in, and with a byte order mark', () => {
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, member]) => [key, turned(member)]),
      );
    };
    expect(verifyText(`\uFEFF${JSON.stringify(turned(sound))}`).exitCode).toBe(0);
  });
});

describe('tampering with one entry', () => {
  it.each(['ProjectsNumbered', 'DeckAttached', 'SheetSubmitted', 'ScoringClosed', 'VoteClosed'])(
    'every field of a %s, in turn, is found and named',
    (type) => {
      const index = indexOf(type);
      const paths = leaves(sound.entries[index]);
      expect(paths.length).toBeGreaterThan(5);
      for (const path of paths) {
        const verdict = after((log) => alter(log.entries[index] as Loose, path));
        expect([path.join('.'), verdict]).toMatchObject([
          path.join('.'),
          { kind: 'broken', version: index + 1 },
        ]);
      }
    },
  );

  it('every field of the founding, the contest file within it too', () => {
    for (const path of leaves(sound.entries[0])) {
      const verdict = after((log) => alter(log.entries[0] as Loose, path));
      expect([path.join('.'), verdict]).toMatchObject([path.join('.'), { kind: 'broken', version: 1 }]);
    }
  });

  it('a field that is left out, one that is added', () => {
    const index = indexOf('SheetSubmitted');
    for (const key of Object.keys(sound.entries[index] ?? {})) {
      const verdict = after((log) => delete log.entries[index]?.[key]);
      expect([key, verdict]).toMatchObject([key, { kind: 'broken', version: index + 1 }]);
    }
    expect(after((log) => Object.assign(log.entries[index] ?? {}, { more: 1 }))).toMatchObject({
      kind: 'broken',
      version: index + 1,
    });
    expect(
      after((log) => Object.assign(log.entries[index]?.['event'] as Loose, { comment: '加一句' })),
    ).toMatchObject({ kind: 'broken', version: index + 1 });
  });

  it('a new hash over the altered content: the next entry no longer follows', () => {
    const index = indexOf('SheetSubmitted');
    const verdict = after((log) => {
      const entry = log.entries[index] as unknown as LogFile['entries'][number];
      Object.assign(entry.event, {
        scores: { ...('scores' in entry.event ? entry.event.scores : {}), value: '0' },
      });
      const before = sound.entries[index - 1]?.hash ?? '';
      Object.assign(entry, { hash: chain(before, 'contest', [entry])[0] });
    });
    expect(verdict).toMatchObject({ kind: 'broken', version: index + 2 });
  });

  it('a whole chain computed anew over an entry that could not have happened', () => {
    const verdict = after((log) => {
      const index = indexOf('SheetSubmitted');
      Object.assign(log.entries[index]?.['event'] as Loose, { projectId: 'p99' });
      const entries = log.entries as unknown as LogFile['entries'];
      chain(GENESIS, 'contest', entries).forEach((hash, at) =>
        Object.assign(log.entries[at] ?? {}, { hash }),
      );
      log.position['head'] = entries.at(-1)?.hash;
    });
    expect(verdict).toMatchObject({ kind: 'broken', version: indexOf('SheetSubmitted') + 1 });
  });
});

describe('tampering with the order', () => {
  const last = sound.entries.length;

  it.each([0, 1, 7, last - 2])('entry %i removed', (index) => {
    expect(after((log) => log.entries.splice(index, 1))).toMatchObject({
      kind: 'broken',
      version: index + 1,
    });
  });

  it('the last entries removed', () => {
    expect(after((log) => log.entries.splice(last - 3, 3))).toMatchObject({ kind: 'broken', version: null });
  });

  it('two entries swapped, with and without their numbers', () => {
    const swap = (log: LooseLog, renumber: boolean) => {
      const [a, b] = [log.entries[9] as Loose, log.entries[10] as Loose];
      [log.entries[9], log.entries[10]] = [b, a];
      if (renumber) [a['version'], b['version']] = [b['version'], a['version']];
    };
    expect(after((log) => swap(log, false))).toMatchObject({ kind: 'broken', version: 10 });
    expect(after((log) => swap(log, true))).toMatchObject({ kind: 'broken', version: 10 });
  });

  it('an entry twice, and one removed with the rest renumbered', () => {
    expect(after((log) => log.entries.splice(5, 0, structuredClone(log.entries[5]) as Loose))).toMatchObject({
      kind: 'broken',
      version: 7,
    });
    expect(
      after((log) => {
        log.entries.splice(5, 1);
        log.entries.forEach((entry, index) => (entry['version'] = index + 1));
      }),
    ).toMatchObject({ kind: 'broken', version: 6 });
  });
});

describe('tampering with what the file says beside its entries', () => {
  it.each([
    ['contestId', (log: LooseLog) => Object.assign(log, { contestId: 'another' }), 1],
    ['position.version', (log: LooseLog) => Object.assign(log.position, { version: 3 }), null],
    ['position.head', (log: LooseLog) => Object.assign(log.position, { head: 'f'.repeat(64) }), null],
  ] as const)('%s', (_, change, version) => {
    expect(after(change)).toMatchObject({ kind: 'broken', version });
  });

  it('an edited result is named with its project and both values', () => {
    const verdict = after((log) => Object.assign(log.results.projects[1] ?? {}, { total: '199.00' }));
    expect(verdict).toMatchObject({ kind: 'broken', version: null });
    const { en, zh } = (verdict as Extract<Verdict, { kind: 'broken' }>).what;
    expect(en).toMatch(/total: the file says "199.00", the log yields "\d+\.\d\d"/);
    expect(zh).toContain('199.00');
  });

  it.each([
    ['projects turned round', (log: LooseLog): unknown => log.results.projects.reverse()],
    ['a project left out', (log: LooseLog): unknown => log.results.projects.pop()],
    ['a project added', (log: LooseLog): unknown => log.results.projects.push({ id: 'p9' })],
    ['a member added', (log: LooseLog) => Object.assign(log.results.projects[0] ?? {}, { medal: 1 })],
    [
      'a dropped judge',
      (log: LooseLog) => alter(log.results.projects[0] ?? {}, ['components', 'expert', 'sheets']),
    ],
  ])('results with %s', (_, change) => {
    expect(after(change)).toMatchObject({ kind: 'broken', version: null });
  });
});

describe('what is no exported log', () => {
  it.each([
    ['nothing', ''],
    ['no JSON', '{"format":'],
    ['a number', '5'],
    ['null', 'null'],
    ['a contest file', JSON.stringify(contestA())],
    ['a log of another format', JSON.stringify({ ...sound, format: 'luyan-log/2' })],
    ['a log without entries', JSON.stringify({ ...sound, entries: [] })],
    ['a log without results', JSON.stringify({ ...sound, results: undefined })],
  ])('%s', (_, json) => {
    const report = verifyText(json);
    expect(report.exitCode).toBe(2);
    expect(report.lines[0]).toMatch(/^✗ .* · /);
    expect(report.lines.join('\n')).not.toContain('    at ');
  });
});

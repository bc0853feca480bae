/** The log and its neighbours on a real PostgreSQL. */
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '../../shared/contract/protocol.ts';
import type { DomainCommand } from '../../server/domain/commands.ts';
import type { RecordedEvent } from '../../server/domain/events.ts';
import { fold } from '../../server/domain/evolve/evolve.ts';
import { chain, GENESIS } from '../../server/store/chain.ts';
import { dataSourceOptions } from '../../server/store/data-source-options.ts';
import { PostgresEventLog } from '../../server/store/event-log.ts';
import { openDataSource } from '../../server/store/open-data-source.ts';
import { PostgresSettingStore } from '../../server/store/setting-store.ts';
import { contestA, expertIds, projectIds } from '../support/contest-a.ts';
import { contestId, startNode } from '../support/node.ts';
import { freshDatabase } from '../support/postgres.ts';
import { advance, call, reason, sheet, start } from '../support/running-the-show.ts';

let url: string;
let source: DataSource;
let log: PostgresEventLog;

const openSource = (): Promise<DataSource> =>
  openDataSource(dataSourceOptions(url, (error) => expect(error.message).toMatch(/terminating|closed/)));

beforeEach(async () => {
  url = await freshDatabase();
  source = await openSource();
  log = new PostgresEventLog(source);
  return () => source.destroy();
});

const founding = (id = contestId): RecordedEvent => ({
  version: 1,
  at: 1_795_372_101_448,
  actor: { kind: 'system' },
  commandId: 'found',
  event: { type: 'ContestCreated', contestId: id, file: contestA() },
});
const titled = (version: number, title: string): RecordedEvent => ({
  version,
  at: 1_795_372_101_448 + version,
  actor: { kind: 'judge', judgeId: 'e1' },
  commandId: `command-${version}`,
  event: { type: 'ContestRetitled', title },
});
const codeOf = (answer: Answer): string => (answer.ok ? 'accepted' : answer.refusal.code);

describe('appending', () => {
  it('gives back what was appended, from the beginning and from any position', async () => {
    const first = await log.append(contestId, null, [founding()]);
    const second = await log.append(contestId, first, [titled(2, '二'), titled(3, '三')]);
    expect(second?.version).toBe(3);
    const events = [founding(), titled(2, '二'), titled(3, '三')];
    expect(await log.read(contestId, null)).toEqual({ events, position: second });
    expect(await log.read(contestId, first)).toEqual({ events: events.slice(1), position: second });
    expect(await log.read(contestId, second)).toEqual({ events: [], position: second });
    expect([...(await log.heads()).keys()]).toEqual([contestId]);
  });

  it('does nothing where the log does not stand', async () => {
    const first = await log.append(contestId, null, [founding()]);
    await log.append(contestId, first, [titled(2, '二')]);
    expect(await log.append(contestId, first, [titled(2, '另一个二')])).toBeNull();
    expect(await log.append(contestId, null, [founding()])).toBeNull();
    expect(await log.append('nowhere', first, [titled(2, '二')])).toBeNull();
    const forged = { version: 2, head: '0'.repeat(64) };
    expect(await log.append(contestId, forged, [titled(3, '三')])).toBeNull();
    expect(await log.read(contestId, forged)).toBeNull();
    expect(await log.read('nowhere', null)).toBeNull();
    expect((await log.read(contestId, null))?.events).toHaveLength(2);
    await expect(log.append(contestId, first, [])).rejects.toThrow('nothing to append');
  });

  it('lets one of many writers win at each version, from several connections', async () => {
    const other = await openSource();
    try {
      let position = await log.append(contestId, null, [founding()]);
      const writers = [log, new PostgresEventLog(other)];
      for (let version = 2; version <= 12; version += 1) {
        const tries = Array.from({ length: 16 }, (_, index) =>
          writers[index % 2]?.append(contestId, position, [titled(version, `第 ${index} 位`)]),
        );
        const won = (await Promise.all(tries)).filter((result) => result !== null);
        expect(won).toHaveLength(1);
        position = won[0] ?? null;
      }
      const part = await log.read(contestId, null);
      expect(part?.events.map(({ version }) => version)).toEqual(
        Array.from({ length: 12 }, (_, index) => index + 1),
      );
      expect(part?.position).toEqual(position);
    } finally {
      await other.destroy();
    }
  });

  it('lets one of many founders win', async () => {
    const tries = Array.from({ length: 8 }, () => log.append(contestId, null, [founding()]));
    expect((await Promise.all(tries)).filter((result) => result !== null)).toHaveLength(1);
  });

  it('appends all of its entries or none', async () => {
    const first = await log.append(contestId, null, [founding()]);
    const unstorable = [titled(2, '二'), titled(3, 'NUL \u0000')];
    await expect(log.append(contestId, first, unstorable)).rejects.toThrow();
    expect(await log.read(contestId, first)).toEqual({ events: [], position: first });
    expect(await log.append(contestId, first, [titled(2, '二')])).not.toBeNull();
  });
});

describe('the hash chain', () => {
  it('recomputed from what jsonb gives back equals what is stored', async () => {
    const texts = [
      '智慧医疗',
      '😀👨‍👩‍👧',
      '𠮷野家',
      'ﬁ e\u0301 \u202e',
      '"\\/\b\f\n\r\t',
      '0.10',
      '\u2028\ufeff',
      '',
    ];
    const event = {
      type: 'ContestRetitled',
      title: '题',
      // no event of ours: what a later version might add
      numbers: [0, -0, 1.5, 0.1 + 0.2, 1e21, 1e-7, -1.7e308, 5e-324, Number.MAX_SAFE_INTEGER, 1e2],
      texts,
      nested: {
        z: { y: [{ b: null, a: true }, []], x: {} },
        aa: 1,
        b: 2,
        中: 3,
        '😀': 4,
        'a"b': 5,
        A: 6,
        '10': 7,
        '9': 8,
      },
      absent: undefined,
    };
    const events = [founding(), { ...titled(2, '二'), event: event as unknown as RecordedEvent['event'] }];
    const position = await log.append(contestId, null, events);
    const part = await log.read(contestId, null);
    expect(part?.events).toEqual(JSON.parse(JSON.stringify(events)));
    const stored: { hash: string }[] = await source.query('select hash from events order by version');
    expect(chain(GENESIS, contestId, part?.events ?? [])).toEqual(stored.map(({ hash }) => hash));
    expect(position?.head).toBe(stored.at(-1)?.hash);
  });

  it('shows a row that was edited in the database', async () => {
    await log.append(contestId, null, [founding(), titled(2, '二'), titled(3, '三')]);
    await source.query(`update events set payload = jsonb_set(payload, '{title}', '"改"') where version = 2`);
    const stored: { hash: string }[] = await source.query('select hash from events order by version');
    const again = chain(GENESIS, contestId, (await log.read(contestId, null))?.events ?? []);
    expect(again.map((hash, index) => hash === stored[index]?.hash)).toEqual([true, false, false]);
  });
});

describe('migrations', () => {
  const applied = async (): Promise<number> =>
    (await source.query('select count(*)::int as count from migrations'))[0].count as number;

  it('make an empty database, and leave one that is there as it is', async () => {
    const count = await applied();
    await log.append(contestId, null, [founding()]);
    await source.destroy();
    source = await openSource();
    log = new PostgresEventLog(source);
    expect(await applied()).toBe(count);
    expect([...(await log.heads()).keys()]).toEqual([contestId]);
  });

  it('bring an older database on: one that only knew the log', async () => {
    await log.append(contestId, null, [founding()]);
    while ((await applied()) > 1) await source.undoLastMigration();
    const tables = async (): Promise<string[]> =>
      (
        await source.query(`select table_name from information_schema.tables where table_schema = 'public'`)
      ).map(({ table_name }: { table_name: string }) => table_name);
    for (const later of ['ballots', 'drafts']) expect(await tables()).not.toContain(later);
    await source.destroy();
    source = await openSource();
    log = new PostgresEventLog(source);
    expect(await tables()).toEqual(expect.arrayContaining(['ballots', 'drafts']));
    expect((await log.read(contestId, null))?.events).toEqual([founding()]);
  });

  it('are run once by servers that start at the same time on an empty database', async () => {
    url = await freshDatabase();
    const sources = await Promise.all([1, 2, 3, 4].map(openSource));
    await Promise.all(sources.map((one) => one.destroy()));
  });
});

describe('settings', () => {
  it('are written, written over, or written once', async () => {
    const store = new PostgresSettingStore(source);
    expect(await store.read('key')).toBeNull();
    for (const value of ['文字', { a: [1, null] }, 7, false]) {
      await store.write('key', value);
      expect(await store.read('key')).toEqual(value);
    }
    const tries = await Promise.all([1, 2, 3, 4].map((value) => store.writeOnce('once', value)));
    expect(new Set(tries).size, 'all get what the first has written').toBe(1);
    expect(await store.writeOnce('key', 'late')).toBe(false);
  });
});

describe('folding', () => {
  it('gives after a restart the state that was shown before', async () => {
    const node = await startNode(log, contestA());
    const show: readonly DomainCommand[] = [
      call('p1'),
      start('p1'),
      advance('p1', 'presenting'),
      advance('p1', 'questions'),
      { type: 'RecuseJudge', judgeId: 'e7', projectId: 'p1', reason },
      { type: 'UnlockSetup' },
      { type: 'EditProject', projectId: 'p2', name: '改名', unit: '单位', jointUnits: [] },
    ];
    for (const command of show) expect(codeOf(await node.give(command))).toBe('accepted');
    for (const judgeId of expertIds.slice(0, 3))
      await node.give(sheet('p1', 'expert', 88.5), { actor: { kind: 'judge', judgeId } });
    const restarted = await startNode(new PostgresEventLog(source));
    expect(restarted.contest.state).toEqual(node.contest.state);
    expect(restarted.contest.position).toEqual(node.contest.position);
    [node, restarted].forEach((one) => one.end());
  });

  it('takes under a second for 50 projects and 15 judges', async () => {
    const [project] = contestA().projects;
    const judges = Array.from({ length: 15 }, (_, index) => ({
      id: `e${index + 1}`,
      name: `专家${index + 1}`,
    }));
    const ids = Array.from({ length: 50 }, (_, index) => `p${index + 1}`);
    const file = contestA({
      panels: [
        { id: 'expert', name: '专家评委', judges },
        { id: 'professional', name: '专业评委', judges: [] },
      ],
      projects: ids.map((id) => ({ ...project, id, name: `项目 ${id}`, unit: '单位' })),
    });
    const node = await startNode(log, file);
    for (const id of ids) {
      for (const command of [call(id), start(id), advance(id, 'presenting'), advance(id, 'questions')])
        expect(codeOf(await node.give(command))).toBe('accepted');
      const sheets = judges.flatMap(({ id: judgeId }) =>
        (['expert', 'innovation'] as const).map((component) =>
          node.give(sheet(id, component, 8.5), {
            actor: { kind: 'judge', judgeId },
            commandId: randomUUID(),
          }),
        ),
      );
      expect(new Set((await Promise.all(sheets)).map(codeOf))).toEqual(new Set(['accepted']));
      expect(codeOf(await node.give({ type: 'CloseScoring', projectId: id, acknowledgedMissing: [] }))).toBe(
        'accepted',
      );
    }
    const { version } = node.contest.state;
    expect(version).toBeGreaterThan(50 * (4 + 30));
    const part = await log.read(contestId, null);
    const foldingFrom = performance.now();
    const state = fold(part?.events ?? []);
    const foldedMs = performance.now() - foldingFrom;
    expect(state).toEqual(node.contest.state);
    const openingFrom = performance.now();
    const restarted = await startNode(new PostgresEventLog(source));
    const openedMs = performance.now() - openingFrom;
    expect(restarted.contest.state.version).toBe(version);
    expect(foldedMs).toBeLessThan(1_000);
    expect(openedMs, 'reading included').toBeLessThan(1_000);
    [node, restarted].forEach((one) => one.end());
  });

  it('two nodes on one database decide in turn and end with the same state', async () => {
    const other = await openSource();
    const first = await startNode(log, contestA());
    const second = await startNode(new PostgresEventLog(other));
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        [first, second][index % 2]?.give(call(projectIds[index % 4] ?? 'p1'), { commandId: `call-${index}` }),
      ),
    );
    expect(new Set(answers.map((answer) => answer && codeOf(answer)))).toEqual(new Set(['accepted']));
    for (const node of [first, second]) await node.ledger.catchUp(contestId);
    expect(first.contest.state).toEqual(second.contest.state);
    expect(first.contest.position).toEqual(second.contest.position);
    [first, second].forEach((one) => one.end());
    await other.destroy();
  });
});

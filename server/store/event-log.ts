/** The append-only log in PostgreSQL: one statement appends, and decides between two writers. */
import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { DataSource, MoreThan } from 'typeorm';
import type { EventLog, LogPart, LogPosition } from '../application/ports.ts';
import type { RecordedEvent } from '../domain/events.ts';
import { chain, GENESIS } from './chain.ts';
import { ContestEntity } from './entities/contest.entity.ts';
import { EventEntity } from './entities/event.entity.ts';

/** Each appends all given entries if, and only if, the log stands where the writer believes; else it returns no row. */
const insertEntries = `
  insert into events (contest_id, version, at, actor, command_id, payload, hash)
  select $1, e.version, e.at, e.actor, e.command_id, e.payload, e.hash
  from placed, jsonb_to_recordset($4::jsonb)
    as e(version integer, at bigint, actor jsonb, command_id text, payload jsonb, hash text)
  returning version`;
const continueLog = {
  name: 'continue-log',
  text: `
  with placed as (
    update contests set version = $2, head = $3 where id = $1 and version = $5 and head = $6 returning id
  ) ${insertEntries}`,
};
const foundLog = {
  name: 'found-log',
  text: `
  with placed as (
    insert into contests (id, version, head) values ($1, $2, $3) on conflict do nothing returning id
  ) ${insertEntries}`,
};

@Injectable()
export class PostgresEventLog implements EventLog {
  readonly #source: DataSource;

  constructor(source: DataSource) {
    this.#source = source;
  }

  async heads(): Promise<ReadonlyMap<string, LogPosition>> {
    const rows = await this.#source.getRepository(ContestEntity).find({ order: { id: 'ASC' } });
    return new Map(rows.map(({ id, version, head }) => [id, { version, head }]));
  }

  async read(contestId: string, after: LogPosition | null): Promise<LogPart | null> {
    const repository = this.#source.getRepository(EventEntity);
    const from = after?.version ?? 0;
    const rows = await repository.find({
      where: { contestId, version: MoreThan(from - 1) },
      order: { version: 'ASC' },
    });
    const held = after === null ? undefined : rows.shift();
    if (after !== null && held?.hash !== after.head) return null;
    const last = rows.at(-1) ?? held;
    if (last === undefined) return null;
    const events = rows.map(({ version, at, actor, commandId, payload }) => ({
      version,
      at,
      actor,
      commandId,
      event: payload,
    }));
    return { events, position: { version: last.version, head: last.hash } };
  }

  async append(
    contestId: string,
    after: LogPosition | null,
    events: readonly RecordedEvent[],
  ): Promise<LogPosition | null> {
    const hashes = chain(after?.head ?? GENESIS, contestId, events);
    const last = events.at(-1);
    const head = hashes.at(-1);
    if (last === undefined || head === undefined) throw new Error('nothing to append');
    const entries = events.map(({ version, at, actor, commandId, event }, index) => ({
      version,
      at,
      actor,
      command_id: commandId,
      payload: event,
      hash: hashes[index],
    }));
    const placed = await this.#prepared(after === null ? foundLog : continueLog, [
      contestId,
      last.version,
      head,
      JSON.stringify(entries),
      ...(after === null ? [] : [after.version, after.head]),
    ]);
    return placed === 0 ? null : { version: last.version, head };
  }

  /**
   * Planned once a connection: planning them each time made an append a third longer (docs/BENCHMARKS.md).
   * @returns how many rows came back
   */
  async #prepared(statement: { name: string; text: string }, values: unknown[]): Promise<number> {
    const runner = this.#source.createQueryRunner();
    try {
      const connection = (await runner.connect()) as PoolClient;
      const { rowCount } = await connection.query({ ...statement, values });
      return rowCount ?? 0;
    } finally {
      await runner.release();
    }
  }
}

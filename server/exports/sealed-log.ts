/** The log of one contest as the database holds it, hashes and all, so that an edit there shows in the export. */
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../domain/actor.ts';
import type { ContestEvent } from '../domain/events.ts';
import type { LogEntry, LogFile } from './log-file.ts';

/** One statement, hence one moment: the entries, and on each where the log stands. */
const wholeLog = `
  select contests.version as last_version, contests.head,
    events.version, events.at, events.actor, events.command_id, events.payload, events.hash
  from contests join events on events.contest_id = contests.id
  where contests.id = $1 order by events.version`;

interface LogRow {
  readonly last_version: number;
  readonly head: string;
  readonly version: number;
  /** bigint comes as text; milliseconds since the epoch fit a number. */
  readonly at: string;
  readonly actor: Actor;
  readonly command_id: string;
  readonly payload: ContestEvent;
  readonly hash: string;
}

@Injectable()
export class SealedLog {
  readonly #source: DataSource;

  constructor(source: DataSource) {
    this.#source = source;
  }

  /** @returns null when there is no such contest */
  async read(contestId: string): Promise<Pick<LogFile, 'entries' | 'position'> | null> {
    const rows: LogRow[] = await this.#source.query(wholeLog, [contestId]);
    const [first] = rows;
    if (first === undefined) return null;
    const entries = rows.map(({ version, at, actor, command_id, payload, hash }): LogEntry => ({
      version,
      at: Number(at),
      actor,
      commandId: command_id,
      event: payload,
      hash,
    }));
    return { entries, position: { version: first.last_version, head: first.head } };
  }
}

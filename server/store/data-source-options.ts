/** How TypeORM reaches PostgreSQL, embedded or outside: the same entities, the same migrations. */
import pg from 'pg';
import type { DataSourceOptions } from 'typeorm';
import { BallotEntity } from './entities/ballot.entity.ts';
import { ContestEntity } from './entities/contest.entity.ts';
import { DraftEntity } from './entities/draft.entity.ts';
import { EventEntity } from './entities/event.entity.ts';
import { SettingEntity } from './entities/setting.entity.ts';
import { VoteIntakeEntity } from './entities/vote-intake.entity.ts';
import { LogAndSettings1764000000000 } from './migrations/1764000000000-log-and-settings.ts';
import { Ballots1764000000001 } from './migrations/1764000000001-ballots.ts';
import { Drafts1764000000002 } from './migrations/1764000000002-drafts.ts';

export const entities = [
  ContestEntity,
  EventEntity,
  SettingEntity,
  BallotEntity,
  VoteIntakeEntity,
  DraftEntity,
];

/** @param onPoolError told of connections that break while idle: the pool replaces them */
export function dataSourceOptions(url: string, onPoolError: (error: Error) => void): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    // or TypeORM would look for it by name, which a bundle cannot follow
    driver: pg,
    entities,
    migrations: [LogAndSettings1764000000000, Ballots1764000000001, Drafts1764000000002],
    // by openDataSource
    migrationsRun: false,
    synchronize: false,
    logging: false,
    poolSize: 10,
    poolErrorHandler: onPoolError,
    applicationName: 'luyan',
  };
}

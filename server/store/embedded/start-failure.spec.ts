import { describe, expect, it } from 'vitest';
import { databaseFolder } from './database-folder.ts';
import { readStartFailure } from './start-failure.ts';

const folder = databaseFolder('/srv/luyan');

describe('readStartFailure', () => {
  it.each([
    ['busy', 'FATAL:  lock file "postmaster.pid" already exists'],
    ['busy', 'FATAL:  pre-existing shared memory block (key 1, ID 2) is still in use'],
    ['port-taken', 'FATAL:  could not create any TCP/IP sockets'],
  ])('waits or tries again when it is %s', (cause, log) => {
    expect(readStartFailure(log, folder)).toEqual({ cause });
  });

  it('gives up at once on a full disk', () => {
    const failure = readStartFailure('PANIC:  could not write to file: No space left on device', folder);
    expect(failure).toMatchObject({ cause: 'final', refusal: { code: 'disk-full' } });
  });

  it('quotes the last complaint of anything else, with the place of the log', () => {
    const log =
      'LOG:  starting\n2026-01-01 00:00:00 UTC [7] FATAL:  could not open directory "pg_wal"\nLOG:  gone';
    const failure = readStartFailure(log, folder);
    expect(failure).toMatchObject({ cause: 'unclear', refusal: { code: 'database-not-starting' } });
    expect('refusal' in failure && failure.refusal.sentences.en).toBe(
      'The embedded database did not start: could not open directory "pg_wal" (details in /srv/luyan/postgres/server.log).',
    );
  });
});

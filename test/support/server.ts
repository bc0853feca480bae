/** The whole server in this process, on a database and data folder of its own, for integration tests. */
import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { ContestFileInput } from '../../shared/scoring/contest-file.ts';
import { claimPort } from '../../server/config/port.ts';
import type { RunningSettings } from '../../server/config/running-settings.ts';
import { startServer } from '../../server/server.ts';
import { ContestFounding } from '../../server/setup/contest-founding.ts';
import { emptyWebDir } from './web-dir.ts';

export const staffPassword = 'staff-pass';

export interface TestServer {
  readonly app: NestFastifyApplication;
  readonly baseUrl: string;
  readonly settings: RunningSettings;
  stop(): Promise<void>;
}

/**
 * @param databaseUrl an empty database, or one that an earlier server used
 * @param contest founded under the id `contest` where there is none yet
 * @param others settings instead of the usual ones
 */
export async function startTestServer(
  databaseUrl: string,
  contest?: ContestFileInput,
  others: Partial<RunningSettings> = {},
): Promise<TestServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'luyan-test-server-'));
  const port = await claimPort(0, '127.0.0.1');
  const settings: RunningSettings = {
    port,
    host: '127.0.0.1',
    dataDir,
    databaseUrl,
    redisUrl: null,
    publicUrl: null,
    staffPassword,
    sofficePath: null,
    webDir: await emptyWebDir(dataDir),
    certificate: null,
    joinUrl: `http://127.0.0.1:${port}`,
    ...others,
  };
  const server = await startServer(settings, async (app) => {
    const founding = app.get(ContestFounding);
    if (contest !== undefined && founding.isFirst())
      await founding.fromFile(contest, { kind: 'system' }, 'contest');
  });
  return {
    app: server.app,
    baseUrl: `http://127.0.0.1:${port}`,
    settings,
    stop: async () => {
      await server.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

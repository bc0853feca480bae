import { Global, Inject, Logger, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DRAFT_STORE, EVENT_LOG, SETTING_STORE } from '../application/ports.ts';
import { SETTINGS, type RunningSettings } from '../config/running-settings.ts';
import { dataSourceOptions } from './data-source-options.ts';
import { PostgresDraftStore } from './draft-store.ts';
import { PostgresEventLog } from './event-log.ts';
import { openDataSource } from './open-data-source.ts';
import { PostgresSettingStore } from './setting-store.ts';

/** What PostgreSQL says to every connection when it is told to stop, as at the end of this server too. */
const TOLD_TO_STOP = '57P01';

function tellOfBrokenConnection(error: Error & { readonly code?: unknown }): void {
  const told = `an idle connection broke and is replaced: ${error.message}`;
  const logger = new Logger('Database');
  if (error.code === TOLD_TO_STOP) logger.log(told);
  else logger.warn(told);
}

/** PostgreSQL behind the application's ports. */
@Global()
@Module({
  providers: [
    {
      provide: DataSource,
      inject: [SETTINGS],
      useFactory: ({ databaseUrl }: RunningSettings) =>
        openDataSource(dataSourceOptions(databaseUrl, tellOfBrokenConnection)),
    },
    { provide: EVENT_LOG, useClass: PostgresEventLog },
    { provide: SETTING_STORE, useClass: PostgresSettingStore },
    { provide: DRAFT_STORE, useClass: PostgresDraftStore },
  ],
  exports: [DataSource, EVENT_LOG, SETTING_STORE, DRAFT_STORE],
})
export class StoreModule implements OnApplicationShutdown {
  readonly #source: DataSource;

  constructor(@Inject(DataSource) source: DataSource) {
    this.#source = source;
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.#source.isInitialized) await this.#source.destroy();
  }
}

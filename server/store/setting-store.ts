/** The installation's settings in PostgreSQL. */
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SettingStore } from '../application/ports.ts';
import { SettingEntity } from './entities/setting.entity.ts';

@Injectable()
export class PostgresSettingStore implements SettingStore {
  readonly #source: DataSource;

  constructor(source: DataSource) {
    this.#source = source;
  }

  async read(key: string): Promise<unknown> {
    const row = await this.#source.getRepository(SettingEntity).findOneBy({ key });
    return row?.value ?? null;
  }

  async write(key: string, value: unknown): Promise<void> {
    await this.#source.query(
      `insert into settings (key, value) values ($1, $2::jsonb) on conflict (key) do update set value = excluded.value`,
      [key, JSON.stringify(value)],
    );
  }

  async writeOnce(key: string, value: unknown): Promise<unknown> {
    await this.#source.query(
      `insert into settings (key, value) values ($1, $2::jsonb) on conflict (key) do nothing`,
      [key, JSON.stringify(value)],
    );
    return this.read(key);
  }
}

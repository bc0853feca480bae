import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The log of every contest, and the installation's settings. */
export class LogAndSettings1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table contests (
        id text primary key,
        version integer not null check (version > 0),
        head text not null
      )`);
    await runner.query(`
      create table events (
        contest_id text not null references contests (id),
        version integer not null check (version > 0),
        at bigint not null,
        actor jsonb not null,
        command_id text not null,
        payload jsonb not null,
        hash text not null,
        primary key (contest_id, version)
      )`);
    await runner.query(`create table settings (key text primary key, value jsonb not null)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table settings`);
    await runner.query(`drop table events`);
    await runner.query(`drop table contests`);
  }
}

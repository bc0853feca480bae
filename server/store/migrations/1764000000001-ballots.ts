import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The public vote's own intake: one ballot a device and contest; the log has only its opening and final counts. */
export class Ballots1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table vote_intakes (
        contest_id text primary key references contests (id),
        is_open boolean not null
      )`);
    await runner.query(`
      create table ballots (
        contest_id text not null references contests (id),
        device_id text not null,
        project_id text not null,
        cast_at bigint not null,
        primary key (contest_id, device_id)
      )`);
    await runner.query(`create index ballots_by_project on ballots (contest_id, project_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ballots`);
    await runner.query(`drop table vote_intakes`);
  }
}

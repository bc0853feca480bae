import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What judges have entered and not submitted, for a tablet that takes their seat over; never in the log. */
export class Drafts1764000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table drafts (
        contest_id text not null references contests (id),
        judge_id text not null,
        since integer not null,
        project_id text not null,
        component_id text not null,
        known_revision integer not null,
        draft_order integer not null,
        content jsonb,
        primary key (contest_id, judge_id, since, project_id, component_id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table drafts`);
  }
}

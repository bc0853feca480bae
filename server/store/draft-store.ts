/** Judges' drafts in PostgreSQL: the newest of each sheet, whichever node and however late the others come. */
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { DraftContent } from '../../shared/contract/drafts.ts';
import type { DraftStore, KeptDraft } from '../application/ports.ts';
import type { DraftPlace } from '../domain/drafts.ts';
import { DraftEntity } from './entities/draft.entity.ts';

const keepNewest = `
  insert into drafts
    (contest_id, judge_id, since, project_id, component_id, known_revision, draft_order, content)
  values ($1, $2, $3, $4, $5, $6, $7, $8::jsonb)
  on conflict (contest_id, judge_id, since, project_id, component_id) do update
  set known_revision = excluded.known_revision, draft_order = excluded.draft_order, content = excluded.content
  where (drafts.known_revision, drafts.draft_order) < (excluded.known_revision, excluded.draft_order)`;

const listPlaces = `
  select judge_id as "judgeId", since, project_id as "projectId", component_id as "componentId",
    known_revision as "knownRevision", draft_order as "order",
    content is not null and (content->'scores' <> '{}'::jsonb or content->>'comment' <> '') as begun
  from drafts where contest_id = $1`;

const forgetUpTo = `
  delete from drafts using jsonb_to_recordset($2::jsonb) as gone(
    "judgeId" text, since integer, "projectId" text, "componentId" text, "knownRevision" integer, "order" integer)
  where drafts.contest_id = $1 and drafts.judge_id = gone."judgeId" and drafts.since = gone.since
    and drafts.project_id = gone."projectId" and drafts.component_id = gone."componentId"
    and (drafts.known_revision, drafts.draft_order) <= (gone."knownRevision", gone."order")`;

@Injectable()
export class PostgresDraftStore implements DraftStore {
  readonly #source: DataSource;

  constructor(source: DataSource) {
    this.#source = source;
  }

  async keep(contestId: string, place: DraftPlace, content: DraftContent | null): Promise<void> {
    const { judgeId, since, projectId, componentId, knownRevision, order } = place;
    await this.#source.query(keepNewest, [
      ...[contestId, judgeId, since, projectId, componentId, knownRevision, order],
      content === null ? null : JSON.stringify(content),
    ]);
  }

  async ofPerson(contestId: string, judgeId: string, since: number): Promise<readonly KeptDraft[]> {
    return this.#source.getRepository(DraftEntity).findBy({ contestId, judgeId, since });
  }

  async places(contestId: string): ReturnType<DraftStore['places']> {
    return this.#source.query(listPlaces, [contestId]);
  }

  async forget(contestId: string, places: readonly DraftPlace[]): Promise<void> {
    if (places.length > 0) await this.#source.query(forgetUpTo, [contestId, JSON.stringify(places)]);
  }
}

import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DraftContent } from '../../../shared/contract/drafts.ts';

/** What one person on a judge's seat has entered of one sheet and not submitted: the newest alone. */
@Entity({ name: 'drafts' })
export class DraftEntity {
  @PrimaryColumn({ name: 'contest_id', type: 'text' })
  contestId!: string;

  @PrimaryColumn({ name: 'judge_id', type: 'text' })
  judgeId!: string;

  @PrimaryColumn({ type: 'integer' })
  since!: number;

  @PrimaryColumn({ name: 'project_id', type: 'text' })
  projectId!: string;

  @PrimaryColumn({ name: 'component_id', type: 'text' })
  componentId!: string;

  @Column({ name: 'known_revision', type: 'integer' })
  knownRevision!: number;

  @Column({ name: 'draft_order', type: 'integer' })
  order!: number;

  @Column({ type: 'jsonb', nullable: true })
  content!: DraftContent | null;
}

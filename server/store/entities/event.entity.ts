import { Column, Entity, PrimaryColumn, type ValueTransformer } from 'typeorm';
import type { Actor } from '../../domain/actor.ts';
import type { ContestEvent } from '../../domain/events.ts';

/** PostgreSQL gives bigint as text; milliseconds since the epoch fit a number. */
const milliseconds: ValueTransformer = { to: (ms: number) => ms, from: (text: string) => Number(text) };

/** One entry of a contest's log. Rows are only ever inserted. */
@Entity({ name: 'events' })
export class EventEntity {
  @PrimaryColumn({ name: 'contest_id', type: 'text' })
  contestId!: string;

  @PrimaryColumn({ type: 'integer' })
  version!: number;

  @Column({ type: 'bigint', transformer: milliseconds })
  at!: number;

  @Column({ type: 'jsonb' })
  actor!: Actor;

  @Column({ name: 'command_id', type: 'text' })
  commandId!: string;

  @Column({ type: 'jsonb' })
  payload!: ContestEvent;

  @Column({ type: 'text' })
  hash!: string;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One ballot of one device. */
@Entity({ name: 'ballots' })
export class BallotEntity {
  @PrimaryColumn({ name: 'contest_id', type: 'text' })
  contestId!: string;

  @PrimaryColumn({ name: 'device_id', type: 'text' })
  deviceId!: string;

  @Column({ name: 'project_id', type: 'text' })
  projectId!: string;

  @Column({ name: 'cast_at', type: 'bigint' })
  castAt!: string;
}

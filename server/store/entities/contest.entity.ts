import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One row a contest: where its log stands. Appending moves it and so decides between two writers. */
@Entity({ name: 'contests' })
export class ContestEntity {
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'text' })
  head!: string;
}

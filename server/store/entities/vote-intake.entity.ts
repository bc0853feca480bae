import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Whether ballots of a contest are taken now; its row lock orders the last ballot before the count. */
@Entity({ name: 'vote_intakes' })
export class VoteIntakeEntity {
  @PrimaryColumn({ name: 'contest_id', type: 'text' })
  contestId!: string;

  @Column({ name: 'is_open', type: 'boolean' })
  isOpen!: boolean;
}

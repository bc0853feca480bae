import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One small fact of the installation. */
@Entity({ name: 'settings' })
export class SettingEntity {
  @PrimaryColumn({ type: 'text' })
  key!: string;

  @Column({ type: 'jsonb' })
  value!: unknown;
}

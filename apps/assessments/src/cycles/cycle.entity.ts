import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CycleKind, CycleState } from './cycle.model.js';

/** A round of assessment. Its `version` grows by one with each change, so that no listener goes back to an older state. */
@Entity('cycle')
export class CycleEntity {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('integer')
  version: number;

  @Column('text')
  name: string;

  @Column('text')
  kind: CycleKind;

  @Column('text')
  state: CycleState;

  @Column('timestamptz', { name: 'opens_at' })
  opensAt: Date;

  @Column('timestamptz', { name: 'self_due_at' })
  selfDueAt: Date;

  @Column('timestamptz', { name: 'manager_due_at' })
  managerDueAt: Date;

  @Column('timestamptz', { name: 'closes_at' })
  closesAt: Date;

  @Column('uuid', { name: 'framework_version_id' })
  frameworkVersionId: string;

  /** It came from a history; only to such a cycle more history can be added. */
  @Column('boolean')
  imported: boolean;
}

import type { FrameworkDocument } from '@waymark/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type FrameworkVersionState = 'draft' | 'published' | 'retired';

/** One version of an organisation's framework, whole. Its document never changes. */
@Entity('framework_version')
export class FrameworkVersionEntity {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'framework_id' })
  frameworkId: string;

  @Column('integer')
  number: number;

  @Column('text')
  state: FrameworkVersionState;

  @Column('timestamptz', { name: 'effective_from' })
  effectiveFrom: Date;

  @Column('jsonb')
  document: FrameworkDocument;
}

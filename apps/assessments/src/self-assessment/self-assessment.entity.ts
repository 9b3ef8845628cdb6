import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SelfAssessmentState } from './self-assessment.model.js';

/** One person's self-assessment in one cycle. The database shows it to that person alone, submitted or not. */
@Entity('self_assessment')
export class SelfAssessmentEntity {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'cycle_id' })
  cycleId: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('text')
  state: SelfAssessmentState;

  /** Grows by one with each save that changed something. */
  @Column('integer')
  revision: number;

  @Column('timestamptz', { name: 'saved_at' })
  savedAt: Date;

  /** Made by the client that submitted: the same one again is the same submit. */
  @Column('uuid', { name: 'submission_id', nullable: true })
  submissionId: string | null;

  @Column('timestamptz', { name: 'submitted_at', nullable: true })
  submittedAt: Date | null;
}

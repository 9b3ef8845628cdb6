import { accessMigrations } from '@waymark/access';
import { CycleEntity } from './cycles/cycle.entity.js';
import { FrameworkVersionEntity } from './frameworks/framework-version.entity.js';
import { Agreement1765000300000 } from './migrations/agreement.migration.js';
import { AnswerEvidence1765000400000 } from './migrations/answer-evidence.migration.js';
import { AssessmentsTables1764000100000 } from './migrations/assessments-tables.migration.js';
import { Conversation1764900100000 } from './migrations/conversation.migration.js';
import { EarlierCycles1764200000001 } from './migrations/earlier-cycles.migration.js';
import { EvidenceAndProofs1764800200000 } from './migrations/evidence-and-proofs.migration.js';
import { History1765000500000 } from './migrations/history.migration.js';
import { LapsedSignature1765000610000 } from './migrations/lapsed-signature.migration.js';
import { Messages1765000200000 } from './migrations/messages.migration.js';
import { PromotionCases1765300100000 } from './migrations/promotion-cases.migration.js';
import { QuarterlyCycle1764200000000 } from './migrations/quarterly-cycle.migration.js';
import { Reminders1765000100000 } from './migrations/reminders.migration.js';
import { SelfAssessmentEntity } from './self-assessment/self-assessment.entity.js';

/** What assessments adds to its database: migrations oldest first, entities for the rows that are written one at a time. */
export const database = {
  entities: [FrameworkVersionEntity, CycleEntity, SelfAssessmentEntity],
  migrations: [...accessMigrations('assessments'), AssessmentsTables1764000100000, QuarterlyCycle1764200000000, EarlierCycles1764200000001, EvidenceAndProofs1764800200000, Conversation1764900100000, Reminders1765000100000, Messages1765000200000, Agreement1765000300000, AnswerEvidence1765000400000, History1765000500000, LapsedSignature1765000610000, PromotionCases1765300100000],
};

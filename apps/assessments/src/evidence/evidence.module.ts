import { Module } from '@nestjs/common';
import { AccessModule } from '@waymark/access';
import { AnswerEvidenceResolver } from './answer-evidence.resolver.js';
import { DecideEvidence } from './decide-evidence.js';
import { DeciderQueries } from './deciders.queries.js';
import { EvidenceItemQueries } from './evidence-item.queries.js';
import { EvidenceJudgingResolver } from './evidence-judging.resolver.js';
import { EvidenceWritingResolver } from './evidence-writing.resolver.js';
import { EvidenceQueries } from './evidence.queries.js';
import { EvidenceResolver } from './evidence.resolver.js';
import { JudgeEvidence } from './judge-evidence.js';
import { MayDecideResolver } from './may-decide.resolver.js';
import { RecordEvidence } from './record-evidence.js';
import { RetractEvidence } from './retract-evidence.js';
import { SaveEvidence } from './save-evidence.js';
import { SubmitEvidence } from './submit-evidence.js';
import { VerifierQueries } from './verifiers.queries.js';
import { WithdrawEvidence } from './withdraw-evidence.js';

const reads = [EvidenceQueries, EvidenceItemQueries, VerifierQueries, EvidenceResolver, AnswerEvidenceResolver, DeciderQueries, MayDecideResolver];
const writes = [SaveEvidence, SubmitEvidence, WithdrawEvidence, EvidenceWritingResolver, JudgeEvidence, DecideEvidence, RetractEvidence, EvidenceJudgingResolver];

@Module({ imports: [AccessModule], providers: [...reads, ...writes, RecordEvidence], exports: [RecordEvidence] })
export class EvidenceModule {}

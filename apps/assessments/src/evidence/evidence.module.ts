import { Module } from '@nestjs/common';
import { AccessModule } from '@waymark/access';
import { EvidenceQueries } from './evidence.queries.js';
import { EvidenceResolver } from './evidence.resolver.js';
import { RecordEvidence } from './record-evidence.js';

@Module({ imports: [AccessModule], providers: [EvidenceQueries, EvidenceResolver, RecordEvidence], exports: [RecordEvidence] })
export class EvidenceModule {}

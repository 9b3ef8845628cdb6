import { Module } from '@nestjs/common';
import { CertificationsModule } from '../certifications/certifications.module.js';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { RatingsModule } from '../ratings/ratings.module.js';
import { HistoryResolver } from './history.resolver.js';
import { ImportHistory } from './import-history.js';
import { WriteHistory } from './write-history.js';

@Module({ imports: [RatingsModule, EvidenceModule, CertificationsModule], providers: [ImportHistory, WriteHistory, HistoryResolver] })
export class HistoryModule {}

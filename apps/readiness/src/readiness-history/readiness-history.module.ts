import { Module } from '@nestjs/common';
import { AccessModule } from '@waymark/access';
import { ReadinessHistories } from './readiness-history.js';
import { ReadinessHistoryResolver } from './readiness-history.resolver.js';

@Module({ imports: [AccessModule], providers: [ReadinessHistories, ReadinessHistoryResolver] })
export class ReadinessHistoryModule {}

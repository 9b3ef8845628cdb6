import { Module } from '@nestjs/common';
import { AccessModule } from '@waymark/access';
import { PlanCyclesQueries } from './plan-cycles.queries.js';
import { PlanCyclesResolver } from './plan-cycles.resolver.js';

@Module({ imports: [AccessModule], providers: [PlanCyclesQueries, PlanCyclesResolver] })
export class PlanCyclesModule {}

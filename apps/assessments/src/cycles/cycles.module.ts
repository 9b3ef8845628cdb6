import { Module } from '@nestjs/common';
import { ChangeCycle } from './change-cycle.js';
import { CloseCycle } from './close-cycle.js';
import { CyclePlansResolver } from './cycle-plans.resolver.js';
import { CycleQueries } from './cycle.queries.js';
import { CyclesResolver } from './cycles.resolver.js';
import { OpenCycle } from './open-cycle.js';
import { PlanCycle } from './plan-cycle.js';
import { WriteCycle } from './write-cycle.js';

@Module({
  providers: [CycleQueries, WriteCycle, OpenCycle, CloseCycle, PlanCycle, ChangeCycle, CyclesResolver, CyclePlansResolver],
  exports: [WriteCycle],
})
export class CyclesModule {}

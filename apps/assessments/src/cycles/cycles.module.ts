import { Module } from '@nestjs/common';
import { CloseCycle } from './close-cycle.js';
import { CycleQueries } from './cycle.queries.js';
import { CyclesResolver } from './cycles.resolver.js';
import { OpenCycle } from './open-cycle.js';

@Module({ providers: [CycleQueries, OpenCycle, CloseCycle, CyclesResolver] })
export class CyclesModule {}

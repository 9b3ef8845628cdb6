import { Module } from '@nestjs/common';
import { StandingModule } from '../standing/standing.module.js';
import { CasePanelResolver } from './case-panel.resolver.js';
import { CaseStepsResolver } from './case-steps.resolver.js';
import { CasesQueries } from './cases.queries.js';
import { CasesResolver } from './cases.resolver.js';
import { ChangeCase } from './change-case.js';
import { DecideCase } from './decide-case.js';
import { Nominate } from './nominate.js';
import { Panels } from './panel.js';
import { PromotionPolicies } from './promotion-policy.js';
import { ReadCase } from './read-case.js';
import { SteerCase } from './steer-case.js';
import { Vote } from './vote.js';

const writes = [ChangeCase, Nominate, SteerCase, Panels, Vote, DecideCase];

@Module({ imports: [StandingModule], providers: [...writes, ReadCase, CasesQueries, PromotionPolicies, CasesResolver, CaseStepsResolver, CasePanelResolver] })
export class CasesModule {}

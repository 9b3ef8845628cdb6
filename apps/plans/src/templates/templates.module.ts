import { Module } from '@nestjs/common';
import { AccessModule } from '@waymark/access';
import { PlanTemplatesQueries } from './plan-templates.queries.js';
import { PlanTemplatesResolver } from './plan-templates.resolver.js';
import { SavePlanTemplate } from './save-plan-template.js';

@Module({ imports: [AccessModule], providers: [PlanTemplatesQueries, SavePlanTemplate, PlanTemplatesResolver] })
export class TemplatesModule {}

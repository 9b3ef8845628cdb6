import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer } from '@waymark/service-kit';
import { PlanTemplateVersionsArgs, RetirePlanTemplateInput, SavePlanTemplateInput, TemplateProgressArgs } from './plan-template-inputs.model.js';
import { PlanTemplatePayload } from './plan-template-refused.model.js';
import { PlanTemplate, TemplateProgress } from './plan-template.model.js';
import { PlanTemplatesQueries } from './plan-templates.queries.js';
import { SavePlanTemplate } from './save-plan-template.js';

@Resolver()
export class PlanTemplatesResolver {
  constructor(
    private readonly queries: PlanTemplatesQueries,
    private readonly saving: SavePlanTemplate,
  ) {}

  @Query(() => [PlanTemplate], { description: 'The organisation’s own plan templates as they stand, by name, at most 50 that are offered; retired ones last and to HR alone.' })
  @Allow('signed-in')
  planTemplates(@CurrentViewer() viewer: Viewer): Promise<PlanTemplate[]> {
    return this.queries.all(viewer);
  }

  @Query(() => [PlanTemplate], { description: 'HR: every version of a template, the newest first.' })
  @Allow('hr')
  planTemplateVersions(@CurrentViewer() viewer: Viewer, @Args() { templateId }: PlanTemplateVersionsArgs): Promise<PlanTemplate[]> {
    return this.queries.versions(viewer, templateId);
  }

  @Query(() => [TemplateProgress], {
    description: 'What a plan may be made of beside the gap: the nine-step action plan, then the organisation’s templates, each step checked by what happened to the person. To them, who leads them today, and HR; FORBIDDEN otherwise.',
  })
  @Allow('signed-in')
  templateProgress(@CurrentViewer() viewer: Viewer, @Args() { personId }: TemplateProgressArgs): Promise<TemplateProgress[]> {
    return this.queries.progress(viewer, personId);
  }

  @Mutation(() => PlanTemplatePayload, { description: 'HR writes a template, new or another version of one. Plans that were made of it stay as they are.' })
  @Allow('hr')
  savePlanTemplate(@CurrentViewer() viewer: Viewer, @Args('input') input: SavePlanTemplateInput): Promise<typeof PlanTemplatePayload> {
    return this.saving.execute(viewer, input);
  }

  @Mutation(() => PlanTemplatePayload, { description: 'HR says whether a template is offered.' })
  @Allow('hr')
  retirePlanTemplate(@CurrentViewer() viewer: Viewer, @Args('input') input: RetirePlanTemplateInput): Promise<typeof PlanTemplatePayload> {
    return this.saving.retire(viewer, input);
  }
}

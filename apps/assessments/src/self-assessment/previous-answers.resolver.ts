import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer } from '@waymark/service-kit';
import { PreviousAnswers } from './previous-answers.model.js';
import { PreviousAnswersQueries } from './previous-answers.queries.js';
import { SelfAssessment } from './self-assessment.model.js';

/** A self-assessment is never shown to anybody but its author: what is beside it is the viewer's own too. */
@Resolver(() => SelfAssessment)
export class PreviousAnswersResolver {
  constructor(private readonly queries: PreviousAnswersQueries) {}

  @ResolveField(() => PreviousAnswers, { nullable: true, description: 'What was said in the cycle before this one; null: nothing.' })
  @Allow('signed-in')
  previous(@CurrentViewer() viewer: Viewer, @Parent() { cycle }: SelfAssessment): Promise<PreviousAnswers | null> {
    return this.queries.before(viewer, cycle.id);
  }
}

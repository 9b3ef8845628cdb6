import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type GraphqlContext, type Viewer } from '@waymark/service-kit';
import { SideAnswer } from '../conversation/conversation.model.js';
import { EvidenceItemQueries } from './evidence-item.queries.js';
import { Evidence } from './evidence.model.js';

/** Whoever sees what a person said in a conversation may see the person's evidence; a draft still is its author's alone. */
@Resolver(() => SideAnswer)
export class AnswerEvidenceResolver {
  constructor(private readonly items: EvidenceItemQueries) {}

  @ResolveField(() => [Evidence], { description: 'What the person attached to the answer, as far as the viewer may see it and it is still in the log.' })
  @Allow('signed-in')
  evidence(@CurrentViewer() viewer: Viewer, @Context() context: GraphqlContext, @Parent() answer: SideAnswer): Promise<Evidence[]> {
    return this.items.attached(viewer, context, answer);
  }
}

import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type GraphqlContext, type Viewer } from '@waymark/service-kit';
import { DeciderQueries } from './deciders.queries.js';
import { Evidence } from './evidence.model.js';

@Resolver(() => Evidence)
export class MayDecideResolver {
  constructor(private readonly deciders: DeciderQueries) {}

  @ResolveField(() => Boolean, { description: "Whether the viewer is one of those who accept, reject or take back an acceptance: its verifier or the person's lead, never the person." })
  @Allow('signed-in')
  mayDecide(@CurrentViewer() viewer: Viewer, @Context() context: GraphqlContext, @Parent() evidence: Evidence): Promise<boolean> {
    return this.deciders.may(viewer, context, evidence);
  }
}

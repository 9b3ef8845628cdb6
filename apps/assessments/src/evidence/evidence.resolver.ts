import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer } from '@waymark/service-kit';
import { Evidence } from './evidence.model.js';
import { EvidenceQueries } from './evidence.queries.js';

@Resolver()
export class EvidenceResolver {
  constructor(private readonly queries: EvidenceQueries) {}

  @Query(() => [Evidence], {
    description: 'Evidence of a person, newest first, at most 500. Own, or of those the viewer may see, drafts of others excepted; FORBIDDEN otherwise.',
  })
  @Allow('signed-in')
  evidence(@CurrentViewer() viewer: Viewer, @Args('personId', { type: () => ID, description: 'Whose.' }) personId: string): Promise<Evidence[]> {
    return this.queries.of(viewer, personId);
  }
}

import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer } from '@waymark/service-kit';
import { EvidenceItemQueries } from './evidence-item.queries.js';
import { EvidenceConnection, EvidenceFilter, EvidenceLogArgs, EvidenceStep } from './evidence-log.model.js';
import { EvidenceVerifier } from './evidence-verifier.model.js';
import { Evidence } from './evidence.model.js';
import { EvidenceQueries } from './evidence.queries.js';
import { VerifierQueries } from './verifiers.queries.js';

@Resolver()
export class EvidenceResolver {
  constructor(
    private readonly queries: EvidenceQueries,
    private readonly items: EvidenceItemQueries,
    private readonly verifiers: VerifierQueries,
  ) {}

  @Query(() => [Evidence], {
    description: 'Evidence of a person, newest first, at most 500. Own, or of those the viewer may see, drafts of others excepted; FORBIDDEN otherwise.',
  })
  @Allow('signed-in')
  evidence(@CurrentViewer() viewer: Viewer, @Args() filter: EvidenceFilter): Promise<Evidence[]> {
    return this.queries.of(viewer, filter);
  }

  @Query(() => EvidenceConnection, { description: 'As `evidence`, page by page.' })
  @Allow('signed-in')
  evidenceLog(@CurrentViewer() viewer: Viewer, @Args() args: EvidenceLogArgs): Promise<EvidenceConnection> {
    return this.queries.page(viewer, args);
  }

  @Query(() => Evidence, {
    nullable: true,
    description: 'One piece of evidence: own, of those the viewer may see, or one that names the viewer as verifier. Null when there is none or it may not be seen.',
  })
  @Allow('signed-in')
  evidenceItem(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID, description: 'Which.' }) id: string): Promise<Evidence | null> {
    return this.items.one(viewer, id);
  }

  @Query(() => [EvidenceStep], { description: 'What became of a piece of evidence, oldest first; for those who see it, FORBIDDEN otherwise.' })
  @Allow('signed-in')
  evidenceHistory(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID, description: 'Which.' }) id: string): Promise<EvidenceStep[]> {
    return this.items.history(viewer, id);
  }

  @Query(() => [Evidence], { description: 'What waits for the decision of the viewer, as verifier or as lead; longest waiting first, at most 200.' })
  @Allow('signed-in')
  evidenceToDecide(@CurrentViewer() viewer: Viewer): Promise<Evidence[]> {
    return this.items.waiting(viewer);
  }

  @Query(() => [EvidenceVerifier], {
    description: 'Whom the viewer can ask to confirm evidence, closest first, at most 10: their leads and team mates; by two letters of a name or more, all who are here.',
  })
  @Allow('signed-in')
  evidenceVerifiers(@CurrentViewer() viewer: Viewer, @Args('search', { type: () => String, nullable: true, description: 'Part of a name, whatever its capitals.' }) search?: string | null): Promise<EvidenceVerifier[]> {
    return this.verifiers.of(viewer, search);
  }
}

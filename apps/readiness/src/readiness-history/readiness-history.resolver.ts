import { Args, ArgsType, Field, ID, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer } from '@waymark/service-kit';
import { ReadinessHistory } from './readiness-history.model.js';
import { ReadinessHistories } from './readiness-history.js';

@ArgsType()
export class ReadinessHistoryArgs {
  @Field(() => ID, { description: 'The person.' })
  personId: string;

  @Field(() => ID, { description: 'A track of the framework.' })
  trackId: string;
}

@Resolver()
export class ReadinessHistoryResolver {
  constructor(private readonly histories: ReadinessHistories) {}

  @Query(() => ReadinessHistory, { description: 'How one person has stood toward one track. Own, or of those the viewer may see; FORBIDDEN otherwise. No steps: nothing was known, or there was no such track.' })
  @Allow('signed-in')
  readinessHistory(@CurrentViewer() viewer: Viewer, @Args() { personId, trackId }: ReadinessHistoryArgs): Promise<ReadinessHistory> {
    return this.histories.read(viewer, personId, trackId);
  }
}

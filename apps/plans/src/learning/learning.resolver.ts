import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer } from '@waymark/service-kit';
import { LearningForArgs, LearningResourceInput, LearningResourcesArgs, RetireLearningResourceInput, SaveLearningResourceInput } from './learning-inputs.model.js';
import { LearningResourcePayload } from './learning-refused.model.js';
import { LearningConnection, LearningFor, LearningGap } from './learning-resource.model.js';
import { LearningQueries } from './learning.queries.js';
import { WriteLearning } from './write-learning.js';

@Resolver()
export class LearningResolver {
  constructor(
    private readonly queries: LearningQueries,
    private readonly writing: WriteLearning,
  ) {}

  @Query(() => LearningConnection, { description: 'What the organisation lists to learn from, by title. Of suggestions everybody sees their own; HR and administrators see all, and what is retired.' })
  @Allow('signed-in')
  learningResources(@CurrentViewer() viewer: Viewer, @Args() args: LearningResourcesArgs): Promise<LearningConnection> {
    return this.queries.page(viewer, args);
  }

  @Query(() => [LearningFor], { description: 'What is listed for each of several skills and levels, in their order.' })
  @Allow('signed-in')
  learningFor(@CurrentViewer() viewer: Viewer, @Args() { wants }: LearningForArgs): Promise<LearningFor[]> {
    return this.queries.for(viewer, wants);
  }

  @Query(() => [LearningGap], { description: 'HR and administrators: the skills that tracks ask for, at most 500, of which nothing is listed for a level, by name.' })
  @Allow('hr', 'admin')
  learningGaps(@CurrentViewer() viewer: Viewer): Promise<LearningGap[]> {
    return this.queries.gaps(viewer);
  }

  @Mutation(() => LearningResourcePayload, { description: 'HR and administrators list a resource: a new one, one that is changed, a suggestion that is taken, or one that was retired.' })
  @Allow('hr', 'admin')
  saveLearningResource(@CurrentViewer() viewer: Viewer, @Args('input') input: SaveLearningResourceInput): Promise<typeof LearningResourcePayload> {
    return this.writing.save(viewer, input);
  }

  @Mutation(() => LearningResourcePayload, { description: 'HR and administrators show a resource no more, or do not take a suggestion.' })
  @Allow('hr', 'admin')
  retireLearningResource(@CurrentViewer() viewer: Viewer, @Args('input') input: RetireLearningResourceInput): Promise<typeof LearningResourcePayload> {
    return this.writing.retire(viewer, input);
  }

  @Mutation(() => LearningResourcePayload, { description: 'Anybody suggests a resource; HR or an administrator takes it or does not.' })
  @Allow('signed-in')
  suggestLearningResource(@CurrentViewer() viewer: Viewer, @Args('input') input: LearningResourceInput): Promise<typeof LearningResourcePayload> {
    return this.writing.suggest(viewer, input);
  }
}

import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer } from '@waymark/service-kit';
import { FrameworkVersion, PublishFrameworkInput, PublishFrameworkPayload } from './framework.model.js';
import { FrameworkQueries } from './frameworks.queries.js';
import { PublishFramework } from './publish-framework.js';

@Resolver()
export class FrameworksResolver {
  constructor(
    private readonly frameworks: FrameworkQueries,
    private readonly publish: PublishFramework,
  ) {}

  @Query(() => FrameworkVersion, { nullable: true, description: 'The framework version in force now; null when none was published.' })
  @Allow('signed-in')
  currentFramework(@CurrentViewer() viewer: Viewer): Promise<FrameworkVersion | null> {
    return this.frameworks.current(viewer.organisationId);
  }

  @Query(() => FrameworkVersion, { nullable: true, description: 'What people are assessed against in a cycle, whatever was published since; null: no such cycle.' })
  @Allow('signed-in')
  cycleFramework(@CurrentViewer() viewer: Viewer, @Args('cycleId', { type: () => ID, description: 'Of the cycle.' }) cycleId: string): Promise<FrameworkVersion | null> {
    return this.frameworks.ofCycle(viewer.organisationId, cycleId);
  }

  @Mutation(() => PublishFrameworkPayload, { description: 'HR: puts a framework document in force from an instant on.' })
  @Allow('hr')
  publishFramework(@CurrentViewer() viewer: Viewer, @Args('input') input: PublishFrameworkInput): Promise<typeof PublishFrameworkPayload> {
    return this.publish.execute(viewer, input);
  }
}

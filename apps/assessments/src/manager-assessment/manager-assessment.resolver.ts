import { Args, ArgsType, Field, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer } from '@waymark/service-kit';
import { ParticipationArgs } from '../participants/participation-args.js';
import { SaveManagerRatingsInput, SubmitManagerAssessmentInput } from './manager-assessment-inputs.model.js';
import { ManagerAssessment, Ratee, SaveManagerRatingsPayload, SubmitManagerAssessmentPayload } from './manager-assessment.model.js';
import { ManagerAssessmentQueries } from './manager-assessment.queries.js';
import { SaveManagerRatings } from './save-manager-ratings.js';
import { SubmitManagerAssessment } from './submit-manager-assessment.js';

@ArgsType()
export class RateesArgs {
  @Field(() => ID, { description: 'In which cycle.' })
  cycleId: string;

  @Field({ defaultValue: false, description: 'Also those whom somebody between rates.' })
  beneath: boolean;
}

@Resolver()
export class ManagerAssessmentResolver {
  constructor(
    private readonly queries: ManagerAssessmentQueries,
    private readonly saving: SaveManagerRatings,
    private readonly submitting: SubmitManagerAssessment,
  ) {}

  @Query(() => [Ratee], { description: 'Whom the viewer rates in a cycle, by name, at most 1,000; nobody for who leads nobody.' })
  @Allow('signed-in')
  myRatees(@CurrentViewer() viewer: Viewer, @Args() { cycleId, beneath }: RateesArgs): Promise<Ratee[]> {
    return this.queries.ratees(viewer, cycleId, beneath);
  }

  @Query(() => ManagerAssessment, { nullable: true, description: 'What the viewer has said of a person in a cycle; null: nothing yet.' })
  @Allow('signed-in')
  managerAssessment(@CurrentViewer() viewer: Viewer, @Args() { cycleId, personId }: ParticipationArgs): Promise<ManagerAssessment | null> {
    return this.queries.own(viewer, cycleId, personId);
  }

  @Query(() => [ManagerAssessment], { description: "The viewer's own drafts that a closed cycle found not submitted, by name of the person, at most 1,000: kept, counted nowhere, seen by nobody else." })
  @Allow('signed-in')
  myUnsubmittedRatings(@CurrentViewer() viewer: Viewer, @Args('cycleId', { type: () => ID, description: 'The cycle.' }) cycleId: string): Promise<ManagerAssessment[]> {
    return this.queries.unsubmitted(viewer, cycleId);
  }

  @Mutation(() => SaveManagerRatingsPayload, {
    description: 'Saves ratings in drafts of people whom the viewer leads; only those sent change. A conflict of revisions answers with the newer draft.',
  })
  @Allow('signed-in')
  saveManagerRatings(@CurrentViewer() viewer: Viewer, @Args('input') input: SaveManagerRatingsInput): Promise<typeof SaveManagerRatingsPayload> {
    return this.saving.execute(viewer, input);
  }

  @Mutation(() => SubmitManagerAssessmentPayload, {
    description: 'Submits: final, and revealed together with what the person says, when they have submitted too. The same id twice is once.',
  })
  @Allow('signed-in')
  submitManagerAssessment(@CurrentViewer() viewer: Viewer, @Args('input') input: SubmitManagerAssessmentInput): Promise<typeof SubmitManagerAssessmentPayload> {
    return this.submitting.execute(viewer, input);
  }
}

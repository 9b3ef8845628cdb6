import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer } from '@waymark/service-kit';
import { SaveSelfAssessmentDraft } from './save-self-assessment-draft.js';
import { SaveSelfAssessmentDraftInput, SubmitSelfAssessmentInput } from './self-assessment-inputs.model.js';
import { SaveSelfAssessmentDraftPayload, SelfAssessment, SubmitSelfAssessmentPayload } from './self-assessment.model.js';
import { SelfAssessmentQueries } from './self-assessment.queries.js';
import { SubmitSelfAssessment } from './submit-self-assessment.js';

@Resolver()
export class SelfAssessmentResolver {
  constructor(
    private readonly queries: SelfAssessmentQueries,
    private readonly saving: SaveSelfAssessmentDraft,
    private readonly submitting: SubmitSelfAssessment,
  ) {}

  @Query(() => SelfAssessment, {
    nullable: true,
    description: "The viewer's own self-assessment in a cycle: draft or submitted; an empty draft when not begun. Null: no such cycle.",
  })
  @Allow('signed-in')
  mySelfAssessment(@CurrentViewer() viewer: Viewer, @Args('cycleId', { type: () => ID, description: 'In which cycle.' }) cycleId: string): Promise<SelfAssessment | null> {
    return this.queries.own(viewer, cycleId);
  }

  @Mutation(() => SaveSelfAssessmentDraftPayload, {
    description: 'Saves answers to the draft; only those sent change. A conflict of revisions answers with the newer draft.',
  })
  @Allow('signed-in')
  saveSelfAssessmentDraft(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: SaveSelfAssessmentDraftInput,
  ): Promise<typeof SaveSelfAssessmentDraftPayload> {
    return this.saving.execute(viewer, input);
  }

  @Mutation(() => SubmitSelfAssessmentPayload, {
    description: 'Submits: final, and revealed in a self-only cycle. The same id with the same answers twice is once.',
  })
  @Allow('signed-in')
  submitSelfAssessment(@CurrentViewer() viewer: Viewer, @Args('input') input: SubmitSelfAssessmentInput): Promise<typeof SubmitSelfAssessmentPayload> {
    return this.submitting.execute(viewer, input);
  }
}

import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer } from '@waymark/service-kit';
import { EvidencePayload, SaveEvidenceInput, SubmitEvidenceInput, WithdrawEvidenceInput, WithdrawEvidencePayload } from './evidence-writing.model.js';
import { SaveEvidence } from './save-evidence.js';
import { SubmitEvidence } from './submit-evidence.js';
import { WithdrawEvidence } from './withdraw-evidence.js';

@Resolver()
export class EvidenceWritingResolver {
  constructor(
    private readonly saving: SaveEvidence,
    private readonly submitting: SubmitEvidence,
    private readonly withdrawing: WithdrawEvidence,
  ) {}

  @Mutation(() => EvidencePayload, { description: 'Keeps own evidence in a draft, which nobody else sees. What was rejected is a draft again.' })
  @Allow('signed-in')
  saveEvidence(@CurrentViewer() viewer: Viewer, @Args('input') input: SaveEvidenceInput): Promise<typeof EvidencePayload> {
    return this.saving.execute(viewer, input);
  }

  @Mutation(() => EvidencePayload, { description: 'Submits an own draft, or what was rejected, and asks somebody to confirm it.' })
  @Allow('signed-in')
  submitEvidence(@CurrentViewer() viewer: Viewer, @Args('input') input: SubmitEvidenceInput): Promise<typeof EvidencePayload> {
    return this.submitting.execute(viewer, input);
  }

  @Mutation(() => WithdrawEvidencePayload, { description: 'Takes back what one has submitted: it is a draft again. Removes an own draft on which nobody has decided.' })
  @Allow('signed-in')
  withdrawEvidence(@CurrentViewer() viewer: Viewer, @Args('input') input: WithdrawEvidenceInput): Promise<typeof WithdrawEvidencePayload> {
    return this.withdrawing.execute(viewer, input);
  }
}

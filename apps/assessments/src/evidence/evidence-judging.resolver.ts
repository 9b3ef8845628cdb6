import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer } from '@waymark/service-kit';
import { DecideEvidence } from './decide-evidence.js';
import { DecideEvidenceInput, EvidencePayload, RetractEvidenceInput } from './evidence-writing.model.js';
import { RetractEvidence } from './retract-evidence.js';

@Resolver()
export class EvidenceJudgingResolver {
  constructor(
    private readonly deciding: DecideEvidence,
    private readonly retracting: RetractEvidence,
  ) {}

  @Mutation(() => EvidencePayload, { description: "The verifier or the person's lead: accepts what was submitted, or rejects it with a reason. Not one's own; FORBIDDEN for all others." })
  @Allow('signed-in')
  decideEvidence(@CurrentViewer() viewer: Viewer, @Args('input') input: DecideEvidenceInput): Promise<typeof EvidencePayload> {
    return this.deciding.execute(viewer, input);
  }

  @Mutation(() => EvidencePayload, { description: "The verifier or the person's lead: takes an acceptance back, with a reason. The evidence is rejected and counts no more." })
  @Allow('signed-in')
  retractEvidence(@CurrentViewer() viewer: Viewer, @Args('input') input: RetractEvidenceInput): Promise<typeof EvidencePayload> {
    return this.retracting.execute(viewer, input);
  }
}

import { Field, Float, ID, ObjectType, registerEnumType } from '@nestjs/graphql';

export enum RiskFlagId {
  FRONTEND_OVEREMPHASIS = 'frontend_overemphasis',
  WEAK_SCALABILITY_AND_CLOUD = 'weak_scalability_and_cloud',
  SECURITY_IGNORED = 'security_ignored',
  CODING_NEGLECTED = 'coding_neglected',
  GENERIC_DESCRIPTIONS = 'generic_descriptions',
  COMMUNICATION_UNDERESTIMATED = 'communication_underestimated',
}

registerEnumType(RiskFlagId, {
  name: 'RiskFlagId',
  description: 'The common mistakes that are looked for.',
  valuesMap: {
    FRONTEND_OVEREMPHASIS: { description: 'Most of the recent evidence is frontend, and little is backend or system design.' },
    WEAK_SCALABILITY_AND_CLOUD: { description: 'No recent evidence on scalability, cloud or microservices, or one of them is below target.' },
    SECURITY_IGNORED: { description: 'Security is below target, or evidence seldom says anything of it.' },
    CODING_NEGLECTED: { description: 'Coding craft was not rated for some cycles, or is falling.' },
    GENERIC_DESCRIPTIONS: { description: 'Evidence is described in ways that nobody could check.' },
    COMMUNICATION_UNDERESTIMATED: { description: "Communication is below target, or rated far above the manager's word." },
  },
});

export enum FlagOutcome {
  RAISED = 'raised',
  CLEAR = 'clear',
  NOT_JUDGED = 'not_judged',
}

registerEnumType(FlagOutcome, {
  name: 'FlagOutcome',
  description: 'What was found.',
  valuesMap: {
    RAISED: { description: 'The rule holds.' },
    CLEAR: { description: 'It does not.' },
    NOT_JUDGED: { description: 'What it would be judged by is not there.' },
  },
});

@ObjectType({ description: "One part of a flag's rule that was looked at, with the rows behind it." })
export class FlagReason {
  @Field({ description: 'Which part: `share_of_evidence`, `below_target` ...' })
  part: string;

  @Field({ description: 'This part raises the flag, or helps to.' })
  holds: boolean;

  @Field(() => Float, { nullable: true, description: 'What was measured, in the unit of the part; null where there is no number.' })
  measured: number | null;

  @Field(() => Float, { nullable: true, description: 'What it is held against.' })
  threshold: number | null;

  @Field(() => [ID], { description: 'Evidence behind it.' })
  evidenceIds: string[];

  @Field(() => [ID], { description: 'Requirements of the track behind it.' })
  requirementIds: string[];

  @Field(() => [ID], { description: 'Ratings behind it.' })
  ratingIds: string[];

  @Field(() => [ID], { description: 'Cycles behind it.' })
  cycleIds: string[];
}

@ObjectType({ description: 'A common mistake that was looked for. Never a part of score, gates or state.' })
export class RiskFlag {
  @Field(() => RiskFlagId, { description: 'Which.' })
  id: RiskFlagId;

  @Field(() => FlagOutcome, { description: 'What was found.' })
  outcome: FlagOutcome;

  @Field(() => [FlagReason], { description: 'The parts of its rule, with the rows behind each.' })
  reasons: FlagReason[];
}

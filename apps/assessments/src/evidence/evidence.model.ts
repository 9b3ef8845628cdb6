import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CalendarDate, Instant } from '@waymark/service-kit';
import { Person } from '../ratings/rating.model.js';

export type EvidenceState = 'draft' | 'submitted' | 'accepted' | 'rejected';

/** Named as in events and rules, and as clients have always read them. */
export enum QualityPart {
  metric = 'metric',
  baseline = 'baseline',
  result = 'result',
  unit = 'unit',
  period = 'period',
  ownRole = 'ownRole',
  verifier = 'verifier',
}

registerEnumType(QualityPart, {
  name: 'QualityPart',
  description: 'The parts that make a claim checkable. Each that is not blank gives one of the 7 points.',
  valuesMap: {
    metric: { description: 'What was measured, such as "p95 latency of the checkout".' },
    baseline: { description: 'The number before.' },
    result: { description: 'The number after, or the difference.' },
    unit: { description: 'What the numbers count: ms, %, users.' },
    period: { description: 'Over which time it was measured.' },
    ownRole: { description: 'What the person was in it: lead, owner, contributor.' },
    verifier: { description: 'Who can confirm it: a person of the organisation (`verifierId`) or a name in words.' },
  },
});

@ObjectType({ description: 'What somebody decided on a piece of evidence.' })
export class EvidenceDecision {
  @Field({ description: 'accepted or rejected.' })
  state: string;

  @Field(() => Instant, { description: 'When.' })
  at: Date;

  @Field(() => Person, { description: 'Who.' })
  by: Person;

  @Field(() => String, { nullable: true, description: 'Why; always there with a rejection.' })
  reason: string | null;
}

@ObjectType({ description: 'Something done that shows skill.' })
export class Evidence {
  @Field(() => ID, { description: 'Made by whoever recorded it.' })
  id: string;

  @Field(() => Person, { description: 'Whose.' })
  person: Person;

  @Field(() => Int, { description: 'Counts its changes; a write names the one that the client last saw.' })
  revision: number;

  @Field({ description: 'In words; empty in a draft that does not say it yet.' })
  what: string;

  @Field(() => [ID], { description: 'The skills that it speaks for.' })
  skillIds: string[];

  @Field(() => CalendarDate, { description: 'When the work was done.' })
  occurredOn: string;

  @Field(() => String, { description: 'draft (seen by its author alone), submitted, accepted or rejected.' })
  state: EvidenceState;

  @Field(() => Int, { description: 'Points out of 7: metric, baseline, result, unit, period, own role, verifier.' })
  quality: number;

  @Field(() => [QualityPart], { description: 'The parts that are missing to all seven points; each gives one.' })
  missing: QualityPart[];

  @Field(() => Instant, { description: 'Of the last change of its words.' })
  savedAt: Date;

  @Field(() => Instant, { nullable: true, description: 'Last time; null before the first, and for what was imported.' })
  submittedAt: Date | null;

  @Field(() => EvidenceDecision, { nullable: true, description: 'The last one, whatever came after it.' })
  decision: EvidenceDecision | null;

  @Field(() => String, { nullable: true, description: 'What the person was in it: lead, owner, contributor ...' })
  ownRole: string | null;

  @Field(() => String, { nullable: true, description: 'What was measured.' })
  metric: string | null;

  @Field(() => String, { nullable: true, description: 'Before.' })
  baseline: string | null;

  @Field(() => String, { nullable: true, description: 'After, or the difference.' })
  result: string | null;

  @Field(() => String, { nullable: true, description: 'What the numbers count.' })
  unit: string | null;

  @Field(() => String, { nullable: true, description: 'Over which time it was measured.' })
  period: string | null;

  @Field(() => String, { nullable: true, description: 'How large: users, requests, data, people.' })
  scale: string | null;

  @Field(() => String, { nullable: true, description: 'What made it hard.' })
  complexity: string | null;

  @Field(() => String, { nullable: true, description: 'What it was worth, and to whom.' })
  businessImpact: string | null;

  @Field(() => String, { nullable: true, description: 'What was done to keep it safe.' })
  security: string | null;

  @Field(() => String, { nullable: true, description: 'What it was made with.' })
  technologies: string | null;

  @Field(() => String, { nullable: true, description: 'Where it can be seen, as it was written; imported ones may be any text.' })
  link: string | null;

  @Field(() => String, { nullable: true, description: 'The link where it can be followed, an address of http or https; null otherwise.' })
  href: string | null;

  @Field(() => String, { nullable: true, description: 'Who can confirm it, in words.' })
  verifier: string | null;

  @Field(() => Person, { nullable: true, description: 'Who of the organisation was asked to confirm it.' })
  verifierPerson: Person | null;
}

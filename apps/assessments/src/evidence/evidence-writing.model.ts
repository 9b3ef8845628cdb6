import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CalendarDate } from '@waymark/service-kit';
import { EvidenceRefused } from './evidence-refused.model.js';
import { Evidence } from './evidence.model.js';

@ObjectType({ description: 'A draft that is no more.' })
export class EvidenceRemoved {
  @Field(() => ID, { description: 'Of what was removed, or was gone already.' })
  removedId: string;
}

const resolveType = (value: Evidence | EvidenceRefused | EvidenceRemoved) => {
  if ('problems' in value) return EvidenceRefused;
  return 'removedId' in value ? EvidenceRemoved : Evidence;
};

export const EvidencePayload = createUnionType({
  name: 'EvidencePayload',
  description: 'The piece of evidence as it is now, or why nothing was done.',
  types: () => [Evidence, EvidenceRefused] as const,
  resolveType,
});

export const WithdrawEvidencePayload = createUnionType({
  name: 'WithdrawEvidencePayload',
  description: 'What was submitted as the draft that it is now, a draft as removed, or why nothing was done.',
  types: () => [Evidence, EvidenceRemoved, EvidenceRefused] as const,
  resolveType,
});

const words = (description: string) => Field(() => String, { nullable: true, description: `${description} At most 1,000 characters.` });

@InputType({ description: 'All of a piece of evidence as it is to be; what is left out is blank. A draft may be incomplete.' })
export class SaveEvidenceInput {
  @Field(() => ID, { description: 'Made by the client, a UUID; the same one again is the same piece of evidence.' })
  id: string;

  @Field(() => Int, { description: 'The revision the client last saw; 0 begins it.' })
  revision: number;

  @Field(() => CalendarDate, { description: 'When the work was done; from 1900 on, not in the future.' })
  occurredOn: string;

  @Field(() => [ID], { defaultValue: [], description: 'Of the framework in force, at most 20.' })
  skillIds: string[];

  @Field(() => ID, { nullable: true, description: 'Who of the organisation can confirm it; not oneself.' })
  verifierId?: string | null;

  @words('What was done, in words.')
  what?: string | null;

  @Field(() => String, { nullable: true, description: 'What the person was in it. At most 40 characters.' })
  ownRole?: string | null;

  @words('What was measured.')
  metric?: string | null;

  @words('Before.')
  baseline?: string | null;

  @words('After, or the difference.')
  result?: string | null;

  @words('What the numbers count.')
  unit?: string | null;

  @words('Over which time it was measured.')
  period?: string | null;

  @words('How large: users, requests, data, people.')
  scale?: string | null;

  @words('What made it hard.')
  complexity?: string | null;

  @words('What it was worth, and to whom.')
  businessImpact?: string | null;

  @words('What was done to keep it safe.')
  security?: string | null;

  @words('What it was made with.')
  technologies?: string | null;

  @words('Where it can be seen: an address of http or https, without user name and password.')
  link?: string | null;

  @words('Who can confirm it, in words; for people outside the organisation.')
  verifier?: string | null;
}

@InputType({ description: 'A draft, or what was rejected, to submit.' })
export class SubmitEvidenceInput {
  @Field(() => ID, { description: 'Own.' })
  id: string;

  @Field(() => Int, { description: 'The revision the client last saw.' })
  revision: number;

  @Field(() => ID, { description: 'Who is asked to confirm it: the lead or anybody who saw it; not oneself.' })
  verifierId: string;
}

@InputType({ description: 'A draft to remove, or what was submitted to take back.' })
export class WithdrawEvidenceInput {
  @Field(() => ID, { description: 'Own.' })
  id: string;

  @Field(() => Int, { description: 'The revision the client last saw.' })
  revision: number;
}

/** Values are the states that they lead to; clients see the names. */
export enum EvidenceVerdict {
  ACCEPT = 'accepted',
  REJECT = 'rejected',
}

registerEnumType(EvidenceVerdict, {
  name: 'EvidenceVerdict',
  description: 'What is decided.',
  valuesMap: { ACCEPT: { description: 'It is so.' }, REJECT: { description: 'It is not, or cannot be told; with a reason.' } },
});

@InputType({ description: 'A decision on what was submitted.' })
export class DecideEvidenceInput {
  @Field(() => ID, { description: 'Not own.' })
  id: string;

  @Field(() => Int, { description: 'The revision that was read: on other words nothing is decided.' })
  revision: number;

  @Field(() => EvidenceVerdict, { description: 'Accept or reject.' })
  verdict: EvidenceVerdict;

  @Field(() => String, { nullable: true, description: 'For the person. Needed to reject. At most 1,000 characters.' })
  reason?: string | null;
}

@InputType({ description: 'An acceptance to take back.' })
export class RetractEvidenceInput {
  @Field(() => ID, { description: 'Not own.' })
  id: string;

  @Field(() => Int, { description: 'The revision the client last saw.' })
  revision: number;

  @Field({ description: 'For the person. At most 1,000 characters.' })
  reason: string;
}

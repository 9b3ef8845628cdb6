import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'An accepted item of evidence that does not satisfy the rule, and what it lacks.' })
export class NearMiss {
  @Field(() => ID, { description: 'The item.' })
  evidenceId: string;

  @Field(() => Int, { description: 'Points of quality, out of 7, that are missing; 0: enough.' })
  quality: number;

  @Field({ description: 'The own role is none of those that are asked for.' })
  role: boolean;

  @Field(() => [String], { description: 'Parts that are asked for and not filled.' })
  fields: string[];
}

@ObjectType({ description: "Whether accepted evidence satisfies a requirement's rule." })
export class EvidenceGate {
  @Field({ description: 'Some item satisfies all of it.' })
  holds: boolean;

  @Field(() => [ID], { description: 'Those that do.' })
  evidenceIds: string[];

  @Field(() => [NearMiss], { description: 'Where none does: the items on a skill of the requirement, the nearest first.' })
  nearMisses: NearMiss[];
}

@ObjectType({ description: 'Whether a requirement was met for long enough.' })
export class SustainedGate {
  @Field({ description: 'It was met in as many of the last closed cycles as the settings ask for.' })
  holds: boolean;

  @Field(() => Int, { description: 'How many those are.' })
  needed: number;

  @Field(() => [ID], { description: 'The last closed cycles, as many as are looked at or as there are, newest first.' })
  cycleIds: string[];

  @Field(() => [ID], { description: 'Those of them in which it was met.' })
  metIn: string[];

  @Field(() => Int, { description: 'Further cycles, met in each, after which it holds; 0 where it does.' })
  missing: number;
}

@ObjectType({ description: 'What promotion asks of a must-have, whatever the score.' })
export class Gate {
  @Field({ description: 'All of its parts hold.' })
  passes: boolean;

  @Field({ description: 'The level is at or above the required one.' })
  met: boolean;

  @Field({ description: 'A manager or agreed rating stands behind it, and nobody disputes it.' })
  confirmed: boolean;

  @Field(() => EvidenceGate, { nullable: true, description: 'Null where the requirement asks for no evidence.' })
  evidence: EvidenceGate | null;

  @Field(() => SustainedGate, { description: 'Whether it was held.' })
  sustained: SustainedGate;
}

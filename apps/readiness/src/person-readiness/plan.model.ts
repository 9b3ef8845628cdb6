import { Field, Float, ID, ObjectType, registerEnumType } from '@nestjs/graphql';

export enum PlanStepKind {
  RAISE = 'RAISE',
  RATE = 'RATE',
  CONFIRM = 'CONFIRM',
  EVIDENCE = 'EVIDENCE',
  SUSTAIN = 'SUSTAIN',
}

registerEnumType(PlanStepKind, {
  name: 'PlanStepKind',
  description: 'What is to be done.',
  valuesMap: {
    RAISE: { description: 'Raise a skill by one level.' },
    RATE: { description: 'Have a skill rated of which nothing is known.' },
    CONFIRM: { description: 'Have a manager rate a level that rests on the own word alone.' },
    EVIDENCE: { description: "Have evidence accepted that satisfies a requirement's rule." },
    SUSTAIN: { description: 'Hold the must-haves for one more cycle.' },
  },
});

@ObjectType({ description: 'One step of a plan.' })
export class PlanStep {
  @Field(() => ID, { description: 'As the formula names it: `raise:security`, `evidence:security`, `sustain`. A skill raised twice stands twice.' })
  id: string;

  @Field(() => PlanStepKind, { description: 'What is to be done.' })
  kind: PlanStepKind;

  @Field(() => ID, { nullable: true, description: 'The skill to raise, rate or confirm.' })
  skillId: string | null;

  @Field(() => String, { nullable: true, description: 'That skill, as the framework names it.' })
  skillName: string | null;

  @Field(() => ID, { nullable: true, description: 'The requirement that asks for evidence.' })
  requirementId: string | null;

  @Field(() => Float, { nullable: true, description: 'The level a raise starts from, or that is to be confirmed.' })
  from: number | null;

  @Field(() => Float, { nullable: true, description: 'The level a raise leads to, or that a rating is taken to find.' })
  to: number | null;

  @Field(() => Float, { description: 'What it costs; those of the steps add up to the cost of the plan.' })
  cost: number;

  @Field(() => [String], { description: 'The requirements that it is for, as the framework names them, in the order of the track.' })
  names: string[];
}

@ObjectType({ description: 'The cheapest steps after which the state is READY.' })
export class Plan {
  @Field(() => Float, { description: 'Of all steps together.' })
  cost: number;

  @Field(() => [PlanStep], { description: 'By id; none where the state is READY.' })
  steps: PlanStep[];

  @Field({ description: 'The track is too entangled to search all of it: these steps lead to READY, and fewer may.' })
  givenUp: boolean;
}

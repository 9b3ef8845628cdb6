import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

export enum DevelopmentKind {
  RAISE = 'raise',
  RATE = 'rate',
  CONFIRM = 'confirm',
  EVIDENCE = 'evidence',
  SUSTAIN = 'sustain',
  CERTIFY = 'certify',
  STEP = 'step',
}

registerEnumType(DevelopmentKind, {
  name: 'DevelopmentKind',
  description: 'What an item asks for, and so what closes it.',
  valuesMap: {
    RAISE: { description: 'A skill at a level; closed by a manager’s or an agreed rating that nobody disputes.' },
    RATE: { description: 'A rating of a skill of which nothing is known; closed by a manager’s or an agreed one.' },
    CONFIRM: { description: 'A level that rests on the own word; closed by a manager’s or an agreed rating that nobody disputes.' },
    EVIDENCE: { description: 'Evidence that satisfies the rule of a requirement; closed when such a piece is accepted.' },
    SUSTAIN: { description: 'The must-haves, held over further cycles; closed when readiness’s rule for that holds.' },
    CERTIFY: { description: 'A certificate; closed while one with dates is valid.' },
    STEP: { description: 'A step of a template; closed while everything that its rules ask for is there. It moves no number by itself.' },
  },
});

@ObjectType({ description: 'What an item of a development plan asks for.' })
export class ProposedDevelopment {
  @Field(() => ID, { description: 'What it is about: `raise:security`, `evidence:security`, `sustain`, `step:` with a template and a step of it. A plan has one item of a key.' })
  key: string;

  @Field(() => DevelopmentKind, { description: 'What it asks for.' })
  kind: DevelopmentKind;

  @Field({ description: 'Of the skill, the requirement, the certification or the step, as it was named when the item was written.' })
  name: string;

  @Field(() => ID, { nullable: true, description: 'The skill, where it is about one.' })
  skillId: string | null;

  @Field(() => [ID], { description: 'Every skill that it is about: those that a requirement or a step names too.' })
  skillIds: string[];

  @Field(() => String, { nullable: true, description: 'Of a step: when it is done, in the words of the version that was chosen.' })
  doneWhen: string | null;

  @Field(() => String, { nullable: true, description: 'Of a step: the template that it was chosen from, as it was called then.' })
  templateName: string | null;

  @Field(() => Int, { nullable: true, description: 'Of a step: the version of the template.' })
  templateVersion: number | null;

  @Field(() => ID, { nullable: true, description: 'The requirement that asks for evidence.' })
  requirementId: string | null;

  @Field(() => ID, { nullable: true, description: 'The certification.' })
  certificationId: string | null;

  @Field(() => Float, { nullable: true, description: 'The level a raise starts from, or that is to be confirmed.' })
  from: number | null;

  @Field(() => Float, { nullable: true, description: 'The level a raise leads to, or that a rating is taken to find.' })
  to: number | null;

  @Field(() => Int, { nullable: true, description: 'Cycles that are to be held.' })
  cycles: number | null;

  @Field(() => String, { nullable: true, description: 'What a person does at the next level, in the framework’s words.' })
  nextLevel: string | null;

  @Field(() => [String], { description: 'The requirements it is for, as the framework names them.' })
  requirements: string[];

  @Field(() => [String], { description: 'Those of them that are must-haves: the gates that it opens, or helps to open.' })
  gates: string[];

  @Field(() => Float, { description: 'What it costs, as the smallest plan counts.' })
  effort: number;

  @Field(() => Float, { description: 'Points that it adds to the score alone, by what was known when it was written.' })
  gain: number;
}

import { ArgsType, Field, ID, ObjectType } from '@nestjs/graphql';
import { ProofKind } from '../development-plan/development-item.model.js';

@ObjectType({ description: 'A fact that met a step.' })
export class StepProof {
  @Field(() => ProofKind, { description: 'What it is.' })
  kind: ProofKind;

  @Field(() => ID, { description: 'Of that rating, evidence or certificate.' })
  id: string;
}

@ObjectType({ description: 'One step of a plan template, checked by what happened.' })
export class ActionStep {
  @Field(() => ID, { description: 'Its id in the template.' })
  id: string;

  @Field({ description: 'What it is about.' })
  title: string;

  @Field({ description: 'When it is met, in words; a rule checks it.' })
  doneWhen: string;

  @Field({ description: 'Good to have: it never moves readiness.' })
  isOptional: boolean;

  @Field({ description: 'What it asks for is there.' })
  isMet: boolean;

  @Field(() => [StepProof], { description: 'What met it; none where it is not met.' })
  metBy: StepProof[];

  @Field(() => [String], { description: 'Skills that it names and the framework in force does not have.' })
  missingSkillIds: string[];
}

@ArgsType()
export class ActionPlanArgs {
  @Field(() => ID, { description: 'Whose.' })
  personId: string;
}

import { ArgsType, Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CalendarDate, Instant } from '@waymark/service-kit';

export enum PlanProgress {
  MISSING = 'MISSING',
  DRAFT = 'DRAFT',
  LATE = 'LATE',
  STUCK = 'STUCK',
  ON_THE_WAY = 'ON_THE_WAY',
  DONE = 'DONE',
}

registerEnumType(PlanProgress, {
  name: 'PlanProgress',
  description: 'How a person’s plan goes, in one word; of several that are true the first.',
  valuesMap: {
    MISSING: { description: 'There is none.' },
    DRAFT: { description: 'Not both have agreed to it.' },
    LATE: { description: 'An open item that is needed is past its day.' },
    STUCK: { description: 'Items are open, and for four weeks nothing happened.' },
    ON_THE_WAY: { description: 'Items are open, and something happened.' },
    DONE: { description: 'Every item is closed, or not needed any more.' },
  },
});

@ObjectType({ description: 'One person of a team, and how their plan goes.' })
export class PersonPlan {
  @Field(() => ID, { description: 'Who.' })
  personId: string;

  @Field({ description: 'As directory told it.' })
  name: string;

  @Field(() => PlanProgress, { description: 'In one word.' })
  progress: PlanProgress;

  @Field(() => String, { nullable: true, description: 'Where the plan leads; null: there is none.' })
  trackName: string | null;

  @Field(() => Int, { description: 'Items that nobody dropped.' })
  items: number;

  @Field(() => Int, { description: 'Those that are closed.' })
  closed: number;

  @Field(() => Int, { description: 'Those that are open, needed, and past their day.' })
  late: number;

  @Field(() => CalendarDate, { nullable: true, description: 'When the first of the open ones is due.' })
  nextDueOn: string | null;

  @Field(() => Instant, { nullable: true, description: 'When something last happened in it; null: there is none.' })
  movedAt: Date | null;
}

@ObjectType({ description: 'A gap that several people plan to close: one workshop here serves all of them.' })
export class SharedGap {
  @Field(() => ID, { description: 'The skill to raise.' })
  skillId: string;

  @Field({ description: 'As the framework names it.' })
  name: string;

  @Field(() => Float, { description: 'The highest level that any of them goes for.' })
  to: number;

  @Field(() => [ID], { description: 'Whose open item it is, two or more, by name.' })
  personIds: string[];
}

@ObjectType({ description: 'Somebody who could cover what one person alone can.' })
export class CouldCover {
  @Field(() => ID, { description: 'Who.' })
  personId: string;

  @Field(() => Float, { description: 'Where they stand.' })
  level: number;

  @Field({ description: 'By a manager’s or an agreed rating that nobody disputes; otherwise by their own word, or disputed.' })
  isConfirmed: boolean;

  @Field({ description: 'Their plan has an open item to raise it.' })
  isRaising: boolean;
}

@ObjectType({ description: 'A skill that a plan’s track asks for and one person alone has.' })
export class LoneSkill {
  @Field(() => ID, { description: 'Which.' })
  skillId: string;

  @Field({ description: 'As the framework names it.' })
  name: string;

  @Field(() => Int, { description: 'The level that is asked for.' })
  level: number;

  @Field(() => ID, { description: 'Who alone has it, by a manager’s or an agreed rating.' })
  holderId: string;

  @Field(() => [CouldCover], { description: 'Up to three who stand nearest: those with a confirmed level first, of these the highest; none where nobody was rated in it.' })
  couldCover: CouldCover[];
}

@ObjectType({ description: 'The development plans of a team.' })
export class TeamPlans {
  @Field(() => ID, { description: 'The team.' })
  teamId: string;

  @Field({ description: 'Its name.' })
  teamName: string;

  @Field(() => Instant, { description: 'The instant all of this is so.' })
  asOf: Date;

  @Field(() => [PersonPlan], { description: 'Its people of today who are active, by name.' })
  people: PersonPlan[];

  @Field(() => [SharedGap], { description: 'What most of them share first.' })
  sharedGaps: SharedGap[];

  @Field(() => [LoneSkill], { description: 'By name.' })
  loneSkills: LoneSkill[];
}

@ArgsType()
export class TeamPlansArgs {
  @Field(() => ID, { description: 'A team that the viewer leads, or one beneath.' })
  teamId: string;

  @Field({ defaultValue: false, description: 'With the people of the teams beneath it.' })
  includeTeamsBeneath: boolean;
}

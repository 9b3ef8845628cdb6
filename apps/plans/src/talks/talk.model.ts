import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { CalendarDate, Instant } from '@waymark/service-kit';

@ObjectType({ description: 'That a person and who leads them talked about the plan.' })
export class Talk {
  @Field(() => ID, { description: 'Unique in the organisation.' })
  id: string;

  @Field(() => CalendarDate, { description: 'The day.' })
  heldOn: string;

  @Field(() => CalendarDate, { nullable: true, description: 'When they mean to talk next; null: nobody said.' })
  nextOn: string | null;

  @Field(() => ID, { description: 'Who said so.' })
  recordedById: string;

  @Field(() => String, { nullable: true, description: 'Their name; null: they were erased.' })
  recordedByName: string | null;

  @Field(() => Instant, { description: 'When.' })
  recordedAt: Date;

  @Field(() => Instant, { nullable: true, description: 'When the other side said so too; null: not so far.' })
  confirmedAt: Date | null;

  @Field({ description: 'The viewer is the other side, which has not said so yet.' })
  isToConfirm: boolean;

  @Field({ description: 'The viewer said so, and nobody else did: it can be taken back.' })
  isToTakeBack: boolean;
}

@InputType({ description: 'A talk that was held.' })
export class RecordTalkInput {
  @Field(() => ID, { description: 'Made by the client, a UUID: the same one again is the same talk.' })
  id: string;

  @Field(() => ID, { description: 'About whose plan.' })
  personId: string;

  @Field(() => CalendarDate, { description: 'The day; today at the latest.' })
  heldOn: string;

  @Field(() => CalendarDate, { nullable: true, description: 'When to talk next, after that day.' })
  nextOn?: string | null;
}

@InputType({ description: 'A talk that somebody recorded.' })
export class RecordedTalkInput {
  @Field(() => ID, { description: 'Which.' })
  id: string;

  @Field(() => ID, { description: 'About whose plan.' })
  personId: string;
}

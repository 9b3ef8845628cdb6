import { ArgsType, Field, Float, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CalendarDate, Instant } from '@waymark/service-kit';
import { DevelopmentItem, PlanReadiness, PlanRole } from '../development-plan/development-plan.model.js';
import { ReopenedBecause } from '../development-plan/development-item.model.js';
import { TalkNote } from './talk-note.model.js';
import { Talk } from './talk.model.js';

export enum PlanHappened {
  DRAFTED = 'DRAFTED',
  AGREED = 'AGREED',
  ENDED = 'ENDED',
}

registerEnumType(PlanHappened, {
  name: 'PlanHappened',
  description: 'What happened to a plan.',
  valuesMap: { DRAFTED: { description: 'It was drafted.' }, AGREED: { description: 'The second of the two agreed to it.' }, ENDED: { description: 'It was ended.' } },
});

export enum ItemHappened {
  ADDED = 'ADDED',
  DROPPED = 'DROPPED',
  CLOSED = 'CLOSED',
  REOPENED = 'REOPENED',
}

registerEnumType(ItemHappened, {
  name: 'ItemHappened',
  description: 'What happened to an item.',
  valuesMap: {
    ADDED: { description: 'Somebody added it after the plan was drafted.' },
    DROPPED: { description: 'Somebody dropped it.' },
    CLOSED: { description: 'What it asks for came to hold.' },
    REOPENED: { description: 'What it asks for does not hold any more.' },
  },
});

@ObjectType({ description: 'Something that happened to a plan since the last talk.' })
export class PlanChange {
  @Field(() => PlanHappened, { description: 'What.' })
  happened: PlanHappened;

  @Field(() => Instant, { description: 'When.' })
  at: Date;

  @Field({ description: 'Where that plan leads.' })
  trackName: string;
}

@ObjectType({ description: 'Something that happened to an item since the last talk.' })
export class ItemChange {
  @Field(() => ItemHappened, { description: 'What.' })
  happened: ItemHappened;

  @Field(() => Instant, { description: 'When.' })
  at: Date;

  @Field(() => ReopenedBecause, { nullable: true, description: 'Why it is open again; null of the others.' })
  because: ReopenedBecause | null;

  @Field(() => DevelopmentItem, { description: 'The item as it stands now, or stood when its plan was ended.' })
  item: DevelopmentItem;
}

@ObjectType({ description: 'A skill that stands elsewhere than at the last talk.' })
export class SkillChange {
  @Field(() => ID, { description: 'Which.' })
  skillId: string;

  @Field({ description: 'As the framework in force names it; its id where it is in it no more.' })
  name: string;

  @Field(() => Float, { nullable: true, description: 'The level then; null: none was known.' })
  before: number | null;

  @Field(() => Float, { nullable: true, description: 'The level now; null: none is known.' })
  after: number | null;

  @Field({ description: 'A manager’s or an agreed rating that nobody disputes stands behind it now.' })
  isConfirmed: boolean;
}

@ObjectType({ description: 'What changed between two instants, by what happened.' })
export class TalkChanges {
  @Field(() => Instant, { description: 'From here on.' })
  since: Date;

  @Field(() => [PlanChange], { description: 'The oldest first.' })
  plans: PlanChange[];

  @Field(() => [ItemChange], { description: 'The oldest first.' })
  items: ItemChange[];

  @Field(() => [SkillChange], { description: 'By name.' })
  skills: SkillChange[];

  @Field(() => [ID], { description: 'Evidence that was accepted, and is.' })
  acceptedEvidenceIds: string[];

  @Field(() => [ID], { description: 'Evidence whose acceptance was taken back.' })
  withdrawnEvidenceIds: string[];

  @Field(() => PlanReadiness, { nullable: true, description: 'Toward the track of the plan of today, then; null: there is no plan, or the framework of then has no such track.' })
  readinessBefore: PlanReadiness | null;

  @Field(() => PlanReadiness, { nullable: true, description: 'And now.' })
  readinessAfter: PlanReadiness | null;
}

@ObjectType({ description: 'All that a person and who leads them need to talk about the plan.' })
export class PlanTalk {
  @Field(() => ID, { description: 'Whose plan.' })
  personId: string;

  @Field(() => PlanRole, { description: 'What the viewer is to it.' })
  role: PlanRole;

  @Field(() => Instant, { description: 'The instant all of this is so.' })
  asOf: Date;

  @Field(() => [Talk], { description: 'Those that were held, the newest first; at most 50.' })
  talks: Talk[];

  @Field(() => CalendarDate, { nullable: true, description: 'When they meant to talk next, as the last talk says.' })
  nextOn: string | null;

  @Field(() => CalendarDate, { description: 'The day that is proposed after a talk of today: four weeks later, on a working day.' })
  proposedOn: string;

  @Field(() => TalkChanges, { nullable: true, description: 'Since the last talk, or since the first plan was drafted; null: there was neither.' })
  changes: TalkChanges | null;

  @Field(() => [DevelopmentItem], { description: 'Open items that are needed and late, or due within four weeks; the first due first.' })
  due: DevelopmentItem[];

  @Field(() => [DevelopmentItem], { description: 'Open items that are needed and to which nothing happened for four weeks.' })
  stuck: DevelopmentItem[];

  @Field(() => [TalkNote], { description: 'Shared ones and the viewer’s own, the newest first; at most 200.' })
  notes: TalkNote[];
}

@ArgsType()
export class PlanTalkArgs {
  @Field(() => ID, { description: 'Whose plan.' })
  personId: string;
}

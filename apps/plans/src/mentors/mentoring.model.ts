import { ArgsType, Field, Float, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Instant } from '@waymark/service-kit';

export enum MentoringRole {
  PERSON = 'PERSON',
  MENTOR = 'MENTOR',
  MANAGER = 'MANAGER',
  HR = 'HR',
}

registerEnumType(MentoringRole, {
  name: 'MentoringRole',
  description: 'What the viewer is to a pair.',
  valuesMap: {
    PERSON: { description: 'The one who is mentored.' },
    MENTOR: { description: 'The mentor.' },
    MANAGER: { description: 'Leads the one who is mentored today.' },
    HR: { description: 'Reads it.' },
  },
});

export enum MentoringEnded {
  DECLINED = 'DECLINED',
  BY_PERSON = 'BY_PERSON',
  BY_LEAD = 'BY_LEAD',
  BY_MENTOR = 'BY_MENTOR',
  ITEM_CLOSED = 'ITEM_CLOSED',
  ITEM_DROPPED = 'ITEM_DROPPED',
  PLAN_ENDED = 'PLAN_ENDED',
  PERSON_LEFT = 'PERSON_LEFT',
  MENTOR_LEFT = 'MENTOR_LEFT',
  MENTOR_LEADS = 'MENTOR_LEADS',
  NOT_ANSWERED = 'NOT_ANSWERED',
}

registerEnumType(MentoringEnded, {
  name: 'MentoringEnded',
  description: 'Why a pair is no pair any more, or never became one.',
  valuesMap: {
    DECLINED: { description: 'The mentor declined.' },
    BY_PERSON: { description: 'The one who is mentored ended it, or took the request back.' },
    BY_LEAD: { description: 'Who leads them did.' },
    BY_MENTOR: { description: 'The mentor did.' },
    ITEM_CLOSED: { description: 'The item is closed.' },
    ITEM_DROPPED: { description: 'The item was dropped.' },
    PLAN_ENDED: { description: 'The plan was ended.' },
    PERSON_LEFT: { description: 'The one who is mentored left.' },
    MENTOR_LEFT: { description: 'The mentor left.' },
    MENTOR_LEADS: { description: 'The mentor came to lead them.' },
    NOT_ANSWERED: { description: 'Nobody answered for four weeks.' },
  },
});

@ObjectType({ description: 'A person and a mentor for one item of a plan, from the request to the end.' })
export class Mentoring {
  @Field(() => ID, { description: 'Unique in the organisation.' })
  id: string;

  @Field(() => MentoringRole, { description: 'What the viewer is to it.' })
  role: MentoringRole;

  @Field(() => ID, { description: 'Who is mentored.' })
  personId: string;

  @Field(() => String, { nullable: true, description: 'Their name, as directory told it.' })
  personName: string | null;

  @Field(() => ID, { description: 'The mentor.' })
  mentorId: string;

  @Field(() => String, { nullable: true, description: 'Their name; null: they were erased.' })
  mentorName: string | null;

  @Field(() => ID, { description: 'The item of the plan.' })
  itemId: string;

  @Field({ description: 'The skill, as the item names it.' })
  name: string;

  @Field(() => Float, { description: 'The level that the item goes for. Where the person stands is not said.' })
  level: number;

  @Field({ description: 'Who leads the person asked, and not the person.' })
  isAskedByLead: boolean;

  @Field(() => Instant, { description: 'When it was asked.' })
  askedAt: Date;

  @Field(() => String, { nullable: true, description: 'In the words of who asked.' })
  askedWords: string | null;

  @Field(() => Instant, { nullable: true, description: 'When the mentor accepted; null: not so far, or never.' })
  acceptedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'In the words of the mentor, who accepted or declined.' })
  answerWords: string | null;

  @Field(() => Instant, { nullable: true, description: 'Null: it is asked, or goes on.' })
  endedAt: Date | null;

  @Field(() => MentoringEnded, { nullable: true, description: 'Why.' })
  because: MentoringEnded | null;
}

@ArgsType()
export class MentoringsArgs {
  @Field(() => ID, { description: 'Who is mentored.' })
  personId: string;
}

@InputType({ description: 'A request to mentor.' })
export class AskMentorInput {
  @Field(() => ID, { description: 'Made by the client, a UUID: the same one again is the same request.' })
  id: string;

  @Field(() => ID, { description: 'For whom.' })
  personId: string;

  @Field(() => ID, { description: 'An open item of their plan that raises a skill or has it rated.' })
  itemId: string;

  @Field(() => ID, { description: 'Who is asked.' })
  mentorId: string;

  @Field(() => String, { nullable: true, description: 'At most 2,000 characters; the mentor reads them.' })
  words?: string | null;
}

@InputType({ description: 'The answer of who was asked.' })
export class AnswerMentoringInput {
  @Field(() => ID, { description: 'Which request.' })
  id: string;

  @Field({ description: 'Yes or no.' })
  accepts: boolean;

  @Field(() => String, { nullable: true, description: 'At most 2,000 characters.' })
  words?: string | null;
}

@InputType({ description: 'The end of a pair, or of a request that nobody answered yet.' })
export class EndMentoringInput {
  @Field(() => ID, { description: 'Which.' })
  id: string;
}

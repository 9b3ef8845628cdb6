import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CalendarDate, Instant } from '@waymark/service-kit';
import { DevelopmentItem } from './development-item.model.js';
import { Person } from './person.model.js';
import { ProposedDevelopment } from './proposed-development.model.js';

export { DevelopmentItem, ProposedDevelopment };

export enum PlanRole {
  PERSON = 'PERSON',
  MANAGER = 'MANAGER',
  HR = 'HR',
}

registerEnumType(PlanRole, {
  name: 'PlanRole',
  description: 'What the viewer is to a development plan.',
  valuesMap: {
    PERSON: { description: 'It is theirs.' },
    MANAGER: { description: 'They lead the person today.' },
    HR: { description: 'They read it.' },
  },
});

export enum ReadinessState {
  NOT_ENOUGH_DATA = 'NOT_ENOUGH_DATA',
  READY = 'READY',
  READY_IF = 'READY_IF',
  NOT_YET = 'NOT_YET',
}

registerEnumType(ReadinessState, {
  name: 'ReadinessState',
  description: 'What readiness says in one word. A human decides; it never does.',
  valuesMap: {
    NOT_ENOUGH_DATA: { description: 'Of too few requirements, by weight, a level is known.' },
    READY: { description: 'Every gate passes, enough is known, and the score is high enough.' },
    READY_IF: { description: 'Not ready, and the smallest plan costs little.' },
    NOT_YET: { description: 'Not ready, and it takes more than that.' },
  },
});

@ObjectType({ description: 'What readiness said of the person toward the track of a plan last.' })
export class PlanReadiness {
  @Field(() => ReadinessState, { description: 'In one word.' })
  state: ReadinessState;

  @Field(() => Float, { nullable: true, description: '0 to 100; null: nothing is known.' })
  score: number | null;

  @Field(() => Instant, { description: 'Since when that is so.' })
  since: Date;
}

@ObjectType({ description: 'A manager who agreed to a plan that another had agreed to before them.' })
export class ManagerAgreed {
  @Field(() => Person, { nullable: true, description: 'Who; null where they were erased since.' })
  manager: Person | null;

  @Field(() => Instant, { description: 'When.' })
  agreedAt: Date;
}

@ObjectType({ description: 'What a person and their manager decided to do toward a track. Nobody ticks anything off: how it stands comes from what happened.' })
export class DevelopmentPlan {
  @Field(() => ID, { description: 'Unique in the organisation.' })
  id: string;

  @Field(() => Person, { description: 'Whose it is.' })
  person: Person;

  @Field(() => PlanRole, { description: 'What the viewer is to it.' })
  role: PlanRole;

  @Field(() => ID, { description: 'Where it leads to, by its id in the framework.' })
  trackId: string;

  @Field({ description: 'As the framework in force names it; its id where it is in it no more.' })
  trackName: string;

  @Field(() => Instant, { description: 'The instant all of this was, or is, so.' })
  asOf: Date;

  @Field(() => Int, { description: 'Grows with each change that somebody makes.' })
  revision: number;

  @Field(() => Person, { description: 'Who drafted it.' })
  draftedBy: Person;

  @Field(() => Instant, { description: 'When it was drafted.' })
  draftedAt: Date;

  @Field(() => Instant, { nullable: true, description: 'When the person agreed to it; null: not to how it is now.' })
  personAgreedAt: Date | null;

  @Field(() => Instant, { nullable: true, description: 'When a manager agreed to it; null: not to how it is now.' })
  managerAgreedAt: Date | null;

  @Field(() => Person, { nullable: true, description: 'The manager who did.' })
  manager: Person | null;

  @Field(() => [ManagerAgreed], { description: 'Managers who came after that one and agreed too, the first of them first.' })
  agreedAnew: ManagerAgreed[];

  @Field(() => [Person], { nullable: 'items', description: 'The nearest lead of each of the person’s teams today. None of a past instant.' })
  managersNow: (Person | null)[];

  @Field({ description: 'The manager who agreed last does not lead the person any more. The plan goes on; whoever leads them now may agree anew, or change it. Never of a past instant, nor where the plan is ended.' })
  managerChanged: boolean;

  @Field(() => Instant, { nullable: true, description: 'When the second of the two agreed. Both do once: what changes later is marked.' })
  agreedAt: Date | null;

  @Field(() => Instant, { nullable: true, description: 'Null: it is the plan of today.' })
  endedAt: Date | null;

  @Field(() => PlanReadiness, { nullable: true, description: 'Null where readiness said nothing of this track.' })
  readiness: PlanReadiness | null;

  @Field(() => [DevelopmentItem], { description: 'In their order; those that were dropped come last.' })
  items: DevelopmentItem[];

  @Field(() => [ProposedDevelopment], { description: 'What the newest smallest plan asks for and no item does. None of a plan that is ended, and of a past instant.' })
  proposals: ProposedDevelopment[];

  @Field(() => CalendarDate, { nullable: true, description: 'When the first of the open items is due.' })
  nextDueOn: string | null;
}

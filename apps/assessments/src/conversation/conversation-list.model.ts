import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Instant } from '@waymark/service-kit';
import { Cycle } from '../cycles/cycle.model.js';
import { Person } from '../ratings/rating.model.js';
import { AgreementState } from './agreement-state.model.js';

@ObjectType({ description: 'A conversation that the viewer takes part in, or will once it is revealed: how far it is, never what was said.' })
export class ConversationSummary {
  @Field(() => Cycle, { description: 'Of which cycle.' })
  cycle: Cycle;

  @Field(() => Person, { description: 'Whom it is about.' })
  person: Person;

  @Field({ description: 'Whether they have submitted.' })
  selfSubmitted: boolean;

  @Field(() => Person, { nullable: true, description: 'The manager who has submitted; null: none.' })
  managerSubmittedBy: Person | null;

  @Field(() => Instant, { nullable: true, description: 'Since when both sides are seen; null: not yet.' })
  revealedAt: Date | null;

  @Field(() => AgreementState, { description: 'How far they are.' })
  agreement: AgreementState;

  @Field(() => Instant, { nullable: true, description: 'When the second signature came; null: not yet.' })
  agreedAt: Date | null;

  @Field(() => Int, { description: 'Skills of which both said a level, two or more apart. 0 before the reveal.' })
  farApart: number;

  @Field(() => Int, { description: 'Skills that are disputed now.' })
  openDisputes: number;
}

@ObjectType({ description: 'A dispute that is not settled, with where it belongs.' })
export class OpenDisputeEntry {
  @Field(() => ID, { description: 'Of the dispute.' })
  id: string;

  @Field(() => Cycle, { description: 'Of which cycle.' })
  cycle: Cycle;

  @Field(() => Person, { description: 'Whom it is about.' })
  person: Person;

  @Field(() => ID, { description: "Of the cycle's framework." })
  skillId: string;

  @Field(() => String, { description: 'As the framework of the cycle has it.' })
  skillName: string;

  @Field(() => Person, { description: 'Who objects.' })
  openedBy: Person;

  @Field(() => Instant, { description: 'The skill is not confirmed from here on.' })
  openedAt: Date;

  @Field(() => String, { description: 'As written.' })
  reason: string;
}

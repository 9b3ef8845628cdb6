import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDate, Instant } from '@waymark/service-kit';
import { Person } from '../person-readiness/person.model.js';
import { PromotionVerdict } from './case-enums.model.js';
import { PromotionChanges } from './packet-changes.model.js';

@ObjectType({ description: 'What is said of one requirement of the packet.' })
export class PromotionReason {
  @Field(() => ID, { description: 'The requirement.' })
  requirementId: string;

  @Field({ description: 'In words.' })
  text: string;
}

@ObjectType({ description: 'A seat on a panel.' })
export class PromotionSeat {
  @Field(() => Person, { description: 'Whose.' })
  member: Person;

  @Field({ description: 'Has voted; what, is in the votes.' })
  voted: boolean;

  @Field({ description: 'False: has left the organisation. HR can give the seat to somebody else while it has not voted.' })
  active: boolean;
}

@ObjectType({ description: 'What the panel decides from, frozen when it opened.' })
export class PromotionPacket {
  @Field(() => Instant, { description: 'When.' })
  frozenAt: Date;

  @Field({ description: 'JSON: readiness row by row with its plan, what it was computed from, the development plan without its words, accepted evidence by requirement, the statement, and the versions of formula, framework and settings.' })
  document: string;

  @Field({ description: 'SHA-256 of the bytes of `document`, in base64url.' })
  digest: string;
}

@ObjectType({ description: 'One vote of a panel.' })
export class PromotionVote {
  @Field(() => Person, { description: 'Whose.' })
  author: Person;

  @Field(() => PromotionVerdict, { description: 'What for.' })
  verdict: PromotionVerdict;

  @Field(() => [PromotionReason], { description: 'Why, by requirement.' })
  reasons: PromotionReason[];
}

@ObjectType({ description: 'A step of the smallest plan: a part of the least that would change a decision.' })
export class PromotionStep {
  @Field(() => ID, { description: 'As in the plan of readiness.' })
  id: string;

  @Field({ description: 'The skill or requirement that it is about.' })
  name: string;

  @Field(() => Float, { nullable: true, description: 'From this level.' })
  from: number | null;

  @Field(() => Float, { nullable: true, description: 'To this level.' })
  to: number | null;
}

@ObjectType({ description: 'What was decided of a case, by a person and never by the score.' })
export class PromotionDecision {
  @Field(() => PromotionVerdict, { description: 'What.' })
  outcome: PromotionVerdict;

  @Field(() => [PromotionReason], { description: 'Why, by requirement.' })
  reasons: PromotionReason[];

  @Field(() => CalendarDate, { nullable: true, description: 'Of what was postponed: until when.' })
  postponedUntil: string | null;

  @Field(() => [PromotionStep], { nullable: true, description: 'Of what was postponed: the least that would change it. Null: nothing can lead there, or it was not postponed.' })
  least: PromotionStep[] | null;

  @Field(() => Person, { description: 'Who decided.' })
  decidedBy: Person;

  @Field(() => Instant, { description: 'When.' })
  decidedAt: Date;
}

@ObjectType({ description: 'What the person was told. Everybody who sees it reads the same text.' })
export class PromotionTold {
  @Field({ description: 'The text.' })
  text: string;

  @Field(() => Person, { description: 'Who wrote it.' })
  by: Person;

  @Field(() => Instant, { description: 'When.' })
  at: Date;
}

@ObjectType({ description: 'A panel with its packet, votes and decision. What the viewer may not see yet is null.' })
export class PromotionRound {
  @Field(() => Int, { description: '1; 2 for an appeal.' })
  number: number;

  @Field(() => String, { nullable: true, description: 'Of an appeal: why, in the words of the person.' })
  appealReason: string | null;

  @Field(() => Instant, { nullable: true, description: 'When the panel opened.' })
  openedAt: Date | null;

  @Field(() => Instant, { nullable: true, description: 'When the votes are revealed at the latest.' })
  votesDueAt: Date | null;

  @Field(() => Instant, { nullable: true, description: 'When they were.' })
  revealedAt: Date | null;

  @Field(() => [PromotionSeat], { nullable: true, description: 'The panel.' })
  seats: PromotionSeat[] | null;

  @Field(() => PromotionPacket, { nullable: true, description: 'What it decides from.' })
  packet: PromotionPacket | null;

  @Field(() => PromotionChanges, { nullable: true, description: 'What is otherwise today, of the round that is held.' })
  changes: PromotionChanges | null;

  @Field(() => PromotionVote, { nullable: true, description: "The viewer's own vote." })
  ownVote: PromotionVote | null;

  @Field(() => [PromotionVote], { nullable: true, description: 'All votes, once they are revealed; for HR and this panel alone.' })
  votes: PromotionVote[] | null;

  @Field(() => PromotionDecision, { nullable: true, description: 'What was decided.' })
  decision: PromotionDecision | null;

  @Field(() => PromotionTold, { nullable: true, description: 'What the person was told.' })
  told: PromotionTold | null;
}

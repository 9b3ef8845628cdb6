import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Instant } from '@waymark/service-kit';
import { Outcome } from '../answers/outcome.model.js';
import { Person } from '../ratings/rating.model.js';

/** Values are those of the database; clients see the names. */
export enum NoteVisibility {
  PRIVATE = 'private',
  SHARED = 'shared',
}

registerEnumType(NoteVisibility, {
  name: 'NoteVisibility',
  description: 'Who sees a note.',
  valuesMap: { PRIVATE: { description: 'Its author alone.' }, SHARED: { description: 'Everybody who sees the conversation.' } },
});

export enum ConversationRole {
  PERSON = 'person',
  MANAGER = 'manager',
  HR = 'hr',
}

registerEnumType(ConversationRole, {
  name: 'ConversationRole',
  description: 'What the viewer is in a conversation.',
  valuesMap: {
    PERSON: { description: 'It is about them.' },
    MANAGER: { description: 'They lead the person today.' },
    HR: { description: 'They read it, and settle disputes that they are no party to.' },
  },
});

@ObjectType({ description: 'What both propose to agree on for a skill; a level exactly when the outcome is LEVEL.' })
export class ProposedAnswer {
  @Field(() => Outcome, { description: 'A level, or why there is none.' })
  outcome: Outcome;

  @Field(() => Int, { nullable: true, description: 'Exactly when the outcome is LEVEL.' })
  level: number | null;
}

@ObjectType({ description: 'What one side said of a skill, as it was revealed.' })
export class SideAnswer extends ProposedAnswer {
  @Field(() => String, { nullable: true, description: 'As written.' })
  comment: string | null;

  @Field(() => Int, { nullable: true, description: 'How sure the person was, 1 to 3; of their own answer alone.' })
  confidence: number | null;

  @Field(() => Int, { nullable: true, description: 'How much the person wants to do more of it, 1 to 3; of their own answer alone.' })
  interest: number | null;

  @Field(() => Person, { description: 'Who said it.' })
  rater: Person;

  /** What it rests on, whoever may see which: `evidence` shows what the viewer may. */
  evidenceIds: readonly string[];
}

/** What is told of a dispute wherever it is read. */
@ObjectType({ isAbstract: true })
export abstract class Objection {
  @Field(() => ID, { description: 'Unique in the organisation.' })
  id: string;

  @Field(() => Person, { description: 'Who objects.' })
  openedBy: Person;

  @Field(() => Instant, { description: 'The skill is not confirmed from here on.' })
  openedAt: Date;

  @Field(() => String, { description: 'As written.' })
  reason: string;

  @Field(() => Instant, { nullable: true, description: 'When it was settled or taken back; null while it is open.' })
  settledAt: Date | null;

  @Field(() => Person, { nullable: true, description: 'Who settled it or took it back.' })
  settledBy: Person | null;

  @Field(() => String, { nullable: true, description: 'How it was settled; null while it is open, and where it was taken back.' })
  settlement: string | null;
}

@ObjectType({ description: 'An objection to what a cycle says of a skill; while it is open, the skill is not confirmed.' })
export class Dispute extends Objection {
  @Field({ description: 'Whether the viewer can settle it: it is open, and they lead the person or are HR, and neither opened it nor rated the person in this cycle.' })
  maySettle: boolean;
}

@ObjectType({ description: 'Both sides of one skill, and what comes of them.' })
export class ConversationRow {
  @Field(() => ID, { description: "Of the cycle's framework." })
  skillId: string;

  @Field(() => SideAnswer, { nullable: true, description: 'What the person said; null: nothing.' })
  self: SideAnswer | null;

  @Field(() => SideAnswer, { nullable: true, description: 'What the manager said; null: nothing.' })
  manager: SideAnswer | null;

  @Field(() => Int, { nullable: true, description: "The manager's level less the person's; null where there are no two levels." })
  difference: number | null;

  @Field({ description: 'Whether nobody can sign before the manager has said why: the levels differ by two or more.' })
  needsReason: boolean;

  @Field(() => String, { nullable: true, description: 'Why the levels differ, as the manager wrote it.' })
  reason: string | null;

  @Field(() => ProposedAnswer, { nullable: true, description: 'What is proposed; agreed once both have signed. Null: the skill is not in the agreement.' })
  agreed: ProposedAnswer | null;

  @Field(() => Dispute, { nullable: true, description: 'The latest; null: there was none.' })
  dispute: Dispute | null;
}

@ObjectType({ description: 'Something that the person or a manager wrote down about the conversation.' })
export class ConversationNote {
  @Field(() => ID, { description: 'Unique in the organisation.' })
  id: string;

  @Field(() => Person, { description: 'Who wrote it.' })
  author: Person;

  @Field(() => NoteVisibility, { description: 'Who sees it.' })
  visibility: NoteVisibility;

  @Field(() => String, { description: 'As written.' })
  text: string;

  @Field(() => Instant, { description: 'When it last changed.' })
  savedAt: Date;
}

@ObjectType({ description: 'What a person and their manager talk about after the reveal: both sides, and what they agree on.' })
export class Conversation {
  @Field(() => ID, { description: 'The cycle.' })
  cycleId: string;

  @Field(() => Person, { description: 'Whom it is about.' })
  person: Person;

  @Field(() => ConversationRole, { description: 'What the viewer is in it.' })
  role: ConversationRole;

  @Field(() => Instant, { description: 'Since when both sides are seen.' })
  revealedAt: Date;

  @Field(() => Int, { description: 'Of the agreement: grows by one with each change; 0 before the first proposal.' })
  revision: number;

  @Field(() => Person, { nullable: true, description: 'Who made the latest change of it; null: nobody yet.' })
  proposedBy: Person | null;

  @Field(() => Instant, { nullable: true, description: 'When it last changed; null: not yet.' })
  proposedAt: Date | null;

  @Field(() => [ConversationRow], { description: 'Greatest difference first, then by skill id.' })
  rows: ConversationRow[];

  @Field(() => Instant, { nullable: true, description: 'When the person signed the agreement as it is; null: not yet.' })
  personSignedAt: Date | null;

  @Field(() => Instant, { nullable: true, description: 'When a manager signed the agreement as it is; null: not yet.' })
  managerSignedAt: Date | null;

  @Field(() => Person, { nullable: true, description: 'The manager who signed.' })
  signedManager: Person | null;

  @Field(() => Person, { nullable: true, description: 'Who had signed before one side was rated anew, which took their signature away; null: nobody, or they have signed again.' })
  lapsedBy: Person | null;

  @Field(() => Instant, { nullable: true, description: 'When that was: one side was rated anew.' })
  lapsedAt: Date | null;

  @Field(() => Instant, { nullable: true, description: 'When the second signature came: from here on it is final. Null: not yet.' })
  agreedAt: Date | null;

  @Field(() => [ConversationNote], { description: "Shared ones, and the viewer's own; oldest first, at most 200." })
  notes: ConversationNote[];

  /** Whether a rating of the person in this cycle, manager's or agreed, is the viewer's own: they are a party to its disputes. */
  viewerRated: boolean;
}

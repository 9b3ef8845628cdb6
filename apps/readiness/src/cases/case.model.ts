import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDate, Instant } from '@waymark/service-kit';
import { Person } from '../person-readiness/person.model.js';
import { PromotionCaseAction, PromotionCaseState, PromotionRole, PromotionVerdict } from './case-enums.model.js';
import { PromotionRound } from './case-round.model.js';

@ObjectType({ description: 'Who proposed a case, and why.' })
export class PromotionNomination {
  @Field(() => Person, { description: 'Who; the person, where they proposed themselves.' })
  by: Person;

  @Field({ description: 'Why.' })
  reason: string;

  @Field(() => String, { nullable: true, description: 'Why although readiness was not READY.' })
  exception: string | null;

  @Field({ description: 'State of readiness then.' })
  state: string;

  @Field(() => Float, { nullable: true, description: 'Score then, 0 to 100; it decides nothing.' })
  score: number | null;
}

@ObjectType({ description: "The manager's statement." })
export class PromotionStatement {
  @Field({ description: 'The text.' })
  text: string;

  @Field(() => Person, { description: 'Who wrote it.' })
  by: Person;

  @Field(() => Instant, { description: 'When.' })
  at: Date;
}

@ObjectType({ description: 'A line of the log of a case.' })
export class PromotionLogEntry {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => Instant, { description: 'When.' })
  at: Date;

  @Field(() => Person, { nullable: true, description: 'Who; null: the clock.' })
  actor: Person | null;

  @Field(() => PromotionCaseAction, { description: 'What.' })
  action: PromotionCaseAction;

  @Field(() => String, { nullable: true, description: 'Of what was taken back: why. Of what was read: which parts.' })
  note: string | null;
}

@ObjectType({ description: 'Where a case stands.' })
export class PromotionCaseSummary {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => Person, { description: 'Whose.' })
  person: Person;

  @Field(() => ID, { description: 'Toward which track.' })
  trackId: string;

  @Field({ description: 'The name of the track when the case was begun.' })
  trackName: string;

  @Field(() => PromotionCaseState, { description: 'Where it stands.' })
  state: PromotionCaseState;

  @Field(() => Instant, { description: 'Since when.' })
  since: Date;

  @Field(() => Instant, { description: 'When it was begun.' })
  nominatedAt: Date;

  @Field({ description: "It waits for the viewer's vote." })
  waitsForMyVote: boolean;
}

@ObjectType({ description: 'A promotion case. What the viewer may not see is null.' })
export class PromotionCase extends PromotionCaseSummary {
  @Field(() => Int, { description: '1; 2 from an appeal on.' })
  round: number;

  @Field(() => [PromotionRole], { description: 'What the viewer is in the round that is held.' })
  roles: PromotionRole[];

  @Field(() => [PromotionCaseAction], { description: 'What the viewer can do now.' })
  actions: PromotionCaseAction[];

  @Field(() => PromotionNomination, { nullable: true, description: 'Who proposed it.' })
  nomination: PromotionNomination | null;

  @Field(() => PromotionStatement, { nullable: true, description: "The manager's statement." })
  statement: PromotionStatement | null;

  @Field(() => [PromotionRound], { description: 'The panel, and that of an appeal.' })
  rounds: PromotionRound[];

  @Field(() => [PromotionLogEntry], { nullable: true, description: 'Everything that was read, written, voted and decided, oldest first; of looks the last 500, of all else the last 2,000.' })
  log: PromotionLogEntry[] | null;
}

@ObjectType({ description: 'What HR has settled of panels.' })
export class PromotionPolicy {
  @Field(() => Int, { description: 'Members that a panel has at least; 1 to 20.' })
  panelMinimum: number;

  @Field(() => Int, { description: 'Days after which votes are revealed at the latest; 1 to 90.' })
  votingDays: number;
}

@ObjectType({ description: 'A decision beside what readiness said when the panel opened.' })
export class PromotionDecisionAtScore {
  @Field(() => ID, { description: 'The case.' })
  caseId: string;

  @Field(() => Person, { description: 'Whose.' })
  person: Person;

  @Field(() => ID, { description: 'Toward which track.' })
  trackId: string;

  @Field(() => Int, { description: '1; 2: of an appeal.' })
  round: number;

  @Field(() => PromotionVerdict, { description: 'What was decided.' })
  outcome: PromotionVerdict;

  @Field(() => CalendarDate, { description: 'On which day, in UTC.' })
  decidedOn: string;

  @Field({ description: 'State of readiness in the packet.' })
  readinessState: string;

  @Field(() => Float, { nullable: true, description: 'Score in the packet; null: none.' })
  score: number | null;

  @Field(() => Float, { description: 'Coverage in the packet, 0 to 1.' })
  coverage: number;

  @Field({ description: 'SHA-256 of the packet, in base64url.' })
  packetDigest: string;
}

import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Instant } from '@waymark/service-kit';
import { Outcome } from '../answers/outcome.model.js';
import { Objection } from '../conversation/conversation.model.js';
import { Cycle } from '../cycles/cycle.model.js';
import { ScaleLevel } from '../frameworks/framework.model.js';
import { Person, RatingKind } from './rating.model.js';

@ObjectType({ description: 'A cycle in which something of a person is revealed, with the scale that it was rated on.' })
export class RatedCycle {
  @Field(() => Cycle, { description: 'The round.' })
  cycle: Cycle;

  @Field(() => [ScaleLevel], { description: "Of the cycle's framework, lowest first." })
  scale: ScaleLevel[];
}

@ObjectType({ description: 'One rating of a skill as it was revealed.' })
export class PastRating {
  @Field(() => ID, { description: 'Unique in the organisation.' })
  id: string;

  @Field(() => ID, { description: 'One of `skills`.' })
  skillId: string;

  @Field(() => ID, { description: 'One of `cycles`.' })
  cycleId: string;

  @Field(() => RatingKind, { description: 'Who stands behind it.' })
  kind: RatingKind;

  @Field(() => Outcome, { description: 'A level, or why there is none.' })
  outcome: Outcome;

  @Field(() => Int, { nullable: true, description: 'Exactly when the outcome is LEVEL.' })
  level: number | null;

  @Field(() => Person, { description: 'Who gave it; of an agreed one the manager with whom it was agreed.' })
  rater: Person;

  @Field(() => Instant, { description: 'When it was said.' })
  givenAt: Date;

  @Field(() => Instant, { description: 'Since when both see it.' })
  revealedAt: Date;

  @Field(() => String, { nullable: true, description: 'As the rater wrote it.' })
  comment: string | null;

  @Field({ description: 'The cycle was reopened and the same side said it anew: that one counts.' })
  replaced: boolean;
}

@ObjectType({ description: 'An objection to what a cycle says of a skill.' })
export class PastDispute extends Objection {
  @Field(() => ID, { description: 'One of `skills`.' })
  skillId: string;

  @Field(() => ID, { description: 'One of `cycles`.' })
  cycleId: string;
}

@ObjectType({ description: 'A skill of which something is revealed.' })
export class RatedSkill {
  @Field(() => ID, { description: 'Stays the same across versions.' })
  skillId: string;

  @Field({ description: 'As the newest of these cycles calls it that asks for it.' })
  name: string;

  @Field({ description: 'Skills are grouped by it.' })
  category: string;
}

@ObjectType({ description: 'How the skills of a person moved over cycles, and who rated them; as flat lists, since they grow with both.' })
export class RatingHistory {
  @Field(() => [RatedCycle], { description: 'Oldest first, the newest 40.' })
  cycles: RatedCycle[];

  @Field(() => [RatedSkill], { description: 'In the order of the framework; a skill that is asked no more comes last.' })
  skills: RatedSkill[];

  @Field(() => [PastRating], { description: 'In the order in which they were given.' })
  ratings: PastRating[];

  @Field(() => [PastDispute], { description: 'In the order in which they were opened.' })
  disputes: PastDispute[];
}

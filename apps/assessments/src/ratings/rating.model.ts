import { Directive, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Instant } from '@waymark/service-kit';
import { Outcome } from '../answers/outcome.model.js';
import { Cycle } from '../cycles/cycle.model.js';

/** Values are those of the events and of the database; clients see the names. */
export enum RatingKind {
  SELF = 'self',
  MANAGER = 'manager',
  AGREED = 'agreed',
}

registerEnumType(RatingKind, {
  name: 'RatingKind',
  description: 'Who stands behind a rating.',
  valuesMap: {
    SELF: { description: 'The person.' },
    MANAGER: { description: 'Their manager, who did not see theirs.' },
    AGREED: { description: 'Both, after they talked.' },
  },
});

@ObjectType({ description: 'A person, known in full to directory.' })
@Directive('@key(fields: "id", resolvable: false)')
export class Person {
  @Field(() => ID, { description: 'Unique in the organisation.' })
  id: string;
}

@ObjectType({ description: 'A revealed rating.' })
export class Rating {
  @Field(() => ID, { description: 'Unique in the organisation.' })
  id: string;

  @Field(() => ID, { description: "Of the cycle's framework." })
  skillId: string;

  @Field(() => RatingKind, { description: 'Who stands behind it.' })
  kind: RatingKind;

  @Field(() => Outcome, { description: 'A level, or why there is none.' })
  outcome: Outcome;

  @Field(() => Int, { nullable: true, description: 'Exactly when the outcome is LEVEL.' })
  level: number | null;

  @Field(() => Cycle, { description: 'The round that it belongs to.' })
  cycle: Cycle;

  @Field(() => Person, { description: 'Who gave it.' })
  rater: Person;

  @Field(() => Instant, { description: 'Its age runs from here.' })
  givenAt: Date;

  @Field(() => Instant, { description: 'It counts from here.' })
  revealedAt: Date;

  @Field(() => String, { nullable: true, description: 'As the rater wrote it; in no event and no other service.' })
  comment: string | null;
}

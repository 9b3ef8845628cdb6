import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Person } from '../ratings/rating.model.js';

/** Values are those of the query; clients see the names. */
export enum VerifierRelation {
  LEAD = 'lead',
  TEAM = 'team',
  OTHER = 'other',
}

registerEnumType(VerifierRelation, {
  name: 'VerifierRelation',
  description: 'Why somebody may have seen what the viewer did.',
  valuesMap: {
    LEAD: { description: 'They lead the viewer today.' },
    TEAM: { description: 'They are in a team of the viewer today.' },
    OTHER: { description: 'They are of the organisation.' },
  },
});

@ObjectType({ description: 'Somebody who can be asked to confirm evidence: a name, and where that is not enough to tell them from another, their team.' })
export class EvidenceVerifier {
  @Field(() => Person, { description: 'Who.' })
  person: Person;

  @Field(() => VerifierRelation, { description: 'What they are to the viewer.' })
  relation: VerifierRelation;

  @Field(() => String, { nullable: true, description: 'The names of their teams of today, where another who was found has the same name; null otherwise.' })
  team: string | null;
}

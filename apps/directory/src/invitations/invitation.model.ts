import { createUnionType, Field, GraphQLISODateTime, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';

@InputType({ description: 'Whom to invite.' })
export class InviteToSignInInput {
  @Field(() => ID, { description: 'The person.' })
  personId: string;
}

@ObjectType({ description: 'A one-time invitation to set a password.' })
export class Invitation {
  @Field({ description: 'For the person alone: whoever holds it sets their password.' })
  token: string;

  @Field(() => GraphQLISODateTime, { description: 'It can be accepted before this instant.' })
  expiresAt: Date;

  @Field(() => ID, { description: 'Who is invited.' })
  personId: string;
}

export enum InvitationRefusal {
  PERSON_UNKNOWN = 'PERSON_UNKNOWN',
  PERSON_NOT_ACTIVE = 'PERSON_NOT_ACTIVE',
  ADMIN_NEEDED = 'ADMIN_NEEDED',
}

registerEnumType(InvitationRefusal, {
  name: 'InvitationRefusal',
  description: 'Why an invitation was not made.',
  valuesMap: {
    PERSON_UNKNOWN: { description: 'There is no such person.' },
    PERSON_NOT_ACTIVE: { description: 'They have left.' },
    ADMIN_NEEDED: { description: 'They are an admin: whom an admin alone invites, since whoever invites holds the link.' },
  },
});

@ObjectType({ description: 'Why an invitation was not made.' })
export class InvitationRefused {
  @Field(() => InvitationRefusal, { description: 'For programs.' })
  reason: InvitationRefusal;

  @Field({ description: 'For people.' })
  message: string;
}

export const InviteToSignInPayload = createUnionType({
  name: 'InviteToSignInPayload',
  description: 'The invitation, or why there is none.',
  types: () => [Invitation, InvitationRefused] as const,
  resolveType: (value: Invitation | InvitationRefused) => ('reason' in value ? InvitationRefused : Invitation),
});

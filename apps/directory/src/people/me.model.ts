import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';

/** Values are those of the token; clients see the names. */
export enum Role {
  ENGINEER = 'engineer',
  MANAGER = 'manager',
  HR = 'hr',
  ADMIN = 'admin',
}

registerEnumType(Role, {
  name: 'Role',
  description: 'What a person may do.',
  valuesMap: {
    ENGINEER: { description: 'Own assessments, own readiness.' },
    MANAGER: { description: 'While they lead a team: its people and those of the teams beneath.' },
    HR: { description: 'Everyone, reports, cycles.' },
    ADMIN: { description: 'Accounts and settings; no ratings.' },
  },
});

@ObjectType({ description: 'A customer of the house; nothing crosses its border.' })
export class Organisation {
  @Field(() => ID, { description: 'The same in every service.' })
  id: string;

  @Field({ description: 'As its people call it.' })
  name: string;
}

@ObjectType({ description: 'The signed-in person.' })
export class Me {
  @Field(() => [Role], { description: 'What they may do; manager while they lead a team. A change acts within five minutes.' })
  roles: readonly Role[];
}

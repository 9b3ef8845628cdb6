import { Directive, Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A team; it may stand beneath another.' })
@Directive('@key(fields: "id")')
export class Team {
  @Field(() => ID, { description: 'The same in every service.' })
  id: string;

  @Field({ description: 'No two teams of an organisation have the same.' })
  name: string;

  @Field(() => ID, { nullable: true, description: 'The team above; null at the top.' })
  parentId: string | null;

  leadId: string | null;

  @Field(() => Int, { description: 'People in it today, without the teams beneath.' })
  memberCount: number;

  /** Whether the viewer sees everyone, leads it or one above, or is or was in it. */
  seen: boolean;
}

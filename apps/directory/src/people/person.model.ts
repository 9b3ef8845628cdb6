import { ArgsType, Directive, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDate } from '@waymark/service-kit';
import { Team } from '../teams/team.model.js';

@ObjectType({ description: 'Someone of the organisation.' })
@Directive('@key(fields: "id")')
export class Person {
  @Field(() => ID, { description: 'The same in every service.' })
  id: string;

  @Field({ description: 'Known to everyone who meets them in what they may see, such as who gave a rating.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'Null where the viewer may know the name alone.' })
  email: string | null;

  @Field(() => String, { nullable: true, description: 'Job title. Null where there is none, or the viewer may know the name alone.' })
  title: string | null;

  @Field({ description: 'False once they have left.' })
  active: boolean;

  /** Whether the viewer may see more of them than the name. */
  whole: boolean;

  /** Whether they lead the viewer, or someone who does. */
  above: boolean;
}

@ObjectType({ description: 'Being in a team from one day to another.' })
export class Membership {
  teamId: string;

  @Field(() => Team, { description: 'The team.' })
  team?: Team;

  @Field(() => CalendarDate, { description: 'First day in it.' })
  from: string;

  @Field(() => CalendarDate, { nullable: true, description: 'First day no longer in it; null while it lasts.' })
  to: string | null;
}

@ObjectType({ description: 'A person and where the next page would begin.' })
export class PersonEdge {
  @Field({ description: 'For `after`.' })
  cursor: string;

  @Field(() => Person, { description: 'The person.' })
  node: Person;
}

@ObjectType({ description: 'Where a page ends.' })
export class PageInfo {
  @Field({ description: 'Whether there is more.' })
  hasNextPage: boolean;

  @Field(() => String, { nullable: true, description: 'For `after`; null on an empty page.' })
  endCursor: string | null;
}

@ObjectType({ description: 'A page of people.' })
export class PersonConnection {
  @Field(() => [PersonEdge], { description: 'In order of name.' })
  edges: PersonEdge[];

  @Field(() => PageInfo, { description: 'Whether and where it goes on.' })
  pageInfo: PageInfo;

  @Field(() => Int, { description: 'People on all pages.' })
  totalCount: number;
}

@ArgsType()
export class PeopleArgs {
  @Field(() => Int, { defaultValue: 50, description: 'People on the page, 1 to 200.' })
  first: number;

  @Field(() => String, { nullable: true, description: 'The cursor after which the page begins.' })
  after?: string | null;

  @Field(() => String, { nullable: true, description: 'Part of a name or e-mail, whatever its capitals.' })
  search?: string | null;
}

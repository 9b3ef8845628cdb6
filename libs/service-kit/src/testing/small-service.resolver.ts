import { Args, Context, Field, ID, Mutation, ObjectType, Parent, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { Directive } from '@nestjs/graphql';
import { Allow } from '../auth/allow.js';
import { CurrentViewer } from '../auth/current-viewer.js';
import type { Viewer } from '../auth/viewer.js';
import { loaderOf } from '../graphql/loader.js';
import { CalendarDate } from '../graphql/scalars.js';
import type { GraphqlContext } from '../graphql/subgraph.module.js';
import { failAs } from './failing.js';

@ObjectType()
@Directive('@key(fields: "id")')
export class Thing {
  @Field(() => ID)
  id: string;
}

/** The batches in which names were asked for, by all requests. */
export const batches: (readonly string[])[] = [];

const nameOf = (context: GraphqlContext, id: string) =>
  loaderOf<string, string>(context, 'name', async (ids) => (batches.push(ids), ids.map((one) => (one === 'nobody' ? null : `name of ${one}`)))).load(id);

// Under another name, for the linter knows these by theirs and would refuse what is left out here on purpose.
const silent = { Query, Mutation, ResolveField, ResolveReference };

@Resolver(() => Thing)
export class ThingResolver {
  @Query(() => String) @Allow('anyone')
  anyone(): string { return 'yes'; }

  @Query(() => String) @Allow('signed-in')
  signedIn(): string { return 'yes'; }

  @Query(() => String) @Allow('hr', 'admin')
  hrOrAdmin(): string { return 'yes'; }

  @silent.Query(() => String)
  silentQuery(): string { return 'yes'; }

  @silent.Mutation(() => String)
  silentMutation(): string { return 'yes'; }

  @Query(() => String) @Allow('signed-in')
  viewer(@CurrentViewer() viewer: Viewer): string { return JSON.stringify(viewer); }

  @Query(() => String) @Allow('anyone')
  viewerOfAnyone(@CurrentViewer() viewer: Viewer): string { return JSON.stringify(viewer); }

  @Query(() => [Thing]) @Allow('anyone')
  things(@Args('ids', { type: () => [ID] }) ids: string[]): Thing[] { return ids.map((id) => ({ id })); }

  @ResolveField(() => String) @Allow('hr')
  hrField(): string { return 'yes'; }

  @silent.ResolveField(() => String, { nullable: true })
  silentField(): string { return 'yes'; }

  @ResolveField(() => String, { nullable: true }) @Allow('anyone')
  name(@Parent() { id }: Thing, @Context() context: GraphqlContext): Promise<string | null> { return nameOf(context, id); }

  @ResolveReference() @Allow('signed-in')
  reference({ id }: Thing): Thing { return { id }; }

  @Query(() => String, { nullable: true }) @Allow('anyone')
  fails(@Args('as') kind: string): string { return failAs(kind); }

  @Query(() => CalendarDate) @Allow('anyone')
  day(@Args('day', { type: () => CalendarDate }) day: string): string { return day; }

  @Query(() => CalendarDate, { nullable: true }) @Allow('anyone')
  badDay(): unknown { return new Date(0); }
}

@ObjectType()
@Directive('@key(fields: "id")')
export class Other {
  @Field(() => ID)
  id: string;
}

@Resolver(() => Other)
export class OtherResolver {
  @Query(() => Other, { nullable: true }) @Allow('anyone')
  other(): null { return null; }

  @silent.ResolveReference()
  silentReference({ id }: Other): Other { return { id }; }
}

import { Args, ArgsType, Field, ID, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer } from '@waymark/service-kit';
import { Rating } from './rating.model.js';
import { RatingQueries } from './ratings.queries.js';

@ArgsType()
export class RatingsArgs {
  @Field(() => ID, { description: 'Whose.' })
  personId: string;

  @Field(() => ID, { nullable: true, description: 'Of this skill alone.' })
  skillId?: string | null;
}

@Resolver()
export class RatingsResolver {
  constructor(private readonly queries: RatingQueries) {}

  @Query(() => [Rating], {
    description: 'Revealed ratings of a person, newest first, at most 2,000; of one skill when given. Own, or of those the viewer may see; FORBIDDEN otherwise.',
  })
  @Allow('signed-in')
  ratings(@CurrentViewer() viewer: Viewer, @Args() { personId, skillId }: RatingsArgs): Promise<Rating[]> {
    return this.queries.of(viewer, personId, skillId ?? null);
  }
}

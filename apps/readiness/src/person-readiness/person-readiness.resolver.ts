import { Args, ArgsType, Field, ID, Query, Resolver } from '@nestjs/graphql';
import type { ScoreInputDocument } from '@waymark/scoring';
import { Allow, CurrentViewer, Instant, type Viewer } from '@waymark/service-kit';
import { JsonDocument } from './json.scalar.js';
import { Readiness } from './person-readiness.model.js';
import { PersonReadiness } from './person-readiness.js';

@ArgsType()
export class ReadinessByTrackArgs {
  @Field(() => ID, { description: 'The person.' })
  personId: string;

  @Field(() => Instant, { nullable: true, description: 'The instant to look at; now when left out.' })
  asOf?: Date;
}

@ArgsType()
export class ReadinessArgs extends ReadinessByTrackArgs {
  @Field(() => ID, { description: 'A track of the framework.' })
  trackId: string;
}

@Resolver()
export class PersonReadinessResolver {
  constructor(private readonly people: PersonReadiness) {}

  @Query(() => Readiness, {
    nullable: true,
    description: "One person's readiness toward one track, with a row per requirement. Own, or of those the viewer may see; FORBIDDEN otherwise. Null: no such track then.",
  })
  @Allow('signed-in')
  async readiness(@CurrentViewer() viewer: Viewer, @Args() { personId, trackId, asOf }: ReadinessArgs): Promise<Readiness | null> {
    return (await this.people.read(viewer, personId, { asOf: asOf ?? new Date(), trackId })).at(0) ?? null;
  }

  @Query(() => [Readiness], { description: 'The same toward every track of the framework then in force; none when there was none.' })
  @Allow('signed-in')
  readinessByTrack(@CurrentViewer() viewer: Viewer, @Args() { personId, asOf }: ReadinessByTrackArgs): Promise<Readiness[]> {
    return this.people.read(viewer, personId, { asOf: asOf ?? new Date() });
  }

  @Query(() => JsonDocument, {
    nullable: true,
    description: 'What `readiness` is computed from, as the input document of the scoring library: for a what-if, and for checking a number. Null: no such track then.',
  })
  @Allow('signed-in')
  scoringDocument(@CurrentViewer() viewer: Viewer, @Args() { personId, trackId, asOf }: ReadinessArgs): Promise<ScoreInputDocument | null> {
    return this.people.document(viewer, personId, { asOf: asOf ?? new Date(), trackId });
  }
}

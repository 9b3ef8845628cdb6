import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer } from '@waymark/service-kit';
import { MentorsQueries } from './mentors.queries.js';
import { MentorOffer, OfferToMentorInput } from './mentor-offer.model.js';
import { MentorOfferPayload } from './mentoring-refused.model.js';
import { OfferToMentor } from './offer-to-mentor.js';

@Resolver()
export class MentorOfferResolver {
  constructor(
    private readonly queries: MentorsQueries,
    private readonly offering: OfferToMentor,
  ) {}

  @Query(() => MentorOffer, { nullable: true, description: 'The viewer’s own; null: they do not offer to mentor. Nobody else reads it.' })
  @Allow('signed-in')
  mentorOffer(@CurrentViewer() viewer: Viewer): Promise<MentorOffer | null> {
    return this.queries.offer(viewer);
  }

  @Mutation(() => MentorOfferPayload, { description: 'The viewer is willing to mentor, for so many at once.' })
  @Allow('signed-in')
  offerToMentor(@CurrentViewer() viewer: Viewer, @Args('input') input: OfferToMentorInput): Promise<typeof MentorOfferPayload> {
    return this.offering.execute(viewer, input);
  }

  @Mutation(() => Boolean, { description: 'The viewer is suggested to nobody any more. Whom they mentor already they go on to mentor.' })
  @Allow('signed-in')
  withdrawMentorOffer(@CurrentViewer() viewer: Viewer): Promise<boolean> {
    return this.offering.withdraw(viewer);
  }
}

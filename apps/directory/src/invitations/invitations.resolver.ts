import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer } from '@waymark/service-kit';
import { InviteToSignInInput, InviteToSignInPayload } from './invitation.model.js';
import { InviteToSignIn } from './invite-to-sign-in.js';

@Resolver()
export class InvitationsResolver {
  constructor(private readonly inviting: InviteToSignIn) {}

  @Mutation(() => InviteToSignInPayload, { description: 'Admin or HR: a one-time link with which a person sets a password. Replaces an earlier one.' })
  @Allow('hr', 'admin')
  inviteToSignIn(@CurrentViewer() viewer: Viewer, @Args('input') input: InviteToSignInInput): Promise<typeof InviteToSignInPayload> {
    return this.inviting.execute(viewer, input);
  }
}

import { Module, type DynamicModule } from '@nestjs/common';
import { TokenSigner } from '@waymark/service-kit';
import { AcceptInvitation } from '../invitations/accept-invitation.js';
import { InvitationsResolver } from '../invitations/invitations.resolver.js';
import { InviteToSignIn } from '../invitations/invite-to-sign-in.js';
import { BackOff } from './back-off.js';
import { Credentials } from './credentials.js';
import { MintToken } from './mint-token.js';
import { Sessions } from './sessions.js';
import { SignIn } from './sign-in.js';
import { SignInController } from './sign-in.controller.js';
import { SignInSettings } from './sign-in-settings.js';
import { SignOut } from './sign-out.js';

/** How people get in: passwords, sessions, tokens, invitations. Single sign-on will stand beside it and open the same sessions. */
@Module({})
export class SignInModule {
  static with(settings: SignInSettings & { readonly tokenPrivateKey: string }): DynamicModule {
    return {
      module: SignInModule,
      controllers: [SignInController],
      providers: [
        { provide: SignInSettings, useValue: settings },
        { provide: TokenSigner, useFactory: () => new TokenSigner(settings.tokenPrivateKey) },
        BackOff, Credentials, Sessions, SignIn, SignOut, MintToken, AcceptInvitation, InviteToSignIn, InvitationsResolver,
      ],
    };
  }
}

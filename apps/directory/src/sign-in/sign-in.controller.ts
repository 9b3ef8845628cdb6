import { Body, Controller, Delete, Headers, HttpCode, Post, Res } from '@nestjs/common';
import { Allow, CallerError } from '@waymark/service-kit';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { AcceptInvitation } from '../invitations/accept-invitation.js';
import { MintToken, type MintedToken } from './mint-token.js';
import type { OpenedSession } from './sessions.js';
import { LockedOut, SignIn } from './sign-in.js';
import { SignOut } from './sign-out.js';

const password = z.string().min(1).max(1024);
// The database keeps no NUL, and fails on a question that holds one.
const email = z.string().trim().min(1).max(320).regex(/^\P{Cc}*$/u);
const credentials = z.object({ email, password });
const acceptance = z.object({ token: z.string().min(1).max(512), password });
const stay = z.object({ session: z.string().min(1).max(512) });

/** The door that is kept for the gateway alone. */
@Controller('internal')
export class SignInController {
  constructor(
    private readonly signIn: SignIn,
    private readonly signOut: SignOut,
    private readonly minting: MintToken,
    private readonly accepting: AcceptInvitation,
  ) {}

  @Post('sessions')
  @Allow('gateway')
  async open(@Body() body: unknown, @Headers('x-client-address') address: string | undefined, @Res({ passthrough: true }) reply: FastifyReply): Promise<OpenedSession> {
    try {
      return await this.signIn.execute({ ...parse(credentials, body), address: address ?? 'unknown' });
    } catch (cause) {
      if (cause instanceof LockedOut) reply.header('retry-after', String(cause.retryAfterSeconds));
      throw cause;
    }
  }

  @Delete('sessions')
  @HttpCode(204)
  @Allow('gateway')
  end(@Body() body: unknown): Promise<void> {
    return this.signOut.execute(parse(stay, body).session);
  }

  @Post('tokens')
  @Allow('gateway')
  mint(@Body() body: unknown): Promise<MintedToken> {
    return this.minting.execute(parse(stay, body).session);
  }

  @Post('invitations/accept')
  @Allow('gateway')
  accept(@Body() body: unknown): Promise<OpenedSession> {
    return this.accepting.execute(parse(acceptance, body));
  }
}

function parse<Schema extends z.ZodType>(schema: Schema, body: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new CallerError('BAD_INPUT', 'This cannot be read.', parsed.error.issues[0]?.path.join('.'));
}

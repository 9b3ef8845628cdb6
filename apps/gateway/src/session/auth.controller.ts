import { Body, Controller, HttpCode, Post, Req, Res, UseFilters } from '@nestjs/common';
import { Allow, CallerError } from '@waymark/service-kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { GatewayFailureFilter } from '../edge/failures.filter.js';
import { DirectoryDoor } from './directory-door.js';
import { Sessions } from './sessions.js';

const password = z.string().min(1).max(1024);
const credentials = z.object({ email: z.string().trim().min(1).max(320), password });
const acceptance = z.object({ token: z.string().min(1).max(512), password });

/** Signing in and out; the only doors that ask for no session. */
@Controller('auth')
@UseFilters(GatewayFailureFilter)
export class AuthController {
  constructor(
    private readonly sessions: Sessions,
    private readonly door: DirectoryDoor,
  ) {}

  @Post('sign-in')
  @HttpCode(204)
  @Allow('anyone')
  async signIn(@Body() body: unknown, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const opened = await this.door.signIn(this.sessions.callerOf(request), parse(credentials, body));
    await this.sessions.begin(request, reply, opened);
  }

  @Post('accept-invitation')
  @HttpCode(204)
  @Allow('anyone')
  async acceptInvitation(@Body() body: unknown, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const opened = await this.door.acceptInvitation(this.sessions.callerOf(request), parse(acceptance, body));
    await this.sessions.begin(request, reply, opened);
  }

  @Post('sign-out')
  @HttpCode(204)
  @Allow('anyone')
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.end(request, reply);
  }
}

function parse<Schema extends z.ZodType>(schema: Schema, body: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const field = parsed.error.issues[0]?.path.join('.') || undefined;
  throw new CallerError('BAD_INPUT', field ? `Fill in ${field}.` : 'Send JSON.', field);
}

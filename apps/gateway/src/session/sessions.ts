import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { clientAddress } from '../edge/client-address.js';
import { traceOf } from '../edge/trace.js';
import type { Caller, DirectoryDoor, OpenSession } from './directory-door.js';
import type { SessionCookie } from './session-cookie.js';
import type { SessionTokens } from './session-tokens.js';

/** A person's stay: a cookie in the browser, a session in directory, a token toward the services. */
@Injectable()
export class Sessions {
  constructor(
    private readonly cookie: SessionCookie,
    private readonly tokens: SessionTokens,
    private readonly door: DirectoryDoor,
    private readonly trustedProxies: number,
  ) {}

  /** The token of the request's session, or null; a cookie that stands for nothing any more is cleared. @throws ServiceUnavailable */
  async tokenOf(request: FastifyRequest, reply: FastifyReply): Promise<string | null> {
    const session = this.cookie.read(request);
    if (!session) return null;
    const token = await this.tokens.of(session, this.callerOf(request));
    if (!token) this.cookie.clear(reply);
    return token;
  }

  /** Gives the browser a new session; the one it had, of whomever, ends. */
  async begin(request: FastifyRequest, reply: FastifyReply, opened: OpenSession): Promise<void> {
    await this.#close(request).catch(() => undefined);
    this.cookie.set(reply, opened);
  }

  /** @throws ServiceUnavailable when directory could not be told; the cookie stays then, for the session does too. */
  async end(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    await this.#close(request);
    this.cookie.clear(reply);
  }

  callerOf(request: FastifyRequest): Caller {
    return { address: clientAddress(request, this.trustedProxies), trace: traceOf(request.headers) };
  }

  async #close(request: FastifyRequest): Promise<void> {
    const session = this.cookie.read(request);
    if (!session) return;
    this.tokens.drop(session);
    await this.door.signOut(this.callerOf(request), session);
    // Once more: a token that was minted while directory was being told is not to outlive the session here.
    this.tokens.drop(session);
  }
}

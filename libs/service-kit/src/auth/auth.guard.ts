import { timingSafeEqual, createHash } from 'node:crypto';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { CallerError } from '../failures/caller-error.js';
import { allowKey, type Allowed } from './allow.js';
import { requestOf, type ViewedRequest } from './request.js';
import { TokenVerifier } from './token.js';

export abstract class GatewaySecret {
  /** Null where the service has no door for the gateway alone. */
  abstract readonly value: string | null;
}

/** No, unless an @Allow says yes: on every resolver, field resolver and route. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: TokenVerifier,
    private readonly gateway: GatewaySecret,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const allowed = this.reflector.get<readonly Allowed[] | undefined>(allowKey, context.getHandler());
    if (!allowed) throw new CallerError('FORBIDDEN', 'Nobody may do this.');
    const request = requestOf(context);
    if (allowed.includes('anyone')) return true;
    if (allowed.includes('gateway') && this.#isGateway(request)) return true;
    // Whom no token could let in is not told to sign in.
    if (allowed.every((who) => who === 'gateway')) throw new CallerError('FORBIDDEN', 'You may not do this.');
    const viewer = await this.#viewerOf(request);
    if (allowed.includes('signed-in') || viewer.roles.some((role) => allowed.includes(role))) return true;
    throw new CallerError('FORBIDDEN', 'You may not do this.');
  }

  async #viewerOf(request: ViewedRequest) {
    const header = request.headers.authorization ?? '';
    if (!header.startsWith('Bearer ')) throw new CallerError('UNAUTHENTICATED', 'Sign in first.');
    request.viewer ??= await this.tokens.verify(header.slice('Bearer '.length));
    return request.viewer;
  }

  #isGateway(request: ViewedRequest): boolean {
    const given = request.headers['x-gateway-secret'];
    return Boolean(this.gateway.value) && typeof given === 'string' && sameText(given, this.gateway.value ?? '');
  }
}

/** Hashed first: a comparison in constant time needs equal lengths, and the length is a secret too. */
function sameText(left: string, right: string): boolean {
  const [a, b] = [left, right].map((text) => createHash('sha256').update(text).digest()) as [Buffer, Buffer];
  return timingSafeEqual(a, b);
}

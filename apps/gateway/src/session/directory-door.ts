import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { ServiceUnavailable, type ServiceAnswer } from '../services/service-client.js';
import type { Services } from '../services/services.js';

const openSession = z.object({ session: z.string().min(1), expiresAt: z.coerce.date() });
const mintedToken = z.object({ token: z.string().min(1), expiresAt: z.coerce.date() });
const refusalAnswer = z.object({ code: z.string(), message: z.string(), field: z.string().optional(), retryAfterSeconds: z.number().optional() });

export type OpenSession = z.infer<typeof openSession>;
export type MintedToken = z.infer<typeof mintedToken>;
export type Refusal = z.infer<typeof refusalAnswer>;

/** What directory refused and why, to be told to the person as it is. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly refusal: Refusal,
  ) {
    super(refusal.message);
  }
}

/** On whose behalf directory is asked: their address, for its lockouts, and the trace of their request. */
export interface Caller {
  readonly address: string;
  readonly trace: string;
}

/** The door that directory keeps for the gateway alone: sessions and tokens. */
@Injectable()
export class DirectoryDoor {
  constructor(
    private readonly services: Services,
    private readonly secret: string,
  ) {}

  async signIn(caller: Caller, input: { readonly email: string; readonly password: string }): Promise<OpenSession> {
    return this.#parse(openSession, await this.#send('POST /internal/sessions', caller, input));
  }

  async acceptInvitation(caller: Caller, input: { readonly token: string; readonly password: string }): Promise<OpenSession> {
    return this.#parse(openSession, await this.#send('POST /internal/invitations/accept', caller, input));
  }

  async signOut(caller: Caller, session: string): Promise<void> {
    await this.#send('DELETE /internal/sessions', caller, { session });
  }

  /** @throws Refused with status 401 when the session is unknown or over. */
  async mintToken(caller: Caller, session: string): Promise<MintedToken> {
    return this.#parse(mintedToken, await this.#send('POST /internal/tokens', caller, { session }));
  }

  async #send(door: `${'POST' | 'DELETE'} ${string}`, caller: Caller, input: object): Promise<ServiceAnswer> {
    const [method, path] = door.split(' ') as ['POST' | 'DELETE', string];
    const headers = { 'x-gateway-secret': this.secret, 'x-client-address': caller.address, traceparent: caller.trace };
    const answer = await this.services.of('directory').send({ method, path, headers, body: JSON.stringify(input) });
    if (answer.status >= 200 && answer.status < 300) return answer;
    const parsed = refusalAnswer.safeParse(jsonOf(answer.text));
    // 403 is about the gateway, not about the person: our secret is wrong.
    if (answer.status >= 500 || answer.status === 403 || !parsed.success) throw new ServiceUnavailable('directory', `${door}: ${answer.status}`);
    throw new Refused(answer.status, { ...parsed.data, retryAfterSeconds: parsed.data.retryAfterSeconds ?? secondsOf(answer) });
  }

  #parse<Schema extends z.ZodType>(schema: Schema, answer: ServiceAnswer): z.infer<Schema> {
    const parsed = schema.safeParse(jsonOf(answer.text));
    if (parsed.success) return parsed.data;
    throw new ServiceUnavailable('directory', parsed.error);
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function secondsOf({ headers }: ServiceAnswer): number | undefined {
  const seconds = Number(headers['retry-after']);
  return headers['retry-after'] && Number.isFinite(seconds) ? seconds : undefined;
}

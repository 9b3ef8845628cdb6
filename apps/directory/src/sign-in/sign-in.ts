import { Injectable } from '@nestjs/common';
import { CallerError, TenantDatabase } from '@waymark/service-kit';
import { BackOff } from './back-off.js';
import { Credentials } from './credentials.js';
import { Sessions, type OpenedSession } from './sessions.js';

export interface SignInInput {
  readonly email: string;
  readonly password: string;
  /** Network address of the person. */
  readonly address: string;
}

/** Too many attempts failed; the same for an e-mail that is nobody's. */
export class LockedOut extends CallerError {
  constructor(readonly retryAfterSeconds: number) {
    const minutes = Math.ceil(retryAfterSeconds / 60);
    super('TOO_MANY_REQUESTS', `Too many attempts. Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`);
  }
}

/** Opens a session for who knows an e-mail and its password. An unknown e-mail and a wrong password are one answer. */
@Injectable()
export class SignIn {
  constructor(
    private readonly backOff: BackOff,
    private readonly credentials: Credentials,
    private readonly sessions: Sessions,
    private readonly database: TenantDatabase,
  ) {}

  async execute({ email, password, address }: SignInInput): Promise<OpenedSession> {
    const attempt = { email: email.trim().toLowerCase(), address };
    const wait = await this.backOff.begin(attempt);
    if (wait > 0) throw new LockedOut(wait);
    const person = await this.credentials.find(attempt.email, password);
    if (!person) throw new CallerError('UNAUTHENTICATED', 'E-mail or password is wrong.');
    await this.backOff.succeed(attempt);
    return this.database.transaction(person.organisationId, (manager) => this.sessions.open(manager, person));
  }
}

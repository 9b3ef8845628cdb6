import { Injectable } from '@nestjs/common';
import { CallerError, TenantDatabase } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { Credentials } from '../sign-in/credentials.js';
import { hashPassword } from '../sign-in/password.js';
import { readSecret, type Secret } from '../sign-in/secret.js';
import { Sessions, type OpenedSession } from '../sign-in/sessions.js';
import { passwordProblem } from './password.rules.js';

export interface AcceptInvitationInput {
  readonly token: string;
  readonly password: string;
}

// Whoever invites holds the link: of someone who was made an admin since, that of an inviter who is none is worth nothing.
const valid = `
  i.organisation_id = $1 and i.secret_hash = $2 and i.used_at is null and i.expires_at > now() and p.active
  and (not 'admin' = any(p.roles) or exists (
    select 1 from person b where b.organisation_id = i.organisation_id and b.person_id = i.invited_by and 'admin' = any(b.roles)))`;

const invited = `
  select i.person_id as "personId", p.email from invitation i join person p using (organisation_id, person_id) where ${valid}`;

const take = `
  update invitation i set used_at = now() from person p
  where p.organisation_id = i.organisation_id and p.person_id = i.person_id and ${valid}
  returning i.person_id as "personId"`;

/** Sets the password of an invited person, ends every session they had, and signs them in. Works once. */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly database: TenantDatabase,
    private readonly credentials: Credentials,
    private readonly sessions: Sessions,
  ) {}

  async execute({ token, password }: AcceptInvitationInput): Promise<OpenedSession> {
    const secret = readSecret(token);
    if (!secret) throw invalid();
    const person = await this.#invited(secret);
    const problem = passwordProblem(password, person.email);
    if (problem) throw new CallerError('BAD_INPUT', problem, 'password');
    const hash = await hashPassword(password);
    return this.database.transaction(secret.organisationId, (manager) => this.#accept(manager, secret, hash));
  }

  async #invited({ organisationId, hash }: Secret): Promise<{ personId: string; email: string }> {
    const [person] = await this.database.select<{ personId: string; email: string }>(organisationId, invited, [organisationId, hash]);
    if (!person) throw invalid();
    return person;
  }

  async #accept(manager: EntityManager, { organisationId, hash: secretHash }: Secret, hash: string): Promise<OpenedSession> {
    const [[taken]] = await manager.query<[{ personId: string }[], number]>(take, [organisationId, secretHash]);
    if (!taken) throw invalid();
    const person = { organisationId, personId: taken.personId };
    await this.credentials.keep(manager, person, hash);
    await this.sessions.endAll(manager, person);
    return this.sessions.open(manager, person);
  }
}

function invalid(): CallerError {
  return new CallerError('NOT_FOUND', 'This link does not work any more. Ask for a new one.', 'token');
}

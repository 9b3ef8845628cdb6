import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { makeSecret, type Secret } from './secret.js';
import { SignInSettings } from './sign-in-settings.js';

export interface OpenedSession {
  /** For the cookie; whoever holds it is the person. */
  readonly session: string;
  /** When it is over, however much it is used. */
  readonly expiresAt: Date;
}

interface Holder {
  readonly organisationId: string;
  readonly personId: string;
}

const insert = `
  insert into session (organisation_id, secret_hash, person_id, expires_at)
  values ($1, $2, $3, now() + make_interval(hours => $4)) returning expires_at as "expiresAt"`;

const use = `
  update session set last_used_at = now()
  where organisation_id = $1 and secret_hash = $2 and expires_at > now() and last_used_at > now() - make_interval(hours => $3)
  returning person_id as "personId"`;

/** Stays of people, each behind a secret that is made new at every sign-in and never taken from a client. */
@Injectable()
export class Sessions {
  constructor(private readonly settings: SignInSettings) {}

  async open(manager: EntityManager, { organisationId, personId }: Holder): Promise<OpenedSession> {
    await manager.query('delete from session where organisation_id = $1 and person_id = $2 and expires_at < now()', [organisationId, personId]);
    const { text, hash } = makeSecret(organisationId);
    const [row] = await manager.query<{ expiresAt: Date }[]>(insert, [organisationId, hash, personId, this.settings.sessionHours]);
    if (!row) throw new Error('A session was not kept.');
    return { session: text, expiresAt: row.expiresAt };
  }

  /** Whose it is; null when it is over, has not been used for too long, or never was. */
  async use(manager: EntityManager, { organisationId, hash }: Secret): Promise<string | null> {
    const [rows] = await manager.query<[{ personId: string }[], number]>(use, [organisationId, hash, this.settings.sessionIdleHours]);
    return rows[0]?.personId ?? null;
  }

  async end(manager: EntityManager, { organisationId, hash }: Secret): Promise<void> {
    await manager.query('delete from session where organisation_id = $1 and secret_hash = $2', [organisationId, hash]);
  }

  async endAll(manager: EntityManager, { organisationId, personId }: Holder): Promise<void> {
    await manager.query('delete from session where organisation_id = $1 and person_id = $2', [organisationId, personId]);
  }
}

import { Injectable } from '@nestjs/common';
import { TenantDatabase } from '@waymark/service-kit';
import { DataSource, type EntityManager } from 'typeorm';
import { NIL } from 'uuid';
import { hashPassword, isOutdated, isPassword } from './password.js';

/** Someone who may be meant by an e-mail address; in each organisation at most one. */
export interface Candidate {
  readonly organisationId: string;
  readonly personId: string;
}

// Looked up where an address is nobody's, so that it takes as many questions.
const nobody: Candidate = { organisationId: NIL, personId: NIL };

const keep = `
  insert into credential (organisation_id, person_id, password_hash) values ($1, $2, $3)
  on conflict (organisation_id, person_id) do update set password_hash = excluded.password_hash, set_at = now()`;

/** Passwords of people. */
@Injectable()
export class Credentials {
  constructor(
    private readonly dataSource: DataSource,
    private readonly database: TenantDatabase,
  ) {}

  /**
   * Who has this e-mail and this password; null when nobody has both. As much work for an address that is nobody's.
   * Who uses one e-mail and one password in two organisations is taken to the older one.
   */
  async find(email: string, password: string): Promise<Candidate | null> {
    const candidates = await this.#candidates(email);
    const hashes = await Promise.all(candidates.map(({ organisationId, personId }) => this.#hashOf(organisationId, personId)));
    const known = candidates.flatMap((candidate, index) => (hashes[index] ? [{ candidate, hash: hashes[index] }] : []));
    if (known.length === 0) await isPassword(password, null);
    const right = await Promise.all(known.map(({ hash }) => isPassword(password, hash)));
    const found = known.find((_, index) => right[index]);
    if (!found) return null;
    if (isOutdated(found.hash)) await this.#renew(found.candidate, password);
    return found.candidate;
  }

  async keep(manager: EntityManager, { organisationId, personId }: Candidate, hash: string): Promise<void> {
    await manager.query(keep, [organisationId, personId, hash]);
  }

  /** Before any organisation is known, through the one door that the database has for that. */
  async #candidates(email: string): Promise<Candidate[]> {
    const sql = 'select organisation_id as "organisationId", person_id as "personId" from sign_in_candidates($1)';
    const found = await this.dataSource.manager.query<Candidate[]>(sql, [email]);
    return found.length > 0 ? found : [nobody];
  }

  async #hashOf(organisationId: string, personId: string): Promise<string | null> {
    const rows = await this.database.select<{ hash: string }>(organisationId, 'select password_hash as hash from credential where person_id = $1', [personId]);
    return rows[0]?.hash ?? null;
  }

  /** At today's cost, now that the password is at hand. */
  async #renew(candidate: Candidate, password: string): Promise<void> {
    const hash = await hashPassword(password);
    await this.database.transaction(candidate.organisationId, (manager) => this.keep(manager, candidate, hash));
  }
}

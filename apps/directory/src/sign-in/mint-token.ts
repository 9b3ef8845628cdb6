import { Injectable } from '@nestjs/common';
import type { AssignedRole } from '@waymark/contracts';
import { CallerError, TenantDatabase, tokenLifetime, TokenSigner, type TokenRole } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { readSecret } from './secret.js';
import { Sessions } from './sessions.js';

export interface MintedToken {
  readonly token: string;
  readonly expiresAt: Date;
}

interface Standing {
  readonly roles: readonly AssignedRole[];
  readonly leads: boolean;
}

const standing = `
  select roles, exists (select 1 from team t where t.lead_id = p.person_id) as leads
  from person p where organisation_id = $1 and person_id = $2 and active`;

/** Turns a session into a short-lived token, with the roles as they are now. */
@Injectable()
export class MintToken {
  constructor(
    private readonly sessions: Sessions,
    private readonly signer: TokenSigner,
    private readonly database: TenantDatabase,
  ) {}

  /** @throws CallerError UNAUTHENTICATED when the session is over, or the person has left. */
  async execute(session: string): Promise<MintedToken> {
    const secret = readSecret(session);
    if (!secret) throw over();
    const { organisationId } = secret;
    const viewer = await this.database.transaction(organisationId, async (manager) => {
      const personId = await this.sessions.use(manager, secret);
      if (!personId) throw over();
      return { organisationId, personId, roles: await this.#roles(manager, organisationId, personId) };
    });
    // Before signing: told a little early is safe, told late is not.
    const expiresAt = new Date(Date.now() + tokenLifetime * 1000);
    return { token: await this.signer.sign(viewer), expiresAt };
  }

  async #roles(manager: EntityManager, organisationId: string, personId: string): Promise<TokenRole[]> {
    const [person] = await manager.query<Standing[]>(standing, [organisationId, personId]);
    if (!person) throw over();
    return [...person.roles, ...(person.leads ? (['manager'] as const) : [])];
  }
}

function over(): CallerError {
  return new CallerError('UNAUTHENTICATED', 'Sign in again.');
}

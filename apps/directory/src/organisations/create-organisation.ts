import { Injectable } from '@nestjs/common';
import { organisationV1, personV1 } from '@waymark/contracts';
import { CallerError, Outbox, TenantDatabase } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { z } from 'zod';
import { passwordProblem } from '../invitations/password.rules.js';
import { hashPassword } from '../sign-in/password.js';

const name = z.string().trim().min(1).max(200);

/** A new organisation and the admin who brings in everyone else. */
export const createOrganisationInput = z.object({
  name,
  adminName: name,
  adminEmail: z.string().trim().toLowerCase().pipe(z.email().max(320)),
  password: z.string(),
  /** Made by the client: the same one again is the same organisation. */
  organisationId: z.uuid().optional(),
});

export type CreateOrganisationInput = z.infer<typeof createOrganisationInput>;

export interface CreatedOrganisation {
  readonly organisationId: string;
  readonly adminId: string;
}

const insertOrganisation = `insert into organisation (organisation_id, name, version) values ($1, $2, 1) on conflict do nothing returning 1`;
const madeBefore = `select p.person_id as "adminId" from person p join organisation o using (organisation_id) where o.organisation_id = $1 and o.name = $2 and p.email = $3`;
const insertAdmin = `insert into person (organisation_id, person_id, email, name, roles, version) values ($1, $2, $3, $4, '{admin}', 1)`;
const insertCredential = `insert into credential (organisation_id, person_id, password_hash) values ($1, $2, $3)`;

/** Makes an organisation. Done by whoever runs the house, never over the network. */
@Injectable()
export class CreateOrganisation {
  constructor(
    private readonly database: TenantDatabase,
    private readonly outbox: Outbox,
  ) {}

  async execute(given: CreateOrganisationInput): Promise<CreatedOrganisation> {
    const input = createOrganisationInput.parse(given);
    const problem = passwordProblem(input.password, input.adminEmail);
    if (problem) throw new CallerError('BAD_INPUT', problem, 'password');
    const hash = await hashPassword(input.password);
    const [organisationId, adminId] = [input.organisationId ?? v7(), v7()];
    return this.database.transaction(organisationId, async (manager) => {
      const made: unknown[] = await manager.query(insertOrganisation, [organisationId, input.name]);
      if (made.length === 0) return again(manager, organisationId, input);
      await manager.query(insertAdmin, [organisationId, adminId, input.adminEmail, input.adminName]);
      await manager.query(insertCredential, [organisationId, adminId, hash]);
      await this.#tell(manager, { organisationId, adminId }, input);
      return { organisationId, adminId };
    });
  }

  async #tell(manager: EntityManager, { organisationId, adminId }: CreatedOrganisation, { name, adminName, adminEmail }: CreateOrganisationInput): Promise<void> {
    await this.outbox.append(manager, organisationId, { contract: organisationV1, payload: { organisationId, version: 1, name } });
    const admin = { personId: adminId, version: 1, name: adminName, email: adminEmail, title: null, roles: ['admin' as const], active: true, memberships: [] };
    await this.outbox.append(manager, organisationId, { contract: personV1, payload: admin });
  }
}

/** The organisation as it was made before; one of another name or admin under the same id is a mistake. */
async function again(manager: EntityManager, organisationId: string, { name, adminEmail }: CreateOrganisationInput): Promise<CreatedOrganisation> {
  const [admin] = await manager.query<{ adminId: string }[]>(madeBefore, [organisationId, name, adminEmail]);
  if (!admin) throw new CallerError('CONFLICT', 'Another organisation has this id.', 'organisationId');
  return { organisationId, adminId: admin.adminId };
}

import { Injectable } from '@nestjs/common';
import type { AssignedRole } from '@waymark/contracts';
import { TenantDatabase, type Viewer } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { validate } from 'uuid';
import { makeSecret } from '../sign-in/secret.js';
import { SignInSettings } from '../sign-in/sign-in-settings.js';
import { InvitationRefusal, type Invitation, type InvitationRefused, type InviteToSignInInput } from './invitation.model.js';

interface Invited {
  readonly roles: readonly AssignedRole[];
  readonly active: boolean;
}

const invited = `select roles, active from person where organisation_id = $1 and person_id = $2`;

const invite = `
  insert into invitation (organisation_id, person_id, secret_hash, invited_by, expires_at)
  values ($1, $2, $3, $4, now() + make_interval(hours => $5))
  on conflict (organisation_id, person_id) do update set secret_hash = excluded.secret_hash, invited_by = excluded.invited_by,
    created_at = now(), expires_at = excluded.expires_at, used_at = null
  returning expires_at as "expiresAt"`;

/** Makes the link with which a person sets a password; an earlier one stops working. */
@Injectable()
export class InviteToSignIn {
  constructor(
    private readonly database: TenantDatabase,
    private readonly settings: SignInSettings,
  ) {}

  async execute(viewer: Viewer, { personId }: InviteToSignInInput): Promise<Invitation | InvitationRefused> {
    if (!validate(personId)) return refused('PERSON_UNKNOWN');
    return this.database.transaction(viewer.organisationId, async (manager) => {
      const [person] = await manager.query<Invited[]>(invited, [viewer.organisationId, personId]);
      if (!person) return refused('PERSON_UNKNOWN');
      if (!person.active) return refused('PERSON_NOT_ACTIVE');
      // Who holds the link can become the person: HR would be an admin in two steps.
      if (person.roles.includes('admin') && !viewer.roles.includes('admin')) return refused('ADMIN_NEEDED');
      return this.#invite(manager, viewer, personId);
    });
  }

  async #invite(manager: EntityManager, { organisationId, personId: invitedBy }: Viewer, personId: string): Promise<Invitation> {
    const { text, hash } = makeSecret(organisationId);
    const [row] = await manager.query<{ expiresAt: Date }[]>(invite, [organisationId, personId, hash, invitedBy, this.settings.invitationHours]);
    if (!row) throw new Error('An invitation was not kept.');
    return { token: text, expiresAt: row.expiresAt, personId };
  }
}

const messages: Readonly<Record<keyof typeof InvitationRefusal, string>> = {
  PERSON_UNKNOWN: 'There is no such person.',
  PERSON_NOT_ACTIVE: 'This person has left.',
  ADMIN_NEEDED: 'Only an admin invites an admin.',
};

function refused(reason: keyof typeof InvitationRefusal): InvitationRefused {
  return { reason: InvitationRefusal[reason], message: messages[reason] };
}

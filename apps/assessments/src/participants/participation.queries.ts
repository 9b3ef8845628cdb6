import { Injectable } from '@nestjs/common';
import { Access } from '@waymark/access';
import { TenantDatabase, type Viewer } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { validate } from 'uuid';
import { agreementState, openDisputes } from '../conversation/agreement-state.model.js';
import { takesAnswers } from '../cycles/cycle.queries.js';
import type { Participation } from './participation.model.js';

const participationSql = `
  select t.cycle_id as "cycleId", json_build_object('id', t.person_id) as person, t.joined, ${takesAnswers('t.person_id')} as "takesAnswers",
         case when t.reopened_until > now() then t.reopened_until end as "reopenedUntil", t.self_submitted_at is not null as "selfSubmitted",
         case when t.manager_submitted_by is not null then json_build_object('id', t.manager_submitted_by) end as "managerSubmittedBy",
         t.revealed_at as "revealedAt", ${agreementState} as agreement, ${openDisputes} as "openDisputes"
  from cycle_participant t join cycle c on c.organisation_id = t.organisation_id and c.id = t.cycle_id
  left join agreement a on a.organisation_id = t.organisation_id and a.cycle_id = t.cycle_id and a.person_id = t.person_id
  where t.cycle_id = $1 and t.person_id = $2`;

/** Where somebody stands, in a transaction that has just changed it. */
export async function participationIn(manager: EntityManager, cycleId: string, personId: string): Promise<Participation> {
  const [row] = await manager.query<Participation[]>(participationSql, [cycleId, personId]);
  if (!row) throw new Error('A participant who is held can be read.');
  return row;
}

@Injectable()
export class ParticipationQueries {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: Access,
  ) {}

  /** Of a person whom the viewer may see; null: not in the cycle. @throws CallerError FORBIDDEN. */
  async of(viewer: Viewer, cycleId: string, personId: string): Promise<Participation | null> {
    await this.access.insist(viewer, 'read-ratings', personId);
    if (!validate(cycleId)) return null;
    const [row] = await this.database.select<Participation>(viewer.organisationId, participationSql, [cycleId, personId]);
    return row ?? null;
  }
}

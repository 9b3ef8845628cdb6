import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { RevealSubmitted, type Due } from './reveal-submitted.js';

/** Participants in one transaction. */
export const settledTogether = 200;

interface Row extends Omit<Due, 'sides'> {
  readonly self: boolean;
  readonly managerId: string | null;
}

// Held: another instance that does the same waits, and finds them revealed. Who was reopened is due when that is over.
const dueSql = `
  select t.person_id as "personId", t.cycle_id as "cycleId", c.framework_version_id as "frameworkVersionId",
         t.self_submitted_at is not null as self, t.manager_submitted_by as "managerId", greatest(c.closes_at, t.reopened_until) as at
  from cycle_participant t join cycle c on c.organisation_id = t.organisation_id and c.id = t.cycle_id
  where t.revealed_at is null and (t.self_submitted_at is not null or t.manager_submitted_at is not null)
    and c.state = 'closed' and ($1::uuid is null or t.cycle_id = $1)
    and (t.reopened_until is null or t.reopened_until <= clock_timestamp())
  order by t.cycle_id, t.person_id limit ${settledTogether} for update of t`;

/** Reveals what was submitted in closed cycles, some people at a time. That somebody was revealed is where the next part goes on. */
@Injectable()
export class SettleParticipants {
  constructor(private readonly reveal: RevealSubmitted) {}

  /** One part, of one cycle or of all. False: there is no more. */
  async some(manager: EntityManager, organisationId: string, cycleId: string | null = null): Promise<boolean> {
    const rows = await manager.query<Row[]>(dueSql, [cycleId]);
    await this.reveal.execute(manager, organisationId, rows.map(({ self, managerId, ...due }) => ({ ...due, sides: { self, managerId } })));
    return rows.length === settledTogether;
  }
}

import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { scoredV1 } from '@waymark/contracts';
import { Outbox } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { frameworkAt, type MeasuredFramework } from '../framework/measured-framework.js';
import { scoredOf, type Scored, type StandingRow } from './told-standing.rules.js';

// The newest row of each by its key, however long the history before it is.
const inForceSql = `
  select s.person_id as "personId", s.track_id as "trackId", to_char(s.valid_from at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as since,
    s.framework_version_id as "frameworkVersionId", s.settings_version as "settingsVersion", s.formula_version as "formulaVersion",
    s.state, s.score, s.low, s.high, s.coverage, s.plan, json_build_object('levels', s.cells -> 'levels') as cells, s.gates, s.digest
  from unnest($2::uuid[]) p (person_id)
  cross join unnest($3::text[]) t (track_id)
  cross join lateral (
    select * from track_standing n
    where n.organisation_id = $1 and n.person_id = p.person_id and n.track_id = t.track_id and n.valid_from <= now()
    order by n.valid_from desc limit 1
  ) s`;

// Of each person one digest: who is told the same again is not told.
const rememberSql = `
  insert into told_standing (organisation_id, person_id, digest)
  select $1, t.person_id, t.digest from unnest($2::uuid[], $3::text[]) as t (person_id, digest)
  on conflict (organisation_id, person_id) do update set digest = excluded.digest where told_standing.digest <> excluded.digest
  returning person_id as "personId"`;

/** Tells others what readiness says of people now, where it is not what was told of them last. */
@Injectable()
export class TellStandings {
  constructor(private readonly outbox: Outbox) {}

  /** In the transaction of `manager`, which holds the lock of these people; three statements for all of them. */
  async execute(manager: EntityManager, organisationId: string, { people, frameworks }: { people: readonly string[]; frameworks: readonly MeasuredFramework[] }): Promise<void> {
    const framework = frameworkAt(frameworks, Date.now());
    if (!framework || people.length === 0) return;
    const rows = await manager.query<StandingRow[]>(inForceSql, [organisationId, people, framework.tracks.map(({ id }) => id)]);
    const rowsOf = Map.groupBy(rows, ({ personId }) => personId);
    const scored = people.flatMap((personId) => scoredOf(personId, rowsOf.get(personId) ?? [], framework) ?? []);
    const digests = scored.map(digestOf);
    const told = await manager.query<{ personId: string }[]>(rememberSql, [organisationId, scored.map(({ personId }) => personId), digests]);
    const fresh = new Set(told.map(({ personId }) => personId));
    await this.outbox.appendAll(manager, organisationId, { contract: scoredV1, payloads: scored.filter(({ personId }) => fresh.has(personId)) });
  }

  /** A person who is erased is erased everywhere. */
  async erase(manager: EntityManager, organisationId: string, personId: string): Promise<void> {
    await this.outbox.erase(manager, organisationId, { contract: scoredV1 as never, orderedBy: personId });
  }
}

function digestOf(scored: Scored): string {
  return createHash('sha256').update(JSON.stringify(scored)).digest('base64url');
}

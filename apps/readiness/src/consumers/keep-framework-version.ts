import { Injectable } from '@nestjs/common';
import { frameworkVersionV1, type PayloadOf } from '@waymark/contracts';
import type { EventHandler, ReceivedEvent } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { columnsOf } from '../framework/matrix-column.js';
import { lockOrganisation } from '../standing/locks.js';
import { RescoreEveryone } from '../standing/rescore-everyone.js';

type Version = PayloadOf<typeof frameworkVersionV1>;

// Retired is the end of a version's life: it is not published again by an older event.
const keepVersion = `
  insert into framework_version (organisation_id, framework_version_id, number, state, effective_from, document)
  values ($1, $2, $3, $4, $5, $6)
  on conflict (organisation_id, framework_version_id) do update set state = excluded.state
    where excluded.state = 'retired' and framework_version.state = 'published'
  returning 1`;

const keepTracks = `
  insert into framework_track (organisation_id, framework_version_id, track_id, position, name, requirements, must_haves, columns)
  select $1, $2, t."trackId", t.position, t.name, t.requirements, t."mustHaves", t.columns
  from json_to_recordset($3) as t ("trackId" text, position int, name text, requirements int, "mustHaves" int, columns json)
  on conflict do nothing`;

const removeTracks = `delete from framework_track where organisation_id = $1 and framework_version_id = $2`;
const removeVersion = `
  with gone as (delete from framework_version where organisation_id = $1 and framework_version_id = $2 returning effective_from)
  select (extract(epoch from effective_from) * 1000)::float8 as "from" from gone`;

/** Keeps a framework version and scores everyone again from the instant it takes effect. */
@Injectable()
export class KeepFrameworkVersion implements EventHandler<Version> {
  readonly contract = frameworkVersionV1;

  constructor(private readonly everyone: RescoreEveryone) {}

  async handle(event: ReceivedEvent<Version>, manager: EntityManager): Promise<void> {
    const { organisationId, payload } = event;
    await lockOrganisation(manager, organisationId);
    const from = payload ? await this.keep(organisationId, payload, manager) : await this.remove(event, manager);
    if (from !== null) await this.everyone.execute(manager, { organisationId, from });
  }

  /** The instant from which something changed; null when nothing did. */
  private async keep(organisationId: string, version: Version, manager: EntityManager): Promise<number | null> {
    const { frameworkVersionId, number, state, effectiveFrom, document } = version;
    const columns = [organisationId, frameworkVersionId, number, state, effectiveFrom, JSON.stringify(document)];
    const kept: unknown[] = await manager.query(keepVersion, columns);
    if (kept.length === 0) return null;
    const tracks = document.tracks.map((track, position) => ({
      trackId: track.id,
      position,
      name: track.name,
      requirements: track.requirements.length,
      mustHaves: track.requirements.filter(({ mustHave }) => mustHave).length,
      columns: columnsOf(track, document),
    }));
    await manager.query(keepTracks, [organisationId, frameworkVersionId, JSON.stringify(tracks)]);
    return Date.parse(effectiveFrom);
  }

  private async remove({ organisationId, key }: ReceivedEvent<Version>, manager: EntityManager): Promise<number | null> {
    const id = key.slice(key.indexOf(':') + 1);
    await manager.query(removeTracks, [organisationId, id]);
    const [gone] = await manager.query<{ from: number }[]>(removeVersion, [organisationId, id]);
    return gone?.from ?? null;
  }
}

import { Injectable } from '@nestjs/common';
import { Organisations, type Batch, type Job, type JobContext } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import type { Ask } from '../framework/frameworks.js';
import { lockOrganisation } from '../standing/locks.js';
import { measureAt, MeasuresInForce, type Measure } from '../standing/measures.js';
import { factsOf, type PersonFacts } from '../standing/person-facts.js';
import { batch } from '../standing/rewrite-standings.js';
import { fadingOf, formulaVersion, personAt } from '../standing/standing.rules.js';

const nextSql = `
  select person_id as "personId" from track_standing
  where organisation_id = $1 and ($2::uuid is null or person_id > $2)
  group by person_id order by person_id limit ${batch}`;

// A step that began that very instant, or later, says all of it itself.
const standingSql = `
  select "personId", "trackId" from (
    select distinct on (person_id, track_id) person_id as "personId", track_id as "trackId", valid_from as from_instant from track_standing
    where person_id = any ($1) and framework_version_id = $2 and valid_from <= to_timestamp($3::float8 / 1000)
    order by person_id, track_id, valid_from desc
  ) standing where from_instant < to_timestamp($3::float8 / 1000)`;

const keepSql = `
  with given as (
    select * from json_to_recordset($4) as g (person_id uuid, track_id text, low float8, high float8, flags json, settings_version int, framework_version_id uuid)
  ),
  gone as (
    delete from decayed_standing d where d.organisation_id = $1 and d.person_id = any ($2) and d.as_of <= $3
      and not exists (select 1 from given g where g.person_id = d.person_id and g.track_id = d.track_id)
  )
  insert into decayed_standing (organisation_id, person_id, track_id, as_of, low, high, flags, formula_version, settings_version, framework_version_id)
  select $1, person_id, track_id, $3, low, high, flags, $5, settings_version, framework_version_id from given
  on conflict (organisation_id, person_id, track_id) do update
    set as_of = excluded.as_of, low = excluded.low, high = excluded.high, flags = excluded.flags, formula_version = excluded.formula_version,
        settings_version = excluded.settings_version, framework_version_id = excluded.framework_version_id
    where decayed_standing.as_of <= excluded.as_of`;

const midnightSql = `select (extract(epoch from date_trunc('day', now() at time zone 'utc') at time zone 'utc') * 1000)::float8 as midnight`;

/** A night that is taken up again goes on as of the instant it began with, be it the next day by then. */
interface Place {
  readonly person: string;
  readonly asOf: number;
}

/** Says every night, as of its beginning in UTC, how far confidence has faded of those of whom nothing else changed. */
@Injectable()
export class FadeStandings implements Job {
  readonly name = 'fade-standings';
  readonly schedule = '5 0 * * *';

  constructor(
    private readonly organisations: Organisations,
    private readonly measures: MeasuresInForce,
  ) {}

  async execute(_input: object, context: JobContext): Promise<void> {
    await this.organisations.each<Place>(context, async (manager, { organisationId, after }) => {
      const asOf = after?.asOf ?? (await lastMidnight(manager));
      const person = await this.fade(manager, { organisationId, after: after?.person ?? null }, asOf);
      return person === null ? null : { person, asOf };
    });
  }

  /** One batch as of an instant, in the transaction of `manager`; the last person of it, or null when there are no more. */
  async fade(manager: EntityManager, { organisationId, after }: Batch<string>, asOf: number): Promise<string | null> {
    // Nobody is rewritten meanwhile: what is said here must be of the facts that the steps are of.
    await lockOrganisation(manager, organisationId);
    const ask: Ask = (sql, parameters) => manager.query(sql, [...parameters]);
    const people = (await ask<{ personId: string }>(nextSql, [organisationId, after])).map(({ personId }) => personId);
    const measure = measureAt(await this.measures.of(organisationId, ask), asOf);
    const rows = measure && people.length > 0 ? await rowsOf(people, { measure, asOf }, ask) : [];
    await ask(keepSql, [organisationId, people, new Date(asOf).toISOString(), JSON.stringify(rows), formulaVersion]);
    return people.length < batch ? null : (people.at(-1) ?? null);
  }
}

async function lastMidnight(manager: EntityManager): Promise<number> {
  const [row] = await manager.query<{ midnight: number }[]>(midnightSql);
  if (!row) throw new Error('The database did not say what day it is.');
  return row.midnight;
}

interface Night {
  readonly measure: Measure;
  readonly asOf: number;
}

async function rowsOf(people: readonly string[], night: Night, ask: Ask) {
  const { frameworkVersionId } = night.measure.framework;
  const standing = await ask<{ personId: string; trackId: string }>(standingSql, [people, frameworkVersionId, night.asOf]);
  const tracksOf = Map.groupBy(standing, ({ personId }) => personId);
  const facts = await factsOf(people, ask);
  return facts.flatMap((known) => fadedRows(known, night, new Set(tracksOf.get(known.personId)?.map(({ trackId }) => trackId))));
}

function fadedRows(facts: PersonFacts, { measure, asOf }: Night, trackIds: ReadonlySet<string>) {
  const { framework, settings } = measure;
  const person = personAt(facts, measure, asOf);
  return framework.tracks.filter(({ id }) => trackIds.has(id)).map((track) => {
    const { low, high, flags } = fadingOf(person.result(track));
    return { person_id: facts.personId, track_id: track.id, low, high, flags, settings_version: settings.version, framework_version_id: framework.frameworkVersionId };
  });
}

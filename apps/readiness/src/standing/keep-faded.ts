import type { EntityManager } from 'typeorm';
import type { Ask } from '../framework/frameworks.js';
import { measureAt, type Measure, type Measures } from './measures.js';
import { factsOf, type PersonFacts } from './person-facts.js';
import { fadingOf, formulaVersion, personAt } from './standing.rules.js';

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

/** The beginning of the day in UTC, in milliseconds since 1970, by the database's clock. */
export async function lastMidnight(manager: EntityManager): Promise<number> {
  const [row] = await manager.query<{ midnight: number }[]>(midnightSql);
  if (!row) throw new Error('The database did not say what day it is.');
  return row.midnight;
}

/** People of an organisation, what they are measured by, and the instant that is asked about. */
export interface Night {
  readonly organisationId: string;
  readonly people: readonly string[];
  readonly measures: Measures;
  readonly asOf: number;
}

/** Keeps how far confidence had faded by an instant of those whose standing in force is older. The caller holds their lock. */
export async function keepFaded({ organisationId, people, measures, asOf }: Night, ask: Ask): Promise<void> {
  const measure = measureAt(measures, asOf);
  const rows = measure && people.length > 0 ? await rowsOf(people, { measure, asOf }, ask) : [];
  await ask(keepSql, [organisationId, people, new Date(asOf).toISOString(), JSON.stringify(rows), formulaVersion]);
}

interface Asked {
  readonly measure: Measure;
  readonly asOf: number;
}

async function rowsOf(people: readonly string[], asked: Asked, ask: Ask) {
  const { frameworkVersionId } = asked.measure.framework;
  const standing = await ask<{ personId: string; trackId: string }>(standingSql, [people, frameworkVersionId, asked.asOf]);
  const tracksOf = Map.groupBy(standing, ({ personId }) => personId);
  const facts = await factsOf([...tracksOf.keys()], ask);
  return facts.flatMap((known) => fadedRows(known, asked, new Set(tracksOf.get(known.personId)?.map(({ trackId }) => trackId))));
}

/** Neither gates nor a plan fade, and looking for a plan is what takes long: it is asked of a track that is passed as it is. */
function fadedRows(facts: PersonFacts, { measure, asOf }: Asked, trackIds: ReadonlySet<string>) {
  const { framework, settings } = measure;
  const passed = { ...settings, settings: { ...settings.settings, readyCoverage: 0, readyScore: 0 } };
  const person = personAt(facts, { framework, settings: passed }, asOf);
  return framework.tracks.filter(({ id }) => trackIds.has(id)).map((track) => {
    const requirements = track.requirements.map((requirement) => ({ ...requirement, mustHave: false }));
    const { low, high, flags } = fadingOf(person.result({ ...track, requirements }));
    return { person_id: facts.personId, track_id: track.id, low, high, flags, settings_version: settings.version, framework_version_id: framework.frameworkVersionId };
  });
}

import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Ask } from '../framework/frameworks.js';
import { keepFaded } from './keep-faded.js';
import { MeasuresInForce, type Measures } from './measures.js';
import { factsOf, type PersonFacts } from './person-facts.js';
import { formulaVersion } from './standing.rules.js';
import { stepsOf, type Steps } from './step-function.rules.js';
import { TellStandings } from './tell-standings.js';

/** A person of whom something changed, and the earliest instant at which it makes a difference. */
export interface ChangedPerson {
  readonly personId: string;
  /** Milliseconds since 1970. */
  readonly from: number;
}

const types = {
  person_id: 'uuid', track_id: 'text', valid_from: 'timestamptz', framework_version_id: 'uuid', settings_version: 'int', formula_version: 'text',
  cells: 'json', state: 'text', score: 'float8', low: 'float8', high: 'float8', coverage: 'float8', met: 'int', must_haves_missed: 'int',
  plan: 'json', gates: 'json', flags: 'json', digest: 'text',
} as const;
const rowColumns = Object.keys(types) as (keyof typeof types)[];

interface Rewrite extends Steps, ChangedPerson {}

// One statement: rows that stay are updated in place, so that nothing is deleted and inserted under the same key. What
// was said of a night by facts that are others now is taken back, and said anew.
const rewriteSql = `
  with given as (
    select * from json_to_recordset($5) as g (${rowColumns.map((column) => `${column} ${types[column]}`).join(', ')})
  ),
  changed as (select * from unnest($2::uuid[], $3::timestamptz[], $4::timestamptz[]) as changed (person_id, after, changed_from)),
  gone as (
    delete from track_standing s using changed
    where s.organisation_id = $1 and s.person_id = changed.person_id and s.valid_from > changed.after
      and not exists (select 1 from given g where g.person_id = s.person_id and g.track_id = s.track_id and g.valid_from = s.valid_from)
  ),
  faded as (
    delete from decayed_standing d using changed
    where d.organisation_id = $1 and d.person_id = changed.person_id and d.as_of >= changed.changed_from
  )
  insert into track_standing (organisation_id, ${rowColumns.join(', ')})
  select $1, ${rowColumns.join(', ')} from given
  on conflict (organisation_id, person_id, track_id, valid_from) do update
    set ${rowColumns.map((column) => `${column} = excluded.${column}`).join(', ')}`;

const day = 24 * 60 * 60 * 1000;

// Everything of this many people is in memory at a time.
export const batch = 200;

/** Scores people anew from the instant something about them changed and tells it; what was before is left as it is. */
@Injectable()
export class RewriteStandings {
  constructor(
    private readonly measures: MeasuresInForce,
    private readonly telling: TellStandings,
  ) {}

  /** In the transaction of `manager`, which holds the lock of these people. */
  async execute(manager: EntityManager, organisationId: string, changed: readonly ChangedPerson[]): Promise<void> {
    const ask: Ask = (sql, parameters) => manager.query(sql, [...parameters]);
    const measures = await this.measures.of(organisationId, ask);
    const midnight = Math.floor(Date.now() / day) * day;
    for (let start = 0; start < changed.length; start += batch) {
      const people = changed.slice(start, start + batch);
      const facts = await factsOf(people.map(({ personId }) => personId), ask);
      const rewrites = rewritesOf(people, facts, measures);
      await ask(rewriteSql, [organisationId, ...columnsOf(rewrites), JSON.stringify(rewrites.flatMap(rowsOf))]);
      await this.telling.execute(manager, organisationId, { people: people.map(({ personId }) => personId), frameworks: measures.frameworks });
      // What changed before last night changed what last night said too; what changes today is newer than that.
      const since = people.filter(({ from }) => from <= midnight).map(({ personId }) => personId);
      if (since.length > 0) await keepFaded({ organisationId, people: since, measures, asOf: midnight }, ask);
    }
  }
}

function rewritesOf(people: readonly ChangedPerson[], facts: readonly PersonFacts[], measures: Measures): Rewrite[] {
  const changedFrom = new Map(people.map((person) => [person.personId, person.from]));
  return facts.map((known) => {
    const from = changedFrom.get(known.personId) ?? Number.NEGATIVE_INFINITY;
    return { personId: known.personId, from, ...stepsOf(known, measures, from) };
  });
}

const instantOf = (milliseconds: number) => (Number.isFinite(milliseconds) ? new Date(milliseconds).toISOString() : '-infinity');

function columnsOf(rewrites: readonly Rewrite[]): [string[], string[], string[]] {
  return [rewrites.map(({ personId }) => personId), rewrites.map(({ after }) => instantOf(after)), rewrites.map(({ from }) => instantOf(from))];
}

function rowsOf({ personId, steps }: Rewrite): Record<keyof typeof types, unknown>[] {
  return steps.map(({ trackId, validFrom, frameworkVersionId, settingsVersion, standing }) => ({
    person_id: personId,
    track_id: trackId,
    valid_from: instantOf(validFrom),
    framework_version_id: frameworkVersionId,
    settings_version: settingsVersion,
    formula_version: formulaVersion,
    cells: standing.cells,
    state: standing.state,
    score: standing.score,
    low: standing.low,
    high: standing.high,
    coverage: standing.coverage,
    met: standing.met,
    must_haves_missed: standing.mustHavesMissed,
    plan: standing.plan,
    gates: standing.gates,
    flags: standing.flags,
    digest: standing.digest,
  }));
}

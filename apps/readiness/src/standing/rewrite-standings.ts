import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Frameworks, type Ask } from '../framework/frameworks.js';
import type { MeasuredFramework } from '../framework/measured-framework.js';
import { factsOf, type PersonFacts } from './person-facts.js';
import { stepsOf, type Steps } from './step-function.rules.js';

/** A person of whom something changed, and the earliest instant at which it makes a difference. */
export interface ChangedPerson {
  readonly personId: string;
  /** Milliseconds since 1970. */
  readonly from: number;
}

interface Rewrite extends Steps {
  readonly personId: string;
}

// One statement: rows that stay are updated in place, so that nothing is deleted and inserted under the same key.
const rewriteSql = `
  with given as (
    select * from json_to_recordset($4) as g (person_id uuid, track_id text, valid_from timestamptz, framework_version_id uuid,
      cells json, score float8, coverage float8, met int, must_haves_missed int)
  ),
  gone as (
    delete from track_standing s
    using unnest($2::uuid[], $3::timestamptz[]) as changed (person_id, after)
    where s.organisation_id = $1 and s.person_id = changed.person_id and s.valid_from > changed.after
      and not exists (select 1 from given g where g.person_id = s.person_id and g.track_id = s.track_id and g.valid_from = s.valid_from)
  )
  insert into track_standing (organisation_id, person_id, track_id, valid_from, framework_version_id, cells, score, coverage, met, must_haves_missed)
  select $1, person_id, track_id, valid_from, framework_version_id, cells, score, coverage, met, must_haves_missed from given
  on conflict (organisation_id, person_id, track_id, valid_from) do update
    set framework_version_id = excluded.framework_version_id, cells = excluded.cells, score = excluded.score,
        coverage = excluded.coverage, met = excluded.met, must_haves_missed = excluded.must_haves_missed`;

// Everything of this many people is in memory at a time.
const batch = 200;

/** Scores people anew from the instant something about them changed; what was before is left as it is. */
@Injectable()
export class RewriteStandings {
  constructor(private readonly frameworks: Frameworks) {}

  /** In the transaction of `manager`, which holds the lock of these people. */
  async execute(manager: EntityManager, organisationId: string, changed: readonly ChangedPerson[]): Promise<void> {
    const ask: Ask = (sql, parameters) => manager.query(sql, [...parameters]);
    const frameworks = await this.frameworks.published(organisationId, ask);
    for (let start = 0; start < changed.length; start += batch) {
      const people = changed.slice(start, start + batch);
      const facts = await factsOf(people.map(({ personId }) => personId), ask);
      const rewrites = rewritesOf(people, facts, frameworks);
      await ask(rewriteSql, [organisationId, ...columnsOf(rewrites), JSON.stringify(rewrites.flatMap(rowsOf))]);
    }
  }
}

function rewritesOf(people: readonly ChangedPerson[], facts: readonly PersonFacts[], frameworks: readonly MeasuredFramework[]): Rewrite[] {
  const from = new Map(people.map((person) => [person.personId, person.from]));
  return facts.map((known) => ({
    personId: known.personId,
    ...stepsOf(known, frameworks, from.get(known.personId) ?? Number.NEGATIVE_INFINITY),
  }));
}

function columnsOf(rewrites: readonly Rewrite[]): [string[], string[]] {
  const instants = rewrites.map(({ after }) => (Number.isFinite(after) ? new Date(after).toISOString() : '-infinity'));
  return [rewrites.map(({ personId }) => personId), instants];
}

function rowsOf({ personId, steps }: Rewrite) {
  return steps.map(({ trackId, validFrom, frameworkVersionId, standing }) => ({
    person_id: personId,
    track_id: trackId,
    valid_from: new Date(validFrom).toISOString(),
    framework_version_id: frameworkVersionId,
    cells: standing.cells,
    score: standing.score,
    coverage: standing.coverage,
    met: standing.met,
    must_haves_missed: standing.mustHavesMissed,
  }));
}

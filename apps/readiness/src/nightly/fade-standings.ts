import { Injectable } from '@nestjs/common';
import { Organisations, type Batch, type Job, type JobContext } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import type { Ask } from '../framework/frameworks.js';
import { keepFaded, lastMidnight } from '../standing/keep-faded.js';
import { lockOrganisation } from '../standing/locks.js';
import { MeasuresInForce } from '../standing/measures.js';
import { batch } from '../standing/rewrite-standings.js';
import { TellStandings } from '../standing/tell-standings.js';

const nextSql = `
  select person_id as "personId" from track_standing
  where organisation_id = $1 and ($2::uuid is null or person_id > $2)
  group by person_id order by person_id limit ${batch}`;

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
    private readonly telling: TellStandings,
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
    const measures = await this.measures.of(organisationId, ask);
    await keepFaded({ organisationId, people, measures, asOf }, ask);
    // A framework whose day has come, and everyone whom an older build never told of.
    await this.telling.execute(manager, organisationId, { people, frameworks: measures.frameworks });
    return people.length < batch ? null : (people.at(-1) ?? null);
  }
}

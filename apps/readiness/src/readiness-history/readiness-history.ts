import { Injectable } from '@nestjs/common';
import { Access } from '@waymark/access';
import { slug } from '@waymark/contracts';
import { TenantDatabase, type Viewer } from '@waymark/service-kit';
import { publishedHeaders, type Ask } from '../framework/frameworks.js';
import { ReadinessState } from '../standing/readiness-state.model.js';
import type { HistoryCycle, ReadinessHistory } from './readiness-history.model.js';
import { historyOf, type StoredStep } from './readiness-history.rules.js';

const stepsSql = `
  select valid_from as "from", state, score, low, high, coverage, met, (plan->>'cost')::float8 as "planCost",
         framework_version_id as "frameworkVersionId", settings_version as "settingsVersion"
  from track_standing where person_id = $1 and track_id = $2 and valid_from <= $3 order by valid_from`;

const cyclesSql = `
  select cycle_id as id, name, opens_at as "opensAt", case when state <> 'planned' and closes_at <= $1 then closes_at end as "closedAt"
  from cycle where state <> 'planned' and opens_at <= $1 order by opens_at, cycle_id`;

/** How one person has stood toward a track, from the steps that are stored: what the matrix of each day showed. */
@Injectable()
export class ReadinessHistories {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: Access,
  ) {}

  /** Throws FORBIDDEN when the person may not be seen. */
  async read(viewer: Viewer, personId: string, trackId: string): Promise<ReadinessHistory> {
    await this.access.insist(viewer, 'read-readiness', personId);
    const now = new Date();
    const ask: Ask = (sql, parameters) => this.database.select(viewer.organisationId, sql, parameters);
    const stored = slug.safeParse(trackId).success ? await ask<StoredStep>(stepsSql, [personId, trackId, now]) : [];
    const [frameworks, cycles] = [await publishedHeaders(ask), await ask<HistoryCycle>(cyclesSql, [now])];
    const steps = historyOf(stored, { frameworks, now });
    return { steps: steps.map((step) => ({ ...step, state: ReadinessState[step.state as keyof typeof ReadinessState] })), cycles };
  }
}

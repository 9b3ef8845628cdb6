import { Injectable } from '@nestjs/common';
import { scoringSettingsV1, type PayloadOf } from '@waymark/contracts';
import type { EventHandler, ReceivedEvent } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';

type Settings = PayloadOf<typeof scoringSettingsV1>;

// A topic of states keeps the latest alone: an older one holds for the past as long as it was heard.
const keepSettings = `
  insert into scoring_settings (organisation_id, version, effective_from, settings) values ($1, $2, $3, $4)
  on conflict do nothing`;

/** Keeps what the organisation decided of the formula: a level means here what it means to readiness. */
@Injectable()
export class KeepScoringSettings implements EventHandler<Settings> {
  readonly contract = scoringSettingsV1;

  async handle({ organisationId, payload }: ReceivedEvent<Settings>, manager: EntityManager): Promise<void> {
    if (payload) await manager.query(keepSettings, [organisationId, payload.version, payload.effectiveFrom, JSON.stringify(payload.settings)]);
    else await manager.query('delete from scoring_settings where organisation_id = $1', [organisationId]);
  }
}

import { Injectable } from '@nestjs/common';
import { scoringSettingsV1 } from '@waymark/contracts';
import type { Settings } from '@waymark/scoring';
import { Outbox, TenantDatabase, type Viewer } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { lockOrganisation } from '../standing/locks.js';
import { RescoreEveryone } from '../standing/rescore-everyone.js';
import { ScoringSettingsRefusal, type ChangeScoringSettingsInput, type ScoringSettingsRefused, type ScoringSettingsVersion } from './scoring-settings.model.js';
import { latestSettings } from './scoring-settings.queries.js';
import { checkedNote, checkedSettings } from './scoring-settings.rules.js';

// By the clock of the database at this moment, not at the transaction's start, and after the version before, whatever
// the clock says: nothing that was already scored changes.
const keepSettings = `
  insert into scoring_settings (organisation_id, version, effective_from, settings, note, changed_by, changed_at)
  select $1, $2, greatest(date_trunc('milliseconds', clock_timestamp()), (select max(effective_from) + interval '1 millisecond' from scoring_settings)),
         $3, $4, $5, clock_timestamp()
  returning effective_from as "effectiveFrom"`;

/** Puts other settings in force from now on, tells it, and has everyone scored by them. */
@Injectable()
export class ChangeScoringSettings {
  constructor(
    private readonly database: TenantDatabase,
    private readonly outbox: Outbox,
    private readonly everyone: RescoreEveryone,
  ) {}

  async execute(viewer: Viewer, input: ChangeScoringSettingsInput): Promise<ScoringSettingsVersion | ScoringSettingsRefused> {
    const settings = checkedSettings(input.settings);
    const note = checkedNote(input.note);
    return this.database.transaction(viewer.organisationId, (manager) => this.#change(manager, viewer, { ...input, settings, note }));
  }

  async #change(manager: EntityManager, viewer: Viewer, given: Omit<ChangeScoringSettingsInput, 'settings'> & { settings: Settings }) {
    const { organisationId, personId } = viewer;
    // Nobody is being scored meanwhile, so nobody is scored by the old settings as of an instant of the new ones.
    await lockOrganisation(manager, organisationId);
    const current = await latestSettings(manager);
    if (current.version !== given.expectedVersion) return stale(current);
    const version = current.version + 1;
    const [kept] = await manager.query<{ effectiveFrom: Date }[]>(keepSettings, [organisationId, version, JSON.stringify(given.settings), given.note, personId]);
    if (!kept) throw new Error('The database kept no settings and said nothing.');
    const { effectiveFrom } = kept;
    const payload = { organisationId, version, effectiveFrom: effectiveFrom.toISOString(), settings: given.settings };
    await this.outbox.append(manager, organisationId, { contract: scoringSettingsV1, payload: scoringSettingsV1.payload.parse(payload) });
    await this.everyone.ask(manager, { organisationId, from: effectiveFrom.getTime() });
    return { version, effectiveFrom, settings: given.settings as ScoringSettingsVersion['settings'], note: given.note, changedBy: { id: personId } };
  }
}

function stale(current: ScoringSettingsVersion): ScoringSettingsRefused {
  const message = `Somebody changed the settings: version ${current.version} is in force. Look at it before you change it.`;
  return { reason: ScoringSettingsRefusal.STALE_VERSION, message, current };
}

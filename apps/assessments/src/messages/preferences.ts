import type { EntityManager } from 'typeorm';
import type { Language, NotificationPolicy } from './notification-policy.js';

/** How a person is told, with the organisation's defaults filled in. */
export interface Preferences {
  readonly language: Language;
  /** IANA name. */
  readonly timeZone: string;
  /** The person wants no reminders, and the policy heeds that. */
  readonly optedOut: boolean;
}

interface PreferenceRow {
  readonly personId: string;
  readonly language: Language | null;
  readonly timeZone: string | null;
  readonly optedOut: boolean;
}

const preferencesSql = `
  select person_id as "personId", language, time_zone as "timeZone", opted_out as "optedOut" from notification_preference where person_id = any($1::uuid[])`;

/** Of each of these people, in the transaction's organisation; one statement. */
export async function readPreferences(manager: EntityManager, policy: NotificationPolicy, personIds: readonly string[]): Promise<Map<string, Preferences>> {
  const rows = await manager.query<PreferenceRow[]>(preferencesSql, [personIds]);
  const chosen = new Map(rows.map((row) => [row.personId, row]));
  return new Map(personIds.map((id) => {
    const row = chosen.get(id);
    return [id, { language: row?.language ?? policy.language, timeZone: row?.timeZone ?? policy.timeZone, optedOut: policy.optOutAllowed && (row?.optedOut ?? false) }];
  }));
}

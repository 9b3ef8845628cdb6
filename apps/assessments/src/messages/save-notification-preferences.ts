import { Injectable } from '@nestjs/common';
import { TenantDatabase, type Viewer } from '@waymark/service-kit';
import { takeTurnOf } from '../transactions/take-turn-of.js';
import type { NotificationPreferences } from './notification.model.js';
import { NotificationRefusal, refused, type NotificationRefused, type SaveMyNotificationPreferencesInput } from './notification-writing.model.js';
import { NotificationsQueries } from './notifications.queries.js';
import { isTimeZone } from './time-zone.rules.js';

const saveSql = `
  insert into notification_preference (organisation_id, person_id, language, time_zone, opted_out) values ($1, $2, $3, $4, $5)
  on conflict (organisation_id, person_id) do update set language = excluded.language, time_zone = excluded.time_zone, opted_out = excluded.opted_out`;

/** Changes how the viewer, and nobody else, is told. */
@Injectable()
export class SaveNotificationPreferences {
  constructor(
    private readonly database: TenantDatabase,
    private readonly queries: NotificationsQueries,
  ) {}

  async execute({ organisationId, personId }: Viewer, input: SaveMyNotificationPreferencesInput): Promise<NotificationPreferences | NotificationRefused> {
    const { language = null, timeZone = null, optedOut } = input;
    if (timeZone !== null && !isTimeZone(timeZone)) return refused(NotificationRefusal.UNKNOWN_TIME_ZONE);
    return this.database.transaction(organisationId, async (manager) => {
      await takeTurnOf(manager, { organisationId, personId, writerId: personId });
      await manager.query(saveSql, [organisationId, personId, language, timeZone, optedOut]);
      return this.queries.preferencesIn(manager, personId);
    });
  }
}

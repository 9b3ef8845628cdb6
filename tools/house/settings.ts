import type { SettingDescription } from '@waymark/service-kit';
import { databaseSettings } from './databases.ts';

const setting = (name: string, meaning: string, more: Partial<SettingDescription> = {}): SettingDescription => ({
  name,
  meaning,
  default: null,
  required: false,
  secret: false,
  ...more,
});

/** What `npm start` itself reads; what it does not name it decides and hands to the services. */
export const launcherSettings: readonly SettingDescription[] = [
  setting('PORT', 'Port of the one address; the next free one where it is taken.', { default: '3000' }),
  setting('MAIL_PORT', 'Port of the page that shows the e-mails of this house, which go nowhere else; the next free one where it is taken.', { default: '8025' }),
  setting('SMTP_URL', 'Your own mail server, and no such page: smtp://user:password@host:587 or smtps://…', { secret: true }),
  setting('WAYMARK_DATA', 'Folder of everything that is kept: databases, keys, logs.', { default: 'data' }),
  ...databaseSettings.map((name) => setting(name, 'A database of your own instead of the embedded PostgreSQL. All of these are set, or none.', { secret: true })),
  setting('KAFKA_BROKERS', 'host:port, comma-separated: your own brokers, for `npm run start:kafka` too. Unset: the event log in PostgreSQL, or with `start:kafka` a broker of its own.'),
];

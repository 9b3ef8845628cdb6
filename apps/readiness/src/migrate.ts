import { loadConfig, migrateService } from '@waymark/service-kit';
import { migrationConfigSchema } from './config.js';
import { database } from './data-source.js';

const { MIGRATION_URL_READINESS } = loadConfig(migrationConfigSchema);
const done = await migrateService({ service: 'readiness', url: MIGRATION_URL_READINESS, migrations: database.migrations });
console.log(done.length > 0 ? `readiness: migrated ${done.join(', ')}` : 'readiness: nothing to migrate');

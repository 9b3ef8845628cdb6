import { loadConfig, migrateService } from '@waymark/service-kit';
import { migrationConfigSchema } from './config.js';
import { database } from './data-source.js';

const { MIGRATION_URL_PLANS } = loadConfig(migrationConfigSchema);
const done = await migrateService({ service: 'plans', url: MIGRATION_URL_PLANS, migrations: database.migrations });
console.log(done.length > 0 ? `plans: migrated ${done.join(', ')}` : 'plans: nothing to migrate');

import { loadConfig, migrateService } from '@waymark/service-kit';
import { migrationConfigSchema } from './config.js';
import { database } from './data-source.js';

const { MIGRATION_URL_ASSESSMENTS } = loadConfig(migrationConfigSchema);
const done = await migrateService({ service: 'assessments', url: MIGRATION_URL_ASSESSMENTS, migrations: database.migrations });
console.log(done.length > 0 ? `assessments: migrated ${done.join(', ')}` : 'assessments: nothing to migrate');

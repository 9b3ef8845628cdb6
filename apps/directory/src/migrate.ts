import { loadConfig, migrateService } from '@waymark/service-kit';
import { migrationConfigSchema } from './config.js';
import { database } from './data-source.js';

const { MIGRATION_URL_DIRECTORY } = loadConfig(migrationConfigSchema);
const done = await migrateService({ service: 'directory', url: MIGRATION_URL_DIRECTORY, migrations: database.migrations });
console.log(done.length > 0 ? `directory: migrated ${done.join(', ')}` : 'directory: nothing to migrate');

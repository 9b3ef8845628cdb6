import { loadConfig, rebuildService } from '@waymark/service-kit';
import { rebuildConfigSchema } from './config.js';
import { group } from './event-group.js';
import { projections } from './projections.js';

const { MIGRATION_URL_READINESS, KAFKA_BROKERS } = loadConfig(rebuildConfigSchema);
await rebuildService({ service: 'readiness', group, url: MIGRATION_URL_READINESS, projections, kafkaBrokers: KAFKA_BROKERS });
console.log('readiness: emptied of what events made; it hears all of them again when it starts');

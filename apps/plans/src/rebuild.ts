import { loadConfig, rebuildService } from '@waymark/service-kit';
import { rebuildConfigSchema } from './config.js';
import { rememberRebuild } from './plan-standing/remember-rebuild.js';
import { projections } from './projections.js';

const { MIGRATION_URL_PLANS, KAFKA_BROKERS } = loadConfig(rebuildConfigSchema);
await rememberRebuild(MIGRATION_URL_PLANS);
await rebuildService({ service: 'plans', url: MIGRATION_URL_PLANS, projections, kafkaBrokers: KAFKA_BROKERS });
console.log('plans: emptied of what events made; it hears all of them again when it starts');

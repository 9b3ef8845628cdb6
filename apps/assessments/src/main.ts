import { loadConfig, startService } from '@waymark/service-kit';
import { assessmentsModule, bodyLimit } from './app.module.js';
import { configSchema } from './config.js';

await startService(async () => {
  const config = loadConfig(configSchema);
  return { module: assessmentsModule(config), options: { host: config.HOST, port: config.PORT, logLevel: config.LOG_LEVEL, bodyLimit } };
});

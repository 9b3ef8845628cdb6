import { loadConfig, startService } from '@waymark/service-kit';
import { plansModule } from './app.module.js';
import { configSchema } from './config.js';

await startService(async () => {
  const config = loadConfig(configSchema);
  return { module: plansModule(config), options: { host: config.HOST, port: config.PORT, logLevel: config.LOG_LEVEL } };
});

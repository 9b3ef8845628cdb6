import { loadConfig, startService } from '@waymark/service-kit';
import { directoryModule } from './app.module.js';
import { configSchema } from './config.js';

await startService(async () => {
  const config = loadConfig(configSchema);
  return { module: directoryModule(config), options: { host: config.HOST, port: config.PORT, logLevel: config.LOG_LEVEL } };
});

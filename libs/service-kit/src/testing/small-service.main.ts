import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { startService } from '../bootstrap/start-service.js';
import { loadConfig } from '../config/load-config.js';
import { processSettings, secretSetting, serviceSettings } from '../config/settings.js';
import { smallService } from './small-service.js';

// As on a busy machine, where a launcher can be gone before a service's first line has run.
while (process.env.BEGINS_WHEN === 'disconnected' && process.connected) await setTimeout(10);

// The small service as a process: what a launcher would start.
await startService(async () => {
  const config = loadConfig(
    z.object({
      ...processSettings,
      TOKEN_PUBLIC_KEYS: serviceSettings.TOKEN_PUBLIC_KEYS,
      GATEWAY_SECRET: secretSetting('A secret.'),
      SECRET_NUMBER: secretSetting('A secret with a form.').regex(/^\d+$/),
      STARTS_IN: z.coerce.number().default(0).describe('Milliseconds that the start takes.'),
      THEN: z.enum(['serve', 'throw', 'reject']).default('serve').describe('What it does a moment after it started.'),
    }),
  );
  if (config.STARTS_IN > 0) console.error('starting');
  await setTimeout(config.STARTS_IN);
  const wrong = new Error('nobody caught this');
  if (config.THEN === 'reject') void setTimeout(300).then(() => Promise.reject(wrong));
  if (config.THEN === 'throw') globalThis.setTimeout(() => { throw wrong; }, 300);
  return { module: smallService({ tokenPublicKeys: config.TOKEN_PUBLIC_KEYS, gatewaySecret: config.GATEWAY_SECRET }), options: { host: config.HOST, port: config.PORT, logLevel: config.LOG_LEVEL } };
});

import { z } from 'zod';
import { loadConfig } from '../config/load-config.js';
import { secretSetting, serviceNames } from '../config/settings.js';
import { provisionDatabase } from './provision.js';

/** `node provision.main.js directory readiness ...`: the databases and roles of the named services, before they migrate. */
const config = loadConfig(
  z.object({
    SUPERUSER_URL: secretSetting('A superuser of the PostgreSQL cluster.'),
    SERVICE_PASSWORD: secretSetting('Secret that the password of each role is derived from.'),
  }),
);
for (const service of z.array(z.enum(serviceNames)).min(1).parse(process.argv.slice(2))) {
  await provisionDatabase({ superuserUrl: config.SUPERUSER_URL, service, secret: config.SERVICE_PASSWORD });
  console.log(`${service}: database and roles are there`);
}

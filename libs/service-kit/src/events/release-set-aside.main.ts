import { z } from 'zod';
import { DataSource } from 'typeorm';
import { loadConfig } from '../config/load-config.js';
import { secretSetting } from '../config/settings.js';
import { setOrganisation } from '../database/tenant-database.js';
import { DeadLetters } from './dead-letters.js';

/**
 * `node release-set-aside.main.js GROUP [KEY]`: lists the keys whose events a group has set aside; with a key (or `all`),
 * the running service tries them again, in their order, within seconds.
 */
const { DATABASE_URL } = loadConfig(z.object({ DATABASE_URL: secretSetting('Database of the listening service, as its app role.') }));
const [group = '', wanted] = process.argv.slice(2);
const source = await new DataSource({ type: 'postgres', url: DATABASE_URL }).initialize();
const keys = await new DeadLetters(group, source).keys();
for (const { organisationId, key, events } of keys) {
  const release = wanted === 'all' || wanted === key;
  console.log(`${key}: ${events} set aside${release ? ', released' : ''}`);
  if (!release) continue;
  await source.transaction(async (manager) => {
    await setOrganisation(manager, organisationId);
    await manager.query('update dead_letter set again = true where consumer_group = $1 and key = $2', [group, key]);
  });
}
if (keys.length === 0) console.log(`${group}: nothing is set aside`);
await source.destroy();

// `npm run reset`: empties the local data folder, so that the next start begins anew.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { notOurs, runningLauncher } from './house/lock.ts';
import { dataFolder } from './house/paths.ts';

const running = runningLauncher();
if (running) {
  console.error(`Waymark is running (process ${running.pid}); stop it first with Ctrl-C.`);
  process.exit(1);
}
try {
  // By name: WAYMARK_DATA may be a folder that holds other things too.
  for (const name of ['postgres', 'kafka', 'cache', 'files', 'logs', 'secrets.json', 'demo.json', 'launcher.json']) rmSync(join(dataFolder, name), { recursive: true, force: true });
} catch (cause) {
  console.error(notOurs(cause).message);
  process.exit(1);
}
console.log(`Emptied ${dataFolder}. The next npm start begins with fresh demo data.`);

// `npm run reset`: empties the local data folder, so that the next start begins anew.
import { rmSync } from 'node:fs';
import { runningLauncher } from './house/lock.ts';
import { dataFolder } from './house/paths.ts';

const running = runningLauncher();
if (running) {
  console.error(`Waymark is running (process ${running.pid}); stop it first with Ctrl-C.`);
  process.exit(1);
}
rmSync(dataFolder, { recursive: true, force: true });
console.log(`Emptied ${dataFolder}. The next npm start begins with fresh demo data.`);

// `npm run organisation`: an organisation and its first admin in the house that runs here; the settings are those of directory's own step.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { runningLauncher } from './house/lock.ts';
import { root } from './house/paths.ts';

const directoryDatabase = runningLauncher()?.directoryDatabase;
if (!directoryDatabase) {
  console.error('Waymark is not running here, or not ready yet: npm start first.');
  process.exit(1);
}
const step = join(root, 'apps', 'directory', 'dist', 'organisations', 'create-organisation.main.js');
const done = spawnSync(process.execPath, [step], { stdio: 'inherit', env: { ...process.env, DATABASE_URL_DIRECTORY: directoryDatabase } });
process.exit(done.status ?? 1);

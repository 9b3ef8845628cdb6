import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Everything a local start keeps: databases, keys, logs. Git ignores it; `npm run reset` empties it. */
export const dataFolder = resolve(root, process.env.WAYMARK_DATA || 'data');

export const logFolder = join(dataFolder, 'logs');
export const lockFile = join(dataFolder, 'launcher.json');

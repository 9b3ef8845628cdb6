import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url))))));

/** What a failure leaves behind: screenshots and the ends of logs. Git ignores it. */
export const evidenceFolder = join(root, 'tmp', 'e2e');
mkdirSync(evidenceFolder, { recursive: true });

/** A folder of its own for one house, outside the clone. */
export function newHome(name: string): string {
  return mkdtempSync(join(tmpdir(), `waymark-e2e-${name}-`));
}

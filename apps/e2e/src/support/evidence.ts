import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { evidenceFolder } from './folders.ts';

/** A folder for what tells why a scene failed: texts by name, to which screenshots may be added. */
export function keepEvidence(story: string, scene: string, texts: Readonly<Record<string, string>>): string {
  const folder = join(evidenceFolder, `${story} - ${scene}`.replace(/[^\w -]/g, '').slice(0, 120));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
  process.stderr.write(`Evidence of "${scene}": ${folder}\n`);
  return folder;
}

import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { allContracts, type EventContract } from './index.js';

const here = dirname(fileURLToPath(import.meta.url));
const files = readdirSync(here, { recursive: true }).map(String);
const contractFiles = files.filter((file) => /\.v\d+\.ts$/.test(file));

describe('event contracts', () => {
  it.each(contractFiles)('%s is listed, named after its topic, and its sample parses', async (file) => {
    const module = Object.values(await import(join(here, file))) as EventContract<unknown>[];
    const contract = module.find((value) => typeof value.topic === 'string');
    expect(contract?.topic).toBe(file.replace(/\.ts$/, '').replaceAll('/', '.').replaceAll('\\', '.'));
    expect(allContracts).toContain(contract);
    const [sample] = Object.values(await import(join(here, file.replace(/\.ts$/, '.sample.ts'))));
    expect(contract?.payload.parse(sample)).toEqual(sample);
    expect(contract?.orderedBy(sample)).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('lists nothing that has no file', () => {
    expect(allContracts).toHaveLength(contractFiles.length);
  });
});

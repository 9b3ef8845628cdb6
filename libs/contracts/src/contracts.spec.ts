import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { allContracts, caseV1, type EventContract } from './index.js';
import { caseV1Sample } from './readiness/case.v1.sample.js';

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

  it('of a case, as it was told before it had a panel to wait for, is still read', () => {
    const { caseId, personId, trackId, version, state, since, round, told } = caseV1Sample;
    const { decision, postponedUntil, toldAt } = told!;
    const before = { caseId, personId, trackId, version, state, since, round, told: { decision, postponedUntil, toldAt } };
    expect(caseV1.payload.parse(before)).toEqual({ ...before, told: { ...before.told, least: null }, waitingFor: [], votesDueAt: null, votesRevealedAt: null });
  });

  it('lists nothing that has no file', () => {
    expect(allContracts).toHaveLength(contractFiles.length);
  });
});

import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach } from '@jest/globals';
import { eventually } from '@waymark/testing';
import { Jobs } from './jobs.js';
import { nobody } from './testing/jobs-service.js';
import { openJobs, type OpenJobs } from './testing/open-jobs.js';

let house: OpenJobs;
beforeEach(async () => void (house = await openJobs()));
afterEach(() => house.close());

const done = async (job: string) => (await house.sql(`select from jobs.job where name = $1 and state = 'completed'`, [job])).length > 0;

/** Three organisations of five, none and four notes, and what a reader of all must have seen, each once. */
async function threeOrganisations(): Promise<{ ids: string[]; all: string[] }> {
  const texts = [['a', 'b', 'c', 'd', 'e'], [], ['f', 'g', 'h', 'i']];
  const ids: string[] = [];
  for (const words of texts) ids.push(await house.organisation(...words));
  return { ids, all: texts.flatMap((words, at) => words.map((text) => `${ids[at]} ${text}`)) };
}

/** Asks for the notes to be read: committed when the instance that was asked is gone, so that those which start next do it. */
async function ask(): Promise<void> {
  const app = await house.open();
  await house.tenants.transaction(nobody, async (manager) => {
    await app.get(Jobs).enqueue(manager, 'read-notes', { input: {} });
    await app.close();
  });
}

describe('a scheduled job', () => {
  it('runs once, soon after the start, after a downtime of years, with two instances that start together', async () => {
    const first = await house.launch();
    await first.listening();
    first.child.kill('SIGTERM');
    await first.ended;
    await house.sql(`update jobs.version set cron_on = now() - interval '3 years'`);
    await house.sql(`update jobs.schedule set created_on = now() - interval '4 years'`);
    const both = await Promise.all([house.launch(), house.launch()]);
    await Promise.all(both.map((one) => one.listening()));
    await eventually('it ran', () => done('yearly'), 60_000);
    // Long enough for either instance to look again, for what is due and for what waits.
    await setTimeout(8000);
    expect(await house.seen('yearly')).toHaveLength(1);
  });
});

describe('work over all organisations', () => {
  it('goes on where it was after kill -9, in a batch and between two: nobody is left out, and nobody is done twice', async () => {
    const { all } = await threeOrganisations();
    await ask();
    for (const [death, batch] of [['DIES_IN', '2'], ['DIES_BEFORE', '3']] as const) {
      const mortal = await house.launch({ [death]: batch });
      expect(await mortal.ended).toBe('SIGKILL');
      await house.missTheDead();
    }
    const last = await house.launch();
    await eventually('it is done', () => done('read-notes'), 60_000);
    const seen = await house.seen('read-notes');
    expect(last.said().log.filter(({ msg }) => /cannot/.test(String(msg)))).toEqual([]);
    expect(seen.map(({ words }) => words).toSorted()).toEqual(all.toSorted());
    expect(new Set(seen.map(({ run }) => run)).size).toBe(1);
  });

  it('sees in the batches of one organisation its rows alone', async () => {
    const { ids, all } = await threeOrganisations();
    await ask();
    await house.launch();
    await eventually('it is done', () => done('read-notes'), 60_000);
    const seen = await house.seen('read-notes');
    expect(seen).toHaveLength(all.length);
    expect(seen.filter(({ organisationId, words }) => !words.startsWith(organisationId))).toEqual([]);
    // One organisation after the other.
    expect([...new Set(seen.map(({ organisationId }) => organisationId))]).toEqual(ids.filter((_, at) => at !== 1));
  });

  it('gives the others their turn when it fails for one, and says so', async () => {
    const { ids, all } = await threeOrganisations();
    await ask();
    const instance = await house.launch({ FAILS_FOR: ids[0] ?? '' });
    await eventually('it is given up', () => instance.said().log.some(({ msg }) => msg === 'the job is given up'), 60_000);
    expect((await house.seen('read-notes')).map(({ words }) => words)).toEqual(all.filter((words) => words.startsWith(ids[2] ?? '')));
    expect(instance.said().log.find(({ msg }) => msg === 'the job is given up')?.last).toMatchObject({ message: 'It failed for 1 of 3 organisations.' });
  });

  it('leaves off when its service is asked to end, and another instance goes on', async () => {
    const { all } = await threeOrganisations();
    await ask();
    const first = await house.launch({ PAUSE: '400' });
    await eventually('it is under way', async () => (await house.seen('read-notes')).length > 0, 60_000);
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    expect(first.said().log.map(({ msg }) => msg)).toContain('the job leaves off, since the service ends');
    expect((await house.seen('read-notes')).length).toBeLessThan(all.length);
    await house.launch();
    await eventually('it is done', () => done('read-notes'), 60_000);
    expect((await house.seen('read-notes')).map(({ words }) => words).toSorted()).toEqual(all.toSorted());
  });
});

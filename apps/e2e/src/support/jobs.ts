import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PgBoss } from 'pg-boss';
import { until } from './until.ts';

/** The databases of a house that is kept in a folder, for what waits for a clock: no address of the house tells it the time. */
function assessmentsDatabase(data: string): string {
  const [, , , port] = readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
  const { postgresPassword } = JSON.parse(readFileSync(join(data, 'secrets.json'), 'utf8')) as { postgresPassword: string };
  return `postgres://postgres:${encodeURIComponent(postgresPassword)}@127.0.0.1:${port}/assessments`;
}

/** Has the house do a job of assessments now, and waits until it is done. @throws when it fails. */
export async function runJob(data: string, name: string, input: object): Promise<void> {
  const boss = new PgBoss({ connectionString: assessmentsDatabase(data), schema: 'jobs', migrate: false, supervise: false, schedule: false, registerInstance: false });
  boss.on('error', () => undefined);
  await boss.start();
  try {
    const id = await boss.send(name, input, { singletonKey: crypto.randomUUID() });
    if (!id) throw new Error(`There is no job ${name}.`);
    await until(`the job ${name} to be done`, async () => {
      const [job] = await boss.findJobs(name, { id });
      if (job?.state === 'failed') throw new Error(`The job ${name} failed: ${JSON.stringify(job.output)}`);
      return job?.state === 'completed';
    });
  } finally {
    await boss.stop({ graceful: false });
  }
}

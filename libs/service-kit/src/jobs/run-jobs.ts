import { Logger } from '@nestjs/common';
import type { Job as Taken, JobWithMetadata, PgBoss } from 'pg-boss';
import type { Job } from './job.js';
import { countAttempt, countGivenUp } from './metrics.js';

/** Where a job goes whose last attempt failed, by throwing or by taking its process with it. */
const givenUp = 'given-up';
/** Of one key one waits, one runs, and one waits for its next attempt. */
const policy = 'stately';
/** Seconds after which a job whose process is gone is given to another; its worker gives a sign four times in that time. */
const heartbeatSeconds = 40;
/** Longest attempt: one that is still at it gives signs, so this only bounds what hangs. */
const expireInSeconds = 23 * 3600;
/** Milliseconds that what is under way has to leave off. */
const patience = 1000;

/**
 * A failure as the library may keep it, in tables without walls, and log it at the end. All else of a failed query is what people
 * wrote: its parameters hold levels of a whole batch of them.
 */
function plain(error: unknown): Error {
  const kept = new Error(error instanceof Error ? error.message : String(error));
  if (error instanceof Error) kept.stack = error.stack ?? '';
  return kept;
}

/** Runs the jobs of a service, each when its time has come. */
export class RunJobs {
  readonly #log = new Logger('Jobs');
  readonly #stopping = new AbortController();
  #lastError = '';

  constructor(
    private readonly boss: PgBoss,
    private readonly jobs: readonly Job[],
  ) {
    boss.on('error', (error) => this.#note(error));
    boss.on('warning', ({ message, data }) => this.#log.warn({ data }, message));
  }

  async start(): Promise<void> {
    await this.boss.start().catch((cause: unknown) => {
      const older = cause instanceof Error && /not installed|requires migrations/.test(cause.message);
      throw older ? new Error('The job library’s tables are not of its version; run the migrate step first.', { cause }) : cause;
    });
    await this.boss.createQueue(givenUp);
    for (const job of this.jobs) await this.#prepare(job);
    await this.#forgetSchedules();
    await this.boss.work(givenUp, { includeMetadata: true }, async (dead: JobWithMetadata<object>[]) => {
      for (const one of dead) await this.#giveUp(one);
    });
    for (const job of this.jobs) {
      await this.boss.work(job.name, { heartbeatRefreshSeconds: heartbeatSeconds / 4 }, async (taken: Taken[]) => {
        for (const one of taken) await this.#attempt(job, one);
      });
    }
  }

  async #prepare({ name, schedule, retry = { times: 10, afterSeconds: 10 } }: Job): Promise<void> {
    const again = { retryLimit: retry.times, retryDelay: retry.afterSeconds, retryBackoff: true, retryDelayMax: retry.longestSeconds ?? 900 };
    const options = { ...again, heartbeatSeconds, expireInSeconds, deadLetter: givenUp };
    await this.boss.createQueue(name, { ...options, policy });
    await this.boss.updateQueue(name, options);
    if (schedule) await this.boss.schedule(name, schedule, {}, { tz: 'UTC', missed: 'once' });
  }

  /** A schedule that this build does not have would pile up what nobody runs. */
  async #forgetSchedules(): Promise<void> {
    const scheduled = new Set(this.jobs.filter(({ schedule }) => schedule).map(({ name }) => name));
    for (const { name } of await this.boss.getSchedules()) if (!scheduled.has(name)) await this.boss.unschedule(name);
  }

  async #attempt(job: Job, { id, data, retryCount }: Taken): Promise<void> {
    const about = { job: job.name, run: id, attempt: retryCount + 1 };
    const begun = performance.now();
    const seconds = () => (performance.now() - begun) / 1000;
    this.#log.log(about, 'the job begins');
    try {
      await job.execute(data, { job: job.name, run: id, signal: this.#stopping.signal });
      countAttempt(job.name, 'done', seconds());
      this.#log.log({ ...about, seconds: seconds() }, 'the job is done');
    } catch (error) {
      const stopped = this.#stopping.signal.aborted;
      countAttempt(job.name, stopped ? 'stopped' : 'failed', seconds());
      if (stopped) this.#log.log(about, 'the job leaves off, since the service ends');
      else this.#log.warn({ ...about, err: error }, 'the job failed');
      throw plain(error);
    }
  }

  async #giveUp({ data, retryCount, sourceName, sourceId, sourceOutput }: JobWithMetadata<object>): Promise<void> {
    if (retryCount === 0) {
      countGivenUp(sourceName ?? '');
      this.#log.error({ job: sourceName, run: sourceId, last: sourceOutput }, 'the job is given up');
    }
    try {
      await this.jobs.find(({ name }) => name === sourceName)?.givenUp?.(data);
    } catch (error) {
      this.#log.warn({ job: sourceName, run: sourceId, err: error }, 'that the job is given up could not be said of what it was about');
      throw plain(error);
    }
  }

  /** Once per kind: every worker of a database that is away says the same every two seconds. */
  #note(error: Error): void {
    if (error.message !== this.#lastError) this.#log.warn({ err: error }, 'the job library cannot do its work');
    this.#lastError = error.message;
  }

  /** Whether a worker has ended, or could not look the last time. */
  failing(): boolean {
    const workers = new Map(this.boss.getWipData().map((worker) => [worker.name, worker]));
    const well = ({ name }: { name: string }) => {
      const worker = workers.get(name);
      return worker?.state === 'active' && (worker.lastErrorOn ?? 0) <= (worker.lastFetchedOn ?? 0);
    };
    return ![...this.jobs, { name: givenUp }].every(well);
  }

  /** What is under way leaves off at its next safe place and is taken up by whoever is there. */
  async stop(): Promise<void> {
    this.#stopping.abort(new Error('The service ends.'));
    await this.boss.stop({ graceful: true, timeout: patience });
  }
}

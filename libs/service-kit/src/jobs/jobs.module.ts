import { Module, type BeforeApplicationShutdown, type DynamicModule, type OnApplicationBootstrap, type Type } from '@nestjs/common';
import type { PgBoss } from 'pg-boss';
import { DataSource } from 'typeorm';
import { HealthChecks } from '../health/health-checks.js';
import { bossOf } from './boss.js';
import type { Job } from './job.js';
import { Jobs } from './jobs.js';
import { Organisations } from './organisations.js';
import { RunJobs } from './run-jobs.js';

export interface JobsOptions {
  readonly jobs: readonly Type<Job>[];
  /** Modules that export what the jobs need. */
  readonly imports?: NonNullable<DynamicModule['imports']>;
}

const library = Symbol('the job library');

/** Runs from the start of the application until just before its connections close. */
class JobsOfService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(
    private readonly running: RunJobs,
    health: HealthChecks,
  ) {
    health.add('jobs', () => !running.failing());
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.running.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.running.stop();
  }
}

/** Work by the clock and long work, on the service's own database. */
@Module({})
export class JobsModule {
  static forService({ jobs, imports = [] }: JobsOptions): DynamicModule {
    const running = {
      provide: JobsOfService,
      inject: [library, HealthChecks, ...jobs],
      useFactory: (boss: PgBoss, health: HealthChecks, ...made: Job[]) => new JobsOfService(new RunJobs(boss, made), health),
    };
    const boss = { provide: library, inject: [DataSource], useFactory: bossOf };
    const asking = { provide: Jobs, inject: [library], useFactory: (made: PgBoss) => new Jobs(made) };
    const providers = [boss, asking, Organisations, ...jobs, running];
    return { module: JobsModule, global: true, imports, providers, exports: [Jobs, Organisations] };
  }
}

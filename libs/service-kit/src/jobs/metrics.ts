import { Counter, Gauge, Histogram } from 'prom-client';

const runs = new Counter({ name: 'waymark_job_attempts_total', help: 'Attempts at jobs, by how they ended.', labelNames: ['job', 'ended'] });
const givenUp = new Counter({ name: 'waymark_jobs_given_up_total', help: 'Jobs whose last attempt failed; they are kept in jobs.job as failed.', labelNames: ['job'] });
const lastSuccess = new Gauge({ name: 'waymark_job_last_success_seconds', help: 'When a job last succeeded in this process, in seconds since 1970.', labelNames: ['job'] });
const duration = new Histogram({
  name: 'waymark_job_duration_seconds',
  help: 'How long an attempt at a job took.',
  labelNames: ['job'],
  buckets: [0.01, 0.1, 1, 10, 60, 600, 3600],
});

export function countAttempt(job: string, ended: 'done' | 'failed' | 'stopped', seconds: number): void {
  runs.inc({ job, ended });
  duration.observe({ job }, seconds);
  if (ended === 'done') lastSuccess.setToCurrentTime({ job });
}

export function countGivenUp(job: string): void {
  givenUp.inc({ job });
}

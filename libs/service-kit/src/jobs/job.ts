/** What a run of a job is told beside its input. */
export interface JobContext {
  readonly job: string;
  /** The same in every attempt of one run: what was stored under it is where the next attempt goes on. */
  readonly run: string;
  /** Aborted when the service is to end: leave off at the next safe place by throwing its reason. */
  readonly signal: AbortSignal;
}

/** Work that no request waits for. One class and file per job; runs once, on whichever instance is free. */
export interface Job<Input extends object = object> {
  /** Lower case with dashes; a part of what is stored, so it is not changed lightly. */
  readonly name: string;
  /** Cron in UTC. What was missed while nothing ran is made up for by one run, with an empty input. */
  readonly schedule?: string;
  /** Default: 10 more attempts, the first after 10 seconds, each pause about twice the one before, at most 900. */
  readonly retry?: { readonly times: number; readonly afterSeconds: number; readonly longestSeconds?: number };
  /** Throwing means "again later", and after the last attempt "given up", which is logged and counted. */
  execute(input: Input, context: JobContext): Promise<void>;
  /** After the last attempt failed, or took its process with it: what is to be said of it. Thrown at, it is asked again a few times. */
  givenUp?(input: Input): Promise<void>;
}

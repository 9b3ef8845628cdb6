import { say } from './progress.ts';

export interface Running {
  /** Settles when it ends, for whatever reason, with how it ended. */
  readonly exited: Promise<unknown>;
  stop(): Promise<void>;
}

export interface Kept<Started> {
  readonly first: Started;
  stop(): Promise<void>;
}

const attempts = 5;

/** Starts something that services connect to, and again in the same place whenever it dies. */
export async function keepRunning<Started extends Running>(name: string, start: () => Promise<Started>): Promise<Kept<Started>> {
  const first = await start();
  let present = first;
  let stopping = false;
  const watch = async (): Promise<void> => {
    const how = await present.exited;
    if (stopping) return;
    say(`! ${name} died (${how === null ? 'killed' : String(how)}); starting it again`);
    const next = await patiently(start, () => stopping);
    if (!next) return say(`! ${name} does not start any more; stop with Ctrl-C and start again`);
    present = next;
    if (stopping) return present.stop();
    say(`• ${name} is back`);
    return watch();
  };
  void watch();
  return {
    first,
    stop: () => {
      stopping = true;
      return present.stop();
    },
  };
}

/** What it left behind may take a moment to go. */
async function patiently<Started>(start: () => Promise<Started>, isOver: () => boolean): Promise<Started | null> {
  for (let attempt = 1; attempt <= attempts && !isOver(); attempt += 1) {
    try {
      return await start();
    } catch (cause) {
      say(`! ${cause instanceof Error ? cause.message : String(cause)}`);
      await new Promise((resolve) => setTimeout(resolve, 500 * attempt));
    }
  }
  return null;
}

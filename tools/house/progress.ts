const began = performance.now();

/** One line per step, so that a slow one is seen to be working. */
export async function step<Result>(what: string, work: () => Promise<Result> | Result): Promise<Result> {
  const started = performance.now();
  say(`• ${what} …`);
  const result = await work();
  say(`  done in ${seconds(performance.now() - started)} s`);
  return result;
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Seconds since the launcher began. */
export function elapsed(): string {
  return seconds(performance.now() - began);
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1);
}

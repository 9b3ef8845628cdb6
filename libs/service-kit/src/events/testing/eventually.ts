export interface Patience {
  /** Milliseconds; long, since machines are shared: it bounds a failure, and times nothing. */
  readonly within?: number;
}

/** Asks until `probe` answers as wanted. @throws with the last answer, so that a failure says what did not happen. */
export async function eventually<Answer>(probe: () => Promise<Answer> | Answer, wanted: (answer: Answer) => boolean, { within = 30_000 }: Patience = {}): Promise<Answer> {
  const end = Date.now() + within;
  for (;;) {
    const answer = await probe();
    if (wanted(answer)) return answer;
    if (Date.now() > end) throw new Error(`Not within ${within} ms: ${wanted.toString()}\nThe last answer: ${JSON.stringify(answer)?.slice(0, 2000)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** What a mutation of the house answers: what was done, or why not. */
export interface Outcome {
  readonly __typename: string;
  readonly message?: string;
  readonly revision?: number;
  readonly problems?: readonly { readonly path?: string; readonly message: string }[];
  readonly refused?: readonly { readonly message: string }[];
}

/** @throws when it is not what was wanted, or is so for some only. */
export function insist(outcome: Outcome | undefined, wanted: string): Outcome {
  if (outcome?.__typename !== wanted || (outcome.refused ?? []).length > 0) throw new Error(`The demo was refused: ${JSON.stringify(outcome).slice(0, 2000)}`);
  return outcome;
}

const patience = 180_000;

/** Asks until there is an answer: services hear of each other's news a moment later. @throws after three minutes, which a busy machine may need. */
export async function until<Result>(what: string, probe: () => Promise<Result | null>): Promise<Result> {
  const end = Date.now() + patience;
  for (;;) {
    const found = await probe();
    if (found !== null) return found;
    if (Date.now() > end) throw new Error(`Waited ${patience / 1000} s for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

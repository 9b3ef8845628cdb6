const beatEvery = 3_000;

export function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Runs `work` and beats meanwhile, so that a long effect does not cost the membership of the group. */
export async function whileBeating<Result>(beat: () => Promise<void>, work: () => Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  let over = false;
  const next = () => {
    timer = setTimeout(() => {
      // A beat that fails is told to the consumer by its next own one.
      void beat().catch(() => undefined).finally(() => (over ? undefined : next()));
    }, beatEvery);
  };
  next();
  try {
    return await work();
  } finally {
    over = true;
    clearTimeout(timer);
  }
}

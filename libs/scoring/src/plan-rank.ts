/**
 * Lists of step ids as numbers. A number has one digit for each id that there is, the smallest id first, and a digit
 * says how often its id is in the list. Of two lists of the same length the one with the larger number is the smaller
 * text: at the first digit that differs, it has one more of the smaller id, where the other goes on to a later one.
 *
 * So adding the same steps to two lists leaves them in their order, and which of two equal plans is the smaller one is
 * known before they are complete.
 */
export interface Ranking {
  rankOf(id: string, times: number): bigint;
  /** The ids of a list with how often each is in it, sorted. */
  idsOf(rank: bigint): (readonly [id: string, times: number])[];
}

/** `counts`: by id, how often it can be in a list. */
export function rankingOf(counts: ReadonlyMap<string, number>): Ranking {
  const ids = [...counts.keys()].sort();
  const bits = Math.max(1, ...counts.values()).toString(2).length;
  // The smallest id has the highest digit.
  const shifts = new Map(ids.map((id, place) => [id, BigInt((ids.length - 1 - place) * bits)]));
  const mask = (1n << BigInt(bits)) - 1n;
  return {
    rankOf: (id, times) => BigInt(times) << (shifts.get(id) ?? 0n),
    idsOf: (rank) => ids.map((id) => [id, Number((rank >> (shifts.get(id) ?? 0n)) & mask)] as const).filter(([, times]) => times > 0),
  };
}

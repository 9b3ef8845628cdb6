import { setImmediate } from 'node:timers/promises';

/** Whom it is found for before whoever else asks has their turn: a division of thousands takes seconds. */
const inOneTurn = 20;

/** The same for each, in their order. */
export async function inTurns<Given, Found>(each: readonly Given[], find: (one: Given) => Found): Promise<Found[]> {
  const found: Found[] = [];
  for (const one of each) {
    found.push(find(one));
    if (found.length % inOneTurn === 0) await setImmediate();
  }
  return found;
}

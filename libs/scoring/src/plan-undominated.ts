import { compare, type Tally } from './plan-tally.js';

/** The places of a staircase that are above everything before them: surplus goes down, cover goes up. */
interface Stair {
  readonly surplus: number;
  readonly cover: number;
}

/** The first place whose surplus is below the given one. */
function placeBelow(stairs: readonly Stair[], surplus: number): number {
  let [low, high] = [0, stairs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stairs[middle]?.surplus ?? 0) < surplus) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * The parts of plans that can still become the best one, the better first. A part goes where another is no worse in
 * cost, steps and ids, and has no less surplus and cover: whatever completes the one completes the other, and adding
 * the same steps to both leaves them in their order.
 */
export function undominated(parts: Tally[]): Tally[] {
  if (parts.length < 2) return parts;
  const stairs: Stair[] = [];
  const found: Tally[] = [];
  for (const part of parts.sort(compare)) {
    const place = placeBelow(stairs, part.surplus);
    const above = stairs[place - 1];
    if (above && above.cover >= part.cover) continue;
    let [from, until] = [place, place];
    // Stairs of less surplus and no more cover are hidden now, and one of the same surplus.
    while (until < stairs.length && (stairs[until]?.cover ?? 0) <= part.cover) until += 1;
    while (from > 0 && stairs[from - 1]?.surplus === part.surplus) from -= 1;
    stairs.splice(from, until - from, { surplus: part.surplus, cover: part.cover });
    found.push(part);
  }
  return found;
}

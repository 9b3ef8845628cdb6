/** A cycle as it is kept. Milliseconds since 1970. */
export interface KeptCycle {
  readonly cycleId: string;
  /** Null: heard before names were kept. */
  readonly name: string | null;
  readonly opensAt: number;
}

/** From the opening of a cycle to the opening of the next: what was revealed at its close or agreed in the talk after it is its own. */
export interface Stretch {
  readonly cycleId: string;
  readonly name: string | null;
  readonly from: number;
  /** The instant that is looked at, where no other has opened. */
  readonly until: number;
  readonly isOver: boolean;
}

const most = 4;

/** Those of the last four cycles that had opened by an instant, the oldest first. Given are cycles that are not merely planned. */
export function stretchesUntil(asOf: number, cycles: readonly KeptCycle[]): Stretch[] {
  const opened = cycles.filter(({ opensAt }) => opensAt <= asOf).sort((one, other) => one.opensAt - other.opensAt || (one.cycleId < other.cycleId ? -1 : 1));
  return opened
    .map(({ cycleId, name, opensAt }, index) => {
      const next = opened[index + 1];
      return { cycleId, name, from: opensAt, until: next?.opensAt ?? asOf, isOver: next !== undefined };
    })
    .slice(-most);
}

/** One quarter of the calendar; the demo's cycles are the quarters before today. */
export interface Quarter {
  readonly name: string;
  readonly opensAt: Date;
  readonly closesAt: Date;
}

function quarterStart(today: Date, quartersBack: number): Date {
  return new Date(Date.UTC(today.getUTCFullYear(), Math.floor(today.getUTCMonth() / 3) * 3 - 3 * quartersBack, 1));
}

/** The `count` quarters that ended before today, oldest first. */
export function pastQuarters(today: Date, count: number): Quarter[] {
  return Array.from({ length: count }, (_, index) => quarterAt(today, count - index));
}

export function quarterAt(today: Date, quartersBack: number): Quarter {
  const opensAt = quarterStart(today, quartersBack);
  const closesAt = new Date(quarterStart(today, quartersBack - 1).getTime() - 1000);
  return { name: `${opensAt.getUTCFullYear()} Q${Math.floor(opensAt.getUTCMonth() / 3) + 1}`, opensAt, closesAt };
}

/** An instant within the quarter, `share` of the way through it. */
export function within(quarter: Quarter, share: number): Date {
  return new Date(quarter.opensAt.getTime() + share * (quarter.closesAt.getTime() - quarter.opensAt.getTime()));
}

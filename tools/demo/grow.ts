import type { Acting } from './acting.ts';
import type { HouseClient } from './house-client.ts';
import { endCases, playCases } from './play-cases.ts';
import { playHelp } from './play-help.ts';
import { livePlans, playPlans } from './play-plans.ts';

/** A company whose quarter has been played, with its HR. */
export interface Seeded {
  readonly acting: Acting;
  readonly hr: HouseClient;
}

/** Development plans with what helps, and promotion cases. What happened since a panel opened comes after it: its packet stays as it was. */
export async function grow({ acting, hr }: Seeded): Promise<void> {
  await playPlans(acting);
  await playCases(acting, hr);
  await Promise.all([livePlans(acting), playHelp(acting, hr)]);
  // The last of all: by it a seed that was killed knows whether it came to the end.
  await endCases(acting, hr);
}

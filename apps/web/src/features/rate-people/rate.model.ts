import type { RateChoicesQuery, RateesQuery } from '../../generated/graphql.js';

export type RateCycle = RateChoicesQuery['cycles'][number];
export type Framework = NonNullable<RateesQuery['cycleFramework']>;
export type Skill = Framework['skills'][number];
/** Somebody whom the viewer rates. */
export type Ratee = RateesQuery['myRatees'][number];

/** Whether the viewer can still say something of them. */
export function canRate({ takesAnswers, own }: Ratee): boolean {
  return takesAnswers && own.state === 'DRAFT';
}

/** The cycle that the page is about: the open one, or else the last blind one, which may have been reopened for single people. */
export function cycleToRate(cycles: readonly RateCycle[]): RateCycle | undefined {
  return cycles.find(({ state }) => state === 'OPEN') ?? cycles.find(({ state, kind }) => state === 'CLOSED' && kind === 'SELF_AND_MANAGER');
}

/** Where a person stands, in a few words. */
export function rateeState(ratee: Ratee, rated: number, skills: number): string {
  if (ratee.own.state === 'SUBMITTED') return ratee.revealedAt ? 'Shown to both' : 'Submitted';
  if (!ratee.takesAnswers) return 'Closed';
  return `${rated} of ${skills}${ratee.selfSubmitted ? ', has submitted' : ''}`;
}

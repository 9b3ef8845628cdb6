import { StatePill } from '../../components/StatePill.js';
import type { CycleState } from '../../generated/graphql.js';

export function CycleStatePill({ state }: { state: CycleState }) {
  if (state === 'OPEN') return <StatePill tone="good">Open</StatePill>;
  if (state === 'PLANNED') return <StatePill tone="accent">Planned</StatePill>;
  return <StatePill tone="quiet">Closed</StatePill>;
}

import type { State } from '@waymark/scoring';
import { IconCircleCheck, IconHelpCircle, IconRoute, IconStairsUp, type Icon } from '@tabler/icons-react';
import type { ComponentProps } from 'react';
import { StatePill } from '../StatePill.js';
import { stateWords } from '../../lib/state-words.js';

type Tone = ComponentProps<typeof StatePill>['tone'];

/** A shape of its own for each state, so that the shade is never needed. */
const looks: Readonly<Record<State, { readonly tone: Tone; readonly mark: Icon }>> = {
  READY: { tone: 'good', mark: IconCircleCheck },
  READY_IF: { tone: 'accent', mark: IconStairsUp },
  NOT_YET: { tone: 'warn', mark: IconRoute },
  NOT_ENOUGH_DATA: { tone: 'quiet', mark: IconHelpCircle },
};

/** A state by its name and shape. */
export function StateName({ state }: { state: State }) {
  const { tone, mark: Mark } = looks[state];
  return (
    <StatePill tone={tone}>
      <Mark size={15} stroke={2} aria-hidden />
      {stateWords[state].title}
    </StatePill>
  );
}

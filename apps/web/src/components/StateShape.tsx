import { IconCircleCheck, IconHelpCircle, IconRoute, IconStairsUp, type Icon } from '@tabler/icons-react';
import type { State } from '@waymark/scoring';
import classes from './StateShape.module.css';

/** A shape per state, so that colour is never needed: ringed tick, stairs, a long way, question mark. */
const shapes: Readonly<Record<State, Icon>> = { READY: IconCircleCheck, READY_IF: IconStairsUp, NOT_YET: IconRoute, NOT_ENOUGH_DATA: IconHelpCircle };

/** The shape of a person's state. Decoration: the words beside it say the same. */
export function StateShape({ state, size = 20 }: { state: State; size?: number }) {
  const Shape = shapes[state];
  return <Shape size={size} stroke={1.9} aria-hidden className={classes.shape} data-state={state} />;
}

import { IconScale } from '@tabler/icons-react';
import classes from './HumanDecides.module.css';

/** Beside every number: whose decision it is. */
export function HumanDecides() {
  return (
    <p className={classes.human}>
      <IconScale size={18} stroke={1.7} aria-hidden />A human decides: this number supports a conversation, it does not make a decision.
    </p>
  );
}

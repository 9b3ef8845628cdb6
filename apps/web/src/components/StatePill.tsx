import type { ReactNode } from 'react';
import classes from './StatePill.module.css';

interface StatePillProps {
  tone: 'good' | 'warn' | 'bad' | 'quiet' | 'accent';
  children: ReactNode;
}

/** A state in one or two words; the word says it, the shade only helps to find it. */
export function StatePill({ tone, children }: StatePillProps) {
  return (
    <span className={classes.pill} data-tone={tone}>
      {children}
    </span>
  );
}

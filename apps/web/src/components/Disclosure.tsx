import { IconChevronRight, type Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './Disclosure.module.css';

interface DisclosureProps {
  /** What is inside, in one line that says enough for most readers. */
  title: ReactNode;
  icon?: Icon;
  open?: boolean;
  children: ReactNode;
}

/** One line that opens to its details. */
export function Disclosure({ title, icon: Mark, open, children }: DisclosureProps) {
  return (
    <details className={classes.disclosure} open={open}>
      <summary className={classes.summary}>
        <IconChevronRight size={16} stroke={1.8} aria-hidden className={classes.arrow} />
        {Mark ? <Mark size={17} stroke={1.8} aria-hidden className={classes.mark} /> : null}
        <span>{title}</span>
      </summary>
      <div className={classes.inside}>{children}</div>
    </details>
  );
}

import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './Notice.module.css';

interface NoticeProps {
  icon: Icon;
  title: string;
  children?: ReactNode;
  /** What to do next: a button or a link. */
  action?: ReactNode;
  role?: 'alert' | 'status';
}

/** A whole page or panel that has nothing to show: says why, and what to do next. */
export function Notice({ icon: Mark, title, children, action, role }: NoticeProps) {
  return (
    <section className={classes.notice} role={role} aria-label={title}>
      <span className={classes.mark}>
        <Mark size={26} stroke={1.6} aria-hidden />
      </span>
      <h2 className={classes.title}>{title}</h2>
      {children ? <div className={classes.words}>{children}</div> : null}
      {action ? <div className={classes.action}>{action}</div> : null}
    </section>
  );
}

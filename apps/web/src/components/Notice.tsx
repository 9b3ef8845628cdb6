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
  /** It is the whole page: its title is the page's heading. */
  page?: boolean;
}

/** A whole page or panel that has nothing to show: says why, and what to do next. */
export function Notice({ icon: Mark, title, children, action, role, page }: NoticeProps) {
  const Heading = page ? 'h1' : 'h2';
  return (
    <section className={classes.notice} role={role} aria-label={title}>
      <span className={classes.mark}>
        <Mark size={26} stroke={1.6} aria-hidden />
      </span>
      <Heading className={classes.title}>{title}</Heading>
      {children ? <div className={classes.words}>{children}</div> : null}
      {action ? <div className={classes.action}>{action}</div> : null}
    </section>
  );
}

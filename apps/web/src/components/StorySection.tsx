import type { ReactNode } from 'react';
import classes from './StorySection.module.css';

interface StorySectionProps {
  id: string;
  title: string;
  /** What the section says, in a sentence. */
  lead?: ReactNode;
  children: ReactNode;
}

/** One of the page's questions with its answer. */
export function StorySection({ id, title, lead, children }: StorySectionProps) {
  return (
    <section className={classes.section} aria-labelledby={id}>
      <h2 id={id} className={classes.title}>
        {title}
      </h2>
      {lead ? <p className={classes.lead}>{lead}</p> : null}
      {children}
    </section>
  );
}

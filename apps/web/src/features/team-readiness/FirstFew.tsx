import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import classes from './Totals.module.css';

interface FirstFewProps {
  /** Name of the list; none where the heading above says it. */
  label?: string;
  /** Rows shown before one asks for all. */
  first: number;
  children: readonly ReactNode[];
}

/** A list of which the first rows say most: the rest is there for who asks. */
export function FirstFew({ label, first, children }: FirstFewProps) {
  const [all, setAll] = useState(false);
  return (
    <>
      <ul className={classes.rows} aria-label={label}>
        {all ? children : children.slice(0, first)}
      </ul>
      {children.length > first ? (
        <Button variant="subtle" size="xs" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? `Show the first ${first}` : `Show all ${children.length}`}
        </Button>
      ) : null}
    </>
  );
}

import { Skeleton } from '@mantine/core';
import classes from './LoadingState.module.css';

interface LoadingStateProps {
  /** What is being fetched, as a reader of the screen would say it. */
  label: string;
  rows?: number;
}

/** The outline of a page while it is fetched; told to assistive technology in words. */
export function LoadingState({ label, rows = 6 }: LoadingStateProps) {
  return (
    <div className={classes.loading} role="status">
      <span className="wm-visually-hidden">{label}…</span>
      <Skeleton height={26} width="40%" mb={12} />
      <Skeleton height={14} width="62%" mb={28} />
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={36} mb={8} radius="sm" />
      ))}
    </div>
  );
}

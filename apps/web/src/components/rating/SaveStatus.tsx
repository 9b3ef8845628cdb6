import { Progress } from '@mantine/core';
import { IconCircleCheck, IconCloudUpload, IconCloudX, IconLock, type Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { timeText } from '../../lib/dates.js';
import type { DraftState } from '../../lib/draft/draft-keeper.js';
import classes from './SaveStatus.module.css';

const marks: Readonly<Record<DraftState['status'], Icon>> = { saved: IconCircleCheck, saving: IconCloudUpload, retrying: IconCloudX, stopped: IconLock };

function words({ status, savedAt }: SaveState): string {
  if (status === 'saving') return 'Saving…';
  if (status === 'retrying') return 'Not saved – retrying. Your answers are kept in this browser.';
  if (status === 'stopped') return 'Closed for changes';
  return savedAt ? `Saved ${timeText(savedAt)}` : 'Nothing to save yet';
}

/** Whether all of it is safe. */
export type SaveState = Pick<DraftState, 'status' | 'savedAt'>;

interface SaveStatusProps {
  state: SaveState;
  answered: number;
  /** Questions to answer. */
  total: number;
  /** What answering them is called. */
  done?: string;
  children: ReactNode;
}

/** How far the assessment is, and whether all of it is safe; stays in view. */
export function SaveStatus({ state, answered, total, done = 'answered', children }: SaveStatusProps) {
  const Mark = marks[state.status];
  return (
    <div className={classes.bar}>
      <div className={classes.progress}>
        <span className={classes.count}>
          {answered} of {total} {done}
        </span>
        <Progress value={total === 0 ? 0 : (100 * answered) / total} size={6} aria-label={`${answered} of ${total} ${done}`} color="teal" />
      </div>
      <span className={classes.status} data-status={state.status} role="status">
        <Mark size={17} stroke={1.8} aria-hidden />
        {words(state)}
      </span>
      {children}
    </div>
  );
}

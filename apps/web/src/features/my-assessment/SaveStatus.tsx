import { Progress } from '@mantine/core';
import { IconCircleCheck, IconCloudUpload, IconCloudX, IconLock, type Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { timeText } from '../../lib/dates.js';
import type { DraftState } from './draft-keeper.js';
import classes from './SaveStatus.module.css';

const marks: Readonly<Record<DraftState['status'], Icon>> = { saved: IconCircleCheck, saving: IconCloudUpload, retrying: IconCloudX, stopped: IconLock };

function words({ status, savedAt }: DraftState): string {
  if (status === 'saving') return 'Saving…';
  if (status === 'retrying') return 'Not saved – retrying. Your answers are kept in this browser.';
  if (status === 'stopped') return 'Closed for changes';
  return savedAt ? `Saved ${timeText(savedAt)}` : 'Nothing to save yet';
}

interface SaveStatusProps {
  state: DraftState;
  /** Skills to answer. */
  total: number;
  children: ReactNode;
}

/** How far the assessment is, and whether all of it is safe; stays in view. */
export function SaveStatus({ state, total, children }: SaveStatusProps) {
  const Mark = marks[state.status];
  const answered = state.answers.size;
  return (
    <div className={classes.bar}>
      <div className={classes.progress}>
        <span className={classes.count}>
          {answered} of {total} answered
        </span>
        <Progress value={total === 0 ? 0 : (100 * answered) / total} size={6} aria-label="Answered" color="teal" />
      </div>
      <span className={classes.status} data-status={state.status} role="status">
        <Mark size={17} stroke={1.8} aria-hidden />
        {words(state)}
      </span>
      {children}
    </div>
  );
}

import { IconAlertCircle, IconCircleCheck, IconCloudUpload, IconCloudX, IconLock, type Icon } from '@tabler/icons-react';
import { timeText } from '../../lib/dates.js';
import classes from './EvidenceForm.module.css';
import type { EvidenceState } from './evidence-keeper.js';

type Shown = Pick<EvidenceState, 'status' | 'savedAt' | 'problems'>;

const marks: Readonly<Record<Shown['status'], Icon>> = { saved: IconCircleCheck, saving: IconCloudUpload, retrying: IconCloudX, stopped: IconLock };

function words({ status, savedAt, problems }: Shown): string {
  if (status === 'stopped') return 'Closed for changes';
  if (status === 'retrying') return 'Not saved – retrying. What you typed is kept in this browser.';
  if (problems.size > 0) return problems.size === 1 ? 'One field is not saved: see what is wrong with it' : `${problems.size} fields are not saved: see what is wrong with them`;
  if (status === 'saving') return 'Saving…';
  return savedAt ? `Saved ${timeText(savedAt)}` : 'Saved as you type';
}

/** Whether all of it is safe. */
export function EvidenceSaveState({ state }: { state: Shown }) {
  const Mark = state.status === 'saved' && state.problems.size > 0 ? IconAlertCircle : marks[state.status];
  return (
    <span className={classes.status} data-status={state.problems.size > 0 ? 'retrying' : state.status} role="status">
      <Mark size={17} stroke={1.8} aria-hidden />
      {words(state)}
    </span>
  );
}

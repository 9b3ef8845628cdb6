import { Switch } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import { Disclosure } from '../../components/Disclosure.js';
import { StorySection } from '../../components/StorySection.js';
import { counted } from '../../lib/counts.js';
import { momentText } from '../../lib/dates.js';
import type { LogEntry } from './case.model.js';
import { doneText, partsText } from './case-words.js';
import classes from './Cases.module.css';

function Entry({ entry: { at, action, actor, note } }: { entry: LogEntry }) {
  return (
    <li>
      <strong>{actor?.name ?? 'The clock'}</strong> {doneText(action)}
      {action === 'READ' && note ? `: ${partsText(note)}` : ''}, {momentText(at)}
      {action !== 'READ' && note ? <p className={classes.quote}>{note}</p> : null}
    </li>
  );
}

/** Who did what and who looked, oldest first. It never says what was voted. */
export function CaseLog({ log }: { log: readonly LogEntry[] }) {
  const [looks, setLooks] = useState(false);
  const reads = log.filter(({ action }) => action === 'READ').length;
  return (
    <StorySection id="log" title="The log" lead="Everything that was done and who looked at it; never what was voted.">
      <Disclosure icon={IconHistory} title={`${counted(log.length - reads, 'step', 'steps')}, and ${counted(reads, 'look', 'looks')} at the case`}>
        <Switch label="Show who looked at it" checked={looks} onChange={({ currentTarget }) => setLooks(currentTarget.checked)} />
        <ol className={classes.steps}>
          {log
            .filter(({ action }) => looks || action !== 'READ')
            .map((entry) => (
              <Entry key={entry.id} entry={entry} />
            ))}
        </ol>
      </Disclosure>
    </StorySection>
  );
}

import { Button, Select } from '@mantine/core';
import { IconRoute } from '@tabler/icons-react';
import { useState } from 'react';
import { EmptyState } from '../../components/EmptyState.js';
import { StatePill } from '../../components/StatePill.js';
import { counted } from '../../lib/counts.js';
import { stateWords } from '../../lib/state-words.js';
import classes from './Plan.module.css';
import type { Track, Whose } from './plan.model.js';
import { stepsToDraft, type Template } from './plan-template.model.js';
import type { PlanChanges } from './use-plan-change.js';

/** What a draft toward a track would be made of; null: of nothing. */
function whatItTakes({ plan, state }: Track, template: Template | undefined): { text: string; possible: boolean } {
  if (template) {
    const open = stepsToDraft(template).length;
    return open > 0 ? { text: `${counted(open, 'step is', 'steps are')} still to be met.`, possible: true } : { text: 'Every step is met, or cannot be.', possible: false };
  }
  if (state === 'READY') return { text: 'Nothing is missing.', possible: false };
  return plan ? { text: `The smallest plan costs ${Math.round(plan.cost * 100) / 100}.`, possible: true } : { text: 'Nothing can lead there by the rules in force.', possible: false };
}

const gap = 'gap';

interface DraftFromProps {
  tracks: readonly Track[];
  templates: readonly Template[];
  changes: PlanChanges;
  whose: Whose;
  writes: boolean;
}

function TrackRow({ track, template, changes }: { track: Track; template: Template | undefined; changes: PlanChanges }) {
  const { text, possible } = whatItTakes(track, template);
  return (
    <li className={classes.item}>
      <div>
        <h3 className={classes.title}>
          {track.trackName} <StatePill tone="quiet">{stateWords[track.state].title}</StatePill>
        </h3>
        <p className={classes.muted}>{text}</p>
      </div>
      <Button variant="default" loading={changes.busy} disabled={!possible} aria-label={`Draft a plan toward ${track.trackName}`} onClick={() => void changes.draft(track.trackId, template?.templateId)}>
        Draft a plan
      </Button>
    </li>
  );
}

/** What a plan can start from, and the tracks that it can lead to, each with how far it is. HR reads, and drafts none. */
export function DraftFrom({ tracks, templates, changes, whose, writes }: DraftFromProps) {
  const [from, setFrom] = useState(gap);
  const template = templates.find(({ templateId }) => templateId === from);
  if (!writes || tracks.length === 0) {
    return (
      <EmptyState icon={IconRoute} title="No development plan yet">
        <p>{tracks.length === 0 ? 'Once a framework is in force, a plan can be drafted toward each of its tracks.' : `${whose.person.name} and whoever leads them can draft one.`}</p>
      </EmptyState>
    );
  }
  const choices = [{ value: gap, label: 'The gap: what readiness asks for' }, ...templates.map(({ templateId, name }) => ({ value: templateId, label: name }))];
  return (
    <>
      {templates.length > 0 ? <Select label="Start from" description={template?.purpose} data={choices} value={from} onChange={(chosen) => setFrom(chosen ?? gap)} allowDeselect={false} w={360} maw="100%" /> : null}
      <h2 className={classes.heading}>Where shall it lead?</h2>
      <ul className={classes.items}>
        {tracks.map((track) => (
          <TrackRow key={track.trackId} track={track} template={template} changes={changes} />
        ))}
      </ul>
    </>
  );
}

import { Button } from '@mantine/core';
import { IconRoute } from '@tabler/icons-react';
import { EmptyState } from '../../components/EmptyState.js';
import { StatePill } from '../../components/StatePill.js';
import { stateWords } from '../../lib/state-words.js';
import classes from './Plan.module.css';
import type { Track, Whose } from './plan.model.js';
import type { PlanChanges } from './use-plan-change.js';

function whatItTakes({ plan, state }: Track): string {
  if (state === 'READY') return 'Nothing is missing.';
  return plan ? `The smallest plan costs ${Math.round(plan.cost * 100) / 100}.` : 'Nothing can lead there by the rules in force.';
}

/** The tracks that a plan can lead to, each with how far it is. HR reads, and drafts none. */
export function DraftFrom({ tracks, changes, whose, writes }: { tracks: readonly Track[]; changes: PlanChanges; whose: Whose; writes: boolean }) {
  if (!writes || tracks.length === 0) {
    return (
      <EmptyState icon={IconRoute} title="No development plan yet">
        <p>{tracks.length === 0 ? 'Once a framework is in force, a plan can be drafted toward each of its tracks.' : `${whose.person.name} and whoever leads them can draft one.`}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <h2 className={classes.heading}>Where shall it lead?</h2>
      <ul className={classes.items}>
        {tracks.map((track) => (
          <li key={track.trackId} className={classes.item}>
            <div>
              <h3 className={classes.title}>
                {track.trackName} <StatePill tone="quiet">{stateWords[track.state].title}</StatePill>
              </h3>
              <p className={classes.muted}>{whatItTakes(track)}</p>
            </div>
            <Button variant="default" loading={changes.busy} disabled={track.state === 'READY' || !track.plan} aria-label={`Draft a plan toward ${track.trackName}`} onClick={() => void changes.draft(track.trackId)}>
              Draft a plan
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

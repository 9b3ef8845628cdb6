import type { State } from '@waymark/scoring';
import { StorySection } from '../../components/StorySection.js';
import { counted } from '../../lib/counts.js';
import { levelText } from '../../lib/levels.js';
import { scoreText } from '../../lib/score-text.js';
import { stateWords } from '../../lib/state-words.js';
import type { Round } from './case.model.js';
import { askedText } from './case-words.js';
import classes from './Cases.module.css';

type Changes = NonNullable<Round['changes']>;

const statuses: Readonly<Record<string, string>> = { MET: 'met', SHORT: 'short', NO_OPPORTUNITY: 'no opportunity', EXEMPT: 'not applicable', UNKNOWN: 'not rated' };

function standing(status: string | null | undefined, level: number | null | undefined): string {
  if (!status) return 'not asked for';
  return `${statuses[status] ?? status}${level === null || level === undefined ? '' : ` at ${levelText(level)}`}`;
}

function scored(state: string | null | undefined, score: number | null | undefined): string {
  if (!state) return 'the track is no more';
  return `${stateWords[state as State].title}, ${score === null || score === undefined ? 'no score' : `score ${scoreText(score)}`}`;
}

/** Each thing that is otherwise today, in a sentence. */
function linesOf({ stateThen, stateNow, scoreThen, scoreNow, frameworkChanged, settingsChanged, rows, evidenceAdded, evidenceGone, planItems }: Changes): string[] {
  const [then, now] = [scored(stateThen, scoreThen), scored(stateNow, scoreNow)];
  return [
    then === now ? null : `Readiness: ${then} in the packet; today ${now}.`,
    ...rows.map(({ name, statusThen, levelThen, statusNow, levelNow }) => `${name}: ${standing(statusThen, levelThen)} in the packet; today ${standing(statusNow, levelNow)}.`),
    ...planItems.map(({ asks, name, then: before, now: after }) => `Development plan, ${askedText(asks, name)}: ${before ?? 'not in it'} in the packet; today ${after ?? 'not in it any more'}.`),
    evidenceAdded.length > 0 ? `${counted(evidenceAdded.length, 'piece of evidence has', 'pieces of evidence have')} been accepted since.` : null,
    evidenceGone.length > 0 ? `${counted(evidenceGone.length, 'piece of evidence in the packet counts', 'pieces of evidence in the packet count')} no more.` : null,
    frameworkChanged ? 'Another version of the framework is in force.' : null,
    settingsChanged ? 'Other rules for readiness are in force.' : null,
  ].filter((line) => line !== null);
}

/** What has happened since the packet was frozen: apart from it, and never part of it. */
export function ChangedSince({ changes }: { changes: Changes }) {
  const lines = linesOf(changes);
  return (
    <StorySection id="changed" title="What has changed since the packet was frozen" lead="This is of today and not part of the packet: the panel decides from the packet.">
      <div className={classes.card}>
        {lines.length === 0 ? <p className={classes.muted}>Nothing that the packet holds reads otherwise today.</p> : null}
        <ul className={classes.steps}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
    </StorySection>
  );
}

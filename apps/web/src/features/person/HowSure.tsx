import { StorySection } from '../../components/StorySection.js';
import { confidenceSentence, weakestRows, weakestTitle } from './confidence-words.js';
import { Contributions } from './Contributions.js';
import classes from './HowSure.module.css';
import { LevelRadar } from './LevelRadar.js';
import { Origin } from './Origin.js';
import { OverTime } from './OverTime.js';
import { RiskFlags } from './RiskFlags.js';
import type { TrackStory } from './track-story.js';

function Weakest({ story }: { story: TrackStory }) {
  const rows = weakestRows(story.readiness);
  if (rows.length === 0) return null;
  return (
    <div className={classes.weakest}>
      <h3 className={classes.title}>{weakestTitle(rows, story.names)}</h3>
      <ul className={classes.rows}>
        {rows.map(({ requirementId, text }) => (
          <li key={requirementId}>
            <strong>{story.names.short(requirementId)}.</strong> {text}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** How sure the numbers are and what they are made of, down to the rows and to the file that anybody can check. */
export function HowSure({ story, personId }: { story: TrackStory; personId: string }) {
  return (
    <StorySection id="how-sure" title="How sure this is, and why" lead={confidenceSentence(story.readiness, story.input.settings.readyScore)}>
      <Weakest story={story} />
      <Contributions story={story} personId={personId} />
      <LevelRadar story={story} />
      <OverTime story={story} />
      <RiskFlags story={story} />
      <Origin story={story} />
    </StorySection>
  );
}

import type { ComparisonScore } from '@waymark/scoring';
import { StorySection } from '../../components/StorySection.js';
import { scoreText } from '../../lib/score-text.js';
import { differsText, distanceText, ruleDoes, ruleTitle, whatTheyMiss } from './compare-words.js';
import classes from './OtherRules.module.css';
import type { TrackStory } from './track-story.js';

function Rule({ rule, score, story }: ComparisonScore & { story: TrackStory }) {
  const { readyScore } = story.input.settings;
  return (
    <li className={classes.rule}>
      <div>
        <h3 className={classes.name}>{ruleTitle[rule]}</h3>
        <p className={classes.does}>{ruleDoes[rule]}</p>
      </div>
      <div>
        <p className={classes.score}>
          <strong>{score === null ? 'Nothing to say' : `${scoreText(score, readyScore)} %`}</strong>, {distanceText(score, story.readiness.score, readyScore)}
        </p>
        <p className={classes.differs}>{differsText(rule, story)}</p>
      </div>
    </li>
  );
}

/** What five published rules would say of the same rows, and why ours differs. */
export function OtherRules({ story }: { story: TrackStory }) {
  const { score } = story.readiness;
  const ours = score === null ? 'Ours gives no score, for nothing is rated.' : `Ours gives ${scoreText(score, story.input.settings.readyScore)}, of what is rated, by weight.`;
  return (
    <StorySection id="other-rules" title="What other published rules would say" lead={`${ours} ${whatTheyMiss(story)}`}>
      <ul className={classes.rules}>
        {story.comparison.map((comparison) => (
          <Rule key={comparison.rule} {...comparison} story={story} />
        ))}
      </ul>
    </StorySection>
  );
}

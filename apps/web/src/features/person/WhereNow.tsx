import { Button } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { HumanDecides } from '../../components/readiness/HumanDecides.js';
import { share } from '../../components/readiness/phrases.js';
import { coverageSentence, scoreSentence } from '../../components/readiness/readiness-words.js';
import { Scale } from '../../components/readiness/Scale.js';
import { StateName } from '../../components/readiness/StateName.js';
import { StorySection } from '../../components/StorySection.js';
import { stateWords } from '../../lib/state-words.js';
import { headline } from './state-words.js';
import type { TrackStory } from './track-story.js';
import classes from './WhereNow.module.css';

function ScoreBlock({ readiness, input }: TrackStory) {
  const { readyScore } = input.settings;
  return (
    <div className={classes.number}>
      <h3 className={classes.label}>Score</h3>
      <p className={classes.words}>{scoreSentence(readiness, readyScore)}</p>
      <Scale value={readiness.score} low={readiness.low} high={readiness.high} thresholds={[{ at: readyScore, name: `${readyScore} is asked for` }]} />
      <HumanDecides />
    </div>
  );
}

function CoverageBlock({ readiness, input }: TrackStory) {
  const { enoughCoverage, readyCoverage } = input.settings;
  return (
    <div className={classes.number}>
      <h3 className={classes.label}>How much is known</h3>
      <p className={classes.words}>{coverageSentence(readiness, readyCoverage)}</p>
      <Scale
        value={readiness.coverage * 100}
        thresholds={[
          { at: readyCoverage * 100, name: `${share(readyCoverage)} is asked for` },
          { at: enoughCoverage * 100, name: `${share(enoughCoverage)}, to say anything` },
        ]}
      />
    </div>
  );
}

/** Where the person stands: in words, then as a score with its interval and what it rests on. */
export function WhereNow({ story, onWhatIf }: { story: TrackStory; onWhatIf: () => void }) {
  const { readiness, who } = story;
  return (
    <StorySection id="where" title={who.own ? 'Where you stand' : `Where ${who.name} stands`}>
      <div className={classes.panel}>
        <div className={classes.state}>
          <StateName state={readiness.state} />
          <span className={classes.meaning}>{stateWords[readiness.state].meaning}</span>
        </div>
        <p className={classes.headline}>{headline(story)}</p>
        <div className={classes.numbers}>
          <ScoreBlock {...story} />
          <CoverageBlock {...story} />
        </div>
        <Button className={classes.action} variant="default" leftSection={<IconArrowsExchange size={16} aria-hidden />} onClick={onWhatIf}>
          What if? Try it out
        </Button>
      </div>
    </StorySection>
  );
}

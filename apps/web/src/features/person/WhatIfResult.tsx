import { useDebouncedValue } from '@mantine/hooks';
import { countOf, sentence } from '../../components/readiness/phrases.js';
import { scoreSentence } from '../../components/readiness/readiness-words.js';
import { Scale } from '../../components/readiness/Scale.js';
import { StateName } from '../../components/readiness/StateName.js';
import type { TrackStory } from './track-story.js';
import type { WhatIfState } from './use-what-if.js';
import { differenceText } from './what-if-words.js';
import { supposedCount } from './what-if.js';
import classes from './WhatIf.module.css';

/** Long enough that a reader who steps through levels hears the last one alone. */
const pauseBeforeTold = 700;

/** Reads out the difference once changes pause. */
function Told({ text }: { text: string }) {
  const [told] = useDebouncedValue(text, pauseBeforeTold);
  return (
    <p className="wm-visually-hidden" role="status">
      {told}
    </p>
  );
}

/** What would hold, and what is different from now, in words. */
export function WhatIfResult({ story, whatIf }: { story: TrackStory; whatIf: WhatIfState }) {
  const { supposition, then } = whatIf;
  const count = supposedCount(supposition);
  const { readyScore } = story.input.settings;
  const words = count === 0 ? 'Nothing is supposed yet: this is how it stands now.' : `${sentence(countOf(count, 'supposition'))}. ${differenceText(story.readiness, then, readyScore)}`;
  return (
    <div className={classes.result}>
      <p className={classes.state}>
        <StateName state={then.state} />
        <span>{scoreSentence(then, readyScore)}</span>
      </p>
      <Scale value={then.score} low={then.low} high={then.high} thresholds={[{ at: readyScore, name: `${readyScore} is asked for` }]} />
      <p className={classes.words}>{words}</p>
      <Told text={count === 0 ? '' : words} />
    </div>
  );
}

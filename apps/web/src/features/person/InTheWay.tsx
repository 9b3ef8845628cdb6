import type { RequirementResult } from '@waymark/scoring';
import { IconAward, IconCircleCheck, IconClockHour4, IconFileCertificate, IconGauge, IconRosetteDiscountCheck, IconStarFilled, type Icon } from '@tabler/icons-react';
import { Disclosure } from '../../components/Disclosure.js';
import { gateHoldsText, gateReasons, shortfalls, shutGates, type GateReason } from '../../components/readiness/gate-words.js';
import { countOf, sentence, share } from '../../components/readiness/phrases.js';
import { StorySection } from '../../components/StorySection.js';
import { scoreText } from '../../lib/score-text.js';
import classes from './InTheWay.module.css';
import type { TrackStory } from './track-story.js';

const marks: Readonly<Record<GateReason['part'], Icon>> = { level: IconAward, confirmed: IconRosetteDiscountCheck, evidence: IconFileCertificate, sustained: IconClockHour4 };

function Reason({ mark: Mark, title, text }: { mark: Icon; title: string; text: string }) {
  return (
    <li className={classes.reason}>
      <Mark size={18} stroke={1.7} aria-hidden className={classes.mark} />
      <span>
        <strong className={classes.reasonTitle}>{title}.</strong> {text}
      </span>
    </li>
  );
}

function ShutGate({ row, story }: { row: RequirementResult; story: TrackStory }) {
  return (
    <li className={classes.item}>
      <h3 className={classes.name}>
        <IconStarFilled size={12} className={classes.must} aria-hidden />
        {story.names.requirement(row.requirementId)}
      </h3>
      <ul className={classes.reasons}>
        {gateReasons(row, story).map(({ part, title, text }) => (
          <Reason key={part} mark={marks[part]} title={title} text={text} />
        ))}
      </ul>
    </li>
  );
}

function costliestText({ readiness, names }: TrackStory): string {
  const rows = readiness.requirements.filter(({ lostPoints }) => (lostPoints ?? 0) > 0).toSorted((one, other) => (other.lostPoints ?? 0) - (one.lostPoints ?? 0));
  const named = rows.slice(0, 3).map(({ requirementId, lostPoints }) => `${names.short(requirementId)} (${(lostPoints ?? 0).toFixed(1)} points)`);
  return named.length > 0 ? ` Most is lost in ${named.join(', ')}.` : '';
}

/** What is asked of the whole, beside the must-haves. */
function Thresholds({ story }: { story: TrackStory }) {
  const { readiness, input } = story;
  const short = shortfalls(story);
  if (!short.score && !short.coverage) return null;
  const { readyScore, readyCoverage, enoughCoverage } = input.settings;
  return (
    <li className={classes.item}>
      <h3 className={classes.name}>Of the track as a whole</h3>
      <ul className={classes.reasons}>
        {short.score ? <Reason mark={IconGauge} title="The score is too low" text={`It is ${scoreText(readiness.score ?? 0, readyScore)}; ${readyScore} is asked for.${costliestText(story)}`} /> : null}
        {short.coverage ? <Reason mark={IconGauge} title="Too little is known" text={`${share(readiness.coverage, readyCoverage)} of the track, by weight, is rated. To say anything it takes ${share(enoughCoverage)}, for Ready ${share(readyCoverage)}.`} /> : null}
      </ul>
    </li>
  );
}

function Holding({ story }: { story: TrackStory }) {
  const { readiness, names } = story;
  const holding = readiness.requirements.filter(({ gate }) => gate?.passes);
  const exempt = readiness.requirements.filter(({ mustHave, gate }) => mustHave && gate === null);
  if (holding.length === 0 && exempt.length === 0) return null;
  const title = [holding.length > 0 ? `${countOf(holding.length, 'must-have')} ${holding.length === 1 ? 'is fulfilled' : 'are fulfilled'}` : null, exempt.length > 0 ? `${countOf(exempt.length, 'must-have')} not applicable` : null];
  return (
    <Disclosure title={sentence(title.filter((part) => part !== null).join('; '))} icon={IconCircleCheck}>
      <ul className={classes.holding}>
        {holding.map((row) => (
          <li key={row.requirementId}>
            <strong>{names.requirement(row.requirementId)}.</strong> {gateHoldsText(row, names)}.
          </li>
        ))}
        {exempt.map(({ requirementId }) => (
          <li key={requirementId}>
            <strong>{names.requirement(requirementId)}.</strong> Not applicable, by a manager’s or an agreed rating.
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function lead(story: TrackStory): string {
  const shut = shutGates(story.readiness).length;
  const short = shortfalls(story);
  if (shut === 0 && !short.score && !short.coverage) return 'Nothing, by the rules in force: every must-have is fulfilled, and score and coverage are high enough.';
  if (shut === 0) return 'Every must-have is fulfilled. What is missing is asked of the track as a whole.';
  return `${sentence(countOf(shut, 'must-have'))} ${shut === 1 ? 'is' : 'are'} not fulfilled. A high score elsewhere does not make up for a must-have.`;
}

/** What stands in the way: must-haves that do not hold, with every reason, then what is asked of the whole; what holds is one line. */
export function InTheWay({ story }: { story: TrackStory }) {
  return (
    <StorySection id="in-the-way" title="What stands in the way" lead={lead(story)}>
      <ul className={classes.list}>
        {shutGates(story.readiness).map((row) => (
          <ShutGate key={row.requirementId} row={row} story={story} />
        ))}
        <Thresholds story={story} />
      </ul>
      <Holding story={story} />
    </StorySection>
  );
}

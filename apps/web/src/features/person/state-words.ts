import { shortfalls, shutGates } from '../../components/readiness/gate-words.js';
import { countOf, listedBriefly, share, whoIs } from '../../components/readiness/phrases.js';
import { scoreText } from '../../lib/score-text.js';
import { costAgainst, planSentence } from './plan-words.js';
import type { TrackStory } from './track-story.js';

/** What holds the person back, within a sentence. */
function inTheWay(story: TrackStory): string {
  const { readiness, names, input } = story;
  const shut = shutGates(readiness);
  const short = shortfalls(story);
  const parts = [
    shut.length > 0 ? `${countOf(shut.length, 'must-have')} ${shut.length === 1 ? 'is' : 'are'} not fulfilled (${listedBriefly(shut.map(({ requirementId }) => names.short(requirementId)))})` : null,
    short.score ? `the score of ${scoreText(readiness.score ?? 0, input.settings.readyScore)} is below the ${input.settings.readyScore} that are asked for` : null,
    short.coverage ? `only ${share(readiness.coverage, input.settings.readyCoverage)} of the track is known, and ${share(input.settings.readyCoverage)} must be` : null,
  ];
  return parts.filter((part) => part !== null).join('; ');
}

function leastChange(story: TrackStory): string {
  const { plan } = story.readiness;
  if (!plan) return 'No steps can change that by the rules in force.';
  const isSteps = story.readiness.state === 'NOT_YET' || story.readiness.state === 'READY_IF';
  return `The least that would change it: ${planSentence(plan, story)}.${isSteps ? ` It ${costAgainst(plan.cost, story.input.settings)}.` : ''}`;
}

function readyIf(story: TrackStory): string {
  const { readiness, trackName, who } = story;
  const steps = readiness.plan?.steps.length ?? 0;
  return `${whoIs(who)} ${countOf(steps, 'step')} from ready for ${trackName}: ${inTheWay(story)}. ${leastChange(story)}`;
}

function notEnough(story: TrackStory): string {
  const { readiness, input, trackName, who } = story;
  const known = readiness.score === null ? 'nothing that it asks for has been rated' : `only ${share(readiness.coverage, input.settings.enoughCoverage)} of what it asks for is rated, and ${share(input.settings.enoughCoverage)} must be`;
  const whom = who.own ? 'you stand' : `${who.name} stands`;
  return `Nobody can say yet where ${whom} toward ${trackName}: ${known}. Missing ratings are not counted as zero. ${leastChange(story)}`;
}

/** The first sentence of the page: where the person stands, what is in the way, and the least that would change it. */
export function headline(story: TrackStory): string {
  const { readiness, trackName, who } = story;
  if (readiness.state === 'NOT_ENOUGH_DATA') return notEnough(story);
  if (readiness.state === 'READY') return `${whoIs(who)} ready for ${trackName}: every must-have is fulfilled, and enough is known and reached.`;
  if (readiness.state === 'READY_IF') return readyIf(story);
  return `${whoIs(who)} not yet ready for ${trackName}: ${inTheWay(story)}. ${leastChange(story)}`;
}

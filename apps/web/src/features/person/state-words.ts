import type { Readiness, State } from '@waymark/scoring';
import { scoreText } from '../../lib/score-text.js';
import { shortfalls, shutGates } from './gate-words.js';
import { countOf, listedBriefly, share, whoIs } from './phrases.js';
import { costAgainst, planSentence } from './plan-words.js';
import type { TrackStory } from './track-story.js';

/** Every state by its name and what it means to somebody who decides. */
export const stateWords: Readonly<Record<State, { readonly title: string; readonly meaning: string }>> = {
  READY: { title: 'Ready', meaning: 'Every must-have is fulfilled, and enough is known and reached.' },
  READY_IF: { title: 'Ready if', meaning: 'A few named steps are all that is missing.' },
  NOT_YET: { title: 'Not yet', meaning: 'What is missing takes more than a few steps.' },
  NOT_ENOUGH_DATA: { title: 'Not enough data to say', meaning: 'Too little has been rated to say anything that would be fair.' },
};

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

/** "83, somewhere between 74 and 90", as far as numbers go into a sentence. */
export function scoreSentence({ score, low, high }: Pick<Readiness, 'score' | 'low' | 'high'>, threshold?: number): string {
  if (score === null) return 'No score: nothing is rated.';
  const range = low === null || high === null || scoreText(low, threshold) === scoreText(high, threshold) ? '' : `, somewhere between ${scoreText(low, threshold)} and ${scoreText(high, threshold)}`;
  return `${scoreText(score, threshold)} of 100${range}`;
}

/** How much of the track is known, in words. */
export function coverageSentence({ coverage, requirements }: Pick<Readiness, 'coverage' | 'requirements'>, readyCoverage?: number): string {
  const asked = requirements.filter(({ status }) => status !== 'EXEMPT');
  const known = asked.filter(({ status }) => status === 'MET' || status === 'SHORT').length;
  if (asked.length > 0 && known === asked.length) return `All ${asked.length} requirements are rated.`;
  return `${known} of ${asked.length} requirements are rated: ${share(coverage, readyCoverage)} of the track by weight.`;
}

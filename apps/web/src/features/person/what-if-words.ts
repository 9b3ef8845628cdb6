import type { Plan, Readiness } from '@waymark/scoring';
import { shutGates } from '../../components/readiness/gate-words.js';
import { countOf, numberWord } from '../../components/readiness/phrases.js';
import { scoreTenths, scoreText } from '../../lib/score-text.js';
import { stateWords } from '../../lib/state-words.js';
import { costText } from './plan-words.js';

function stateText(now: Readiness, then: Readiness): string {
  const after = stateWords[then.state].title;
  return now.state === then.state ? `Still “${after}”` : `From “${stateWords[now.state].title}” to “${after}”`;
}

function scoreChange(now: Readiness, then: Readiness, readyScore?: number): string {
  if (then.score === null) return now.score === null ? 'still no score' : 'no score any more';
  if (now.score === null) return `a score of ${scoreText(then.score, readyScore)}, where there was none`;
  const apart = Math.round((scoreTenths(then.score, readyScore) - scoreTenths(now.score, readyScore)) * 10) / 10;
  if (apart === 0) return `the score stays ${scoreText(then.score, readyScore)}`;
  return `the score ${apart > 0 ? 'rises' : 'falls'} by ${Math.abs(apart)} to ${scoreText(then.score, readyScore)}`;
}

function gatesText(now: Readiness, then: Readiness): string | null {
  const [before, after] = [shutGates(now).length, shutGates(then).length];
  if (before === 0 && after === 0) return null;
  if (after === 0) return 'every must-have is fulfilled';
  if (after === before) return `still ${countOf(after, 'must-have')} that ${after === 1 ? 'is' : 'are'} not fulfilled`;
  return `${countOf(after, 'must-have')} ${after === 1 ? 'is' : 'are'} not fulfilled, where ${numberWord(before)} ${before === 1 ? 'was' : 'were'} not`;
}

function planCost(plan: Plan | null): string {
  if (!plan) return 'no steps lead to Ready';
  return plan.cost === 0 ? 'no steps are left' : `the smallest plan costs ${costText(plan.cost)}`;
}

function planText(now: Readiness, then: Readiness): string | null {
  if (then.state === 'READY') return null;
  const was = now.plan && then.plan && now.plan.cost !== then.plan.cost ? `, where it cost ${costText(now.plan.cost)}` : '';
  return `${planCost(then.plan)}${was}`;
}

/** What is different from now, in one sentence: it is read out after a change. */
export function differenceText(now: Readiness, then: Readiness, readyScore?: number): string {
  const parts = [stateText(now, then), scoreChange(now, then, readyScore), gatesText(now, then), planText(now, then)];
  return `${parts.filter((part) => part !== null).join('; ')}.`;
}

import type { Scored } from '../facts/person-facts.js';
import type { Framework, Track } from '../framework/framework-in-force.js';
import { covers, keyOf, type AskedRequirement, type Asks } from './plan-item.js';

type Step = NonNullable<Scored['tracks'][number]['plan']>['steps'][number];

/** An item as it could be written into a plan. */
export interface ProposedItem {
  readonly key: string;
  readonly asks: Asks;
  readonly name: string;
  readonly requirementIds: readonly string[];
  /** Those of them that are must-haves: the gates that it opens, or helps to open. */
  readonly gates: readonly string[];
  readonly effort: number;
  readonly gain: number;
}

/** What a person's newest smallest plan is made of, and what it is read with. */
export interface ScoredTrack {
  readonly scored: Scored['tracks'][number];
  readonly track: Track;
  readonly framework: Framework;
}

/** What steps are read with. */
type Surroundings = Pick<ScoredTrack, 'track' | 'framework'>;

/** Null: readiness has said nothing of this track, or it is in no framework that is in force. */
export function scoredTrackOf(scored: Scored | null, trackId: string, framework: Framework | null): ScoredTrack | null {
  const found = scored?.tracks.find((one) => one.trackId === trackId);
  const track = framework?.tracks.get(trackId);
  return found && track && framework ? { scored: found, track, framework } : null;
}

/** The items of the newest smallest plan. */
export function proposedItems({ scored, ...of }: ScoredTrack): ProposedItem[] {
  return itemsOfSteps(scored.plan?.steps ?? [], of);
}

/**
 * The items that steps of a smallest plan come to, ordered by what opens most for least: gates for each unit of effort, then points
 * of the score for each, then by key. What is to be held over cycles comes last: it takes all the others.
 */
export function itemsOfSteps(steps: readonly Step[], from: Surroundings): ProposedItem[] {
  const items = [...Map.groupBy(steps, stepKey).values()].flatMap((group) => itemOf(group as [Step, ...Step[]], from) ?? []);
  const per = (amount: number, { effort }: ProposedItem) => amount / Math.max(effort, 0.001);
  const isLast = ({ asks }: ProposedItem) => (asks.kind === 'sustain' ? 1 : 0);
  return items.sort(
    (one, other) =>
      isLast(one) - isLast(other) || per(other.gates.length, other) - per(one.gates.length, one) || per(other.gain, other) - per(one.gain, one) || (one.key < other.key ? -1 : 1),
  );
}

function stepKey(step: Step): string {
  if ('skillId' in step) return `${step.kind}:${step.skillId}`;
  return 'requirementId' in step ? `evidence:${step.requirementId}` : 'sustain';
}

/** Several steps on one thing are one item: a skill that is raised twice is raised once, by two. Null: the framework has it no more. */
function itemOf(steps: readonly [Step, ...Step[]], from: Surroundings): ProposedItem | null {
  const asks = asksOf(steps, from);
  if (!asks) return null;
  const requirementIds = steps[0].requirementIds.filter((id) => from.track.requirements.some((requirement) => requirement.id === id));
  const gates = from.track.requirements.filter(({ id, mustHave }) => mustHave && requirementIds.includes(id)).map(({ id }) => id);
  const sum = (of: (step: Step) => number) => Math.round(steps.reduce((total, step) => total + of(step), 0) * 100) / 100;
  return { key: keyOf(asks), asks, name: nameOf(asks, from), requirementIds, gates, effort: sum(({ cost }) => cost), gain: sum(({ gain }) => gain) };
}

function asksOf(steps: readonly [Step, ...Step[]], { track, framework }: Surroundings): Asks | null {
  const [first] = steps;
  if ('skillId' in first && !framework.skills.has(first.skillId)) return null;
  switch (first.kind) {
    case 'raise':
      return { kind: 'raise', skillId: first.skillId, from: first.from, to: Math.max(...steps.map((step) => (step.kind === 'raise' ? step.to : 0))) };
    case 'rate':
      return { kind: 'rate', skillId: first.skillId, to: first.to };
    case 'confirm':
      return { kind: 'confirm', skillId: first.skillId, level: first.level };
    case 'evidence': {
      const [requirement] = askedOf(track, [first.requirementId]);
      return requirement ? { kind: 'evidence', requirement } : null;
    }
    case 'sustain':
      return { kind: 'sustain', cycles: steps.length, requirements: askedOf(track, first.requirementIds) };
  }
}

function askedOf({ requirements }: Track, ids: readonly string[]): AskedRequirement[] {
  return requirements.filter(({ id }) => ids.includes(id)).map(({ id, skillIds, level, evidenceRule }) => ({ id, skillIds, level, evidenceRule }));
}

function nameOf(asks: Asks, { framework, track }: Surroundings): string {
  if ('skillId' in asks) return framework.skills.get(asks.skillId)?.name ?? asks.skillId;
  if (asks.kind === 'evidence') return track.requirements.find(({ id }) => id === asks.requirement.id)?.name ?? asks.requirement.id;
  return track.name;
}

/** What the newest smallest plan asks for and none of these does. */
export function uncovered(proposed: readonly ProposedItem[], items: readonly { readonly asks: Asks }[]): ProposedItem[] {
  return proposed.filter(({ asks }) => !items.some((item) => covers(item.asks, asks)));
}

/** Why an item is not needed any more. */
export type NotNeeded = 'TRACK_GONE' | 'READY' | 'NOT_ASKED' | 'REACHED_OTHERWISE';

/**
 * Whether an open item is still asked for; null: it is, or nobody can tell. What people added of their own stays theirs.
 */
export function notNeeded({ asks, trackId }: { asks: Asks; trackId: string }, scored: Scored | null, framework: Framework | null): NotNeeded | null {
  if (asks.kind === 'certify' || asks.kind === 'step' || scored === null || framework === null || scored.frameworkVersionId !== framework.frameworkVersionId) return null;
  if (!framework.tracks.has(trackId)) return 'TRACK_GONE';
  const from = scoredTrackOf(scored, trackId, framework);
  if (!from?.scored.plan) return null;
  if (proposedItems(from).some(({ key }) => key === keyOf(asks))) return null;
  if (from.scored.state === 'READY') return 'READY';
  return isAsked(asks, from.track) ? 'REACHED_OTHERWISE' : 'NOT_ASKED';
}

function isAsked(asks: Asks, { requirements }: Track): boolean {
  if ('skillId' in asks) return requirements.some(({ skillIds }) => skillIds.includes(asks.skillId));
  return asks.kind === 'evidence' ? requirements.some(({ id, evidenceRule }) => id === asks.requirement.id && evidenceRule !== null) : true;
}

import { frameworkAt, type MeasuredFramework } from '../framework/measured-framework.js';
import type { PersonFacts } from './person-facts.js';
import { personAt, type Standing } from './standing.rules.js';

/** How a person stands toward a track from an instant until the next step of that track. */
export interface Step {
  readonly trackId: string;
  /** Milliseconds since 1970. */
  readonly validFrom: number;
  readonly frameworkVersionId: string;
  readonly standing: Standing;
}

/** The steps after `after`; those up to it hold as they are. */
export interface Steps {
  /** Milliseconds since 1970; minus infinity when every step is given. */
  readonly after: number;
  readonly steps: readonly Step[];
}

type Snapshot = ReadonlyMap<string, Step>;

/** Beyond this from the last thing that happened nobody asks which of two equally good skills counts. */
const horizon = 30 * 365.25 * 24 * 60 * 60 * 1000;

/**
 * How a person stands over all time, from the first instant that something happened at or after `changedFrom`.
 *
 * Points 1 to 8 of the formula depend on time in two ways only: by what has been revealed, accepted and published at
 * an instant, and, where skills of a requirement are equally good, by their confidence, which fades. Between two
 * happenings the level, status and score therefore stand still, and a step function is exact, not a sample.
 */
export function stepsOf(facts: PersonFacts, frameworks: readonly MeasuredFramework[], changedFrom: number): Steps {
  const happenings = happeningsOf(facts, frameworks);
  const before = happenings.filter((instant) => instant < changedFrom).at(-1);
  let last: Snapshot = before === undefined ? new Map() : snapshotAt(facts, frameworks, before);
  const steps: Step[] = [];
  const take = (snapshot: Snapshot) => {
    for (const [trackId, step] of snapshot) if (!isSame(step, last.get(trackId))) steps.push(step);
    last = snapshot;
  };
  for (const [index, instant] of happenings.entries()) {
    if (before !== undefined && instant < before) continue;
    if (instant !== before) take(snapshotAt(facts, frameworks, instant));
    const next = happenings[index + 1] ?? instant + horizon;
    for (const drifted of driftsIn(facts, frameworks, { from: instant, to: next })) take(drifted);
  }
  return { after: before ?? Number.NEGATIVE_INFINITY, steps };
}

/** Every instant at which something about the person, or what they are measured by, changes. */
function happeningsOf({ ratings, evidence }: PersonFacts, frameworks: readonly MeasuredFramework[]): number[] {
  const instants = [
    ...ratings.map(({ revealedAt }) => revealedAt),
    ...evidence.map(({ acceptedAt }) => acceptedAt),
    ...frameworks.map(({ effectiveFrom }) => effectiveFrom),
  ];
  return [...new Set(instants)].sort((one, other) => one - other);
}

function snapshotAt(facts: PersonFacts, frameworks: readonly MeasuredFramework[], instant: number): Snapshot {
  const framework = frameworkAt(frameworks, instant);
  if (!framework) return new Map();
  const person = personAt(facts, framework, instant);
  if (person.isBlank) return new Map();
  const { frameworkVersionId, tracks } = framework;
  return new Map(
    tracks.map((track) => [track.id, { trackId: track.id, validFrom: instant, frameworkVersionId, standing: person.standing(track) }]),
  );
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Snapshots at which, with nothing happening, time alone makes another of several equally good skills count.
 *
 * The logarithm of a confidence is a straight line in time, and the highest of several straight lines never returns
 * to a line it has left. So a span that begins and ends with the same choices has them throughout; else the first
 * change is found by halving, to the millisecond.
 */
function* driftsIn(facts: PersonFacts, frameworks: readonly MeasuredFramework[], span: Span): Generator<Snapshot> {
  const framework = frameworkAt(frameworks, span.from);
  const drifting = framework?.tracks.filter(({ drifts }) => drifts) ?? [];
  if (!framework || drifting.length === 0 || personAt(facts, framework, span.from).isBlank) return;
  const choicesAt = (instant: number) => {
    const person = personAt(facts, framework, instant);
    return JSON.stringify(drifting.map((track) => person.standing(track).cells.chosen));
  };
  let { from } = span;
  while (choicesAt(from) !== choicesAt(span.to - 1)) {
    const present = choicesAt(from);
    let [same, changed] = [from, span.to - 1];
    while (changed - same > 1) {
      const middle = Math.floor((same + changed) / 2);
      if (choicesAt(middle) === present) same = middle;
      else changed = middle;
    }
    yield snapshotAt(facts, frameworks, changed);
    from = changed;
  }
}

function isSame(step: Step, last: Step | undefined): boolean {
  return step.frameworkVersionId === last?.frameworkVersionId && JSON.stringify(step.standing) === JSON.stringify(last.standing);
}

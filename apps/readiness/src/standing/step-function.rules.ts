import { rememberedPlans } from '@waymark/scoring';
import { measureAt, type Measures } from './measures.js';
import type { PersonFacts } from './person-facts.js';
import { chosenAt, personAt, type Standing } from './standing.rules.js';

/** How a person stands toward a track from an instant until the next step of that track. */
export interface Step {
  readonly trackId: string;
  /** Milliseconds since 1970. */
  readonly validFrom: number;
  readonly frameworkVersionId: string;
  readonly settingsVersion: number;
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
 * What lasts of the formula's result depends on time in two ways only: by what has been revealed, accepted, closed,
 * published and decided at an instant, and, where skills of a requirement are equally good, by their confidence, which
 * fades. Between two happenings it therefore stands still, and a step function is exact, not a sample. Interval and
 * flags fade: a step says what they were when it began.
 */
export function stepsOf(facts: PersonFacts, inForce: Measures, changedFrom: number): Steps {
  // At many instants nothing has changed that a plan depends on.
  const measures = { ...inForce, plans: rememberedPlans() };
  const happenings = happeningsOf(facts, measures);
  const before = happenings.filter((instant) => instant < changedFrom).at(-1);
  let last: Snapshot = before === undefined ? new Map() : snapshotAt(facts, measures, before);
  const steps: Step[] = [];
  const take = (snapshot: Snapshot) => {
    for (const [trackId, step] of snapshot) if (!isSame(step, last.get(trackId))) steps.push(step);
    last = snapshot;
  };
  for (const [index, instant] of happenings.entries()) {
    if (before !== undefined && instant < before) continue;
    if (instant !== before) take(snapshotAt(facts, measures, instant));
    const next = happenings[index + 1] ?? instant + horizon;
    for (const drifted of driftsIn(facts, measures, { from: instant, to: next })) take(drifted);
  }
  return { after: before ?? Number.NEGATIVE_INFINITY, steps };
}

/** Every instant at which something about the person, or what they are measured by, changes; none before the first rating. */
function happeningsOf({ ratings, evidence, cycles, disputes }: PersonFacts, { frameworks, settings }: Measures): number[] {
  const revealed = ratings.map(({ revealedAt }) => revealedAt);
  const first = Math.min(...revealed);
  const instants = [
    ...revealed,
    ...evidence.flatMap(({ acceptedAt, until }) => (until === null ? [acceptedAt] : [acceptedAt, until])),
    ...disputes.flatMap(({ openedAt, settledAt }) => (settledAt === null ? [openedAt] : [openedAt, settledAt])),
    ...cycles.flatMap(({ closedAt }) => closedAt ?? []),
    ...frameworks.map(({ effectiveFrom }) => effectiveFrom),
    ...settings.map(({ effectiveFrom }) => effectiveFrom),
  ];
  return [...new Set(instants)].filter((instant) => instant >= first).sort((one, other) => one - other);
}

function snapshotAt(facts: PersonFacts, measures: Measures, instant: number): Snapshot {
  const measure = measureAt(measures, instant);
  if (!measure) return new Map();
  const person = personAt(facts, measure, instant);
  if (person.isBlank) return new Map();
  const from = { validFrom: instant, frameworkVersionId: measure.framework.frameworkVersionId, settingsVersion: measure.settings.version };
  return new Map(measure.framework.tracks.map((track) => [track.id, { trackId: track.id, ...from, standing: person.standing(track) }]));
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
function* driftsIn(facts: PersonFacts, measures: Measures, span: Span): Generator<Snapshot> {
  const measure = measureAt(measures, span.from);
  if (!measure || !measure.framework.tracks.some(({ drifting }) => drifting.length > 0)) return;
  const choicesAt = (instant: number) => JSON.stringify(chosenAt(facts, measure, instant));
  let { from } = span;
  while (choicesAt(from) !== choicesAt(span.to - 1)) {
    const present = choicesAt(from);
    let [same, changed] = [from, span.to - 1];
    while (changed - same > 1) {
      const middle = Math.floor((same + changed) / 2);
      if (choicesAt(middle) === present) same = middle;
      else changed = middle;
    }
    yield snapshotAt(facts, measures, changed);
    from = changed;
  }
}

function isSame(step: Step, last: Step | undefined): boolean {
  if (!last || step.frameworkVersionId !== last.frameworkVersionId || step.settingsVersion !== last.settingsVersion) return false;
  return JSON.stringify(shownOf(step.standing)) === JSON.stringify(shownOf(last.standing));
}

/** What makes a step: all but the interval, which moves with every millisecond, and so the digest. */
function shownOf({ cells, state, score, coverage, met, mustHavesMissed, plan, gates, flags }: Standing): object {
  return { cells, state, score, coverage, met, mustHavesMissed, plan, gates, flags };
}

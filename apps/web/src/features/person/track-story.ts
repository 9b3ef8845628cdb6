import type { ComparisonScore, Readiness, RiskFlag, ScoringInput } from '@waymark/scoring';
import type { Names, Who } from '../../components/readiness/names.js';

/** A stretch of time over which nothing that was said of a person changed. */
export interface HistoryPoint {
  readonly from: number;
  /** Null where it holds now. */
  readonly until: number | null;
  readonly state: Readiness['state'];
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Requirements met. */
  readonly met: number;
  /** Of the smallest plan; null where nothing leads to Ready. */
  readonly planCost: number | null;
}

export interface HistoryCycle {
  readonly id: string;
  readonly name: string;
  readonly opensAt: number;
  /** Null while it has not closed. */
  readonly closedAt: number | null;
}

export interface History {
  /** The oldest first. */
  readonly points: readonly HistoryPoint[];
  readonly cycles: readonly HistoryCycle[];
}

/** By what a number can be found again. */
export interface Provenance {
  readonly settingsVersion: string;
  readonly frameworkVersionId: string;
  /** As people count its versions; left out where it is not the one in force, of which alone the number is known. */
  readonly frameworkNumber?: number;
  readonly digest: string;
}

/** Readiness toward one track, as the server says it; its requirements in the order of the track. */
export interface TrackReadiness {
  readonly trackId: string;
  readonly trackName: string;
  readonly readiness: Readiness;
  readonly provenance: Provenance;
  readonly flags: readonly RiskFlag[];
  readonly comparison: readonly ComparisonScore[];
}

/** Everything that the page says of one person toward one track. */
export interface TrackStory extends TrackReadiness {
  readonly who: Who;
  readonly names: Names;
  /** What the server scored, so that the browser can score it again and suppose otherwise. */
  readonly input: ScoringInput;
  /** The same as it came, to keep as a file. */
  readonly document: unknown;
  readonly history: History;
  /** Lowest first, as the framework has them. */
  readonly scale: readonly number[];
}

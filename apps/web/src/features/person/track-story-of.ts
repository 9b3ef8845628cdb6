import { fromInputDocument, type Readiness, type ScoreInputDocument, type ScoringInput } from '@waymark/scoring';
import type { Who } from '../../components/readiness/names.js';
import type { TrackReadinessQuery } from '../../generated/graphql.js';
import { historyOf, trackReadinessOf } from './server-readiness.js';
import { storyNames, type Kept } from './story-names.js';
import type { Provenance, TrackStory } from './track-story.js';

/** The server leaves out which of several unrated skills stands for a requirement; the formula takes the smaller id. */
function withSkills(readiness: Readiness, { requirements }: ScoringInput): Readiness {
  const first = new Map(requirements.map(({ id, skillIds }) => [id, skillIds.toSorted()[0] ?? null]));
  return { ...readiness, requirements: readiness.requirements.map((row) => ({ ...row, skillId: row.skillId ?? first.get(row.requirementId) ?? null })) };
}

function withNumber(provenance: Provenance, { framework }: Kept): Provenance {
  return framework?.id === provenance.frameworkVersionId ? { ...provenance, frameworkNumber: framework.number } : provenance;
}

function scaleOf({ framework }: Kept, { requirements }: ScoringInput): number[] {
  const levels = framework?.scale.map(({ level }) => level) ?? [];
  const highest = Math.max(...requirements.map(({ level }) => level), 4);
  return levels.length > 0 ? levels.toSorted((one, other) => one - other) : Array.from({ length: highest }, (_, index) => index + 1);
}

/** What the server says of a person toward a track, with its names, history and what it was scored from; null where there is no such track. */
export function trackStoryOf(data: TrackReadinessQuery, kept: Kept, who: Who): TrackStory | null {
  if (!data.readiness || !data.scoringDocument) return null;
  const input = fromInputDocument(data.scoringDocument as ScoreInputDocument);
  const told = trackReadinessOf(data.readiness);
  const history = historyOf(data.readinessHistory, told.readiness.asOf);
  return {
    ...told,
    readiness: withSkills(told.readiness, input),
    provenance: withNumber(told.provenance, kept),
    who,
    input,
    document: data.scoringDocument,
    history,
    names: storyNames({ requirements: data.readiness.requirements, asked: input.requirements, cycles: history.cycles, kept }),
    scale: scaleOf(kept, input),
  };
}

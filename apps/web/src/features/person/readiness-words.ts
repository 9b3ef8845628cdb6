import type { LevelSource, PersonReadinessQuery } from '../../generated/graphql.js';
import type { CellState } from '../../lib/levels.js';
import { levelText } from '../../lib/levels.js';

export type Readiness = PersonReadinessQuery['readinessByTrack'][number];
export type RequirementRow = Readiness['requirements'][number];

/** Requirements that count: all but the exempt. */
export function counted({ requirements }: Pick<Readiness, 'requirements'>): number {
  return requirements.filter(({ status }) => status !== 'EXEMPT').length;
}

/** "Meets 17 of 22; score 95", or what is missing for a score. */
export function readinessLine(readiness: Readiness): string {
  const met = `Meets ${readiness.met} of ${counted(readiness)}`;
  return readiness.score === null ? `${met}; too little is known for a score` : `${met}; score ${Math.round(readiness.score)}`;
}

function costliest(requirements: readonly RequirementRow[]): RequirementRow | undefined {
  const [first] = requirements.toSorted((a, b) => (b.lostPoints ?? 0) - (a.lostPoints ?? 0) || Number(b.mustHave) - Number(a.mustHave));
  return first && (first.lostPoints ?? 0) > 0 ? first : undefined;
}

function missedMustHaves(requirements: readonly RequirementRow[]): string | null {
  const missed = requirements.filter(({ mustHave, status }) => mustHave && status !== 'MET' && status !== 'EXEMPT');
  if (missed.length === 0) return null;
  return missed.length === 1 ? `One must-have is not met: ${missed[0]?.name ?? ''}.` : `${missed.length} must-haves are not met.`;
}

/** The whole explanation in words, before any number in a table. */
export function readinessExplanation(readiness: Readiness): string {
  const { requirements, met, score, coverage, trackName } = readiness;
  const total = counted(readiness);
  if (score === null) return `Nothing is known yet toward ${trackName}: of its ${total} requirements none is rated.`;
  const known = Math.round(coverage * 100);
  const share = known === 100 ? 'all of the track is known' : `${known} % of the track is known`;
  const worst = costliest(requirements);
  const parts = [
    `${met} of ${total} requirements of ${trackName} are met. The score is ${Math.round(score)} of 100; ${share}.`,
    missedMustHaves(requirements),
    worst ? `Most is lost in “${worst.name}”: ${(worst.lostPoints ?? 0).toFixed(1)} points.` : 'Nothing that is known falls short.',
  ];
  return parts.filter((part) => part !== null).join(' ');
}

/** The shape that goes with a row. */
export function rowState({ status, level, required }: RequirementRow): CellState {
  if (status === 'MET') return level !== null && level > required ? 'exceeds' : 'met';
  if (status === 'SHORT') return 'short';
  if (status === 'EXEMPT') return 'not-applicable';
  return status === 'NO_OPPORTUNITY' ? 'no-opportunity' : 'unknown';
}

/** The status in words: "Short by 1". */
export function statusText(row: RequirementRow): string {
  const state = rowState(row);
  if (state === 'short') return `Short by ${levelText(row.required - (row.level ?? 0))}`;
  if (state === 'met') return 'Met';
  if (state === 'exceeds') return 'Exceeded';
  if (state === 'not-applicable') return 'Not applicable';
  return state === 'no-opportunity' ? 'No opportunity' : 'Not rated';
}

const sources: Readonly<Record<LevelSource, string>> = {
  AGREED: 'Agreed by both',
  MANAGER: 'Manager',
  MANAGER_AND_SELF: 'Manager 70 %, self 30 %',
  SELF: 'Self alone',
};

export function sourceText({ source }: RequirementRow): string {
  return source ? sources[source] : '–';
}

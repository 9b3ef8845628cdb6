import type { ScoringInput } from '@waymark/scoring';
import type { Names } from '../../components/readiness/names.js';
import type { FrameworkNamesQuery, PersonRecordQuery, TrackReadinessQuery } from '../../generated/graphql.js';
import type { HistoryCycle } from './track-story.js';

interface Named {
  readonly requirements: NonNullable<TrackReadinessQuery['readiness']>['requirements'];
  readonly asked: ScoringInput['requirements'];
  readonly cycles: readonly HistoryCycle[];
  readonly kept: Kept;
}

/** What assessments keeps; undefined where it cannot be reached: ids stand for themselves then. */
export interface Kept {
  readonly framework: FrameworkNamesQuery['currentFramework'] | undefined;
  readonly record: PersonRecordQuery | undefined;
}

/** More than that of a piece of evidence is no name. */
const longest = 80;

function shortened(text: string): string {
  return text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text;
}

function finder<Row>(rows: readonly Row[] | undefined, idOf: (row: Row) => string, textOf: (row: Row) => string): (id: string) => string {
  const texts = new Map(rows?.map((row) => [idOf(row), textOf(row)]));
  return (id) => texts.get(id) ?? id;
}

/** What people call the skills, requirements, cycles and evidence that the formula knows by their ids. */
export function storyNames({ requirements, asked, cycles, kept: { framework, record } }: Named): Names {
  const skill = finder(framework?.skills, ({ id }) => id, ({ name }) => name);
  const category = finder(framework?.skills, ({ id }) => id, (one) => one.category);
  const requirement = finder(requirements, ({ requirementId }) => requirementId, ({ name }) => name);
  const scale = new Map([[0, 'Not demonstrated'], ...(framework?.scale ?? []).map(({ level, name }) => [level, name] as const)]);
  const skillsOf = new Map(asked.map(({ id, skillIds }) => [id, skillIds]));
  return {
    skill,
    requirement,
    category: (requirementId) => category(skillsOf.get(requirementId)?.[0] ?? requirementId),
    short: (requirementId) => {
      const [only, ...others] = skillsOf.get(requirementId) ?? [];
      return only !== undefined && others.length === 0 && framework ? skill(only) : requirement(requirementId);
    },
    cycle: finder([...(record?.ratings.map(({ cycle }) => cycle) ?? []), ...cycles], ({ id }) => id, ({ name }) => name),
    evidence: finder(record?.evidence, ({ id }) => id, ({ what }) => shortened(what)),
    level: (level) => scale.get(level) ?? `level ${level}`,
  };
}

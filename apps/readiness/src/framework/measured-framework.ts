import type { FrameworkDocument } from '@waymark/contracts';
import type { Requirement, SkillTraits } from '@waymark/scoring';

/** A track as scoring wants it. */
export interface MeasuredTrack {
  readonly id: string;
  readonly name: string;
  /** In the order of the document, which is the order of every row of numbers. */
  readonly requirements: readonly Requirement[];
  /** Of the requirements, by id. */
  readonly names: ReadonlyMap<string, string>;
  /**
   * Some requirement offers skills whose confidence fades at different speeds: which of them counts may change by the
   * mere passing of time. Where all fade alike their order never changes.
   */
  readonly drifts: boolean;
}

/** A published framework version: what people are measured by from its instant until the next one's. */
export interface MeasuredFramework {
  readonly frameworkVersionId: string;
  readonly number: number;
  /** Milliseconds since 1970. */
  readonly effectiveFrom: number;
  readonly tracks: readonly MeasuredTrack[];
  readonly traits: ReadonlyMap<string, Required<Pick<SkillTraits, 'halfLifeMonths'>>>;
}

type Header = Pick<MeasuredFramework, 'frameworkVersionId' | 'number' | 'effectiveFrom'>;

export function measuredFramework(header: Header, document: FrameworkDocument): MeasuredFramework {
  const traits = new Map(document.skills.map(({ id, halfLifeMonths }) => [id, { halfLifeMonths }]));
  const fadeAlike = (skillIds: readonly string[]) => new Set(skillIds.map((id) => traits.get(id)?.halfLifeMonths)).size === 1;
  const tracks = document.tracks.map(({ id, name, requirements }) => ({
    id,
    name,
    requirements: requirements.map(({ id, skillIds, level, weight, mustHave }) => ({ id, skillIds, level, weight, mustHave })),
    names: new Map(requirements.map(({ id, name }) => [id, name])),
    drifts: requirements.some(({ skillIds }) => !fadeAlike(skillIds)),
  }));
  return { ...header, tracks, traits };
}

/** The version in force at an instant: of those begun, the one begun last. Null before the first. */
export function frameworkAt(frameworks: readonly MeasuredFramework[], instant: number): MeasuredFramework | null {
  let inForce: MeasuredFramework | null = null;
  for (const framework of frameworks) {
    if (framework.effectiveFrom > instant) continue;
    if (!inForce || isAfter(framework, inForce)) inForce = framework;
  }
  return inForce;
}

function isAfter(one: MeasuredFramework, other: MeasuredFramework): boolean {
  return one.effectiveFrom === other.effectiveFrom ? one.number > other.number : one.effectiveFrom > other.effectiveFrom;
}

import type { FrameworkDocument } from '@waymark/contracts';
import type { Requirement, Skill } from '@waymark/scoring';

/** A track as scoring wants it. */
export interface MeasuredTrack {
  readonly id: string;
  readonly name: string;
  /** In the order of the document, which is the order of every row of numbers. */
  readonly requirements: readonly Requirement[];
  /** Of the requirements, by id. */
  readonly names: ReadonlyMap<string, string>;
  /**
   * Requirements that offer skills whose confidence fades at different speeds: which of them counts may change by the
   * mere passing of time. Where all fade alike their order never changes.
   */
  readonly drifting: readonly Requirement[];
}

/** A published framework version: what people are measured by from its instant until the next one's. */
export interface MeasuredFramework {
  readonly frameworkVersionId: string;
  readonly number: number;
  /** Milliseconds since 1970. */
  readonly effectiveFrom: number;
  readonly tracks: readonly MeasuredTrack[];
  readonly skills: readonly Skill[];
  /** Of the skills, by id. */
  readonly skillNames: ReadonlyMap<string, string>;
}

/** What decides which version is in force. */
export type FrameworkHeader = Pick<MeasuredFramework, 'frameworkVersionId' | 'number' | 'effectiveFrom'>;

export function measuredFramework(header: FrameworkHeader, document: FrameworkDocument): MeasuredFramework {
  const skills = document.skills.map(({ id, halfLifeMonths, effort }) => ({ id, halfLifeMonths, effort }));
  const halfLives = new Map(skills.map(({ id, halfLifeMonths }) => [id, halfLifeMonths]));
  const fadeAlike = (skillIds: readonly string[]) => new Set(skillIds.map((id) => halfLives.get(id))).size === 1;
  const tracks = document.tracks.map(({ id, name, requirements }) => {
    const measured = requirements.map(({ id, skillIds, level, weight, mustHave, evidenceRule }) => ({ id, skillIds, level, weight, mustHave, evidenceRule }));
    return {
      id,
      name,
      requirements: measured,
      names: new Map(requirements.map(({ id, name }) => [id, name])),
      drifting: measured.filter(({ skillIds }) => !fadeAlike(skillIds)),
    };
  });
  return { ...header, tracks, skills, skillNames: new Map(document.skills.map(({ id, name }) => [id, name])) };
}

/** The version in force at an instant: of those begun, the one begun last. Null before the first. */
export function frameworkAt<Version extends FrameworkHeader>(frameworks: readonly Version[], instant: number): Version | null {
  let inForce: Version | null = null;
  for (const framework of frameworks) {
    if (framework.effectiveFrom > instant) continue;
    if (!inForce || isAfter(framework, inForce)) inForce = framework;
  }
  return inForce;
}

function isAfter(one: FrameworkHeader, other: FrameworkHeader): boolean {
  return one.effectiveFrom === other.effectiveFrom ? one.number > other.number : one.effectiveFrom > other.effectiveFrom;
}

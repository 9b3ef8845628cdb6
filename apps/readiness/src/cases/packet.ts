import { createHash } from 'node:crypto';
import { toInputDocument, toResultDocument, type ScoreInputDocument, type ScoreResultDocument } from '@waymark/scoring';
import type { Ask } from '../framework/frameworks.js';
import { measureAt, type MeasuresInForce } from '../standing/measures.js';
import { factsOf } from '../standing/person-facts.js';
import { formulaVersion, personAt } from '../standing/standing.rules.js';
import type { LeastStep } from './case-row.js';
import type { FrozenPlan } from './frozen-plan.js';

/** One person toward one track at one instant, with all that it was computed from. */
export interface ScoredNow {
  readonly trackName: string;
  readonly frameworkVersionId: string;
  readonly settingsVersion: number;
  /** Of requirements and skills, by id. */
  readonly names: Readonly<Record<string, string>>;
  /** Ratings, accepted evidence, cycles, disputes and settings. */
  readonly input: ScoreInputDocument;
  /** Readiness row by row, with its plan. */
  readonly result: ScoreResultDocument;
}

/** What a panel decides from: frozen when it opens, never written again. */
export interface Packet extends Omit<ScoredNow, 'names'> {
  readonly format: 'waymark-promotion-packet';
  /** 1: of before there was a development plan in it. */
  readonly version: 1 | 2;
  readonly caseId: string;
  readonly round: number;
  readonly personId: string;
  readonly trackId: string;
  readonly frozenAt: string;
  readonly formulaVersion: string;
  readonly nomination: { readonly by: string; readonly reason: string; readonly exception: string | null };
  readonly statement: { readonly by: string | null; readonly text: string | null; readonly at: string | null };
  readonly appealReason: string | null;
  readonly names: Readonly<Record<string, string>>;
  /** As it stood then; null: none. Not there in version 1. */
  readonly developmentPlan?: FrozenPlan | null;
  /** Accepted evidence on the skills of each requirement. */
  readonly evidence: readonly { readonly requirementId: string; readonly evidenceIds: readonly string[] }[];
}

/** Asked of a person: toward what, and as of when. */
export interface Asked {
  readonly organisationId: string;
  readonly personId: string;
  readonly trackId: string;
  readonly asOf: Date;
}

/** Null where there is no such track then. */
export async function scoredAt(measures: MeasuresInForce, ask: Ask, { organisationId, personId, trackId, asOf }: Asked): Promise<ScoredNow | null> {
  const measure = measureAt(await measures.of(organisationId, ask), asOf.getTime());
  const track = measure?.framework.tracks.find(({ id }) => id === trackId);
  const [facts] = await factsOf([personId], ask);
  if (!measure || !track || !facts) return null;
  const person = personAt(facts, measure, asOf.getTime());
  const { readiness, flags, comparison } = person.result(track);
  const skillIds = new Set(track.requirements.flatMap(({ skillIds }) => skillIds));
  const named = [...track.names, ...[...measure.framework.skillNames].filter(([id]) => skillIds.has(id)).map(([id, name]) => [`skill:${id}`, name] as const)];
  return {
    trackName: track.name,
    frameworkVersionId: measure.framework.frameworkVersionId,
    settingsVersion: measure.settings.version,
    names: Object.fromEntries(named.toSorted(([one], [other]) => (one < other ? -1 : 1))),
    input: toInputDocument(person.input(track)),
    result: toResultDocument(readiness, flags, comparison),
  };
}

type PacketOf = Pick<Packet, 'caseId' | 'round' | 'personId' | 'trackId' | 'frozenAt' | 'nomination' | 'statement' | 'appealReason' | 'developmentPlan'>;

export function packetOf(given: PacketOf, scored: ScoredNow): Packet {
  const { requirements, evidence } = scored.input;
  const on = (skillIds: readonly string[]) => evidence.filter((item) => item.skillIds.some((id) => skillIds.includes(id))).map(({ evidenceId }) => evidenceId);
  return {
    format: 'waymark-promotion-packet', version: 2, ...given, formulaVersion, ...scored,
    evidence: requirements.map(({ id, skillIds }) => ({ requirementId: id, evidenceIds: on(skillIds) })),
  };
}

/** SHA-256 of the text's bytes in base64url: what anybody can make again of the packet that they read. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** The steps of the smallest plan by name; null where nothing can lead to READY. */
export function leastOf({ result, names }: Pick<Packet, 'result' | 'names'>): LeastStep[] | null {
  return result.plan && result.plan.steps.map((step) => ({
    id: step.id,
    name: 'skillId' in step ? (names[`skill:${step.skillId}`] ?? step.skillId) : 'requirementId' in step ? (names[step.requirementId] ?? step.requirementId) : 'One more cycle',
    from: step.kind === 'raise' ? step.from : step.kind === 'confirm' ? step.level : null,
    to: 'to' in step ? step.to : null,
  }));
}

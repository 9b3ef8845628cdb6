import { fromInputDocument, type Readiness, type ScoreInputDocument, type ScoreResultDocument, type ScoringInput } from '@waymark/scoring';
import type { Names } from '../../components/readiness/names.js';
import type { PacketNamesQuery } from '../../generated/graphql.js';
import { dayText } from '../../lib/dates.js';
import type { Packet } from './case.model.js';

/** What a packet holds, as it was frozen; its readers check `format` and `version` and show nothing of what they do not know. */
export interface PacketDocument {
  readonly format: 'waymark-promotion-packet';
  readonly version: 1 | 2;
  readonly trackName: string;
  readonly frozenAt: string;
  readonly formulaVersion: string;
  readonly frameworkVersionId: string;
  readonly settingsVersion: number;
  readonly names: Readonly<Record<string, string>>;
  readonly input: ScoreInputDocument;
  readonly result: ScoreResultDocument;
  readonly evidence: readonly { readonly requirementId: string; readonly evidenceIds: readonly string[] }[];
  /** As it stood then; null: there was none. Not there in version 1. */
  readonly developmentPlan?: FrozenPlan | null;
}

/** A development plan as it stood: what it asks for and what happened, without its words. */
export interface FrozenPlan {
  readonly draftedAt: string;
  readonly agreedAt: string | null;
  readonly items: readonly FrozenItem[];
}

export interface FrozenItem {
  readonly itemId: string;
  /** As `raise:security`. */
  readonly asks: string;
  readonly dueOn: string;
  readonly closedAt: string | null;
  readonly closedBy: { readonly kind: string } | null;
}

/** A packet made readable: its own numbers and never those of today. */
export interface ReadPacket {
  readonly document: PacketDocument;
  readonly input: ScoringInput;
  readonly readiness: Readiness;
  readonly names: Names;
  /** In the order in which their names are read. */
  readonly requirements: readonly { readonly id: string; readonly name: string; readonly mustHave: boolean }[];
}

/** What assessments says today of what the packet knows by ids. */
export interface WordsOfToday extends Partial<PacketNamesQuery> {
  /** Evidence by its id; none for whoever may not see it. */
  readonly evidence?: readonly { readonly id: string; readonly what: string }[];
}

function isPacket(value: unknown): value is PacketDocument {
  return typeof value === 'object' && value !== null && 'format' in value && value.format === 'waymark-promotion-packet' && 'version' in value && (value.version === 1 || value.version === 2);
}

/** Null for a text that this page does not know how to read. */
export function packetIn({ document }: Pick<Packet, 'document'>): PacketDocument | null {
  const value: unknown = JSON.parse(document);
  return isPacket(value) ? value : null;
}

function readinessIn({ result }: PacketDocument): Readiness {
  const { asOf, requirements } = result;
  return { ...result, asOf: Date.parse(asOf), requirements: requirements.map((row) => ({ ...row, givenAt: row.givenAt === null ? null : Date.parse(row.givenAt) })) };
}

function namesIn({ names, input }: PacketDocument, { cycles, currentFramework, evidence }: WordsOfToday): Names {
  const requirement = (id: string) => names[id] ?? id;
  const skill = (id: string) => names[`skill:${id}`] ?? id;
  const opened = new Map(input.cycles.map(({ id, opensAt }) => [id, opensAt]));
  const scale = new Map(currentFramework?.scale.map(({ level, name }) => [level, name]));
  return {
    skill,
    requirement,
    category: requirement,
    short: requirement,
    cycle: (id) => cycles?.find((cycle) => cycle.id === id)?.name ?? `the cycle of ${dayText(opened.get(id) ?? input.asOf)}`,
    evidence: (id) => evidence?.find((item) => item.id === id)?.what ?? evidenceName(input, id),
    level: (level) => scale.get(level) ?? 'of the scale',
  };
}

function evidenceName({ evidence }: ScoreInputDocument, id: string): string {
  const item = evidence.find(({ evidenceId }) => evidenceId === id);
  return item ? `the evidence of ${dayText(item.occurredAt)}` : 'evidence that is not in the packet';
}

export function readPacket(document: PacketDocument, today: WordsOfToday): ReadPacket {
  const requirements = document.input.requirements.map(({ id, mustHave }) => ({ id, name: document.names[id] ?? id, mustHave }));
  return {
    document,
    input: fromInputDocument(document.input),
    readiness: readinessIn(document),
    names: namesIn(document, today),
    requirements: requirements.toSorted((one, other) => Number(other.mustHave) - Number(one.mustHave) || one.name.localeCompare(other.name, 'en')),
  };
}

/** A step of the smallest plan, named as a decision names it. */
export interface PacketStep {
  readonly id: string;
  readonly name: string;
  readonly from: number | null;
  readonly to: number | null;
}

/** The least after which readiness would say ready, as of the packet; null where nothing leads there. */
export function leastIn({ readiness: { plan }, names }: Pick<ReadPacket, 'readiness' | 'names'>): PacketStep[] | null {
  return plan && plan.steps.map((step) => ({
    id: step.id,
    name: 'skillId' in step ? names.skill(step.skillId) : 'requirementId' in step ? names.requirement(step.requirementId) : '',
    from: step.kind === 'raise' ? step.from : step.kind === 'confirm' ? step.level : null,
    to: 'to' in step ? step.to : null,
  }));
}

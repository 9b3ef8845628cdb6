import type { Gate, Readiness, RequirementResult, ScoringInput, SustainedGate } from '@waymark/scoring';
import { levelText } from '../../lib/levels.js';
import { lackText, ruleText } from './evidence-words.js';
import { countOf, listed, numberWord, sentence } from './phrases.js';
import type { Names } from './names.js';

/** One part of a must-have's gate that does not hold, and why. */
export interface GateReason {
  readonly part: 'level' | 'confirmed' | 'evidence' | 'sustained';
  readonly title: string;
  readonly text: string;
}

/** What the words of a gate are taken from. */
interface Told {
  readonly names: Names;
  readonly input: ScoringInput;
}

function levelReason({ status, level, required }: RequirementResult, { names }: Told): GateReason {
  const asked = `Level ${required} (${names.level(required)}) is asked for`;
  if (status === 'SHORT') {
    const short = required - (level ?? 0);
    return { part: 'level', title: `Short by ${short === 1 ? 'one level' : `${levelText(short)} levels`}`, text: `${asked}; it stands at ${levelText(level ?? 0)}.` };
  }
  if (status === 'NO_OPPORTUNITY') return { part: 'level', title: 'No opportunity to show it yet', text: `${asked}; there was no chance to do it so far.` };
  return { part: 'level', title: 'Not rated yet', text: `${asked}; nobody has said anything yet.` };
}

function confirmedReason({ source }: RequirementResult): GateReason {
  if (source === 'self') return { part: 'confirmed', title: 'Not confirmed by anybody else', text: 'The level rests on the self rating alone. A manager’s or an agreed rating confirms it.' };
  return { part: 'confirmed', title: 'Disputed', text: 'An objection to this rating is open. The level stands, but counts as not confirmed until the objection is settled.' };
}

function nearestText(gate: NonNullable<Gate['evidence']>, names: Names): string {
  const [nearest] = gate.nearMisses;
  if (!nearest) return 'No evidence on it has been accepted yet.';
  return `The nearest accepted item, “${names.evidence(nearest.evidenceId)}”, lacks ${lackText(nearest)}.`;
}

function evidenceReason(requirementId: string, gate: NonNullable<Gate['evidence']>, { names, input }: Told): GateReason {
  const rule = input.requirements.find(({ id }) => id === requirementId)?.evidenceRule;
  const asked = rule ? `One accepted item must have: ${ruleText(rule, input.settings)}.` : 'An accepted item is asked for.';
  return { part: 'evidence', title: 'Evidence is missing', text: `${asked} ${nearestText(gate, names)}` };
}

/** "Met in one of the last three closed cycles (2026 Q3); two are needed: one more cycle." */
export function sustainedText({ cycleIds, metIn, needed, missing }: SustainedGate, names: Names): string {
  const more = missing > 0 ? `: ${countOf(missing, 'more cycle')} at the level asked for` : '';
  if (cycleIds.length === 0) return `No cycle has closed yet; it must be met in ${numberWord(needed)}${more}.`;
  const which = metIn.length > 0 ? ` (${listed(metIn.map(names.cycle))})` : '';
  const last = cycleIds.length === 1 ? 'the one closed cycle' : `the last ${numberWord(cycleIds.length)} closed cycles`;
  const met = metIn.length === 0 ? `Not met in ${cycleIds.length === 1 ? last : `any of ${last}`}` : `Met in ${cycleIds.length === 1 ? last : `${numberWord(metIn.length)} of ${last}`}${which}`;
  return `${met}; ${numberWord(needed)} ${needed === 1 ? 'is' : 'are'} needed${more}.`;
}

/** Why the gate of a must-have does not open: every part that does not hold, in the order in which it would be mended. */
export function gateReasons(row: RequirementResult, told: Told): GateReason[] {
  const { gate } = row;
  if (!gate || gate.passes) return [];
  const reasons: GateReason[] = [];
  if (!gate.met) reasons.push(levelReason(row, told));
  // Of what nobody rated there is nothing to confirm.
  if (!gate.confirmed && row.level !== null) reasons.push(confirmedReason(row));
  if (gate.evidence && !gate.evidence.holds) reasons.push(evidenceReason(row.requirementId, gate.evidence, told));
  if (!gate.sustained.holds) reasons.push({ part: 'sustained', title: 'Not held long enough', text: sustainedText(gate.sustained, told.names) });
  return reasons;
}

/** What a gate that holds rests on, in one line. */
export function gateHoldsText({ level, required, gate }: RequirementResult, names: Names): string {
  if (!gate) return '';
  const [first] = gate.evidence?.evidenceIds ?? [];
  const parts = [
    `level ${levelText(level ?? 0)}${level === required ? '' : `, ${required} is asked for`}`,
    'confirmed',
    gate.evidence ? `evidence: ${first ? `“${names.evidence(first)}”` : 'supposed'}` : null,
    gate.sustained.metIn.length > 0 ? `met in ${listed(gate.sustained.metIn.map(names.cycle))}` : null,
  ];
  return sentence(parts.filter((part) => part !== null).join('; '));
}

/** Must-haves whose gate is shut, in the order of the track. */
export function shutGates({ requirements }: { readonly requirements: readonly RequirementResult[] }): RequirementResult[] {
  return requirements.filter(({ gate }) => gate !== null && !gate.passes);
}

/** A threshold of the whole that is not reached, whatever the must-haves: score or coverage. Of too little the score says nothing. */
export function shortfalls({ readiness, input }: { readonly readiness: Readiness; readonly input: Pick<ScoringInput, 'settings'> }): { readonly score: boolean; readonly coverage: boolean } {
  const below = (value: number, threshold: number) => value < threshold - 1e-9;
  const { readyScore, readyCoverage, enoughCoverage } = input.settings;
  const saysEnough = readiness.score !== null && !below(readiness.coverage, enoughCoverage);
  return { score: saysEnough && below(readiness.score, readyScore), coverage: below(readiness.coverage, readyCoverage) };
}

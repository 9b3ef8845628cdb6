import type { Gate, PlanStep, ScoreInputDocument, ScoreResultDocument, State } from '@waymark/scoring';
import { flagInWords, nameInWords } from './flags-in-words.ts';
import { counted, percent, round } from './numbers-in-words.ts';
import type { PrintedResult } from './result-of.ts';

type Row = ScoreResultDocument['requirements'][number];

function stateInWords({ state, coverage, plan }: ScoreResultDocument, { settings }: ScoreInputDocument): string {
  const found = plan?.givenUp ? 'a plan that leads there (a smaller one may exist)' : 'the smallest plan';
  const costs = plan ? `${found} costs ${round(plan.cost)}` : 'no plan can lead to READY';
  const said: Readonly<Record<State, string>> = {
    NOT_ENOUGH_DATA: `NOT ENOUGH DATA: the level of ${percent(coverage)} of the weight is known, ${percent(settings.enoughCoverage)} are needed to say anything.`,
    READY: 'READY: every must-have passes its gate, and coverage and score are high enough.',
    READY_IF: `READY IF: ${costs}; up to ${round(settings.readyIfCost)} is within reach.`,
    NOT_YET: `NOT YET: ${costs}; up to ${round(settings.readyIfCost)} would be READY IF.`,
  };
  return said[state];
}

function scoreInWords({ score, low, high, coverage, met, requirements }: ScoreResultDocument): string {
  const rest = `${percent(coverage)} of the weight is known, ${met} of ${counted(requirements.length, 'requirement')} met.`;
  if (score === null || low === null || high === null) return `No score: no level that the track asks for is known. ${rest}`;
  return `Score ${round(score)} of 100, somewhere from ${round(low)} to ${round(high)} by what the levels rest on. ${rest}`;
}

const standing: Readonly<Record<Row['status'], string>> = {
  MET: 'met', SHORT: 'short', NO_OPPORTUNITY: 'no opportunity to show it', EXEMPT: 'exempt', UNKNOWN: 'not rated',
};

function at({ status, level, required }: Row): string {
  return `${level === null ? standing[status] : `level ${round(level)}`}, ${round(required)} asked for`;
}

function evidenceInWords({ nearMisses }: NonNullable<Gate['evidence']>): string {
  const [nearest] = nearMisses;
  if (!nearest) return 'no accepted evidence on it';
  const lacks = [
    ...(nearest.quality > 0 ? [counted(nearest.quality, 'point of quality', 'points of quality')] : []),
    ...(nearest.role ? ['the own role asked for'] : []),
    ...nearest.fields,
  ];
  return `no accepted evidence satisfies its rule (the nearest, ${nearest.evidenceId}, lacks ${lacks.join(', ')})`;
}

function gateInWords(row: Row, { met, confirmed, evidence, sustained }: Gate): string {
  const reasons = [
    ...(met ? [] : [at(row)]),
    ...(confirmed ? [] : ['not confirmed by a manager, or disputed']),
    ...(evidence && !evidence.holds ? [evidenceInWords(evidence)] : []),
    ...(sustained.holds
      ? []
      : [`met in ${sustained.metIn.length} of the last ${counted(sustained.cycleIds.length, 'closed cycle')}, ${counted(sustained.missing, 'more cycle')} needed`]),
  ];
  return `${row.requirementId}: ${reasons.join('; ')}`;
}

function stepInWords(step: PlanStep): string {
  switch (step.kind) {
    case 'raise':
      return `raise ${step.skillId} from ${round(step.from)} to ${round(step.to)}`;
    case 'rate':
      return `have ${step.skillId} rated (planned as ${round(step.to)})`;
    case 'confirm':
      return `have ${step.skillId} confirmed at ${round(step.level)}`;
    case 'evidence':
      return `have evidence for ${step.requirementId} accepted`;
    case 'sustain':
      return 'hold it for one more cycle';
  }
}

function part(title: string, lines: readonly string[]): string {
  return lines.length > 0 ? `\n${title}\n${lines.map((line) => `  - ${line}`).join('\n')}\n` : '';
}

/** A short explanation for reading: where the person stands, what stands in the way, the least that would change it, and what to talk about. */
export function inWords(result: PrintedResult, input: ScoreInputDocument): string {
  const { plan, requirements, flags, formulaVersion, asOf, digest } = result;
  const failing = requirements.flatMap((row) => (row.gate && !row.gate.passes ? [gateInWords(row, row.gate)] : []));
  const costing = requirements
    .filter(({ lostPoints }) => (lostPoints ?? 0) > 0)
    .map((row) => `${row.requirementId}: ${at(row)}, costs ${counted(row.lostPoints ?? 0, 'point')}`);
  const notJudged = flags.filter(({ outcome }) => outcome === 'not_judged').map(({ id }) => nameInWords(id));
  return [
    `${stateInWords(result, input)}\n${scoreInWords(result)}\nFormula ${formulaVersion}, as of ${asOf}. A human decides; the number never does.\nDigest of the result: ${digest}\n`,
    part('Must-haves whose gate is shut', failing),
    part('What costs points', costing),
    part(`The smallest plan, cost ${round(plan?.cost ?? 0)}`, (plan?.steps ?? []).map(stepInWords)),
    part('Worth talking about', flags.filter(({ outcome }) => outcome === 'raised').map(flagInWords)),
    notJudged.length > 0 ? `\nNothing to judge by: ${notJudged.join(', ')}.\n` : '',
  ].join('');
}

import { z } from 'zod';
import { id, ids, instant, share } from './schema-parts.ts';

const points = z.number().min(0).max(100);
const cost = z.number().min(0);
const level = z.number().min(0);
const status = z.enum(['MET', 'SHORT', 'NO_OPPORTUNITY', 'EXEMPT', 'UNKNOWN']);

const plan = z
  .strictObject({
    cost,
    steps: z.array(
      z.discriminatedUnion('kind', [
        z.strictObject({ id, kind: z.literal('raise'), skillId: id, from: level, to: level, cost }),
        z.strictObject({ id, kind: z.literal('rate'), skillId: id, to: level, cost }),
        z.strictObject({ id, kind: z.literal('confirm'), skillId: id, level, cost }),
        z.strictObject({ id, kind: z.literal('evidence'), requirementId: id, cost }),
        z.strictObject({ id, kind: z.literal('sustain'), cost }),
      ]),
    ),
    givenUp: z.literal(true).optional().describe('There only where the track is too entangled to search all of it: these steps lead to READY, and fewer may.'),
  })
  .meta({ id: 'Plan', description: 'The cheapest steps after which the state is READY, sorted by id.' });

const nearMiss = z
  .strictObject({
    evidenceId: id,
    quality: z.int().min(0).max(7).describe('Points that are missing.'),
    role: z.boolean().describe('The own role is none of those asked for.'),
    fields: z.array(z.string()).describe('Parts asked for that are not filled.'),
  })
  .meta({ id: 'NearMiss' });

const gate = z
  .strictObject({
    passes: z.boolean(),
    met: z.boolean(),
    confirmed: z.boolean(),
    evidence: z
      .strictObject({ holds: z.boolean(), evidenceIds: ids, nearMisses: z.array(nearMiss).describe('The nearest first; empty where the rule holds.') })
      .nullable()
      .describe('Null where the requirement asks for no evidence.'),
    sustained: z.strictObject({
      holds: z.boolean(),
      cycleIds: ids.describe('The last closed cycles that are looked at, the newest first.'),
      metIn: ids,
      needed: z.int().min(0),
      missing: z.int().min(0).describe('Further cycles, each MET, after which it holds.'),
    }),
  })
  .meta({ id: 'Gate', description: 'The parts of a must-have\'s gate; it passes when all of them hold.' });

const row = z
  .strictObject({
    requirementId: id,
    status,
    skillId: id.nullable().describe('The skill that stands for the requirement.'),
    level: level.nullable().describe('Not capped at the required level; null unless MET or SHORT.'),
    required: level,
    weight: z.number().gt(0),
    mustHave: z.boolean(),
    confirmed: z.boolean(),
    attainment: share.nullable().describe('Level as a share of the required one.'),
    contribution: points.nullable().describe('Points of the score that this row gives: they add up to the score.'),
    lostPoints: points.nullable().describe('Points of the score that this row costs.'),
    source: z.enum(['assumed', 'agreed', 'manager_and_self', 'manager', 'self']).nullable().describe('Whose word it rests on.'),
    givenAt: instant.nullable(),
    confidence: share.nullable().describe('How far the level can be trusted.'),
    gate: gate.nullable().describe('Null unless it is a must-have that is not EXEMPT.'),
  })
  .meta({ id: 'RequirementResult', description: 'One row of the explanation. What does not apply to its status is null, never 0.' });

const flag = z
  .strictObject({
    id: z.enum([
      'frontend_overemphasis', 'weak_scalability_and_cloud', 'security_ignored', 'coding_neglected', 'generic_descriptions',
      'communication_underestimated',
    ]),
    outcome: z.enum(['raised', 'clear', 'not_judged']).describe('Not judged: what it would be judged by is not there.'),
    reasons: z.array(
      z.strictObject({
        part: z.string(),
        holds: z.boolean(),
        measured: z.number().nullable(),
        threshold: z.number().nullable(),
        evidenceIds: ids,
        requirementIds: ids,
        ratingIds: ids,
        cycleIds: ids,
      }),
    ),
  })
  .meta({ id: 'RiskFlag', description: 'A common mistake that is looked for; never a part of score, gates or state.' });

const comparison = z
  .strictObject({
    rule: z.enum(['exact_matches', 'met_share', 'capped_ratios', 'gap_table', 'ratios_capped_at_two']),
    score: z.number().min(0).max(200.000001).nullable().describe('Percent; the last rule goes up to 200.'),
  })
  .meta({ id: 'ComparisonScore', description: 'What another published rule would say of the same rows.' });

/** What `npm run score` prints. Its type is that of the library's document with its digest; score.spec.ts fails to compile when they drift. */
export const resultSchema = z
  .strictObject({
    format: z.literal('waymark-score-result'),
    version: z.literal(1),
    formulaVersion: z.string(),
    asOf: instant,
    state: z.enum(['NOT_ENOUGH_DATA', 'READY', 'READY_IF', 'NOT_YET']),
    score: points.nullable().describe('The sum of the contributions; null where no requirement is known, never 0.'),
    low: points.nullable().describe('The score if every level were as low as its confidence allows.'),
    high: points.nullable().describe('And as high.'),
    coverage: share.describe('Share of the weight, exempt requirements left out, of which the level is known.'),
    met: z.int().min(0).describe('How many requirements are MET.'),
    plan: plan.nullable().describe('Empty where the state is READY; null where no steps can lead there.'),
    requirements: z.array(row).describe('By id.'),
    flags: z.array(flag).length(6),
    comparison: z.array(comparison).length(5),
    digest: z
      .string()
      .regex(/^sha256:[\w-]{43}$/)
      .describe('Of this document without this member, written as JSON without white space in the order in which it stands here: SHA-256 of those bytes (UTF-8), in base64url. The same as on the page and in the report.'),
  })
  .meta({ title: 'Waymark score result', description: 'One readiness score with its whole explanation. A human decides; the number never does.' });

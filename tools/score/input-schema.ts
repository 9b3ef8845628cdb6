import { z } from 'zod';
import { settings } from './settings-schema.ts';
import { id, ids, instant, names } from './schema-parts.ts';

const evidenceRule = z
  .strictObject({
    minimumQuality: z.int().min(0).max(7).nullable().describe('Points out of 7; `settings.evidenceQuality` when null.'),
    roles: names.describe('One of these own roles; empty means any, none said included.'),
    fields: names.describe('All of these parts filled, like `metric` or `security`.'),
  })
  .meta({ id: 'EvidenceRule', description: 'What an accepted item must have for the gate of a must-have to open: all of it, in one item.' });

const requirement = z
  .strictObject({
    id: id.describe('Unique in the track.'),
    skillIds: ids.min(1).describe('One skill, or several of which any one will do.'),
    level: z.number().min(1).max(20).describe('Required level.'),
    weight: z.number().min(0.000001).max(1_000_000).describe('Share in score and coverage, against the other weights.'),
    mustHave: z.boolean().describe('Whether promotion asks for it, whatever the score.'),
    evidenceRule: evidenceRule.nullable().describe('What its gate asks of evidence; null when it asks for none.'),
  })
  .meta({ id: 'Requirement', description: 'What one line of the track asks for.' });

const given = {
  ratingId: id.describe('Unique among the ratings.'),
  skillId: id,
  cycleId: id.describe('A rating of a cycle that is not listed does not count.'),
  kind: z.enum(['self', 'manager', 'agreed']),
  givenAt: instant.describe('When the rater gave it: its age runs from here.'),
  revealedAt: instant.describe('When person and manager could both see it: it counts from here.'),
};

const rating = z
  .discriminatedUnion('outcome', [
    z.strictObject({ ...given, outcome: z.literal('level'), level: z.number().min(0).max(20) }),
    z.strictObject({ ...given, outcome: z.enum(['not_applicable', 'no_opportunity']) }),
  ])
  .meta({ id: 'Rating', description: 'One rating of one skill. A missing rating is left out: it is never level 0.' });

const cycle = z
  .strictObject({
    id: id.describe('Unique among the cycles.'),
    opensAt: instant,
    closedAt: instant.nullable().describe('Null while it has not closed.'),
  })
  .meta({ id: 'Cycle', description: 'A quarterly round of ratings.' });

const dispute = z
  .strictObject({ skillId: id, cycleId: id, openedAt: instant, settledAt: instant.nullable().describe('Null while nobody has settled it.') })
  .meta({ id: 'Dispute', description: 'While it is open, the level stands but is not confirmed.' });

const evidence = z
  .strictObject({
    evidenceId: id.describe('Unique among the evidence.'),
    skillIds: ids,
    occurredAt: instant.describe('When the work was done.'),
    acceptedAt: instant.describe('It counts from here.'),
    ownRole: z.string().min(1).nullable().describe('What the person was in it, like `lead`; null when not said.'),
    filled: names.describe('The parts that were filled, like `metric` or `security`.'),
    quality: z.int().min(0).max(7).describe('Points out of 7, one each for metric, baseline, result, unit, period, own role, verifier.'),
  })
  .meta({ id: 'Evidence', description: 'An accepted item of evidence: facts, never words.' });

const skill = z
  .strictObject({
    id: id.describe('Unique among the skills.'),
    halfLifeMonths: z.number().gt(0).max(1200).describe('Months of 30.4375 days after which confidence has halved.'),
    effort: z.number().gt(0).max(1000).describe('Cost in a plan of raising it by one level.'),
  })
  .meta({ id: 'Skill', description: 'A skill that is not listed has a half-life of 12 months and an effort of 1.' });

const assumptions = z
  .strictObject({
    levels: z.record(id, z.number().min(0).max(20)).optional().describe('By skill id; each counts as agreed and confirmed at the as-of instant.'),
    evidenced: ids.optional().describe('Requirements whose evidence rule is supposed to hold.'),
    cyclesHeld: z.int().min(0).max(40).optional().describe('Further cycles, supposed to have closed with every must-have MET.'),
  })
  .meta({ id: 'Assumptions', description: 'For a what-if: what is supposed beyond what was said.' });

/** What `npm run score` takes. Its type is that of the library's document; its spec fails to compile when they drift. */
export const inputSchema = z
  .strictObject({
    format: z.literal('waymark-score-input'),
    version: z.literal(1),
    asOf: instant.describe('The instant that is asked for: nothing after it counts.'),
    requirements: z.array(requirement).max(500).describe('The track.'),
    ratings: z.array(rating).describe('All of one person, in any order.'),
    cycles: z.array(cycle),
    disputes: z.array(dispute),
    evidence: z.array(evidence).describe('Accepted items; drafts and rejected ones are left out.'),
    skills: z.array(skill),
    settings,
    assumptions: assumptions.optional(),
  })
  .meta({
    title: 'Waymark score input',
    description:
      'Everything one readiness score is computed from. Beyond this schema: ids are unique in their list, the two weights of the settings add up to 1, `sustained.cycles` is at most `sustained.ofLast`, and no cycle closes before it opens.',
  });

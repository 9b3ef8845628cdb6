import { z } from 'zod';

/** Ids inside a framework are short and stable across its versions: `security`, `senior-backend-developer`. */
export const slug = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens');

/** Scale level; 0, "not demonstrated", is implied and never listed. */
const level = z.int().min(1).max(10);

const skill = z.object({
  id: slug,
  name: z.string().min(1).max(100),
  category: z.string().min(1).max(60),
  summary: z.string().min(1).max(400),
  /** What a person at this level does, in the words engineers are assessed against; one per level of the scale. */
  descriptors: z.array(z.object({ level, text: z.string().min(1).max(1000) })),
  aliases: z.array(z.string().min(1).max(100)),
  /** Cost in a plan of raising the skill by one level. */
  effort: z.number().min(0.001).max(1000).default(1),
  /** Months after which confidence in a rating has halved. */
  halfLifeMonths: z.number().min(0.001).max(1200).default(12),
});

/** Parts of a piece of evidence that a rule may insist on. */
export const evidenceField = z.enum([
  'what', 'metric', 'baseline', 'result', 'unit', 'period', 'ownRole', 'scale',
  'complexity', 'businessImpact', 'security', 'technologies', 'link', 'verifier',
]);
export type EvidenceField = z.infer<typeof evidenceField>;

const evidenceRule = z.object({
  /** Points out of 7 an accepted item needs; null: as many as the organisation’s scoring settings ask for. */
  minimumQuality: z.int().min(0).max(7).nullable().default(null),
  /** One of these own roles; empty means any. */
  roles: z.array(z.string().min(1).max(40)).default([]),
  /** All of these filled. */
  fields: z.array(evidenceField).default([]),
});

const requirement = z.object({
  id: slug,
  name: z.string().min(1).max(100),
  /** One skill, or several of which any one will do. */
  skillIds: z.array(slug).min(1).max(20),
  level,
  /** Beyond these, sums of weights lose what is small beside what is large, or are no number at all. */
  weight: z.number().min(0.001).max(1000).default(1),
  mustHave: z.boolean().default(false),
  evidenceRule: evidenceRule.nullable().default(null),
});

const track = z.object({
  id: slug,
  name: z.string().min(1).max(100),
  summary: z.string().min(1).max(400),
  /** The smallest plan is exact: with more it may take minutes, for everyone who is scored. */
  requirements: z.array(requirement).min(1).max(60),
});

const certification = z.object({
  id: slug,
  name: z.string().min(1).max(200),
  issuer: z.string().min(1).max(200),
  aliases: z.array(z.string().min(1).max(200)),
  /** Months from issue to expiry; null when it does not expire. */
  validityMonths: z.int().positive().nullable(),
  /** The skills it speaks for. */
  skillIds: z.array(slug).min(1),
});

/** One whole framework: scale, skills, tracks, certifications. References between its parts are checked by its owner. */
export const frameworkDocument = z.object({
  name: z.string().min(1).max(100),
  scale: z.array(z.object({ level, name: z.string().min(1).max(40), meaning: z.string().min(1).max(400) })).min(1),
  skills: z.array(skill).min(1).max(500),
  /** Tools and products engineers name, and the skills they speak for. */
  tools: z.array(z.object({ name: z.string().min(1).max(100), skillIds: z.array(slug).min(1) })),
  tracks: z.array(track).max(100),
  certifications: z.array(certification).max(500),
});

export type FrameworkDocument = z.infer<typeof frameworkDocument>;

import { evidenceField, slug } from '@waymark/contracts';
import { z } from 'zod';
import { longestComment } from '../answers/answer.rules.js';

/** Most ratings in one document. A larger history is sent cycle by cycle, or a cycle in parts. */
export const mostRatings = 20_000;

const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

/** A day that people write about; the database has no year 0. */
const day = z.iso.date().refine((date) => date >= '1900-01-01', 'This is too long ago.');

const id = z.uuid().transform((text) => text.toLowerCase());

const kind = z.enum(['self', 'manager', 'agreed']);
const about = {
  skillId: slug,
  kind,
  /** Default: that of the person's entry, else the end of the cycle. */
  givenAt: instant.optional(),
  comment: z.string().trim().min(1).max(longestComment).nullable().default(null),
};

const rating = z.discriminatedUnion('outcome', [
  z.strictObject({ ...about, outcome: z.literal('level'), level: z.int() }),
  z.strictObject({ ...about, outcome: z.literal('not_applicable') }),
  z.strictObject({ ...about, outcome: z.literal('no_opportunity') }),
]);

const assessed = z.strictObject({
  personId: id,
  /** Who gave the manager's and the agreed ratings; needed where there are any. */
  managerId: id.nullable().default(null),
  givenAt: instant.optional(),
  /** When person and manager could both see them. Default: when given in a self-only cycle, else the end of the cycle. */
  revealedAt: instant.optional(),
  ratings: z.array(rating).min(1).max(mostRatings),
});

const cycle = z.strictObject({
  id,
  name: z.string().trim().min(1).max(100),
  kind: z.enum(['self_only', 'self_and_manager']).default('self_and_manager'),
  opensAt: instant,
  closesAt: instant,
  people: z.array(assessed).max(mostRatings).default([]),
});

const words = z.string().trim().min(1).max(1000).nullable().default(null);
const parts = Object.fromEntries(evidenceField.options.map((field) => [field, words])) as Record<z.infer<typeof evidenceField>, typeof words>;

const evidence = z.strictObject({
  ...parts,
  id,
  personId: id,
  what: z.string().trim().min(1).max(1000),
  ownRole: z.string().trim().min(1).max(40).nullable().default(null),
  skillIds: z.array(slug).min(1).max(20),
  state: z.enum(['submitted', 'accepted', 'rejected']),
  occurredOn: day,
  /** Needed exactly where the state is `accepted`. */
  acceptedAt: instant.nullable().default(null),
});

const certificate = z.strictObject({
  id,
  personId: id,
  /** Id, name or alias of a certification of the framework in force. */
  certification: z.string().trim().min(1).max(200),
  issuedOn: day,
  /** First day it is no longer valid. Left out: by the certification's validity; null: never. */
  expiresOn: day.nullable().optional(),
});

/** Closed cycles with what was rated in them, evidence and certificates, as from a spreadsheet's history. */
export const historyDocument = z.strictObject({
  cycles: z.array(cycle).max(200).default([]),
  evidence: z.array(evidence).max(5000).default([]),
  certificates: z.array(certificate).max(5000).default([]),
});

export type HistoryDocument = z.infer<typeof historyDocument>;
export type HistoryCycle = HistoryDocument['cycles'][number];
export type HistoryPerson = HistoryCycle['people'][number];
export type HistoryEvidence = HistoryDocument['evidence'][number];
export type HistoryCertificate = HistoryDocument['certificates'][number];

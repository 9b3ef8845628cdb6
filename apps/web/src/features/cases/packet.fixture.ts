import { compareRules, defaultSettings, FORMULA_VERSION, riskFlags, scoreReadiness, toInputDocument, toResultDocument, type Rating, type Requirement, type ScoringInput } from '@waymark/scoring';
import { createHash } from 'node:crypto';

/** Scored by the real function: what a spec reads is what a reader would. */
const day = 24 * 60 * 60 * 1000;
const now = Date.parse('2026-11-02T09:00:00Z');

const requirement = (id: string, more: Partial<Requirement> = {}): Requirement => ({ id, skillIds: [id], level: 3, weight: 1, mustHave: false, evidenceRule: null, ...more });
const rating = (skillId: string, cycleId: string, level: number): Rating => ({ ratingId: `${skillId}/${cycleId}`, skillId, cycleId, kind: 'manager', givenAt: now - 100 * day, revealedAt: now - 100 * day, outcome: 'level', level });

const input: ScoringInput = {
  requirements: [requirement('caching'), requirement('security', { mustHave: true, evidenceRule: { minimumQuality: 5, roles: ['lead'], fields: ['security'] } }), requirement('mentoring')],
  ratings: ['q1', 'q2'].flatMap((cycleId) => [rating('security', cycleId, 2), rating('caching', cycleId, 3), rating('mentoring', cycleId, 3)]),
  cycles: ['q1', 'q2'].map((id, index) => ({ id, opensAt: now - (300 - index * 100) * day, closedAt: now - (210 - index * 100) * day })),
  evidence: [{ evidenceId: 'e1', skillIds: ['security'], occurredAt: now - 60 * day, acceptedAt: now - 50 * day, ownRole: 'lead', filled: ['metric', 'baseline', 'result', 'unit', 'ownRole'], quality: 5 }],
  disputes: [],
  skills: [],
  settings: defaultSettings,
  asOf: now,
};

const readiness = scoreReadiness(input);

const document = {
  format: 'waymark-promotion-packet', version: 1, caseId: 'c1', round: 1, personId: 'amara', trackId: 'senior', frozenAt: '2026-11-02T09:00:00.000Z', formulaVersion: FORMULA_VERSION,
  nomination: { by: 'priya', reason: 'She leads.', exception: null }, statement: { by: 'priya', text: 'She leads.', at: null }, appealReason: null, trackName: 'Senior Backend Developer',
  frameworkVersionId: 'framework-7', settingsVersion: 4,
  names: { caching: 'Caching', security: 'Secures production', mentoring: 'Mentors', 'skill:security': 'Security', 'skill:caching': 'Caching', 'skill:mentoring': 'Mentoring' },
  input: toInputDocument(input),
  result: toResultDocument(readiness, riskFlags(input), compareRules(readiness)),
  evidence: [{ requirementId: 'caching', evidenceIds: [] }, { requirementId: 'security', evidenceIds: ['e1'] }, { requirementId: 'mentoring', evidenceIds: [] }],
};

/** A packet as the server sends it, of this document changed so. */
export function packetWith(more: object = {}) {
  const text = JSON.stringify({ ...document, ...more });
  return { __typename: 'PromotionPacket', frozenAt: '2026-11-02T09:00:00Z', document: text, digest: createHash('sha256').update(text).digest('base64url') };
}

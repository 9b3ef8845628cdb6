import { compareRules, defaultSettings, riskFlags, scoreReadiness, toInputDocument, type Cycle, type Evidence, type Rating, type RatingKind, type Requirement, type ScoringInput } from '@waymark/scoring';
import type { Names } from '../../components/readiness/names.js';
import type { TrackStory } from './track-story.js';

/** Everything here is scored by the real function: what a spec reads is what a reader would. */
export const day = 24 * 60 * 60 * 1000;
const start = Date.parse('2026-01-01T09:00:00Z');

/** Three closed quarters and one that is open, seen in November 2026. */
export const quarters: readonly Cycle[] = [0, 1, 2, 3].map((quarter) => ({ id: `q${quarter + 1}`, opensAt: start + quarter * 91 * day, closedAt: quarter < 3 ? start + (quarter * 91 + 80) * day : null }));
export const now = start + 320 * day;

const skillNames: Readonly<Record<string, string>> = { security: 'Security', 'system-design': 'System design', caching: 'Caching', mentoring: 'Mentoring', java: 'Java', python: 'Python' };
const requirementNames: Readonly<Record<string, string>> = { security: 'Gate 4: secures production', backend: 'Backend programming in Java or Python' };
const levels = ['Not demonstrated', 'Awareness', 'Working', 'Practitioner', 'Expert'];

export const names: Names = {
  skill: (id) => skillNames[id] ?? id,
  category: (id) => (id === 'mentoring' ? 'People' : 'Engineering'),
  requirement: (id) => requirementNames[id] ?? skillNames[id] ?? id,
  short: (id) => skillNames[id] ?? requirementNames[id] ?? id,
  cycle: (id) => `2026 ${id.toUpperCase()}`,
  evidence: (id) => (id === 'latency' ? 'Reduced API latency by 35%' : id),
  level: (level) => levels[level] ?? String(level),
};

export function asks(id: string, more: Partial<Requirement> = {}): Requirement {
  return { id, skillIds: [id], level: 3, weight: 1, mustHave: false, evidenceRule: null, ...more };
}

/** `rated('security', 'q3/manager', 2)`: given and revealed ten days after the quarter opened. */
export function rated(skillId: string, place: `${string}/${RatingKind}`, level: number | 'not_applicable' | 'no_opportunity'): Rating {
  const [cycleId = '', kind] = place.split('/') as [string, RatingKind];
  const givenAt = (quarters.find(({ id }) => id === cycleId)?.opensAt ?? start) + 10 * day;
  const said = { ratingId: `${skillId}/${place}`, skillId, cycleId, kind, givenAt, revealedAt: givenAt };
  return typeof level === 'number' ? { ...said, outcome: 'level', level } : { ...said, outcome: level };
}

/** The manager's word in each of the three closed quarters. */
export function held(skillId: string, level: number): Rating[] {
  return ['q1', 'q2', 'q3'].map((cycleId) => rated(skillId, `${cycleId as 'q1'}/manager`, level));
}

export function evidence(evidenceId: string, more: Partial<Evidence> = {}): Evidence {
  return { evidenceId, skillIds: ['security'], occurredAt: now - 40 * day, acceptedAt: now - 30 * day, ownRole: 'lead', filled: ['metric', 'baseline', 'result', 'unit', 'period', 'ownRole', 'security'], quality: 6, ...more };
}

export const rule = { minimumQuality: 5, roles: ['lead', 'owner'], fields: ['security'] };

export function inputOf(requirements: readonly Requirement[], ratings: readonly Rating[], more: Partial<ScoringInput> = {}): ScoringInput {
  return { requirements, ratings, cycles: quarters, disputes: [], evidence: [], skills: [], settings: defaultSettings, asOf: now, ...more };
}

export function storyOf(input: ScoringInput, more: Partial<TrackStory> = {}): TrackStory {
  const readiness = scoreReadiness(input);
  const inOrder = input.requirements.flatMap(({ id }) => readiness.requirements.find(({ requirementId }) => requirementId === id) ?? []);
  return {
    who: { name: 'Amara Okafor', own: false },
    trackId: 'senior',
    trackName: 'Senior Backend Developer',
    readiness: { ...readiness, requirements: inOrder },
    provenance: { settingsVersion: '1', frameworkVersionId: 'f1', digest: 'abc' },
    flags: riskFlags(input),
    comparison: compareRules(readiness),
    names,
    input,
    document: toInputDocument(input),
    history: { points: [], cycles: [] },
    scale: [1, 2, 3, 4],
    ...more,
  };
}

const track = [asks('security', { mustHave: true, evidenceRule: rule }), asks('system-design', { mustHave: true }), asks('caching'), asks('mentoring'), asks('backend', { skillIds: ['java', 'python'] })];
const others = [...held('system-design', 3), ...held('caching', 4), ...held('mentoring', 3), ...held('java', 3)];

/** Security has slipped to 2 in the newest quarter; all else is there. */
export const oneStep = inputOf(track, [...others, rated('security', 'q1/manager', 3), rated('security', 'q2/manager', 3), rated('security', 'q3/agreed', 2)], { evidence: [evidence('hardening')] });

/** Security never reached more than 1, and its one item of evidence says too little. */
export const failedGate = inputOf(track, [...others, ...held('security', 1)], { evidence: [evidence('latency', { quality: 3, ownRole: null, filled: ['metric'] })] });

export const ready = inputOf(track, [...others, ...held('security', 3)], { evidence: [evidence('hardening')] });

/** One of five is rated, and by nobody else. */
export const tooLittle = inputOf(track, [rated('mentoring', 'q3/self', 2)]);

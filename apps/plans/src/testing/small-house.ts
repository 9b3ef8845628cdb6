import { frameworkDocument, type caseV1, type PayloadOf, type scoredV1 } from '@waymark/contracts';
import { v7 } from 'uuid';
import type { Caller } from './api.js';
import { contracts, tell, type Told } from './told.js';

const days = 24 * 60 * 60 * 1000;
export const ago = (count: number) => new Date(Date.now() - count * days).toISOString();
export const soon = (count: number) => ago(-count);

type Scored = PayloadOf<typeof scoredV1>;
export type Step = NonNullable<Scored['tracks'][number]['plan']>['steps'][number];

const skill = (id: string) => ({
  id, name: `Skill ${id}`, category: 'Craft', summary: 'As it says.', aliases: [], effort: 1, halfLifeMonths: 12,
  descriptors: [1, 2, 3, 4].map((level) => ({ level, text: `At ${level} one does ${id}.` })),
});
const rule = { minimumQuality: 5, roles: [], fields: [] };

/** A framework of four skills; `lead` asks for mentoring alone. */
export function documentOf(backend: readonly object[] = [
  { id: 'security', name: 'Secures production', skillIds: ['security'], level: 3, mustHave: true, weight: 2, evidenceRule: rule },
  { id: 'language', name: 'A language', skillIds: ['java', 'python'], level: 3 },
  { id: 'mentoring', name: 'Mentors', skillIds: ['mentoring'], level: 2 },
]) {
  return frameworkDocument.parse({
    name: 'Engineering',
    scale: [1, 2, 3, 4].map((level) => ({ level, name: `Level ${level}`, meaning: 'As it says.' })),
    skills: ['security', 'java', 'python', 'mentoring'].map(skill),
    tools: [],
    tracks: [
      { id: 'backend', name: 'Senior Backend Developer', summary: 'As it says.', requirements: backend },
      { id: 'lead', name: 'Technical Lead', summary: 'As it says.', requirements: [{ id: 'mentoring', name: 'Mentors', skillIds: ['mentoring'], level: 3, mustHave: true }] },
    ],
    certifications: [{ id: 'kubernetes', name: 'Certified Kubernetes Application Developer', issuer: 'CNCF', aliases: [], validityMonths: 24, skillIds: ['security'] }],
  });
}

/** Two raises of security, its evidence, a rating of mentoring and two cycles: what readiness would say of somebody at security 1. */
export const smallSteps: Step[] = [
  { kind: 'evidence', requirementId: 'security', cost: 0.5, gain: 0, requirementIds: ['security'] },
  { kind: 'raise', skillId: 'security', from: 1, to: 2, cost: 1, gain: 16.67, requirementIds: ['security'] },
  { kind: 'raise', skillId: 'security', from: 2, to: 3, cost: 1, gain: 16.67, requirementIds: ['security'] },
  { kind: 'rate', skillId: 'mentoring', to: 2, cost: 0.25, gain: 8, requirementIds: ['mentoring'] },
  { kind: 'sustain', cost: 1, gain: 0, requirementIds: ['security'] },
  { kind: 'sustain', cost: 1, gain: 0, requirementIds: ['security'] },
];

/** A division above two teams; Ada and Ben in Payments under Lead, Cleo beside them under Other; HR and an admin. */
export function smallHouse(name = 'House') {
  const organisation = v7();
  const keys = ['head', 'lead', 'ada', 'ben', 'cleo', 'other', 'hr', 'admin', 'division', 'payments', 'search', 'first', 'q1', 'q2'] as const;
  const id = Object.fromEntries(keys.map((key) => [key, v7()])) as Record<(typeof keys)[number], string>;
  const person = (key: (typeof keys)[number], teamId: string | null) =>
    tell(contracts.person, {
      personId: id[key], version: 1, name: `${key} of ${name}`, email: `${key}@${name.toLowerCase()}.example`, title: 'Developer', roles: ['engineer'], active: true,
      memberships: teamId ? [{ teamId, from: ago(800).slice(0, 10), to: null }] : [],
    });
  const team = (teamId: string, leadId: string, parentTeamId: string | null) => tell(contracts.team, { teamId, version: 1, name: `Team of ${name}`, leadId, parentTeamId });
  const cycle = (cycleId: string, opensAt: string, closesAt: string) =>
    tell(contracts.cycle, { cycleId, version: 1, name: 'A quarter', kind: 'self_and_manager', state: 'open', opensAt, closesAt, frameworkVersionId: id.first });
  const scored = (personId: string, steps: readonly Step[], { frameworkVersionId = id.first, ...more }: Partial<Scored['tracks'][number]> & { frameworkVersionId?: string } = {}) =>
    tell(contracts.scored, {
      personId, formulaVersion: '1', settingsVersion: 0, frameworkVersionId,
      tracks: [
        { trackId: 'backend', since: ago(10), state: 'NOT_YET', score: 61.5, low: 50, high: 70, coverage: 0.75, digest: 'x', plan: { cost: 5.75, steps: [...steps] }, ...more },
        { trackId: 'lead', since: ago(10), state: 'NOT_ENOUGH_DATA', score: null, low: null, high: null, coverage: 0, digest: 'x', plan: { cost: 2.25, steps: [{ kind: 'rate', skillId: 'mentoring', to: 3, cost: 0.25, gain: 100, requirementIds: ['mentoring'] }] } },
      ],
    });
  const framework = (frameworkVersionId: string, number: number, document = documentOf()) =>
    tell(contracts.framework, { frameworkVersionId, frameworkId: id.division, number, state: 'published', effectiveFrom: ago(501 - number), document });
  const told: Told[] = [
    team(id.division, id.head, null), team(id.payments, id.lead, id.division), team(id.search, id.other, id.division),
    person('head', null), person('lead', id.payments), person('ada', id.payments), person('ben', id.payments), person('cleo', id.search), person('other', id.search),
    person('hr', null), person('admin', null),
    framework(id.first, 1), cycle(id.q1, ago(300), ago(250)), cycle(id.q2, ago(100), soon(30)),
    revealed({ personId: id.ada, cycleId: id.q1, kind: 'manager', at: ago(280), raterId: id.lead }, { security: 1, java: 3 }),
    scored(id.ada, smallSteps),
  ];
  const as = (personId: string, ...roles: Caller['roles']): Caller => ({ organisationId: organisation, personId, roles: ['engineer', ...roles] });
  const who = {
    ada: as(id.ada), ben: as(id.ben), lead: as(id.lead, 'manager'), head: as(id.head, 'manager'), other: as(id.other, 'manager'), cleo: as(id.cleo), hr: as(id.hr, 'hr'), admin: as(id.admin, 'admin'),
  };
  return { organisation, id, told, who, scored, framework, cycle };
}

export type House = ReturnType<typeof smallHouse>;

type Case = PayloadOf<typeof caseV1>;

/** A promotion case whose person was told that it is postponed for 200 days: what readiness would say of somebody at security 1. */
export function postponed({ id }: Pick<House, 'id'>, more: Partial<Omit<Case, 'told'>> & { told?: Partial<Case['told'] & object> | null } = {}): Told {
  const told = { decision: 'postponed' as const, postponedUntil: soon(200).slice(0, 10), toldAt: ago(0), least: [...smallSteps], ...more.told };
  const given = { caseId: v7(), personId: id.ada, trackId: 'backend', version: 9, state: 'told' as const, since: ago(0), round: 1, waitingFor: [], votesDueAt: ago(5), votesRevealedAt: ago(6), ...more };
  return tell(contracts.promotion, { ...given, told: more.told === null ? null : told });
}

/** Ratings of one person revealed together, by skill. */
export function revealed(given: { personId: string; cycleId: string; kind: 'self' | 'manager' | 'agreed'; at: string; raterId?: string }, levels: Record<string, number>): Told {
  const { personId, cycleId, kind, at, raterId = personId } = given;
  const ratings = Object.entries(levels).map(([skillId, level]) => ({ ratingId: v7(), skillId, kind, raterId, givenAt: at, revealedAt: at, outcome: 'level' as const, level }));
  return tell(contracts.ratings, { personId, cycleId, frameworkVersionId: v7(), ratings });
}

/** Evidence of quality 7 on these skills, accepted now or then. */
export function accepted(personId: string, skillIds: string[], more: { evidenceId?: string; at?: string; quality?: number } = {}): Told {
  const { evidenceId = v7(), at = new Date().toISOString(), quality = 7 } = more;
  return tell(contracts.evidence, { evidenceId, personId, skillIds, occurredOn: at.slice(0, 10), acceptedAt: at, filled: ['what', 'metric'], ownRole: 'lead', quality });
}

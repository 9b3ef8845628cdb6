import { v7 } from 'uuid';
import { documentOf } from './documents.js';
import { contracts, tell, type Told } from './projection.js';

const days = 24 * 60 * 60 * 1000;
const now = Date.now();
export const ago = (count: number) => new Date(now - count * days).toISOString();

type Outcome = number | 'not_applicable' | 'no_opportunity';

/** Ratings of one person revealed together, by skill. */
export function revealed(given: { personId: string; cycleId: string; kind: 'self' | 'manager' | 'agreed'; at: string; raterId?: string }, levels: Record<string, Outcome>): Told {
  const { personId, cycleId, kind, at, raterId = personId } = given;
  const ratings = Object.entries(levels).map(([skillId, said]) => ({
    ratingId: v7(), skillId, kind, raterId, givenAt: at, revealedAt: at,
    ...(typeof said === 'number' ? { outcome: 'level' as const, level: said } : { outcome: said }),
  }));
  return tell(contracts.ratings, { personId, cycleId, frameworkVersionId: v7(), ratings });
}

/**
 * Two heads' worth of a small organisation: a division above two teams, three people rated in two cycles, one who was
 * never rated, two framework versions of which the second took effect between the cycles.
 */
export function smallHouse(name = 'House') {
  const id = Object.fromEntries(['head', 'lead', 'ada', 'ben', 'cleo', 'other', 'division', 'payments', 'search', 'first', 'second', 'q1', 'q2'].map((key) => [key, v7()])) as Record<
    'head' | 'lead' | 'ada' | 'ben' | 'cleo' | 'other' | 'division' | 'payments' | 'search' | 'first' | 'second' | 'q1' | 'q2', string>;
  const person = (personId: string, given: string, memberships: [string, string][]) =>
    tell(contracts.person, {
      personId, version: 1, name: `${given} of ${name}`, email: `${given.toLowerCase()}@${name.toLowerCase()}.example`, title: 'Developer', roles: ['engineer'], active: true,
      memberships: memberships.map(([teamId, from]) => ({ teamId, from: from.slice(0, 10), to: null })),
    });
  const team = (teamId: string, leadId: string, parentTeamId: string | null) =>
    tell(contracts.team, { teamId, version: 1, name: teamId === id.payments ? `Payments of ${name}` : `Team of ${name}`, leadId, parentTeamId });
  const skills = [{ id: 'security' }, { id: 'java', halfLifeMonths: 6 }, { id: 'python', halfLifeMonths: 24 }, { id: 'mentoring' }];
  const backend = [
    { id: 'security', skillIds: ['security'], level: 3, mustHave: true, weight: 2 },
    { id: 'language', skillIds: ['java', 'python'], level: 3 },
    { id: 'mentoring', skillIds: ['mentoring'], level: 2 },
  ];
  const framework = (frameworkVersionId: string, number: number, effectiveFrom: string) =>
    tell(contracts.framework, {
      frameworkVersionId, frameworkId: id.first, number, state: 'published', effectiveFrom,
      document: documentOf(skills, [{ id: 'backend', requirements: number === 1 ? backend.slice(0, 2) : backend }, { id: 'lead', requirements: backend.slice(2) }]),
    });
  const cycle = (cycleId: string, opensAt: string, closesAt: string) =>
    tell(contracts.cycle, { cycleId, version: 1, name: 'A quarter', kind: 'self_and_manager', state: 'closed', opensAt, closesAt, frameworkVersionId: id.first });
  const by = (personId: string, cycleId: string) => ({ personId, cycleId });
  const told: Told[] = [
    team(id.division, id.head, null), team(id.payments, id.lead, id.division), team(id.search, id.other, id.division),
    person(id.head, 'Head', []), person(id.lead, 'Lead', [[id.payments, ago(900)]]), person(id.ada, 'Ada', [[id.payments, ago(800)]]),
    person(id.ben, 'Ben', [[id.payments, ago(700)]]), person(id.cleo, 'Cleo', [[id.search, ago(600)]]), person(id.other, 'Other', [[id.search, ago(600)]]),
    framework(id.first, 1, ago(500)), framework(id.second, 2, ago(200)), cycle(id.q1, ago(300), ago(250)), cycle(id.q2, ago(100), ago(1)),
    revealed({ ...by(id.ada, id.q1), kind: 'self', at: ago(290) }, { security: 3, java: 4, python: 2, mentoring: 1 }),
    revealed({ ...by(id.ada, id.q1), kind: 'manager', at: ago(280), raterId: id.lead }, { security: 2, java: 3, python: 3, mentoring: 'no_opportunity' }),
    revealed({ ...by(id.ada, id.q2), kind: 'self', at: ago(90) }, { security: 4, java: 3 }),
    revealed({ ...by(id.ada, id.q2), kind: 'manager', at: ago(80), raterId: id.lead }, { security: 3 }),
    revealed({ ...by(id.ben, id.q1), kind: 'self', at: ago(285) }, { security: 1, mentoring: 'not_applicable' }),
    revealed({ ...by(id.ben, id.q2), kind: 'manager', at: ago(70), raterId: id.lead }, { mentoring: 'not_applicable', python: 4 }),
    revealed({ ...by(id.cleo, id.q2), kind: 'agreed', at: ago(60) }, { security: 4, java: 4, mentoring: 3 }),
    tell(contracts.evidence, {
      evidenceId: v7(), personId: id.ada, skillIds: ['java'], occurredOn: ago(50).slice(0, 10), acceptedAt: ago(40), filled: ['what'], ownRole: null, quality: 1,
    }),
  ];
  return { id, told };
}

import type { FrameworkDocument } from '@waymark/contracts';
import type { Cycle, Rating } from '@waymark/scoring';
import { v7 } from 'uuid';
import { documentOf } from './documents.js';
import { contracts, tell, type Told } from './projection.js';
import { ago } from './small-house.js';

/** The same numbers every time; good enough to spread levels and gaps. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}

export interface LargeTeam {
  readonly teamId: string;
  readonly leadId: string;
  readonly personIds: readonly string[];
  readonly document: FrameworkDocument;
  readonly cycles: readonly Cycle[];
  /** Everything rated, by person, as scoring takes it. */
  readonly ratings: ReadonlyMap<string, readonly Rating[]>;
  readonly told: readonly Told[];
}

/** One team of 50 people toward a track of 40 requirements, rated in three cycles by themselves and their lead, with gaps. */
export function largeTeam(people = 50, skills = 40): LargeTeam {
  const roll = dice(7);
  const [teamId, leadId, frameworkVersionId] = [v7(), v7(), v7()];
  const skillIds = Array.from({ length: skills + 5 }, (_, index) => `skill-${index.toString().padStart(2, '0')}`);
  const requirements = skillIds.slice(0, skills).map((id, index) => ({
    id: `requirement-${index}`,
    skillIds: index % 8 === 0 ? [id, skillIds[skills + (index % 5)] ?? id] : [id],
    level: 1 + roll(4), weight: 0.5 + roll(4) / 2, mustHave: roll(5) === 0,
  }));
  const document = documentOf(skillIds.map((id, index) => ({ id, halfLifeMonths: 6 + (index % 3) * 6 })), [{ id: 'track', requirements }]);
  const cycles = [300, 200, 100].map((days) => ({ id: v7(), opensAt: Date.parse(ago(days)), closedAt: Date.parse(ago(days - 90)), days }));
  const personIds = Array.from({ length: people }, () => v7());
  const ratings = new Map<string, Rating[]>();
  const told: Told[] = [
    tell(contracts.team, { teamId, version: 1, name: 'A large team', leadId, parentTeamId: null }),
    tell(contracts.framework, { frameworkVersionId, frameworkId: v7(), number: 1, state: 'published', effectiveFrom: ago(400), document }),
    ...cycles.map(({ id, days }) => tell(contracts.cycle, { cycleId: id, version: 1, name: 'A quarter', kind: 'self_and_manager', state: 'closed', opensAt: ago(days), closesAt: ago(days - 90), frameworkVersionId })),
    ...[leadId, ...personIds].map((personId, index) => tell(contracts.person, {
      personId, version: 1, name: `Person ${index.toString().padStart(2, '0')}`, email: `p${index}@example.org`, title: 'Developer', roles: ['engineer'], active: true,
      memberships: personId === leadId ? [] : [{ teamId, from: ago(500).slice(0, 10), to: null }],
    })),
  ];
  for (const personId of personIds) {
    for (const { id: cycleId, days } of cycles) {
      for (const kind of ['self', 'manager'] as const) {
        const at = ago(days - 10 - roll(20));
        const given = skillIds.filter(() => roll(kind === 'self' ? 5 : 3) > 0).map((skillId) => {
          const said = roll(14);
          const outcome = said === 0 ? { outcome: 'not_applicable' as const } : said === 1 ? { outcome: 'no_opportunity' as const } : { outcome: 'level' as const, level: roll(5) };
          return { ratingId: v7(), skillId, kind, raterId: kind === 'self' ? personId : leadId, givenAt: at, revealedAt: at, ...outcome };
        });
        told.push(tell(contracts.ratings, { personId, cycleId, frameworkVersionId, ratings: given }));
        const asScored = given.map((rating) => ({ ...rating, cycleId, givenAt: Date.parse(at), revealedAt: Date.parse(at) }));
        ratings.set(personId, [...(ratings.get(personId) ?? []), ...asScored]);
      }
    }
  }
  return { teamId, leadId, personIds, document, cycles, ratings, told };
}

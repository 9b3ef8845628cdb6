import type { FrameworkDocument } from '@waymark/contracts';
import type { DemoPerson, Part } from './people.ts';
import { normalOf, randomOf } from './random.ts';

/** What a person and their manager said of one skill in one past quarter. */
export interface DemoRating {
  readonly skillId: string;
  readonly kind: 'self' | 'manager' | 'agreed';
  readonly outcome: 'level' | 'no_opportunity';
  readonly level?: number;
  readonly comment?: string;
}

export const quartersRated = 5;
const newest = quartersRated - 1;
const track = 'senior-backend-developer';

/** Their ability when the record begins, and how far it grows in a quarter, by what they are in the demo for. */
const abilities: Readonly<Record<Part, { base: number; growth: number }>> = {
  engineer: { base: 2.1, growth: 0.13 },
  lead: { base: 2.9, growth: 0.06 },
  head: { base: 3.2, growth: 0.03 },
  hr: { base: 0, growth: 0 },
  admin: { base: 0, growth: 0 },
  'one-step': { base: 2.4, growth: 0.15 },
  'failed-gate': { base: 3.1, growth: 0.1 },
  'too-little-data': { base: 1.8, growth: 0.1 },
  'only-one': { base: 2.4, growth: 0.1 },
  'vague-evidence': { base: 2.2, growth: 0.1 },
  'frontend-heavy': { base: 2.4, growth: 0.1 },
  ready: { base: 2.7, growth: 0.15 },
};

/** Some skills are harder to come by than others, everywhere. */
const scarcity: Readonly<Record<string, number>> = {
  security: -0.7, 'distributed-systems': -0.5, kubernetes: -0.4, nosql: -0.2, caching: -0.2, observability: -0.2, gcp: -0.8, azure: -0.6, 'technical-strategy': -0.8,
  'coding-craft': 0.4, collaboration: 0.4, 'relational-databases': 0.3, communication: 0.2, typescript: 0.2,
};

/** The skill that one person in the team alone holds. */
const rare = { skillId: 'technical-strategy', team: 'Payments' };

/** The gate that is missed by who is one step from ready, and by who fails it whatever the score. */
const missed: Partial<Readonly<Record<Part, string>>> = { 'one-step': 'distributed-systems', 'failed-gate': 'security' };

const comments: Readonly<Record<string, Partial<Record<DemoRating['kind'], string>>>> = {
  'one-step/distributed-systems': {
    self: 'The split is mine from the first sketch to production.',
    agreed: 'Design and delivery are there. The failover was rehearsed without you this quarter: run the next one.',
  },
  'failed-gate/security': { manager: 'Fixes what the scan reports. Has not yet modelled a threat or led a hardening.' },
  'only-one/technical-strategy': { manager: 'Wrote the two-year view on the payment rails that the board used. Nobody else here could have.' },
};

interface Point {
  readonly framework: FrameworkDocument;
  readonly person: DemoPerson;
  readonly skillId: string;
  readonly quarter: number;
}

/** The lowest and highest level that the story leaves to chance; one number twice where it decides. */
function story({ framework, person, skillId, quarter }: Point): readonly [number, number] {
  if (skillId === rare.skillId && person.team === rare.team) return person.part === 'only-one' ? [quarter < 2 ? 2 : 3, 3] : [0, 1];
  const requirements = framework.tracks.find(({ id }) => id === track)?.requirements ?? [];
  const asked = requirements.find(({ skillIds }) => skillIds[0] === skillId)?.level;
  if (asked === undefined || quarter < 2 || !['ready', 'one-step', 'failed-gate'].includes(person.part)) return [0, 4];
  if (missed[person.part] !== skillId) return [asked, 4];
  // One step: it was held for two quarters, so that raising it again is all that is missing.
  return person.part === 'one-step' && quarter < newest ? [asked, asked] : [asked - 1, asked - 1];
}

function within([low, high]: readonly [number, number], ability: number): number {
  return Math.max(low, Math.min(high, Math.round(ability)));
}

function quarterRatings(point: Point, { ability, selfAbility, agree }: { ability: number; selfAbility: number; agree: boolean }): DemoRating[] {
  const { person, skillId, quarter } = point;
  const bounds = story(point);
  const manager = within(bounds, ability);
  const misjudged = missed[person.part] === skillId && quarter === newest;
  const self = misjudged ? manager + 1 : within([bounds[0] > 0 ? manager : 0, bounds[1]], selfAbility);
  const said = quarter === newest ? (comments[`${person.part}/${skillId}`] ?? {}) : {};
  const rated = (kind: DemoRating['kind'], level: number): DemoRating => ({ skillId, kind, outcome: 'level', level, ...(said[kind] ? { comment: said[kind] } : {}) });
  // They talk where they differ, mostly in the newest quarter; then both sign.
  const agreed = self !== manager && quarter === newest && (agree || misjudged);
  return [rated('self', self), rated('manager', manager), ...(agreed ? [rated('agreed', manager)] : [])];
}

function skillRatings(framework: FrameworkDocument, person: DemoPerson, skillId: string): DemoRating[][] {
  const random = randomOf(`${person.email}/${skillId}`);
  const { base, growth } = abilities[person.part];
  const talent = normalOf(randomOf(person.email)) * 0.3 + normalOf(random) * 0.6 + (scarcity[skillId] ?? 0);
  const selfBias = 0.25 + normalOf(random) * 0.35;
  const unseen = random();
  return Array.from({ length: quartersRated }, (_, quarter) => {
    const point = { framework, person, skillId, quarter };
    const ability = base + talent + growth * quarter + normalOf(random) * 0.15;
    const agree = random() < 0.5;
    if (story(point)[0] === 0 && unseen < 0.05) return [];
    if (story(point)[0] === 0 && unseen < 0.09) return (['self', 'manager'] as const).map((kind) => ({ skillId, kind, outcome: 'no_opportunity' as const }));
    return quarterRatings(point, { ability, selfAbility: ability + selfBias, agree });
  });
}

/** Five quarters of ratings of a person, oldest first. HR and administrators are not rated, and nobody rates a head. */
export function ratingsOf(framework: FrameworkDocument, person: DemoPerson): DemoRating[][] {
  const quarters: DemoRating[][] = Array.from({ length: quartersRated }, () => []);
  if (person.part === 'hr' || person.part === 'admin') return quarters;
  if (person.part === 'too-little-data') {
    quarters[newest] = ['communication', 'ci-cd', 'coding-craft'].map((skillId) => ({ skillId, kind: 'self', outcome: 'level', level: 2 }));
    return quarters;
  }
  for (const { id } of framework.skills) {
    const rated = skillRatings(framework, person, id);
    rated.forEach((ratings, quarter) => quarters[quarter]?.push(...ratings.filter(({ kind }) => kind === 'self' || person.managerEmail !== '')));
  }
  return quarters;
}

import type { FrameworkDocument } from '@waymark/contracts';
import type { DemoPerson } from './people.ts';
import { normalOf, randomOf } from './random.ts';

/** What a person and their manager said of one skill in one past quarter. */
export interface DemoRating {
  readonly skillId: string;
  readonly kind: 'self' | 'manager' | 'agreed';
  readonly outcome: 'level' | 'not_applicable' | 'no_opportunity';
  readonly level?: number;
}

const track = 'senior-backend-developer';

/** Their ability when the record begins, and how far it grows in a quarter, by what they are in the demo for. */
const abilities: Readonly<Record<DemoPerson['part'], { base: number; growth: number }>> = {
  engineer: { base: 2.1, growth: 0.12 },
  lead: { base: 2.9, growth: 0.06 },
  head: { base: 3.2, growth: 0.03 },
  hr: { base: 0, growth: 0 },
  admin: { base: 0, growth: 0 },
  'one-step': { base: 2.4, growth: 0.15 },
  'failed-gate': { base: 3.1, growth: 0.1 },
  'too-little-data': { base: 1.8, growth: 0.1 },
  'only-one': { base: 2.5, growth: 0.1 },
  'vague-evidence': { base: 2.2, growth: 0.1 },
  ready: { base: 2.9, growth: 0.15 },
};

/** The levels that the story fixes in the newest quarter; null where chance decides. */
function fixedLevel(framework: FrameworkDocument, person: DemoPerson, skillId: string): number | null {
  if (skillId === 'kubernetes' && person.part === 'only-one') return 4;
  if (!['ready', 'one-step', 'failed-gate'].includes(person.part)) return null;
  const requirements = framework.tracks.find(({ id }) => id === track)?.requirements ?? [];
  const asked = requirements.find(({ skillIds }) => skillIds[0] === skillId);
  if (!asked) return null;
  const missed = requirements.find(({ mustHave, skillIds }) => mustHave && (skillIds[0] === 'security') === (person.part === 'failed-gate'));
  const short = person.part !== 'ready' && asked.id === missed?.id;
  if (short) return asked.level - 1;
  return person.part === 'failed-gate' ? Math.min(4, asked.level + 1) : asked.level;
}

function clamp(level: number): number {
  return Math.max(0, Math.min(4, Math.round(level)));
}

/** Nobody in the team but the one may look able to replace them. */
function ceiling(person: DemoPerson, skillId: string): number {
  return skillId === 'kubernetes' && person.team === 'Payments' && person.part !== 'only-one' ? 1 : 4;
}

function skillRatings(framework: FrameworkDocument, person: DemoPerson, skillId: string): DemoRating[][] {
  const random = randomOf(`${person.email}/${skillId}`);
  const { base, growth } = abilities[person.part];
  const talent = normalOf(random) * 0.7;
  const selfBias = 0.25 + normalOf(random) * 0.35;
  const unseen = random();
  return [0, 1, 2, 3, 4].map((quarter) => {
    const ability = base + talent + growth * quarter + normalOf(random) * 0.15;
    const fixed = quarter >= 3 ? fixedLevel(framework, person, skillId) : null;
    const manager = fixed ?? Math.min(ceiling(person, skillId), clamp(ability));
    const self = fixed ?? Math.min(ceiling(person, skillId), clamp(ability + selfBias));
    if (fixed === null && unseen < 0.06) return [];
    if (fixed === null && unseen < 0.1) return both('no_opportunity');
    const ratings: DemoRating[] = [
      { skillId, kind: 'self', outcome: 'level', level: self },
      { skillId, kind: 'manager', outcome: 'level', level: manager },
    ];
    // They agree in the newest quarter where they had differed, and now and then before.
    if (self !== manager && quarter === 4 && random() < 0.5) ratings.push({ skillId, kind: 'agreed', outcome: 'level', level: manager });
    return ratings;
  });

  function both(outcome: 'no_opportunity'): DemoRating[] {
    return (['self', 'manager'] as const).map((kind) => ({ skillId, kind, outcome }));
  }
}

/** Five quarters of ratings of a person, oldest first. HR and administrators are not rated. */
export function ratingsOf(framework: FrameworkDocument, person: DemoPerson): DemoRating[][] {
  const quarters: DemoRating[][] = [[], [], [], [], []];
  if (person.part === 'hr' || person.part === 'admin') return quarters;
  if (person.part === 'too-little-data') {
    quarters[4] = ['communication', 'ci-cd', 'security'].map((skillId) => ({ skillId, kind: 'self', outcome: 'level', level: 2 }));
    return quarters;
  }
  for (const { id } of framework.skills) {
    skillRatings(framework, person, id).forEach((ratings, quarter) => quarters[quarter]?.push(...ratings));
  }
  return quarters;
}

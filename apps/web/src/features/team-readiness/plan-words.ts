import { levelText } from '../../lib/levels.js';
import { opportunityText } from '../../lib/opportunity-text.js';
import { listedBriefly, sentence } from '../../lib/phrases.js';
import { noLevel, type Team, type TeamPerson } from './team.model.js';

/** Steps of one id, which a reader takes together: a skill raised by two levels, two cycles held. */
interface PlanItem {
  readonly id: string;
  readonly times: number;
  /** Levels; -1 where there is none. */
  readonly from: number;
  readonly to: number;
}

/** What can be begun first stands first; what only time does stands last. */
const order = ['rate', 'raise', 'confirm', 'evidence', 'sustain'];

function itemsOf({ steps, stepsFrom, stepsTo }: TeamPerson): PlanItem[] {
  const ids = [...new Set(steps)].toSorted((a, b) => order.indexOf(kindOf(a)) - order.indexOf(kindOf(b)));
  return ids.map((id) => {
    const places = steps.flatMap((step, place) => (step === id ? [place] : []));
    const levels = (of: readonly number[]) => places.map((place) => (of[place] ?? -100) / 100);
    return { id, times: places.length, from: Math.min(...levels(stepsFrom)), to: Math.max(...levels(stepsTo)) };
  });
}

function kindOf(id: string): string {
  return id.split(':', 1)[0] ?? '';
}

/** A raise of a skill of which there was no opportunity begins with one. */
function isOpportunity({ requirements }: Team, person: TeamPerson, skillId: string): boolean {
  return requirements.some(({ skillIds }, index) => skillIds.includes(skillId) && person.meets[index] === noLevel.noOpportunity);
}

function stepText({ id, times, from, to }: PlanItem, team: Team, person: TeamPerson): string {
  const subject = id.slice(kindOf(id).length + 1);
  const skill = team.skillNames.get(subject) ?? subject;
  switch (kindOf(id)) {
    case 'raise':
      return isOpportunity(team, person, subject) ? opportunityText(skill, to) : `raise ${skill} from ${levelText(from)} to ${levelText(to)}`;
    case 'rate':
      return `have ${skill} rated (taken to come out at ${levelText(to)})`;
    case 'confirm':
      return `have ${skill} confirmed at ${levelText(to)}`;
    case 'evidence':
      return `bring evidence for ${team.requirements.find(({ requirementId }) => requirementId === subject)?.name ?? subject}`;
    default:
      return times === 1 ? 'hold it for one more cycle' : `hold it for ${times} more cycles`;
  }
}

/** The smallest plan, each part in words. */
export function planParts(team: Team, person: TeamPerson): string[] {
  return itemsOf(person).map((item) => stepText(item, team, person));
}

/** "2", "0.25": never more decimals than it takes. */
export function costText(cost: number): string {
  return String(Math.round(cost * 100) / 100);
}

/** The least that would make the person ready, in a sentence. */
export function leastText(team: Team, person: TeamPerson): string {
  const { state, score, planCost } = person;
  if (state === 'READY') return 'Nothing more is asked for.';
  if (planCost === null || planCost === undefined) {
    return score === null || score === undefined ? 'Nothing is rated yet: ratings come first.' : 'No steps lead to ready by the rules in force.';
  }
  return `${sentence(listedBriefly(planParts(team, person)))} (cost ${costText(planCost)}).`;
}

import { listed } from '../../lib/phrases.js';
import { noLevel, type Team, type TeamRequirement } from './team.model.js';

/** Of those whom a requirement keeps from ready, who had no opportunity to show it: nobody failed to rate them. */
function withoutOpportunity({ people, requirements }: Team, requirement: TeamRequirement): number {
  const place = requirements.indexOf(requirement);
  return people.filter(({ keeps, meets }) => keeps[place] === 1 && meets[place] === noLevel.noOpportunity).length;
}

/** "5 are below level 3 and 2 not rated": by what a requirement keeps people from ready. Someone may lack several things. */
export function whyText(team: Team, requirement: TeamRequirement): string {
  const { blocking, target } = requirement;
  if (!blocking) return '';
  const noOpportunity = withoutOpportunity(team, requirement);
  const parts: [number, string][] = [
    [blocking.belowLevel, `below level ${target}`],
    [blocking.notKnown - noOpportunity, 'not rated'],
    [noOpportunity, 'without an opportunity to show it'],
    [blocking.notConfirmed, 'not confirmed'],
    [blocking.withoutEvidence, 'without the evidence asked for'],
    [blocking.notSustained, 'not held long enough'],
  ];
  return listed(parts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`));
}

/** "Keeps 7 of 9 from ready". */
export function keptText({ blocking }: TeamRequirement, people: number): string {
  return `Keeps ${blocking?.people ?? 0} of ${people} from ready`;
}

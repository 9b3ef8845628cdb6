import { inSentence } from '../../lib/in-sentence.js';
import { isPast } from '../../lib/team-address.js';
import { holdingBack, nothingKnown, oneStepAway, type Team } from './team.model.js';

function people(count: number): string {
  return count === 1 ? 'the one person' : `the ${count} people`;
}

/** "Is" and "are" of the day that is shown. */
interface Tense {
  readonly is: string;
  readonly are: string;
}

function tenseOf({ day }: Team): Tense {
  return isPast(day) ? { is: 'was', are: 'were' } : { is: 'is', are: 'are' };
}

function subject(ready: number, of: number, { is, are }: Tense): string {
  if (of === 1) return ready === 1 ? `The one person here ${is} ready` : `The one person here ${is} not yet ready`;
  if (ready === of) return `All ${of} ${are} ready`;
  if (ready === 0) return `None of the ${of} ${is} ready yet`;
  return `${ready} of ${of} ${ready === 1 ? is : are} ready`;
}

function near(team: Team): string | null {
  const { is, are } = tenseOf(team);
  const count = oneStepAway(team).length;
  if (count === 0) return null;
  if (team.people.length === 1) return 'but one step away';
  return `${count} ${count === 1 ? is : are} one step away`;
}

/** What keeps most people from ready; none where it keeps as many as another does. */
function heldBack(team: Team): string | null {
  const [worst, next] = holdingBack(team);
  const count = worst?.blocking?.people ?? 0;
  const past = isPast(team.day);
  if (!worst) return null;
  if (count === 1) return `${inSentence(worst.name)} ${tenseOf(team).is} the first thing to work on`;
  if (count === next?.blocking?.people) return `${inSentence(worst.name)} and ${inSentence(next.name)} ${past ? 'held' : 'hold'} most people back`;
  return `${inSentence(worst.name)} ${past ? 'held' : 'holds'} most people back`;
}

/** The team in one sentence: how many are ready, who is near, and what stands in the way of most. */
export function teamSentence(team: Team): string {
  const { counts, trackName } = team;
  const count = team.people.length;
  if (count === 0) return `Nobody ${tenseOf(team).is} in this team on this day.`;
  if (nothingKnown(team)) return `Nothing is known yet of ${people(count)} here toward ${trackName}.`;
  if (!counts) return `Too few people for totals toward ${trackName}; each row says how one person stands.`;
  const head = [`${subject(counts.ready, count, tenseOf(team))} for ${trackName}`, near(team)].filter((part) => part !== null).join(', ');
  const why = heldBack(team);
  return why ? `${head}; ${why}.` : `${head}.`;
}

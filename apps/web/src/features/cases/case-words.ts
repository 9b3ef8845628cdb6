import type { PromotionCaseAction, PromotionVerdict } from '../../generated/graphql.js';
import { counted } from '../../lib/counts.js';
import { momentText } from '../../lib/dates.js';
import { levelText } from '../../lib/levels.js';
import { can, is, roundHeld, type Case, type Decision, type Round } from './case.model.js';

export { caseStateTitles as stateTitles, outcomeTitles } from '../../lib/case-state-words.js';

/** A vote, as who votes says it. */
export const verdictTitles: Readonly<Record<PromotionVerdict, string>> = { ACCEPTED: 'Promote', POSTPONED: 'Postpone', REJECTED: 'Do not promote' };

export const verdictMeanings: Readonly<Record<PromotionVerdict, string>> = {
  ACCEPTED: 'Now, from what the packet shows.',
  POSTPONED: 'Not yet: something that can be named is missing.',
  REJECTED: 'Not in this case.',
};

/** "2 of 3 have voted"; of a panel of one "1 of 1 has voted". */
export function votedText(round: Pick<Round, 'seats'>): string {
  const seats = round.seats ?? [];
  return `${seats.filter(({ voted }) => voted).length} of ${counted(seats.length, 'has voted', 'have voted')}`;
}

function panelText(shown: Case): string {
  const held = roundHeld(shown);
  if (held?.revealedAt) return 'The votes are revealed. Next, HR decides.';
  if (!held?.votesDueAt) return 'A panel votes from the packet as it was frozen. Then HR decides.';
  return `The panel votes, each without seeing the others, until ${momentText(held.votesDueAt)} at the latest; ${votedText(held)}. Then HR decides.`;
}

/** Of a second round that brought no decision: the appeal was taken back. */
export function isAppealTakenBack(shown: Case): boolean {
  const second = shown.rounds.find(({ number }) => number === 2);
  return (shown.state === 'TOLD' || shown.state === 'CLOSED') && second !== undefined && second.told === null;
}

/** Where the case stands and who acts next, in a sentence or two. */
export function nextText(shown: Case): string {
  const own = is(shown, 'PERSON');
  const { name } = shown.person;
  switch (shown.state) {
    case 'NOMINATED':
      return `Next, whoever leads ${own ? 'you' : name} writes a statement; HR does where nobody leads ${own ? 'you' : 'them'}.`;
    case 'PREPARED':
      return 'Next, HR seats a panel and opens it.';
    case 'PANEL':
      return panelText(shown);
    case 'DECIDED':
      return own ? 'It is decided. Next, HR tells you.' : `It is decided. Next, HR tells ${name}.`;
    case 'TOLD':
      return toldText(shown, own);
    case 'APPEALED':
      return `${own ? 'You' : name} asked for another panel. Next, HR seats one, with nobody of the first.`;
    case 'CLOSED':
      return 'The case is over. It can still be read.';
    case 'WITHDRAWN':
      return 'The case was taken back before it was decided. It can still be read.';
  }
}

function toldText(shown: Case, own: boolean): string {
  const whom = own ? 'You have been told' : `${shown.person.name} has been told`;
  if (isAppealTakenBack(shown)) return 'The appeal was taken back: what was decided before stands. Next, HR closes the case.';
  return shown.round === 1 ? `${whom}. Next, ${own ? 'you' : 'they'} may ask once for another panel, or HR closes the case.` : `${whom}. Next, HR closes the case.`;
}

/** What the viewer is in the case, where it is not plain; null: nothing to say. */
export function roleText(shown: Case): string | null {
  if (can(shown, 'VOTE') || is(shown, 'MEMBER')) return 'You are on the panel';
  if (is(shown, 'STAND_IN')) return 'Nobody leads this person today: HR stands in';
  if (is(shown, 'FOR_ABSENT')) return 'This person has left: HR can tell, take back and close';
  return null;
}

const done: Readonly<Record<PromotionCaseAction, string>> = {
  NOMINATE: 'proposed the promotion',
  PREPARE: 'wrote the statement',
  CHOOSE_PANEL: 'chose the panel',
  OPEN_PANEL: 'froze the packet and opened the panel',
  VOTE: 'voted',
  REVEAL: 'revealed the votes',
  DECIDE: 'decided',
  TELL: 'told the person',
  APPEAL: 'asked for another panel',
  WITHDRAW: 'took it back',
  CLOSE: 'closed the case',
  READ: 'looked at it',
};

/** What somebody did, after their name. */
export function doneText(action: PromotionCaseAction): string {
  return done[action];
}

const parts: Readonly<Record<string, string>> = { state: 'where it stands', nomination: 'the proposal', statement: 'the statement', seats: 'who is on the panel', packet: 'the packet', votes: 'the votes', decision: 'the decision', told: 'what the person reads', log: 'this log' };

/** The parts that were looked at: the log names them as the service does. */
export function partsText(note: string): string {
  return note.split(', ').map((part) => parts[part] ?? part).join(', ');
}

type Step = NonNullable<Decision['least']>[number];

/** Steps as things to do, those that go on from each other as one: a level at a time is a raise, a cycle at a time is holding it. */
export function stepTexts(steps: readonly Step[]): string[] {
  return [...new Set(steps.map(({ id }) => id))].flatMap((one) => {
    const same = steps.filter(({ id }) => id === one);
    const [first] = same;
    return first ? [stepText({ ...first, to: same.at(-1)?.to ?? null }, same.length)] : [];
  });
}

function stepText({ id, name, from, to }: Step, times: number): string {
  if (id === 'sustain') return `Hold the must-haves for ${counted(times, 'more cycle', 'more cycles')}`;
  if (id.startsWith('confirm:') && from !== null) return `${askedText(id, name)} at level ${levelText(from)}`;
  return `${askedText(id, name)}${from === null || to === null ? '' : ` from ${levelText(from)} to ${levelText(to)}`}`;
}

/** What a step or an item of a plan asks for, by its key: `raise:security`. */
export function askedText(key: string, name: string): string {
  switch (key.split(':')[0]) {
    case 'raise':
      return `Raise ${name}`;
    case 'rate':
      return `Have ${name} rated`;
    case 'confirm':
      return `Have ${name} confirmed`;
    case 'evidence':
      return `Bring evidence: ${name}`;
    case 'sustain':
      return 'Hold the must-haves for one more cycle';
    case 'certify':
      return `Certificate: ${name}`;
    default:
      return 'A step of a template';
  }
}

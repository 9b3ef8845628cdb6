import type { PickedPerson } from '../../components/PersonPicker.js';
import type { Case } from './case.model.js';
import type { Refusal } from './use-case-change.js';

/** Why somebody cannot be on this panel, as far as the page knows; the server knows the line of the person too. */
export function whyNot({ id, name }: PickedPerson, { person, nomination, rounds, round }: Case): string | null {
  if (id === person.id) return `${name} is whose case it is.`;
  if (id === nomination?.by.id) return `${name} proposed the promotion.`;
  const before = rounds.some(({ number, seats }) => number < round && seats?.some(({ member }) => member.id === id));
  return before ? `${name} was on the first panel.` : null;
}

/** What the server says of one who was chosen; null: nothing. */
export function refusedText({ id, name }: PickedPerson, refusal: Refusal | null, { person }: Case): string | null {
  if (refusal?.personId !== id) return null;
  if (refusal.reason === 'SEAT_HAS_VOTED') return `${name} has voted and stays on the panel.`;
  if (refusal.reason === 'MEMBER_EXCLUDED') return `${name} cannot be on this panel: leads ${person.name} or is led by them, or is not here any more.`;
  return refusal.message;
}

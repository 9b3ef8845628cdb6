import { CallerError } from '@waymark/service-kit';
import { validate } from 'uuid';
import type { RequirementReason } from './case-row.js';

const longest = 4000;
/** What a reader sees: marks of direction and spaces without width alone say nothing. */
const seen = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** The text as it is kept. @throws CallerError BAD_INPUT for one that says nothing, or too much. */
export function checkedWords(text: string, field: string): string {
  const kept = text.replace(/\0|\p{Surrogate}/gu, '').trim();
  if (!seen.test(kept) || kept.length > longest) throw new CallerError('BAD_INPUT', `Please write 1 to ${longest} characters.`, field);
  return kept;
}

/** Ids that a client makes, and ids of people: in lower case, as the database writes them. @throws CallerError BAD_INPUT. */
export function checkedId(id: string, field: string): string {
  if (!validate(id)) throw new CallerError('BAD_INPUT', 'This is not a UUID.', field);
  return id.toLowerCase();
}

/** Each requirement at most once, at least one, and none that is not in the packet; in the order of their ids. @throws CallerError BAD_INPUT. */
export function checkedReasons(reasons: readonly RequirementReason[], requirementIds: readonly string[]): RequirementReason[] {
  const kept = reasons.map(({ requirementId, text }) => ({ requirementId, text: checkedWords(text, 'reasons') }));
  const named = kept.map(({ requirementId }) => requirementId);
  if (named.length === 0) throw new CallerError('BAD_INPUT', 'Give a reason for at least one requirement.', 'reasons');
  if (new Set(named).size < named.length) throw new CallerError('BAD_INPUT', 'A requirement has one reason.', 'reasons');
  const unknown = named.find((id) => !requirementIds.includes(id));
  if (unknown !== undefined) throw new CallerError('BAD_INPUT', 'This requirement is not in the packet.', 'reasons');
  return kept.sort((one, other) => (one.requirementId < other.requirementId ? -1 : 1));
}

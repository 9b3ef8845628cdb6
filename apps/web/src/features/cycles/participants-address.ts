import type { ParticipantFilter } from '../../generated/graphql.js';
import type { AddressOf } from '../../lib/use-address.js';
import { filterText } from './participant-words.js';

/** Whom the list of a cycle shows; null: everybody. */
export interface ParticipantChoices {
  search: string;
  only: ParticipantFilter | null;
}

function filterIn(text: string | null): ParticipantFilter | null {
  const wanted = text?.toUpperCase().replaceAll('-', '_') ?? '';
  return Object.hasOwn(filterText, wanted) ? (wanted as ParticipantFilter) : null;
}

export const participantsAddress: AddressOf<ParticipantChoices> = {
  read: (search) => ({ search: search.get('search') ?? '', only: filterIn(search.get('only')) }),
  write: ({ search, only }) => new URLSearchParams({ ...(search ? { search } : {}), ...(only ? { only: only.toLowerCase().replaceAll('_', '-') } : {}) }),
  isStep: () => false,
};

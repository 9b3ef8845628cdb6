import type { EvidenceState } from '../../generated/graphql.js';
import { searchOf } from '../../lib/team-address.js';
import type { AddressOf } from '../../lib/use-address.js';

/** What of a log is shown; empty: all of it. */
export interface LogChoices {
  search: string;
  skill: string;
  state: EvidenceState | '';
}

const states: readonly EvidenceState[] = ['DRAFT', 'SUBMITTED', 'ACCEPTED', 'REJECTED'];

/** The filters in the address, so that a log can be passed on as it is shown. */
export const logAddress: AddressOf<LogChoices> = {
  read: (search) => ({ search: search.get('search') ?? '', skill: search.get('skill') ?? '', state: states.find((state) => state.toLowerCase() === search.get('state')) ?? '' }),
  write: ({ search, skill, state }) => searchOf({ search, skill, state: state.toLowerCase() }),
  isStep: () => false,
};

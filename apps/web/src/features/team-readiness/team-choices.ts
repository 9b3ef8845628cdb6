import { readTeamAddress, searchOf, teamParts, type TeamAddress } from '../../lib/team-address.js';
import { useAddress, type AddressOf, type ChosenInAddress } from '../../lib/use-address.js';

export type ChoicesOfPage = ChosenInAddress<TeamAddress>;

const address: AddressOf<TeamAddress> = {
  read: readTeamAddress,
  write: (choices) => searchOf(teamParts(choices)),
  isStep: (change) => 'team' in change || 'track' in change,
};

/** The choices in the address, and the one way to change them. */
export function useTeamChoices(): ChoicesOfPage {
  return useAddress(address);
}

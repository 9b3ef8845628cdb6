import { act, render } from '@testing-library/react';
import { useEffect } from 'react';
import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { readTeamAddress, searchOf, teamParts, type TeamAddress } from './team-address.js';
import { stillOnTheWay, useAddress, type AddressOf, type ChosenInAddress } from './use-address.js';

const address: AddressOf<TeamAddress> = { read: readTeamAddress, write: (choices) => searchOf(teamParts(choices)), isStep: (change) => 'team' in change };

/** A page whose choices are given to `seen` each time it is drawn. */
function open(seen: (page: ChosenInAddress<TeamAddress>) => void) {
  function Page() {
    const page = useAddress(address);
    useEffect(() => {
      seen(page);
    });
    return null;
  }
  const router = createMemoryRouter([{ path: '*', element: <Page /> }], { initialEntries: ['/page?team=a'] });
  render(<RouterProvider router={router} />);
  return { router, search: () => router.state.location.search };
}

describe('choices in the address', () => {
  it('that come at once all stand', async () => {
    let page: ChosenInAddress<TeamAddress> | undefined;
    const { search } = open((now) => (page = now));
    await act(async () => {
      page?.choose({ track: 't' });
      page?.choose({ beneath: true });
      page?.choose({ asOf: '2026-01-31' });
    });
    expect(search()).toBe('?team=a&track=t&beneath=1&asOf=2026-01-31');
  });

  it('that are on the way are not forgotten when an earlier one arrives, but are when it comes from elsewhere', () => {
    expect(stillOnTheWay(['a', 'b', 'c'], 'a')).toEqual(['b', 'c']);
    expect(stillOnTheWay(['a', 'b'], 'b')).toEqual([]);
    expect(stillOnTheWay(['a', 'b'], 'elsewhere')).toEqual([]);
  });

  it('follow Back, and build on where it led', async () => {
    let page: ChosenInAddress<TeamAddress> | undefined;
    const { router, search } = open((now) => (page = now));
    await act(async () => page?.choose({ team: 'b' }));
    await act(() => router.navigate(-1));
    expect(page?.choices.team).toBe('a');
    await act(async () => page?.choose({ beneath: true }));
    expect(search()).toBe('?team=a&beneath=1');
  });
});

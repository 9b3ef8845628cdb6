import { screen, waitFor, within } from '@testing-library/react';
import { endOfDay } from '../../lib/dates.js';
import { openPerson } from './person-page.fixture.js';

const region = (name: string | RegExp) => screen.findByRole('region', { name });

describe('a person', () => {
  it('answers in this order: where, what stands in the way, the smallest plan, how sure and why, what others would say', async () => {
    openPerson();
    await region('Where Amara Okafor stands');
    const headings = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
    expect(headings).toEqual(['Where Amara Okafor stands', 'What stands in the way', 'The smallest plan', 'How sure this is, and why', 'What other published rules would say', 'Evidence', 'Certificates']);
  });

  it('says in words first why the person is not ready and what is the least that would change it; a human decides', async () => {
    openPerson();
    const where = within(await region('Where Amara Okafor stands'));
    expect(where.getByText(/^Amara Okafor is one step from ready for Senior Backend Developer: one must-have is not fulfilled \(Security\)\. The least that would change it: raise Security from 2 to 3\. It costs 1; up to 3 is “Ready if”\.$/)).toBeInTheDocument();
    expect(where.getByText('Ready if')).toBeInTheDocument();
    expect(where.getByText(/^93 of 100, somewhere between \d+ and \d+$/)).toBeInTheDocument();
    expect(where.getByText(/^A human decides/)).toBeInTheDocument();
    expect(screen.queryByText(/potential/i)).not.toBeInTheDocument();
  });

  it('speaks to the person themselves', async () => {
    openPerson({ own: true });
    expect(await screen.findByText(/^You are one step from ready/)).toBeInTheDocument();
    expect(await region('Where you stand')).toBeInTheDocument();
  });

  it('lists what stands in the way with its reasons; what holds is one line', async () => {
    openPerson();
    const way = within(await region('What stands in the way'));
    expect(way.getByText('One must-have is not fulfilled. A high score elsewhere does not make up for a must-have.')).toBeInTheDocument();
    expect(way.getByText(/Level 3 \(Practitioner\) is asked for; it stands at 2\.$/)).toBeInTheDocument();
    expect(way.getByText('One must-have is fulfilled').closest('details')).not.toHaveAttribute('open');
  });

  it('shows what holds when the plan is done, by the same function', async () => {
    openPerson();
    const plan = within(await region('The smallest plan'));
    expect(plan.getByRole('heading', { name: 'Raise Security from 2 to 3' })).toBeInTheDocument();
    expect(plan.getByText('When this is done').parentElement).toHaveTextContent('Ready100 of 100');
    expect(plan.getByText(/Nothing smaller leads to Ready\./)).toBeInTheDocument();
  });

  it('adds up: the points of the table and of the chart are the score', async () => {
    const { user } = openPerson();
    const table = within(await screen.findByRole('table', { name: 'Requirements of Senior Backend Developer' }));
    const cells = (row: HTMLElement) => within(row).getAllByRole('cell').map(({ textContent }) => textContent);
    const rows = table.getAllByRole('row');
    expect(cells(rows.at(-1)!).slice(4, 6)).toEqual(['93.3', '6.7']);
    const gained = rows.slice(1, -1).map((row) => Number(cells(row)[3]));
    expect(Math.round(gained.reduce((sum, points) => sum + points, 0) * 10)).toBe(933);
    await user.click(within(screen.getByRole('radiogroup', { name: 'Show “What the score is made of” as' })).getByRole('radio', { name: 'Chart' }));
    expect((await screen.findByText('Adds up to')).closest('li')).toHaveTextContent('93.3, 6.7 lost');
  });

  it('a row opens to the ratings behind it', async () => {
    const { user } = openPerson();
    await user.click(await screen.findByRole('button', { name: 'Ratings of Gate 4: secures production' }));
    expect(await screen.findByText(/by Priya Raman \(agreed by both\), 17 Sept 2026/)).toHaveTextContent('Still waits for a review of secrets.');
  });

  it('history names its cycles and says when the state changed', async () => {
    const { user } = openPerson();
    await user.click(within(await screen.findByRole('radiogroup', { name: 'Show “Over time” as' })).getByRole('radio', { name: 'Table' }));
    const rows = within(screen.getByRole('table', { name: 'History by cycle' })).getAllByRole('row').map(({ textContent }) => textContent);
    expect(rows.find((text) => text?.startsWith('2026 Q2'))).toContain('Not yet70 of 100');
    expect(screen.getByText(/from “Not yet” to “Ready if”\. Requirements met: 3 → 4; score: 70 → 93; cost of the smallest plan: 4\.5 → 1\.$/)).toBeInTheDocument();
  });

  it('the browser comes to the same numbers as the server, and offers what was scored', async () => {
    openPerson();
    expect(await screen.findByText(/scored the same rows by the same function and comes to the same numbers/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Download what was scored' })).toBeInTheDocument();
    expect(screen.getByText('sha256:abc')).toBeInTheDocument();
    expect(screen.getByText('version 7')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'How readiness is reckoned' })).toHaveAttribute('href', '/scoring-settings');
  });

  it('a past day is asked for, said, kept over tracks, and left again', async () => {
    const { user, router, asked } = openPerson({ at: '/people/amara?asOf=2026-07-01' });
    expect(await screen.findByText('As of 1 Jul 2026, not today')).toBeInTheDocument();
    expect(asked('PersonReadiness')).toEqual([{ personId: 'amara', asOf: endOfDay('2026-07-01') }]);
    await user.click(screen.getByRole('button', { name: /^Architect/ }));
    expect(router.state.location.search).toBe('?asOf=2026-07-01&track=architect');
    await user.click(screen.getByRole('button', { name: 'Back to today' }));
    await waitFor(() => expect(screen.queryByText(/not today$/)).not.toBeInTheDocument());
    expect(router.state.location.search).toBe('?track=architect');
    expect(asked('PersonReadiness').at(-1)).toEqual({ personId: 'amara', asOf: null });
  });

  it('another track is chosen by its card and stands in the address', async () => {
    const { user, router } = openPerson();
    await user.click(await screen.findByRole('button', { name: /^Architect/ }));
    expect(router.state.location.search).toBe('?track=architect');
    expect(await screen.findByText(/^Nobody can say yet where Amara Okafor stands toward Architect: only 20 % of what it asks for is rated/)).toBeInTheDocument();
  });

  it('evidence says in words what it lacks, certificates how long they hold', async () => {
    openPerson();
    expect(await screen.findByText('Missing: baseline, own role')).toBeInTheDocument();
    expect(screen.getByText('Expires soon, on 20 Dec 2026')).toBeInTheDocument();
  });

  it('what cannot be fetched says so in its place, and the rest stands', async () => {
    const { user } = openPerson({ failing: ['PersonRecord'] });
    expect(await screen.findByText(/one must-have is not fulfilled \(Security\)/)).toBeInTheDocument();
    expect(screen.getByRole('alert', { name: 'Waymark cannot be reached' })).toBeInTheDocument();
    expect(within(screen.getByRole('region', { name: 'The smallest plan' })).getByText('Raise Security from 2 to 3')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Ratings of Gate 4: secures production' }));
    expect(screen.getByText('The ratings cannot be fetched at the moment.')).toBeInTheDocument();
  });

  it('a track that cannot be fetched leaves the others to choose', async () => {
    openPerson({ failing: ['TrackReadiness'] });
    expect(await screen.findByRole('alert', { name: 'Waymark cannot be reached' })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /^Architect/ })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeInTheDocument();
  });

  it('who is not shared with the viewer cannot be told from who does not exist', async () => {
    openPerson({ person: null });
    expect(await screen.findByRole('heading', { level: 1, name: 'Nobody to see here' })).toBeInTheDocument();
  });
});

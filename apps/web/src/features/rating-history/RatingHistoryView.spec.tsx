import { ApolloLink, Observable } from '@apollo/client';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { GraphQLError } from 'graphql';
import { renderPage } from '../../testing/render.js';
import { answer as sent } from './history.fixture.js';
import { RatingHistoryView } from './RatingHistoryView.js';

const amara = { __typename: 'Person', id: 'amara', name: 'Amara Okafor' };

function open({ answer = { data: { person: amara, ratingHistory: sent } } as object, own = false, at = '/people/amara/history' } = {}) {
  const link = new ApolloLink(
    () =>
      new Observable((observer) => {
        observer.next(answer);
        observer.complete();
      }),
  );
  renderPage(<RatingHistoryView personId="amara" own={own} />, { link, at });
  return userEvent.setup();
}

const skill = async (name: string) => within(await screen.findByRole('article', { name }));

describe('the history of a person’s skills', () => {
  it('says in words how each moved, and who said what when as a table', async () => {
    open();
    expect(await screen.findByRole('heading', { level: 1, name: 'How Amara Okafor’s skills moved' })).toBeInTheDocument();
    const security = await skill('Security');
    expect(security.getByText(/From 2 Working in 2026 Q1 to 3 Practitioner in 2026 Q3\./)).toBeInTheDocument();
    const table = security.getByRole('table', { name: 'Security over cycles, the newest first', hidden: true });
    expect(within(table).getAllByRole('rowheader', { hidden: true }).map(({ textContent }) => textContent)).toEqual(['2026 Q3', '2026 Q1']);
    const newest = within(table).getAllByRole('row', { hidden: true })[1]!;
    expect(newest).toHaveTextContent('4 Expert5 Mar 20262 WorkingPriya Raman, 5 Mar 2026“Saw two reviews.”3 Practitionerwith Priya Raman, 5 Mar 2026');
  });

  it('is a table to who hears it, also where a phone draws its rows as blocks', async () => {
    open();
    const security = await skill('Security');
    const table = security.getByRole('table', { name: /Security over cycles/, hidden: true });
    // A browser that forgets what is drawn as a block is told.
    const said = (parts: string) => [...new Set([...table.querySelectorAll(parts)].map((part) => part.getAttribute('role')))];
    expect([said('tr'), said('thead th'), said('tbody th'), said('td')]).toEqual([['row'], ['columnheader'], ['rowheader'], ['cell']]);
    expect(within(table).getAllByRole('columnheader', { hidden: true }).map(({ textContent }) => textContent)).toEqual(['Cycle', 'Own', 'Manager’s', 'Agreed']);
  });

  it('shows what was said anew before what it replaces, and what is disputed', async () => {
    open();
    const caching = await skill('Caching');
    expect(caching.getByText(/It is disputed\./)).toBeInTheDocument();
    const [, row] = caching.getAllByRole('row', { hidden: true });
    expect(row).toHaveTextContent(/2 Working9 Jun 2026before: 3 Practitioner1 Jun 2026/);
    expect(row).toHaveTextContent('Disputed by Amara Okafor on 5 Sept 2026: “I run it.” Open: until it is settled the skill is not confirmed.');
  });

  it('is narrowed by category, by name and to what moved, which stands in the address', async () => {
    const user = open({ at: '/people/amara/history?moved=1' });
    await skill('Security');
    expect(screen.getByRole('status')).toHaveTextContent('1 of 3 skills');
    await user.click(screen.getByRole('switch', { name: 'Only what moved' }));
    expect(screen.getByRole('status')).toHaveTextContent('All 3 skills');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Category' }), 'Leading');
    expect(screen.getAllByRole('article')).toHaveLength(1);
    await user.type(screen.getByRole('searchbox', { name: 'Find a skill' }), 'cobol');
    expect(await screen.findByText(/No skill matches/)).toBeInTheDocument();
  });

  it('says that nothing is revealed yet, in the own words of whoever reads', async () => {
    open({ own: true, answer: { data: { person: amara, ratingHistory: { ...sent, cycles: [], skills: [], ratings: [], disputes: [] } } } });
    expect(await screen.findByText('Nothing has been revealed yet')).toBeInTheDocument();
    expect(screen.getByRole('heading', { level: 1, name: 'How my skills moved' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'My readiness' })).toHaveAttribute('href', '/me');
  });

  it('shows nothing of somebody who is not shared with the reader', async () => {
    open({ answer: { errors: [new GraphQLError('no', { extensions: { code: 'FORBIDDEN' } })] } });
    expect(await screen.findByRole('heading', { name: /not|No/ })).toBeInTheDocument();
    expect(screen.queryByRole('article')).not.toBeInTheDocument();
  });
});

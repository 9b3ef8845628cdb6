import { ApolloLink, Observable } from '@apollo/client';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import type { Viewer } from '../../lib/viewer.js';
import { priya, renderPage } from '../../testing/render.js';
import { ConversationsPage } from './ConversationsPage.js';
import { amara, asAmara, asHr, lead } from './talk-server.fixture.js';

const cycle = { __typename: 'Cycle', id: 'q4', name: '2026 Q4', kind: 'SELF_AND_MANAGER', state: 'OPEN', closesAt: '2099-12-11T12:00:00Z' };
const earlier = { ...cycle, id: 'q3', name: '2026 Q3', state: 'CLOSED', closesAt: '2026-09-11T12:00:00Z' };

function summary(person: object, change: object = {}) {
  return { __typename: 'ConversationSummary', cycle, person: { ...person, title: 'Engineer' }, selfSubmitted: false, managerSubmittedBy: null, revealedAt: null, agreement: 'NOT_REVEALED', agreedAt: null, farApart: 0, openDisputes: 0, ...change };
}
const shown = { selfSubmitted: true, managerSubmittedBy: lead, revealedAt: '2026-11-20T12:00:00Z' };
const dispute = { __typename: 'OpenDisputeEntry', id: 'd1', cycle: { __typename: 'Cycle', id: 'q4', name: '2026 Q4' }, person: amara, skillId: 'caching', skillName: 'Caching', openedBy: amara, openedAt: '2026-11-24T12:00:00Z', reason: 'I built the cache.' };

/** The server's side, with what was asked of it. */
class ListServer {
  conversations: object[] = [];
  openDisputes: object[] = [];
  readonly asked: [string, Record<string, unknown>][] = [];

  readonly link = new ApolloLink(
    ({ operationName, variables }) =>
      new Observable((observer) => {
        this.asked.push([operationName ?? '', variables]);
        observer.next({ data: this.#answer(operationName ?? '') });
        observer.complete();
      }),
  );

  #answer(operation: string): Record<string, unknown> {
    if (operation === 'Conversations') return { conversations: this.conversations };
    if (operation === 'OpenDisputes') return { openDisputes: this.openDisputes };
    if (operation === 'FindPeople') return { people: { __typename: 'PersonConnection', totalCount: 1, edges: [{ __typename: 'PersonEdge', node: { ...amara, email: 'amara@northwind.example', active: true } }] } };
    return { cycles: [cycle, earlier] };
  }
}

function open(server: ListServer, viewer: Viewer, at = '/conversations') {
  const user = userEvent.setup();
  const { router } = renderPage(
    <Routes>
      <Route path="/conversations" element={<ConversationsPage />} />
      <Route path="*" element={<p>Elsewhere</p>} />
    </Routes>,
    { link: server.link, at, viewer },
  );
  return { user, router };
}

const inTable = async (name: string) => within(await screen.findByRole('table', { name }));

describe('conversations of a lead', () => {
  it('stand by cycle, each with who is awaited, how far apart both are, and what is disputed', async () => {
    const server = new ListServer();
    server.conversations = [
      summary(lead, { managerSubmittedBy: amara }),
      summary(amara, { ...shown, agreement: 'MANAGER_SIGNED', farApart: 2, openDisputes: 1 }),
      summary({ ...amara, id: 'bo', name: 'Bo Lindqvist' }, { cycle: earlier, ...shown, agreement: 'AGREED', agreedAt: '2026-09-20T12:00:00Z' }),
    ];
    const { user } = open(server, priya);
    const now = await inTable('Conversations of 2026 Q4');
    expect(now.getByRole('row', { name: /Priya Raman \(you\).*Not shown yet ?waits for you.*Not shown yet/ })).toBeInTheDocument();
    expect(now.getByRole('row', { name: /Amara Okafor.*Signed by the manager ?waits for the person.*2 skills.*1 skill.*Not yet/ })).toBeInTheDocument();
    expect(now.getByRole('link', { name: 'Amara Okafor' })).toHaveAttribute('href', '/conversations/q4/amara');
    expect((await inTable('Conversations of 2026 Q3')).getByRole('row', { name: /Bo Lindqvist.*Agreed.*20 Sept? 2026/ })).toBeInTheDocument();
    await user.click(screen.getByRole('switch', { name: 'Also people whom somebody beneath you leads' }));
    expect(server.asked.filter(([operation]) => operation === 'Conversations').at(-1)?.[1]).toEqual({ beneath: true });
    expect(server.asked.map(([operation]) => operation)).not.toContain('OpenDisputes');
  });
});

describe('conversations of an engineer', () => {
  it.each([
    [{}, 'Not shown yet waits for you and the manager'],
    [{ selfSubmitted: true }, 'Not shown yet waits for the manager'],
    [{ managerSubmittedBy: lead }, 'Not shown yet waits for you'],
    [{ cycle: { ...cycle, kind: 'SELF_ONLY' } }, 'Not shown yet waits for you'],
    [{ cycle: earlier }, 'Nothing was submitted'],
    [{ ...shown, agreement: 'TO_AGREE' }, 'To agree'],
    [{ ...shown, agreement: 'PERSON_SIGNED' }, 'Signed by you waits for the manager'],
  ])('say where it stands: %j', async (change, text) => {
    const server = new ListServer();
    server.conversations = [summary(amara, change)];
    open(server, asAmara);
    const [, row] = await screen.findAllByRole('row');
    expect(within(row!).getAllByRole('cell')[0]?.textContent?.replace('waits', ' waits').replace('  ', ' ')).toBe(text);
    expect(screen.queryByRole('switch')).not.toBeInTheDocument();
  });

  it('say what will be here where there is none', async () => {
    open(new ListServer(), asAmara);
    expect(await screen.findByText('There is nobody to talk with yet')).toBeInTheDocument();
  });
});

describe('HR', () => {
  it('sees what is disputed, of one cycle or of all, and the way to each', async () => {
    const server = new ListServer();
    server.openDisputes = [dispute];
    const { user } = open(server, asHr, '/conversations?cycle=q4');
    const table = await inTable('Disputed skills');
    expect(table.getByRole('row', { name: /Amara Okafor.*Caching.*2026 Q4.*Amara Okafor.*I built the cache/ })).toBeInTheDocument();
    expect(table.getByRole('link', { name: 'Amara Okafor' })).toHaveAttribute('href', '/conversations/q4/amara#skill-caching');
    await user.click(screen.getByRole('button', { name: 'Show all cycles' }));
    expect(server.asked.filter(([operation]) => operation === 'OpenDisputes').map(([, variables]) => variables)).toEqual([{ cycleId: 'q4' }, { cycleId: null }]);
    expect(screen.queryByText('There is nobody to talk with yet')).not.toBeInTheDocument();
  });

  it('opens the conversation of anybody', async () => {
    const { user, router } = open(new ListServer(), asHr);
    expect(await screen.findByText('Nothing is disputed.')).toBeInTheDocument();
    await user.click(await screen.findByRole('button', { name: 'Open' }));
    expect(screen.getByText('Choose whom it is about.')).toBeInTheDocument();
    await user.click(screen.getByRole('combobox', { name: 'About' }));
    await user.click(await screen.findByRole('option', { name: /Amara Okafor/ }));
    await user.click(screen.getByRole('button', { name: 'Open' }));
    expect(router.state.location.pathname).toBe('/conversations/q4/amara');
  });
});

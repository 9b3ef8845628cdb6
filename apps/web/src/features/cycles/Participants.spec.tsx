import { ApolloLink, Observable } from '@apollo/client';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { dayText } from '../../lib/dates.js';
import { renderPage } from '../../testing/render.js';
import { CyclePage } from './CyclePage.js';

const cycle = {
  __typename: 'CycleOverview', id: 'q4', name: '2026 Q4', kind: 'SELF_AND_MANAGER', state: 'CLOSED', population: 120, teams: [], completion: [],
  opensAt: '2026-11-01T12:00:00Z', selfDueAt: '2026-11-10T12:00:00Z', managerDueAt: '2026-11-20T12:00:00Z', closesAt: '2026-11-20T12:00:00Z',
};
const person = (id: string, name: string) => ({ __typename: 'Person', id, name });
const nobodyYet = { __typename: 'CycleParticipant', joined: 'OPENING', left: false, selfSubmittedAt: null, managerSubmittedAt: null, managerSubmittedBy: null, revealedAt: null, reopenedUntil: null, agreement: 'NOT_REVEALED', openDisputes: 0 };
const amara = {
  ...nobodyYet, person: person('amara', 'Amara Okafor'), selfSubmittedAt: '2026-11-12T12:00:00Z', managerSubmittedAt: '2026-11-13T12:00:00Z', managerSubmittedBy: person('priya', 'Priya Raman'), revealedAt: '2026-11-13T12:00:00Z', agreement: 'AGREED', openDisputes: 1,
};
const ben = { ...nobodyYet, person: person('ben', 'Ben Hart'), joined: 'LATE', reopenedUntil: '2099-12-01T12:00:00Z' };
const cleo = { ...nobodyYet, person: person('cleo', 'Cleo Diaz') };
const dan = { ...nobodyYet, person: person('dan', 'Dan Ek'), left: true };

/** The server's side: two pages of people, and every list that was asked for. */
class ParticipantsServer {
  readonly asked: Record<string, unknown>[] = [];
  readonly changed: unknown[] = [];
  agreement: string | null = 'AGREED';
  of: Record<string, unknown> = cycle;

  readonly link = new ApolloLink(
    ({ operationName, variables }) =>
      new Observable((observer) => {
        observer.next({ data: this.#answer(operationName ?? '', variables) });
        observer.complete();
      }),
  );

  #answer(operation: string, variables: Record<string, unknown>): Record<string, unknown> {
    if (operation === 'CycleOverview') return { cycle: this.of };
    if (operation === 'CycleParticipants') return { cycleParticipants: this.#page(variables) };
    if (operation === 'PlaceInCycle') return { participation: this.agreement && { __typename: 'Participation', cycleId: 'q4', agreement: this.agreement } };
    if (operation === 'FindPeople') return { people: { __typename: 'PersonConnection', totalCount: 1, edges: [{ __typename: 'PersonEdge', node: { ...amara.person, email: 'amara@northwind.example', active: true } }] } };
    this.changed.push(variables.input);
    return { reopenCycleForPerson: { __typename: 'Participation', cycleId: 'q4', reopenedUntil: '2099-12-01T12:00:00Z' } };
  }

  #page(variables: Record<string, unknown>) {
    this.asked.push(variables);
    const found = variables.only === 'DISPUTED' ? [] : variables.after ? [cleo, dan] : [amara, ben];
    const pageInfo = { __typename: 'CycleParticipantPageInfo', hasNextPage: found.length > 0 && !variables.after, endCursor: found.length > 0 ? found.at(-1)!.person.id : null };
    return { __typename: 'CycleParticipantConnection', totalCount: found.length > 0 ? 4 : 0, edges: found.map((node) => ({ __typename: 'CycleParticipantEdge', cursor: node.person.id, node })), pageInfo };
  }
}

async function open(server = new ParticipantsServer(), at = '/cycles/q4') {
  const user = userEvent.setup();
  const { router } = renderPage(<Routes><Route path="/cycles/:cycleId" element={<CyclePage />} /></Routes>, { link: server.link, at });
  await screen.findByRole('heading', { level: 2, name: 'People' });
  return { server, user, router };
}
const row = async (name: RegExp) => within(await screen.findByRole('row', { name }));

describe('who is in a cycle', () => {
  it('is listed in words: who submitted, who is missing, who came late, until when it is reopened', async () => {
    await open();
    const of = await row(/Amara Okafor/);
    expect(of.getByText(`${dayText(amara.selfSubmittedAt)}, after the due day`)).toBeInTheDocument();
    expect(of.getByText(`${dayText(amara.managerSubmittedAt)}, by Priya Raman`)).toBeInTheDocument();
    expect(of.getByText('Both sides shown, agreed and signed')).toBeInTheDocument();
    expect(of.getByText('1 skill disputed')).toBeInTheDocument();
    expect(of.getByRole('link', { name: 'Conversation with Amara Okafor' })).toHaveAttribute('href', '/conversations/q4/amara');
    const late = await row(/Ben Hart/);
    expect(late.getAllByText('Not yet')).toHaveLength(2);
    expect(late.getByText('Added later')).toBeInTheDocument();
    expect(late.getByText(`Reopened: can answer until ${dayText(ben.reopenedUntil)}`)).toBeInTheDocument();
    expect(late.queryByRole('link', { name: /Conversation/ })).not.toBeInTheDocument();
  });

  it('comes a page at a time', async () => {
    const { server, user } = await open();
    expect(await screen.findByText('4 people, the first 2 shown')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Show more' }));
    expect((await row(/Cleo Diaz/)).getAllByText('Missing')).toHaveLength(2);
    const left = await row(/Dan Ek/);
    expect(left.getByText('Has left')).toBeInTheDocument();
    expect(left.queryByRole('button')).not.toBeInTheDocument();
    expect(screen.getByText('4 people')).toBeInTheDocument();
    expect(server.asked.at(-1)).toMatchObject({ after: 'ben' });
    expect(screen.queryByRole('button', { name: 'Show more' })).not.toBeInTheDocument();
  });

  it('is narrowed by name and in words, and the address keeps it', async () => {
    const { server, user, router } = await open(undefined, '/cycles/q4?only=missing-self');
    await row(/Amara Okafor/);
    expect(server.asked.at(-1)).toMatchObject({ cycleId: 'q4', only: 'MISSING_SELF', search: null });
    await user.type(screen.getByRole('searchbox', { name: 'Find by name' }), 'ama');
    await waitFor(() => expect(server.asked.at(-1)).toMatchObject({ search: 'ama', only: 'MISSING_SELF' }));
    await user.click(screen.getByRole('combobox', { name: 'Who' }));
    await user.click(await screen.findByRole('option', { name: 'A skill is disputed' }));
    expect(await screen.findByText('Nobody in this cycle is like this')).toBeInTheDocument();
    expect(router.state.location.search).toBe('?search=ama&only=disputed');
    await user.click(screen.getByRole('button', { name: 'Show everybody' }));
    await row(/Amara Okafor/);
    expect(router.state.location.search).toBe('');
  });

  it('is not asked about managers where people rate themselves alone', async () => {
    const server = new ParticipantsServer();
    server.of = { ...cycle, kind: 'SELF_ONLY' };
    const { user } = await open(server);
    const of = await row(/Amara Okafor/);
    expect(of.queryByText(/Priya Raman|Both sides/)).not.toBeInTheDocument();
    await user.click(screen.getByRole('combobox', { name: 'Who' }));
    expect((await screen.findAllByRole('option')).map(({ textContent }) => textContent)).toEqual(['Have not submitted', 'Submitted after the due day', 'Added later', 'Reopened now', 'Have left']);
  });
});

describe('from the list', () => {
  it('it is reopened for one of them, after it was said that what was signed stays; the list follows', async () => {
    const { server, user } = await open();
    await user.click((await row(/Amara Okafor/)).getByRole('button', { name: 'Reopen for Amara Okafor' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByRole('combobox', { name: 'Person' })).toHaveValue('Amara Okafor');
    expect(await dialog.findByText(/What Amara Okafor and their manager agreed on stays final and goes on counting/)).toBeInTheDocument();
    const before = server.asked.length;
    await user.click(dialog.getByRole('button', { name: 'Reopen' }));
    await waitFor(() => expect(server.changed).toMatchObject([{ cycleId: 'q4', personId: 'amara', managerToo: false }]));
    await waitFor(() => expect(server.asked.length).toBeGreaterThan(before));
  });

  it('nothing is said of signatures where nobody has signed', async () => {
    const server = new ParticipantsServer();
    server.agreement = 'TO_AGREE';
    const { user } = await open(server);
    await user.click((await row(/Ben Hart/)).getByRole('button', { name: 'Reopen for Ben Hart' }));
    await screen.findByRole('dialog');
    expect(screen.queryByText(/stays final/)).not.toBeInTheDocument();
  });
});

describe('what is said of a cycle', () => {
  it('who is in it already is not added again, and for who has submitted nothing an open one is not reopened', async () => {
    const server = new ParticipantsServer();
    server.of = { ...cycle, state: 'OPEN', closesAt: '2099-01-01T12:00:00Z' };
    const { user } = await open(server);
    expect((await row(/Ben Hart/)).queryByRole('button')).not.toBeInTheDocument();
    expect((await row(/Amara Okafor/)).getByRole('button', { name: 'Reopen for Amara Okafor' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Add a person' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('combobox', { name: 'Person' }));
    await user.click(await screen.findByRole('option', { name: /Amara Okafor/ }));
    expect(await dialog.findByText('Amara Okafor is in this cycle already.')).toBeInTheDocument();
    await user.click(dialog.getByRole('button', { name: 'Add' }));
    expect(server.changed).toEqual([]);
  });

  it('closed before it was due it has no due days but its close', async () => {
    const server = new ParticipantsServer();
    server.of = { ...cycle, selfDueAt: cycle.closesAt };
    await open(server);
    expect(screen.getByText(`Opened on ${dayText(cycle.opensAt)}; people and managers could submit until it closed on ${dayText(cycle.closesAt)}.`)).toBeInTheDocument();
  });

  it('closed after people were due it says when they were', async () => {
    await open();
    expect(screen.getByText(`Opened on ${dayText(cycle.opensAt)}; people were due by ${dayText(cycle.selfDueAt)}; managers could submit until it closed on ${dayText(cycle.closesAt)}.`)).toBeInTheDocument();
  });
});

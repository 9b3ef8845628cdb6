import { ApolloLink, Observable } from '@apollo/client';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { GraphQLError } from 'graphql';
import type { Role } from '../../generated/graphql.js';
import { priya, renderPage } from '../../testing/render.js';
import { ageText, daysSince } from './case-list-words.js';
import { CasesPage } from './CasesPage.js';

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000 - 60_000).toISOString();
const listed = (id: string, name: string, given: object = {}) => ({
  __typename: 'ListedPromotionCase', id, person: { __typename: 'Person', id: name, name }, trackName: 'Senior', state: 'NOMINATED', since: daysAgo(12), nominatedAt: daysAgo(20), round: 1, waitsFor: 'LEAD', waitsForMyVote: false, ...given,
});
const count = (state: string, of: number) => ({ __typename: 'PromotionCaseCount', state, count: of });
const decision = { __typename: 'PromotionDecisionAtScore', caseId: 'c9', person: { __typename: 'Person', id: 'lena', name: 'Lena Fischer' }, trackId: 'senior', round: 2, outcome: 'POSTPONED', decidedOn: '2026-10-03', readinessState: 'READY_IF', score: 83.4, coverage: 0.914 };

/** What the page asks, and what it is told. */
class Server {
  readonly asked: [string, Record<string, unknown>][] = [];
  cases = [listed('c1', 'Amara Okafor', { state: 'PANEL', waitsFor: 'PANEL', waitsForMyVote: true, since: daysAgo(0) }), listed('c2', 'Ben Weber', { round: 2, state: 'APPEALED', waitsFor: 'HR' }), listed('c3', 'Cleo Martin', { round: 2, state: 'CLOSED', waitsFor: 'NOBODY' })];
  byState = [count('PANEL', 1), count('APPEALED', 1), count('CLOSED', 3)];
  pageSize = 50;
  refusesPolicy = false;
  policy = { panelMinimum: 3, votingDays: 14 };
  readonly link = new ApolloLink(({ operationName = '', variables }) => {
    this.asked.push([operationName, variables]);
    return new Observable((observer) => {
      if (operationName === 'SavePromotionPolicy' && this.refusesPolicy) observer.next({ errors: [new GraphQLError('no')] });
      else observer.next({ data: this.#answer(operationName, variables) });
      observer.complete();
    });
  });

  #answer(name: string, { after, input }: Record<string, unknown>): Record<string, unknown> {
    const from = typeof after === 'string' ? Number(after) + 1 : 0;
    const edges = this.cases.map((node, at) => ({ __typename: 'PromotionCaseEdge', cursor: String(at), node })).slice(from, from + this.pageSize);
    const end = edges.at(-1)?.cursor ?? null;
    const total = this.byState.reduce((sum, { count: of }) => sum + of, 0);
    if (name === 'SavePromotionPolicy') this.policy = input as typeof this.policy;
    const answers: Record<string, object> = {
      PromotionCaseList: { promotionCaseList: { __typename: 'PromotionCaseConnection', edges, pageInfo: { __typename: 'PromotionCasePageInfo', hasNextPage: from + edges.length < this.cases.length, endCursor: end }, totalCount: total, byState: this.byState } },
      CaseChoices: { teams: [{ __typename: 'Team', id: 'payments', name: 'Payments', parentId: null }], currentFramework: { __typename: 'FrameworkVersion', id: 'f1', tracks: [{ __typename: 'Track', id: 'senior', name: 'Senior' }] } },
      PromotionPolicy: { promotionPolicy: { __typename: 'PromotionPolicy', ...this.policy } },
      SavePromotionPolicy: { savePromotionPolicy: { __typename: 'PromotionPolicy', ...this.policy } },
      PromotionDecisions: { promotionDecisions: [decision] },
    };
    return answers[name] as Record<string, unknown>;
  }

  askedFor = (name: string) => this.asked.flatMap(([asked, variables]) => (asked === name ? [variables] : []));
}

async function open(roles: Role[], given: Partial<Server> = {}, at = '/cases') {
  const server = Object.assign(new Server(), given);
  const user = userEvent.setup();
  const { router } = renderPage(<CasesPage />, { link: server.link, at, viewer: { ...priya, roles } });
  await screen.findByRole('heading', { level: 1, name: 'Promotion cases' });
  return { server, user, router };
}
const rows = async () => within(await screen.findByRole('table', { name: 'Promotion cases' })).getAllByRole('row').slice(1);

describe('the list of promotion cases', () => {
  it('says where each stands, for how long, whose turn it is, and leads to it', async () => {
    await open(['HR']);
    const [first, second, third] = await rows();
    expect(first).toHaveTextContent(/Amara Okafor.*Senior.*Panel votes.*today.*Your vote/);
    expect(second).toHaveTextContent(/Ben Weber.*Appealed.*12 days.*HR/);
    expect(third).toHaveTextContent(/Cleo Martin.*Closed.*after an appeal.*Nobody/);
    expect(within(first!).getByRole('link', { name: 'Amara Okafor, to Senior' })).toHaveAttribute('href', '/cases/c1');
    expect(screen.getByText('1 case waits for your vote')).toBeInTheDocument();
    expect(screen.getByText('5 cases, the first 3 shown')).toBeInTheDocument();
  });

  it('has as many of each state as the service says, and shows those alone at a click, which stands in the address', async () => {
    const { server, user, router } = await open(['HR']);
    const states = await screen.findByRole('radiogroup', { name: 'State' });
    expect(within(states).getAllByRole('radio').map((radio) => radio.closest('div')?.textContent)).toEqual(['All 5', 'Panel votes 1', 'Appealed 1', 'Closed 3']);
    await user.click(within(states).getByRole('radio', { name: 'Closed 3' }));
    await waitFor(() => expect(router.state.location.search).toBe('?state=closed'));
    await waitFor(() => expect(server.askedFor('PromotionCaseList').at(-1)).toMatchObject({ state: 'CLOSED' }));
    await user.click(within(states).getByRole('radio', { name: 'All 5' }));
    await waitFor(() => expect(router.state.location.search).toBe(''));
  });

  it('is narrowed by team, track and whose turn it is, from the address and by choice', async () => {
    const { server, user, router } = await open(['HR'], {}, '/cases?team=payments&waits=hr');
    await rows();
    expect(server.askedFor('PromotionCaseList')[0]).toMatchObject({ teamId: 'payments', trackId: null, waitsFor: 'HR', state: null });
    await user.click(screen.getByRole('combobox', { name: 'Track' }));
    await user.click(await screen.findByRole('option', { name: 'Senior' }));
    await waitFor(() => expect(router.state.location.search).toBe('?team=payments&track=senior&waits=hr'));
    await waitFor(() => expect(server.askedFor('PromotionCaseList').at(-1)).toMatchObject({ trackId: 'senior' }));
  });

  it('comes page by page', async () => {
    const { user } = await open(['HR'], { pageSize: 2 });
    expect(await rows()).toHaveLength(2);
    await user.click(screen.getByRole('button', { name: 'Show more' }));
    await waitFor(async () => expect(await rows()).toHaveLength(3));
  });

  it('of which nothing is found offers all again; that is empty says how it fills', async () => {
    const { user, router } = await open(['HR'], { cases: [], byState: [] }, '/cases?state=told');
    await user.click(await screen.findByRole('button', { name: 'Show all' }));
    await waitFor(() => expect(router.state.location.search).toBe(''));
    expect(await screen.findByText('There is no promotion case yet')).toBeInTheDocument();
  });

  it('asks nothing of the organisation for somebody who leads nobody, and offers HR’s parts to HR alone', async () => {
    const { server } = await open(['ENGINEER']);
    await rows();
    expect([...new Set(server.asked.map(([name]) => name))]).toEqual(['PromotionCaseList']);
    expect(screen.queryByRole('group', { name: 'Which cases' })).not.toBeInTheDocument();
    expect(screen.queryByRole('heading', { level: 2 })).not.toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Your own cases' })).toHaveAttribute('href', '/me/cases');
  });

  it('has filters and no HR parts for a lead', async () => {
    const { server } = await open(['MANAGER']);
    await rows();
    expect(screen.getByRole('group', { name: 'Which cases' })).toBeInTheDocument();
    expect(server.askedFor('PromotionDecisions')).toEqual([]);
    expect(screen.queryByRole('link', { name: 'As a report' })).not.toBeInTheDocument();
  });
});

describe('for HR', () => {
  it('decisions stand beside what readiness said then', async () => {
    await open(['HR']);
    const table = await screen.findByRole('table', { name: 'Decisions beside the score' });
    const [row] = within(table).getAllByRole('row').slice(1);
    expect(row).toHaveTextContent(/Lena Fischer.*Senior.*3 Oct 2026, on appeal.*Postponed.*Ready if.*83.*91 %/);
    expect(within(row!).getByRole('link', { name: 'Lena Fischer, the case after its appeal' })).toHaveAttribute('href', '/cases/c9');
  });

  it('panels are settled within their limits', async () => {
    const { server, user } = await open(['HR']);
    const minimum = await screen.findByRole('textbox', { name: 'Members of a panel, at least' });
    await user.clear(minimum);
    await user.type(minimum, '21');
    expect(screen.getByText('1 to 20 members.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(server.askedFor('SavePromotionPolicy')).toEqual([]);
    await user.clear(minimum);
    await user.type(minimum, '4');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Saved, for panels that open from now on.')).toBeInTheDocument();
    expect(server.askedFor('SavePromotionPolicy')).toEqual([{ input: { panelMinimum: 4, votingDays: 14 } }]);
  });

  it('what could not be saved is said, and stays as it was typed', async () => {
    const { user } = await open(['HR'], { refusesPolicy: true });
    const days = await screen.findByRole('textbox', { name: 'Days to vote' });
    await user.clear(days);
    await user.type(days, '7');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('It was not saved')).toBeInTheDocument();
    expect(days).toHaveValue('7');
  });
});

it('ages are whole days', () => {
  expect([0, 1, 12].map(ageText)).toEqual(['today', '1 day', '12 days']);
  expect(daysSince('2026-10-01T12:00:00Z', Date.parse('2026-10-03T11:59:59Z'))).toBe(1);
});

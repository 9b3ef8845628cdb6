import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { priya, renderPage } from '../../testing/render.js';
import { amara, begun, caseWith, CaseServer, decision, opened, told } from './case.fixture.js';
import { MyCasesPage } from './MyCasesPage.js';
import { ProposePage } from './ProposePage.js';

beforeEach(() => localStorage.clear());

const track = (trackId: string, trackName: string, state: string) => ({ __typename: 'Readiness', trackId, trackName, state, score: 89 });
const summary = (id: string, personId: string, more: object = {}) => ({ __typename: 'PromotionCaseSummary', id, state: 'NOMINATED', since: '2026-10-20T09:00:00Z', nominatedAt: '2026-10-20T09:00:00Z', trackId: 'senior', trackName: 'Senior Backend Developer', person: { __typename: 'Person', id: personId }, ...more });

async function open(at: string, server: CaseServer) {
  const user = userEvent.setup();
  server.readiness = [track('senior', 'Senior Backend Developer', 'NOT_YET'), track('lead', 'Technical Lead', 'READY')];
  const pages = (
    <Routes>
      <Route path="/people/:personId/promotion" element={<ProposePage />} />
      <Route path="/me/cases" element={<MyCasesPage />} />
      <Route path="/cases/:caseId" element={<p>The case is open</p>} />
    </Routes>
  );
  const { router } = renderPage(pages, { link: server.link, at });
  await screen.findByRole('heading', { level: 1 });
  const choose = async (name: string) => {
    await user.click(screen.getByRole('combobox', { name: 'To which track' }));
    await user.click(await screen.findByRole('option', { name }));
  };
  return { user, router, choose };
}

describe('a proposal', () => {
  it('asks why, and why all the same where readiness does not say ready; the score decides nothing', async () => {
    const server = new CaseServer(begun);
    const { user, choose, router } = await open('/people/amara/promotion', server);
    expect(screen.getByText(/The score decides nothing: people do/)).toBeInTheDocument();
    await choose('Senior Backend Developer');
    expect(screen.getByText('Not yet')).toBeInTheDocument();
    await user.type(screen.getByRole('textbox', { name: 'Why Amara Okafor should be promoted' }), 'She leads.');
    await user.click(screen.getByRole('button', { name: 'Open the case' }));
    expect(screen.getByText('Readiness does not say ready: say why all the same.')).toBeInTheDocument();
    expect(server.asked).toEqual([]);
    await user.type(screen.getByRole('textbox', { name: 'Why all the same' }), 'Security is learned.');
    await user.click(screen.getByRole('button', { name: 'Open the case' }));
    expect(await screen.findByText('The case is open')).toBeInTheDocument();
    expect(server.asked).toEqual([['NominateForPromotion', { id: expect.any(String), personId: 'amara', trackId: 'senior', reason: 'She leads.', exception: 'Security is learned.' }]]);
    expect(router.state.location.pathname).toBe(`/cases/${String(server.asked[0]?.[1].id)}`);
    expect(localStorage).toHaveLength(0);
  });

  it('asks for no exception where readiness says ready, and for the same case when it is tried again', async () => {
    const server = new CaseServer(begun);
    const { user, choose } = await open('/people/amara/promotion', server);
    await choose('Technical Lead');
    expect(screen.queryByRole('textbox', { name: 'Why all the same' })).not.toBeInTheDocument();
    await user.type(screen.getByRole('textbox', { name: /^Why/ }), 'She leads.');
    server.refuse = { reason: 'ALREADY_OPEN', message: 'There is a case already.' };
    await user.click(screen.getByRole('button', { name: 'Open the case' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('There is a case already.');
    server.refuse = null;
    await user.click(screen.getByRole('button', { name: 'Open the case' }));
    await screen.findByText('The case is open');
    const [first, second] = server.asked.map(([, input]) => input);
    expect(first).toMatchObject({ exception: null });
    expect(second).toEqual(first);
  });

  it('leads to the case that is open already', async () => {
    const server = new CaseServer(begun);
    server.mine = [summary('c9', 'amara'), summary('c8', 'ben', { trackId: 'lead' }), summary('c7', 'amara', { trackId: 'lead', state: 'CLOSED' })];
    const { choose } = await open('/people/amara/promotion', server);
    await choose('Senior Backend Developer');
    expect(screen.getByRole('link', { name: 'Look at it' })).toHaveAttribute('href', '/cases/c9');
    expect(screen.getByRole('button', { name: 'Open the case' })).toBeDisabled();
    await choose('Technical Lead');
    expect(screen.getByRole('button', { name: 'Open the case' })).toBeEnabled();
  });

  it('of oneself speaks to oneself', async () => {
    await open('/people/priya/promotion', new CaseServer(begun));
    expect(screen.getByRole('heading', { level: 1, name: 'Propose yourself for promotion' })).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: 'Why you should be promoted' })).toBeInTheDocument();
  });
});

describe('my promotion cases', () => {
  it('are my own alone, with what I was told', async () => {
    const server = new CaseServer(caseWith({ rounds: [opened({ decision, told })] }));
    server.mine = [summary('c1', priya.person.id, { state: 'TOLD', trackName: 'Architect' }), summary('c2', amara.id)];
    await open('/me/cases', server);
    expect(screen.getByRole('link', { name: 'To Architect' })).toHaveAttribute('href', '/cases/c1');
    expect(screen.queryByRole('link', { name: 'To Senior Backend Developer' })).not.toBeInTheDocument();
    expect(await screen.findByText(told.text)).toBeInTheDocument();
    expect(screen.getByText('Postponed until 1 Jun 2099')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Propose yourself' })).toHaveAttribute('href', '/people/priya/promotion');
  });

  it('that I was not told of say where they stand and nothing more', async () => {
    const server = new CaseServer(null);
    server.mine = [summary('c1', priya.person.id)];
    await open('/me/cases', server);
    expect(screen.getByText('Proposed')).toBeInTheDocument();
    await waitFor(() => expect(server.asked).toEqual([]));
  });

  it('where there are none say how one begins', async () => {
    await open('/me/cases', new CaseServer(null));
    expect(screen.getByText('You can propose yourself, or whoever leads you can.')).toBeInTheDocument();
  });
});

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { renderPage } from '../../testing/render.js';
import { amara, EvidenceServer, item } from './evidence-server.fixture.js';
import { MyEvidencePage } from './MyEvidencePage.js';
import { PersonEvidencePage } from './PersonEvidencePage.js';
import { ToDecidePage } from './ToDecidePage.js';

function open(server: EvidenceServer, at: string) {
  const user = userEvent.setup();
  const view = renderPage(
    <Routes>
      <Route path="/evidence" element={<MyEvidencePage />} />
      <Route path="/evidence/to-decide" element={<ToDecidePage />} />
      <Route path="/people/:personId/evidence" element={<PersonEvidencePage />} />
    </Routes>,
    { link: server.link, at },
  );
  return { user, server, ...view };
}

const titles = () => screen.getAllByRole('listitem').map((row) => within(row).getByRole('link').textContent);

describe('the log', () => {
  const logged = () => {
    const server = new EvidenceServer();
    server.items = [item('e1', { what: 'First' }), item('e2', { what: 'Second', state: 'draft' }), item('e3', { what: 'Third', state: 'accepted', skillIds: [] })];
    return server;
  };

  it('goes page by page, with state, quality and what each speaks for in words', async () => {
    const { user } = open(logged(), '/evidence');
    expect(await screen.findByText('3 pieces of evidence, the newest 2 shown')).toBeInTheDocument();
    const [first] = screen.getAllByRole('listitem');
    expect(first).toHaveTextContent(/FirstWaits for a decision3 Oct 2026Shows Security; asked for by Senior Backend Developer \(Secures production\)\.A claim so far: 0 of 7 pointsMissing: what was measured/);
    await user.click(screen.getByRole('button', { name: 'Show more' }));
    await waitFor(() => expect(titles()).toEqual(['First', 'Second', 'Third']));
    expect(screen.queryByRole('button', { name: 'Show more' })).not.toBeInTheDocument();
  });

  it('is searched as it is typed and filtered, in the address', async () => {
    const { user, server, router } = open(logged(), '/evidence?state=accepted');
    expect(await screen.findByText('1 piece of evidence')).toBeInTheDocument();
    await user.type(screen.getByRole('searchbox', { name: 'Find by words' }), 'nothing like it');
    expect(await screen.findByText('Nothing fits these filters')).toBeInTheDocument();
    expect(router.state.location.search).toBe('?search=nothing+like+it&state=accepted');
    expect(server.asked.filter(({ search }) => search).length).toBeLessThan(4);
    await user.click(screen.getByRole('button', { name: 'Show all' }));
    expect(await screen.findByText('3 pieces of evidence, the newest 2 shown')).toBeInTheDocument();
  });

  it('says what evidence is for where there is none, and offers to begin', async () => {
    open(new EvidenceServer(), '/evidence');
    expect(await screen.findByRole('link', { name: 'Write down the first' })).toHaveAttribute('href', '/evidence/new');
  });

  it('tells whoever is named as verifier what waits', async () => {
    const server = new EvidenceServer();
    server.items = [item('e1', { person: amara })];
    open(server, '/evidence');
    expect(await screen.findByText('1 piece of evidence waits for your decision')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Decide now' })).toHaveAttribute('href', '/evidence/to-decide');
  });

  it('of somebody else says whose it is and offers no drafts; what is not shared is said so', async () => {
    const { user } = open(logged(), '/people/amara/evidence');
    expect(await screen.findByRole('heading', { level: 1, name: 'Evidence of Amara Okafor' })).toBeInTheDocument();
    await user.click(await screen.findByRole('combobox', { name: 'State' }));
    expect((await screen.findAllByRole('option')).map(({ textContent }) => textContent)).toEqual(['Waits for a decision', 'Accepted', 'Not accepted']);
  });

  it('of somebody whom the viewer may not see is not shared', async () => {
    const server = new EvidenceServer();
    server.forbid = true;
    open(server, '/people/amara/evidence');
    expect(await screen.findByText('This is not shared with you')).toBeInTheDocument();
  });
});

describe('what waits for a decision', () => {
  const waiting = () => {
    const server = new EvidenceServer();
    server.items = [item('e1', { person: amara, what: 'First', revision: 3 }), item('e2', { person: amara, what: 'Second', revision: 5 })];
    return server;
  };

  it('is accepted after what that does was said, and leaves the list', async () => {
    const { user, server } = open(waiting(), '/evidence/to-decide');
    await user.click(await screen.findByRole('button', { name: 'Accept First' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Accept this evidence?' }));
    expect(dialog.getByText(/It counts for Amara Okafor’s readiness from now on. With 0 of 7 points it is too thinly told/)).toBeInTheDocument();
    await user.click(dialog.getByRole('button', { name: 'Accept' }));
    await waitFor(() => expect(screen.queryByRole('heading', { name: 'First' })).not.toBeInTheDocument());
    expect(server.sent).toEqual([{ id: 'e1', revision: 3, verdict: 'ACCEPT', reason: null }]);
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus());
  });

  it('says of each since when it waits, also where the day was not kept', async () => {
    const server = waiting();
    server.items = [item('e1', { person: amara, what: 'First', submittedAt: null }), ...server.items.slice(1)];
    open(server, '/evidence/to-decide');
    expect(await screen.findByRole('article', { name: 'First' })).toHaveTextContent('Amara Okafor, waits since before Waymark kept the day');
    expect(screen.getByRole('article', { name: 'Second' })).toHaveTextContent('Amara Okafor, waits since 4 Oct 2026');
  });

  it('is not accepted without a reason', async () => {
    const { user, server } = open(waiting(), '/evidence/to-decide');
    await user.click(await screen.findByRole('button', { name: 'Do not accept Second' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Do not accept' }));
    expect(dialog.getByText('Say why.')).toBeInTheDocument();
    expect(server.sent).toEqual([]);
    await user.type(dialog.getByRole('textbox', { name: 'Why' }), 'Of another team');
    await user.click(dialog.getByRole('button', { name: 'Do not accept' }));
    await waitFor(() => expect(server.sent).toEqual([{ id: 'e2', revision: 5, verdict: 'REJECT', reason: 'Of another team' }]));
  });

  it('says why where somebody decided first', async () => {
    const { user, server } = open(waiting(), '/evidence/to-decide');
    server.refuse = { __typename: 'EvidenceRefused', reason: 'WRONG_STATE', message: 'This cannot be done to it any more.', problems: [], evidence: null };
    await user.click(await screen.findByRole('button', { name: 'Accept First' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Accept' }));
    expect(await screen.findByText('This cannot be done to it any more.')).toBeInTheDocument();
  });

  it('is worked through by keys: J and K lead on, A and R decide', async () => {
    const { user } = open(waiting(), '/evidence/to-decide');
    (await screen.findByRole('article', { name: 'First' })).focus();
    await user.keyboard('j');
    expect(screen.getByRole('article', { name: 'Second' })).toHaveFocus();
    await user.keyboard('k?');
    expect(screen.getByText(/J and K lead to the next/)).toBeInTheDocument();
    await user.keyboard('r');
    expect(await screen.findByRole('dialog', { name: 'Do not accept this evidence?' })).toBeInTheDocument();
    await user.keyboard('a');
    expect(screen.getByRole('textbox', { name: 'Why' })).toHaveValue('a');
  });

  it('says so where nothing waits', async () => {
    open(new EvidenceServer(), '/evidence/to-decide');
    expect(await screen.findByText('Nothing waits for you')).toBeInTheDocument();
  });
});

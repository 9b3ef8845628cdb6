import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { renderPage } from '../../testing/render.js';
import { EvidencePage } from './EvidencePage.js';
import { amara, EvidenceServer, ingrid, item } from './evidence-server.fixture.js';
import { NewEvidencePage } from './NewEvidencePage.js';

beforeEach(() => localStorage.clear());

async function open(server: EvidenceServer, at: string) {
  const user = userEvent.setup();
  const view = renderPage(
    <Routes>
      <Route path="/evidence" element={<h1>The log</h1>} />
      <Route path="/evidence/new" element={<NewEvidencePage />} />
      <Route path="/evidence/:evidenceId" element={<EvidencePage />} />
    </Routes>,
    { link: server.link, at },
  );
  await screen.findByRole('heading', { level: 1 });
  return { user, server, ...view };
}

const guide = () => within(screen.getByRole('complementary', { name: 'Quality of this evidence' }));
const says = (label: string) => screen.getByRole('textbox', { name: label });
const picks = (label: string) => screen.getByRole('combobox', { name: label });
const saved = () => screen.findByText(/^Saved \d\d:\d\d$/, {}, { timeout: 5000 });

describe('evidence that is written', () => {
  it('shows its quality as it is typed: "Reduced API latency by 35%" is far from 5 of 7, and what is missing stands beside it', async () => {
    const { user, server } = await open(new EvidenceServer(), '/evidence/new');
    expect(guide().getByText('A claim so far: 0 of 7 points')).toBeInTheDocument();
    await user.type(says('What you did'), 'Reduced API latency by 35%');
    expect(guide().getByText('A claim so far: 0 of 7 points')).toBeInTheDocument();
    await user.type(says('What was measured'), 'API latency');
    await user.type(says('After, or the difference'), '35');
    await user.type(says('Unit'), '%');
    expect(guide().getByText('Hard to check: 3 of 7 points')).toBeInTheDocument();
    expect(guide().getByRole('status')).toHaveTextContent('For the next point: Say what the number was before.');
    expect(guide().getAllByText(/^Missing:/).map(({ textContent }) => textContent)).toEqual(['Missing: the number before', 'Missing: the time over which it was measured', 'Missing: your part in it', 'Missing: who can confirm it']);
    await saved();
    expect(server.saves.at(-1)).toMatchObject({ what: 'Reduced API latency by 35%', metric: 'API latency', result: '35', unit: '%', baseline: null });
    // What the page says while it is typed is what the server says of what it was sent.
    expect(server.items[0]).toMatchObject({ quality: 3, missing: ['baseline', 'period', 'ownRole', 'verifier'] });
  });

  it('"handled 10,000+ concurrent users" fails too, and has its fifth point once somebody can confirm it and the time is told', async () => {
    const { user } = await open(new EvidenceServer(), '/evidence/new');
    await user.type(says('What you did'), 'handled 10,000+ concurrent users');
    await user.type(says('What was measured'), 'concurrent users');
    await user.type(says('After, or the difference'), '10,000+');
    await user.type(says('Unit'), 'users');
    expect(guide().getByText('Hard to check: 3 of 7 points')).toBeInTheDocument();
    await user.click(picks('Who can confirm it'));
    await user.click(await screen.findByRole('option', { name: /Ingrid Solberg/ }));
    await user.type(says('Over which time'), 'March');
    expect(guide().getByText('Can be checked: 5 of 7 points')).toBeInTheDocument();
    await user.clear(says('Over which time'));
    await user.type(says('Over which time'), '  ');
    expect(guide().getByText('Hard to check: 4 of 7 points')).toBeInTheDocument();
  });

  it('writes nothing before something is said, and begins at its own address', async () => {
    const { server, router } = await open(new EvidenceServer(), '/evidence/new');
    expect(router.state.location.pathname).toMatch(/^\/evidence\/[0-9a-f-]{36}$/);
    expect(server.saves).toEqual([]);
  });

  it('finds skills by name with the keyboard', async () => {
    const { user, server } = await open(new EvidenceServer(), '/evidence/new');
    await user.type(picks('Skills that it shows'), 'scal{ArrowDown}{Enter}');
    expect(await screen.findByText(/no track asks for that today/)).toBeInTheDocument();
    await saved();
    expect(server.saves.at(-1)?.skillIds).toEqual(['scalability']);
    await user.type(picks('Skills that it shows'), '{Backspace}');
    await waitFor(() => expect(server.saves.at(-1)?.skillIds).toEqual([]), { timeout: 5000 });
  });

  it('says beside the link what is wrong with it, and saves all but the link', async () => {
    const { user, server } = await open(new EvidenceServer(), '/evidence/new');
    await user.type(says('What you did'), 'x');
    await user.type(says('Link'), 'wiki/design');
    expect(says('Link')).toHaveAccessibleDescription(/Write the whole address, beginning with http/);
    expect(says('Link')).toBeInvalid();
    await waitFor(() => expect(server.saves.at(-1)).toMatchObject({ what: 'x', link: null }), { timeout: 5000 });
    expect(screen.getByText('One field is not saved: see what is wrong with it')).toBeInTheDocument();
  });

  it('tells what another tab changed, and keeps what was typed here', async () => {
    const server = new EvidenceServer();
    server.items = [item('e1', { state: 'draft', what: 'before', revision: 4 })];
    await open(server, '/evidence/e1');
    server.refuse = { __typename: 'EvidenceRefused', reason: 'STALE_REVISION', message: 'Newer.', problems: [], evidence: item('e1', { state: 'draft', what: 'theirs', unit: 'ms', revision: 9 }) };
    // At once: each further letter would take away what was told of the field.
    fireEvent.change(says('What you did'), { target: { value: 'ours' } });
    const told = within(await screen.findByRole('alert', {}, { timeout: 5000 }));
    server.refuse = null;
    expect(told.getByText('What you did: theirs')).toBeInTheDocument();
    expect(says('What you did')).toHaveValue('ours');
    expect(says('Unit')).toHaveValue('ms');
    await waitFor(() => expect(server.saves.at(-1)).toMatchObject({ what: 'ours', unit: 'ms', revision: 9 }), { timeout: 5000 });
  });
});

describe('submitting', () => {
  it('says first what is missing, and leads to it', async () => {
    const server = new EvidenceServer();
    server.items = [item('e1', { state: 'draft', skillIds: [] })];
    const { user } = await open(server, '/evidence/e1');
    await user.click(screen.getByRole('button', { name: 'Submit' }));
    expect(await screen.findByText('Name at least one skill that it speaks for.')).toBeInTheDocument();
    expect(screen.getByText('Name somebody who can confirm it.')).toBeInTheDocument();
    await waitFor(() => expect(picks('Skills that it shows')).toHaveFocus());
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('saves what was typed last, says who is asked, and shows it as it waits', async () => {
    const server = new EvidenceServer();
    server.items = [item('e1', { state: 'draft', verifierPerson: ingrid, revision: 4 })];
    const { user } = await open(server, '/evidence/e1');
    await user.type(says('What you did'), ' for all');
    await user.click(screen.getByRole('button', { name: 'Submit' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Submit this evidence?' }));
    expect(dialog.getByText(/Ingrid Solberg is asked to confirm it; whoever leads you can decide on it too/)).toBeInTheDocument();
    expect(dialog.getByText(/requirements that need evidence ask for 5 points or more/)).toBeInTheDocument();
    await user.click(dialog.getByRole('button', { name: 'Submit' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Hardened the login for all' })).toBeInTheDocument();
    // Counts the saves, of which slow typing makes more than one.
    expect(server.sent).toEqual([{ id: 'e1', revision: Number(server.items[0]?.revision) - 1, verifierId: 'ingrid' }]);
    expect(server.saves.at(-1)).toMatchObject({ what: 'Hardened the login for all' });
    expect(screen.getByText('Waits for a decision')).toBeInTheDocument();
    expect(localStorage).toHaveLength(0);
  });

  it('can be taken back, which makes it a draft again', async () => {
    const server = new EvidenceServer();
    server.items = [item('e1', { verifierPerson: ingrid })];
    const { user } = await open(server, '/evidence/e1');
    await user.click(screen.getByRole('button', { name: 'Take back to change' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Take it back' }));
    expect(await screen.findByRole('textbox', { name: 'What you did' })).toHaveValue('Hardened the login');
  });

  it('a draft is discarded only when asked twice', async () => {
    const server = new EvidenceServer();
    server.items = [item('e1', { state: 'draft', revision: 4 })];
    const { user } = await open(server, '/evidence/e1');
    await user.click(screen.getByRole('button', { name: 'Discard' }));
    expect(server.items).toHaveLength(1);
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Discard' }));
    expect(await screen.findByRole('heading', { name: 'The log' })).toBeInTheDocument();
    expect([server.items, server.sent]).toEqual([[], [{ id: 'e1', revision: 4 }]]);
  });
});

describe('evidence that is read', () => {
  it('shows what it says, whom it speaks for, and what became of it; a link only where it is an address', async () => {
    const server = new EvidenceServer();
    const by = { __typename: 'Person' as const, id: 'ingrid', name: 'Ingrid Solberg' };
    const decision = { __typename: 'EvidenceDecision', state: 'accepted', at: '2026-10-05T08:00:00Z', reason: 'I saw it.', by };
    server.items = [item('e1', { state: 'accepted', person: amara, metric: 'failed sign-ins', link: 'somewhere', decision })];
    server.history = [{ __typename: 'EvidenceStep', revision: 2, state: 'SUBMITTED', at: '2026-10-04T10:00:00Z', reason: null, by: amara }];
    await open(server, '/evidence/e1');
    expect(screen.getByText('Evidence of Amara Okafor')).toBeInTheDocument();
    expect(screen.getByText(/^Accepted by Ingrid Solberg, 5 Oct 2026/)).toBeInTheDocument();
    expect(screen.getByText(/Shows Security; asked for by Senior Backend Developer \(Secures production\)/)).toBeInTheDocument();
    expect(screen.getByText('failed sign-ins')).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'somewhere' })).not.toBeInTheDocument();
    expect(await screen.findByText(/submitted it, 4 Oct 2026/)).toBeInTheDocument();
  });

  it('has its acceptance taken back by whoever leads the person, with a reason', async () => {
    const server = new EvidenceServer();
    server.items = [item('e1', { state: 'accepted', person: amara, revision: 7, mayDecide: true })];
    const { user } = await open(server, '/evidence/e1');
    await user.click(screen.getByRole('button', { name: 'Take the acceptance back' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Take it back' }));
    expect(dialog.getByText('Say why.')).toBeInTheDocument();
    await user.type(dialog.getByRole('textbox', { name: 'Why' }), 'The numbers were of another team.');
    await user.click(dialog.getByRole('button', { name: 'Take it back' }));
    await waitFor(() => expect(server.sent).toEqual([{ id: 'e1', revision: 7, reason: 'The numbers were of another team.' }]));
  });

  it('is nothing where there is none, or it is not shared', async () => {
    await open(new EvidenceServer(), '/evidence/e9');
    expect(screen.getByRole('heading', { name: 'Nothing to see here' })).toBeInTheDocument();
  });
});

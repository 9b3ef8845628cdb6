import { screen, waitFor, within } from '@testing-library/react';
import { AssessmentServer, open } from './assessment-server.fixture.js';

beforeEach(() => localStorage.clear());

const piece = (id: string, what: string, more: object = {}) => ({ __typename: 'Evidence', id, what, skillIds: [], occurredOn: '2026-10-03', state: 'accepted', quality: 6, ...more });

function answered(evidenceIds: string[] = []) {
  const server = new AssessmentServer();
  server.evidence = [piece('e1', 'Moved billing'), piece('e2', 'Hardened the login', { skillIds: ['security'] }), piece('e3', 'A draft', { state: 'draft' })];
  const said = { __typename: 'Answer', skillId: 'security', outcome: 'LEVEL' as const, level: 2, comment: null, confidence: null, interest: null, evidenceIds };
  server.draft = { ...server.draft, answers: [said] };
  return server;
}

const sent = (server: AssessmentServer) => server.saves.at(-1)?.answers[0]?.evidenceIds ?? [];
const attached = () => within(screen.getByRole('list', { name: 'Attached evidence' })).getAllByRole('link').map(({ textContent }) => textContent);

describe('evidence of an answer', () => {
  it('is attached from the log, of this skill first, and saved with the answer', async () => {
    const { server, user } = await open(answered());
    await user.click(screen.getByRole('button', { name: 'Evidence for Security' }));
    const panel = within(await screen.findByRole('group', { name: 'Evidence for Security' }));
    expect(panel.getAllByRole('checkbox').map((box) => box.closest('div')?.parentElement?.textContent)).toEqual([
      'Hardened the loginAccepted · 3 Oct 2026 · 6 of 7 points', 'Moved billingAccepted · 3 Oct 2026 · 6 of 7 points', 'A draftDraft · 3 Oct 2026 · 6 of 7 points',
    ]);
    await user.click(panel.getByRole('checkbox', { name: 'Hardened the login' }));
    expect(attached()).toEqual(['Hardened the login']);
    await waitFor(() => expect(sent(server)).toEqual(['e2']), { timeout: 5000 });
    expect(server.saves.at(-1)?.answers[0]).toMatchObject({ skillId: 'security', level: 2 });
  });

  it('shows what is attached, stays with another level, and is taken off', async () => {
    const { server, user } = await open(answered(['e2', 'e1']));
    await waitFor(() => expect(attached()).toEqual(['Hardened the login', 'Moved billing']));
    await user.click(within(screen.getByRole('radiogroup', { name: 'Security' })).getByRole('radio', { name: '3 Practitioner' }));
    await waitFor(() => expect(sent(server)).toEqual(['e2', 'e1']), { timeout: 5000 });
    await user.click(screen.getByRole('button', { name: 'Take off Hardened the login' }));
    await waitFor(() => expect(sent(server)).toEqual(['e1']), { timeout: 5000 });
  });

  it('that is a draft is named before the answers are submitted: others do not see it with them', async () => {
    const { user } = await open(answered(['e2', 'e3']));
    await user.click(screen.getByRole('button', { name: 'Review and submit' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(await dialog.findByText('1 attached piece of evidence is a draft: others do not see it until you submit it too.')).toBeInTheDocument();
    expect(within(dialog.getByRole('list', { name: 'Attached drafts' })).getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['A draft']);
  });

  it('stands under the answer once it is submitted, where it is still in the log, and is taken off no more', async () => {
    const server = answered(['e2', 'gone', 'e1']);
    server.draft = { ...server.draft, state: 'SUBMITTED', submittedAt: '2026-11-20T12:05:00Z' };
    await open(server);
    await waitFor(() => expect(attached()).toEqual(['Hardened the login', 'Moved billing']));
    expect(screen.queryByRole('button', { name: /^Take off/ })).not.toBeInTheDocument();
    expect(screen.getAllByRole('list', { name: 'Attached evidence' })).toHaveLength(1);
  });

  it('is taken over from the cycle before on request', async () => {
    const server = answered(['e1']);
    const answers = [{ __typename: 'PreviousAnswer', skillId: 'security', own: { __typename: 'EarlierLevel', outcome: 'LEVEL', level: 2 }, comment: null, confidence: null, interest: null, manager: null, agreed: null, evidenceIds: ['e1', 'e2'] }];
    server.previous = { __typename: 'PreviousAnswers', cycle: { __typename: 'Cycle', id: 'q3', name: '2026 Q3' }, answers };
    const { user } = await open(server);
    await user.click(screen.getByRole('button', { name: 'Attach the evidence of 2026 Q3 for Security again' }));
    await waitFor(() => expect(sent(server)).toEqual(['e1', 'e2']), { timeout: 5000 });
    expect(screen.queryByRole('button', { name: /again$/ })).not.toBeInTheDocument();
  });

  it('is written down in place, kept as a draft and attached, and the assessment stays where it is', async () => {
    const { server, user } = await open(answered());
    await user.click(screen.getByRole('button', { name: 'Evidence for Security' }));
    await user.click(await screen.findByRole('button', { name: 'Write a new one' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'New evidence for Security' }));
    await user.click(dialog.getByRole('button', { name: 'Attach' }));
    expect(dialog.getByText('Say what was done first.')).toBeInTheDocument();
    await user.type(dialog.getByRole('textbox', { name: 'What you did' }), 'Rotated 3 keys');
    await user.click(dialog.getByRole('button', { name: 'Attach' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(server.evidenceSaves.at(-1)).toMatchObject({ what: 'Rotated 3 keys', skillIds: ['security'] });
    await waitFor(() => expect(sent(server)).toEqual([server.evidenceSaves[0]?.id]), { timeout: 5000 });
    // What was typed were words, not keys of the assessment.
    expect(within(screen.getByRole('radiogroup', { name: 'Security' })).getByRole('radio', { name: '2 Working' })).toBeChecked();
  });

  it('says so where there is none, and is not asked for before a skill is answered', async () => {
    const server = answered();
    server.evidence = [];
    const { user } = await open(server);
    expect(screen.queryByRole('button', { name: 'Evidence for Caching' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Evidence for Security' }));
    expect(await screen.findByText('You have written down no evidence yet.')).toBeInTheDocument();
  });
});

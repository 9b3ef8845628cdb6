import { screen, waitFor } from '@testing-library/react';
import { AssessmentServer, cycle, open, question, type Draft } from './assessment-server.fixture.js';

beforeEach(() => localStorage.clear());

describe('my assessment beside another tab, device or side', () => {
  const answer = (skillId: string, level: number) => ({ __typename: 'SelfAnswer', skillId, outcome: 'LEVEL', level, comment: null, confidence: null, interest: null });
  const blind = () => Object.assign(new AssessmentServer(), { cycle: { ...cycle, kind: 'SELF_AND_MANAGER' } });
  const submitted = (server: AssessmentServer) => {
    server.draft = { ...server.draft, state: 'SUBMITTED', submittedAt: '2026-11-20T12:05:00Z', answers: [answer('security', 2)] as unknown as Draft['answers'] };
  };

  it('takes in what another device saved when the reader comes back, and says so', async () => {
    const { server } = await open();
    server.draft = { ...server.draft, revision: 9, answers: [answer('caching', 4)] as unknown as Draft['answers'] };
    window.dispatchEvent(new Event('focus'));
    expect(await screen.findByText('Answers from another tab or device were taken in')).toBeInTheDocument();
    expect(question('Caching').getByRole('radio', { name: '4 Expert' })).toBeChecked();
  });

  it('submits nothing that another device has not seen: what it saved is taken in, and can be submitted then', async () => {
    const { server, user } = await open();
    await user.click(question('Security').getByRole('radio', { name: '2 Working' }));
    await screen.findByText(/^Saved/, {}, { timeout: 3000 });
    const draft = { ...server.draft, revision: 12, answers: [...server.draft.answers, answer('caching', 4)] };
    server.refuse = { __typename: 'SelfAssessmentRefused', reason: 'STALE_REVISION', message: 'This was saved elsewhere in the meantime.', skillId: null, draft };
    await user.click(screen.getByRole('button', { name: 'Review and submit' }));
    await user.click(await screen.findByRole('button', { name: 'Submit' }));
    expect(await screen.findByText(/saved elsewhere in the meantime. Those answers were taken in/)).toBeInTheDocument();
    expect(await screen.findByText('All 2 skills are answered.')).toBeInTheDocument();
    server.refuse = null;
    await user.click(screen.getByRole('button', { name: 'Submit' }));
    await waitFor(() => expect(server.submits.at(-1)).toMatchObject({ revision: 12, answers: [{ skillId: 'security' }, { skillId: 'caching', level: 4 }] }));
  });

  it('says what this browser could not save before it was submitted elsewhere', async () => {
    localStorage.setItem('waymark:unsent-answers:priya:q4', JSON.stringify([['caching', { outcome: 'LEVEL', level: 3, comment: 'late' }]]));
    const server = blind();
    submitted(server);
    const { user } = await open(server);
    expect(await screen.findByText('What you changed here was not part of it')).toBeInTheDocument();
    expect(screen.getByText(/Caching: 3 Practitioner – “late”/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Forget it' }));
    expect(localStorage).toHaveLength(0);
  });

  it('shows within seconds, without a reload, that the manager submitted and both sides are shown', async () => {
    const server = blind();
    submitted(server);
    await open(server);
    expect(await screen.findByText(/Your manager has not submitted yet/)).toBeInTheDocument();
    server.standing = { managerSubmittedBy: { __typename: 'Person', id: 'lars', name: 'Lars Lead' }, revealedAt: '2026-11-21T12:00:00Z' };
    expect(await screen.findByText(/you and your manager see both sides/, {}, { timeout: 8000 })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'See both sides' })).toHaveAttribute('href', expect.stringMatching(/^\/conversations\/q4\//));
  }, 15_000);

  it('is a draft again as soon as HR has reopened it', async () => {
    const server = blind();
    submitted(server);
    await open(server);
    await screen.findByText(/Your manager has not submitted yet/);
    server.draft = { ...server.draft, state: 'DRAFT', submittedAt: null };
    expect(await screen.findByRole('button', { name: 'Review and submit' }, { timeout: 8000 })).toBeInTheDocument();
    expect(screen.getByText(/neither of you sees the other’s until both have submitted/)).toBeInTheDocument();
  }, 15_000);

  it('says until when it is open for the viewer where HR has reopened it beyond the close', async () => {
    const server = blind();
    server.standing = { managerSubmittedBy: null, revealedAt: null, reopenedUntil: '2026-12-20T12:00:00Z' };
    await open(server);
    expect(await screen.findByText(/It is open for you until 20 Dec 2026\.$/)).toBeInTheDocument();
    expect(screen.queryByText(/It closes on/)).not.toBeInTheDocument();
  });

  it('says after the reveal that what is submitted anew is shown at once', async () => {
    const server = blind();
    server.standing = { managerSubmittedBy: null, revealedAt: '2026-11-21T12:00:00Z' };
    const { user } = await open(server);
    expect(await screen.findByText(/Both sides are shown since 21 Nov 2026, and HR has reopened it for you/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Review and submit' }));
    expect(await screen.findByText(/your manager sees your answers at once/)).toBeInTheDocument();
  });
});

it('what was not submitted when the cycle closed is shown as such to its author', async () => {
  const server = new AssessmentServer();
  server.open = false;
  server.past = [{ __typename: 'Cycle', id: 'q4', name: '2026 Q4', state: 'CLOSED', closesAt: '2026-12-11T12:00:00Z' }];
  server.draft = { ...server.draft, answers: [{ __typename: 'SelfAnswer', skillId: 'caching', outcome: 'LEVEL', level: 3, comment: null, confidence: 1, interest: null }] as unknown as Draft['answers'] };
  await open(server);
  expect(await screen.findByText('You had not submitted in 2026 Q4')).toBeInTheDocument();
  expect(screen.getByText('3 Practitioner')).toBeInTheDocument();
  expect(screen.getByText('Not sure')).toBeInTheDocument();
  expect(screen.queryByText('Security')).not.toBeInTheDocument();
});

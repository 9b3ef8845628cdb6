import { screen, waitFor, within } from '@testing-library/react';
import { AssessmentServer, open, question, unsaid } from './assessment-server.fixture.js';

beforeEach(() => localStorage.clear());

describe('my assessment', () => {
  it('shows every level with its descriptor beside the choice', async () => {
    await open();
    const choice = question('Security').getByRole('radio', { name: '3 Practitioner' });
    expect(choice).toHaveAccessibleDescription('Security at level 3');
    expect(question('Security').getAllByRole('radio')).toHaveLength(7);
    expect(screen.getByText('0 of 2 answered')).toBeInTheDocument();
  });

  it('saves what is chosen, with the revision last seen, and says when', async () => {
    const { server, user } = await open();
    await user.click(question('Security').getByRole('radio', { name: '2 Working' }));
    expect(screen.getByText('1 of 2 answered')).toBeInTheDocument();
    expect(screen.getByText('Saving…')).toBeInTheDocument();
    expect(await screen.findByText(/^Saved \d\d:\d\d$/, {}, { timeout: 3000 })).toBeInTheDocument();
    expect(server.saves).toEqual([{ id: 'a1', cycleId: 'q4', revision: 3, answers: [{ skillId: 'security', outcome: 'LEVEL', level: 2, comment: null, ...unsaid }], cleared: [] }]);
  });

  it('is filled in without a mouse: digits choose, J and K lead on, O and N are no level', async () => {
    const { user } = await open();
    question('Security').getAllByRole('radio')[0]?.focus();
    await user.keyboard('3');
    expect(question('Security').getByRole('radio', { name: '3 Practitioner' })).toBeChecked();
    await user.keyboard('jo');
    expect(question('Caching').getByRole('radio', { name: 'No opportunity' })).toBeChecked();
    await user.keyboard('n');
    expect(question('Caching').getByRole('radio', { name: 'Not applicable' })).toBeChecked();
    await user.keyboard('k4');
    expect(question('Security').getByRole('radio', { name: '4 Expert' })).toBeChecked();
    await user.keyboard('?');
    expect(await screen.findByRole('dialog', { name: 'Keyboard' })).toBeInTheDocument();
  });

  it('digits in a comment are text', async () => {
    const { user } = await open();
    await user.click(question('Security').getByRole('radio', { name: '2 Working' }));
    await user.click(screen.getByRole('button', { name: 'Comment' }));
    await user.type(screen.getByRole('textbox', { name: 'Comment on Security' }), 'no 4 incidents');
    expect(question('Security').getByRole('radio', { name: '2 Working' })).toBeChecked();
    expect(screen.getByRole('textbox', { name: 'Comment on Security' })).toHaveValue('no 4 incidents');
  });

  it('a refused answer is explained beside its skill', async () => {
    const { server, user } = await open();
    server.refuse = { __typename: 'SelfAssessmentRefused', reason: 'UNKNOWN_SKILL', message: 'Security is no longer asked.', skillId: 'security', draft: null };
    await user.click(question('Security').getByRole('radio', { name: '2 Working' }));
    expect(await screen.findByText('Security is no longer asked.', {}, { timeout: 3000 })).toBeInTheDocument();
    expect(question('Security').getByRole('radio', { name: '2 Working' })).not.toBeChecked();
  });

  it('lists what is open, submits everything, then shows what was submitted and when', async () => {
    const { server, user } = await open();
    await user.click(question('Security').getByRole('radio', { name: '2 Working' }));
    await user.click(screen.getByRole('button', { name: 'Review and submit' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByRole('heading', { name: 'Submit your answers for 2026 Q4?' })).toBeInTheDocument();
    expect(dialog.getByText('1 skill is answered, 1 is not.')).toBeInTheDocument();
    expect(dialog.getByRole('link', { name: 'Caching' })).toBeInTheDocument();
    await user.click(dialog.getByRole('button', { name: 'Submit' }));
    expect(await screen.findByText(/^Submitted 20 Nov 2026/)).toBeInTheDocument();
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
    expect(server.submits[0]).toEqual({ id: 'a1', cycleId: 'q4', revision: 3 + server.saves.length, answers: [{ skillId: 'security', outcome: 'LEVEL', level: 2, comment: null, ...unsaid }] });
    expect(screen.getByText(/They move your readiness only where a skill has no manager or agreed rating yet/)).toBeInTheDocument();
    expect(screen.getByText('2 Working')).toBeInTheDocument();
    expect(screen.getByText('Not answered')).toBeInTheDocument();
    expect(localStorage).toHaveLength(0);
  });

  it('a refused submit says why and keeps the draft', async () => {
    const { server, user } = await open();
    await user.click(question('Security').getByRole('radio', { name: '2 Working' }));
    await screen.findByText(/^Saved/, {}, { timeout: 3000 });
    server.refuse = { __typename: 'SelfAssessmentRefused', reason: 'CYCLE_CLOSED', message: 'The cycle closed a minute ago.', skillId: null };
    await user.click(screen.getByRole('button', { name: 'Review and submit' }));
    await user.click(await screen.findByRole('button', { name: 'Submit' }));
    expect(await screen.findByText('The cycle closed a minute ago.')).toBeInTheDocument();
    await waitFor(() => expect(question('Security').getByRole('radio', { name: '2 Working', hidden: true })).toBeChecked());
  });

  it('shows what was said the last time, carries it over, and points out the level after it', async () => {
    const server = new AssessmentServer();
    const said = (level: number) => ({ __typename: 'EarlierLevel', outcome: 'LEVEL', level });
    const answers = [{ __typename: 'PreviousAnswer', skillId: 'security', own: said(2), comment: 'so it was', confidence: 2, interest: 3, manager: said(1), agreed: null }];
    server.previous = { __typename: 'PreviousAnswers', cycle: { __typename: 'Cycle', id: 'q3', name: '2026 Q3' }, answers };
    const { user } = await open(server);
    expect(screen.getByText(/^2026 Q3: you said 2 Working and your manager 1 Awareness \(fairly sure, wanted: more\)\./)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Carry over your answer for Security' }));
    expect(question('Security').getByRole('radio', { name: '2 Working' })).toBeChecked();
    expect(question('Security').getByRole('radio', { name: '3 Practitioner' })).toHaveAccessibleDescription('Your next level Security at level 3');
    expect(screen.queryByRole('button', { name: /^Carry over/ })).not.toBeInTheDocument();
    await waitFor(() => expect(server.saves[0]?.answers).toEqual([{ skillId: 'security', outcome: 'LEVEL', level: 2, comment: null, confidence: 2, interest: 3 }]), { timeout: 3000 });
  });

  it('marks the level after the chosen one: from the lowest too, none after the highest, none where there is no level', async () => {
    const { user } = await open();
    const marked = () => screen.queryAllByText('Your next level').map((mark) => mark.closest('label')?.textContent);
    expect(marked()).toEqual([]);
    await user.click(question('Security').getByRole('radio', { name: '0 Not demonstrated' }));
    expect(marked()).toEqual([expect.stringContaining('Awareness')]);
    await user.click(question('Security').getByRole('radio', { name: '4 Expert' }));
    expect(marked()).toEqual([]);
    await user.click(question('Security').getByRole('radio', { name: 'No opportunity' }));
    expect(marked()).toEqual([]);
  });

  it('asks apart from the level how sure one is and how much one wants of it, by mouse and by key, and keeps both', async () => {
    const { server, user } = await open();
    await user.click(question('Security').getByRole('radio', { name: '2 Working' }));
    const sure = within(screen.getByRole('group', { name: 'How sure are you?' }));
    await user.click(sure.getByRole('button', { name: 'Sure' }));
    question('Security').getByRole('radio', { name: '2 Working' }).focus();
    await user.keyboard('ii3');
    expect(screen.getByRole('button', { name: 'As now' })).toHaveAttribute('aria-pressed', 'true');
    await waitFor(() => expect(server.saves.at(-1)?.answers).toEqual([{ skillId: 'security', outcome: 'LEVEL', level: 3, comment: null, confidence: 3, interest: 2 }]), { timeout: 3000 });
    await user.click(sure.getByRole('button', { name: 'Sure' }));
    expect(sure.getByRole('button', { name: 'Sure' })).toHaveAttribute('aria-pressed', 'false');
  });

  it('carries over at once what is not answered yet, and leaves what is', async () => {
    const server = new AssessmentServer();
    const answers = ['security', 'caching', 'gone'].map((skillId) => ({ __typename: 'PreviousAnswer', skillId, own: { __typename: 'EarlierLevel', outcome: 'LEVEL', level: 2 }, comment: null, confidence: 1, interest: null, manager: null, agreed: null }));
    server.previous = { __typename: 'PreviousAnswers', cycle: { __typename: 'Cycle', id: 'q3', name: '2026 Q3' }, answers };
    const { user } = await open(server);
    await user.click(question('Security').getByRole('radio', { name: '4 Expert' }));
    await user.click(screen.getByRole('button', { name: 'Carry it over' }));
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
    expect(question('Caching').getByRole('radio', { name: '2 Working' })).toBeChecked();
    expect(question('Security').getByRole('radio', { name: '4 Expert' })).toBeChecked();
    expect(screen.queryByRole('button', { name: 'Carry it over' })).not.toBeInTheDocument();
    await waitFor(() => expect(server.saves[0]?.answers).toMatchObject([{ skillId: 'security', level: 4 }, { skillId: 'caching', level: 2, confidence: 1 }]), { timeout: 3000 });
  });

  it('U leads to the next skill without an answer, and to the review when there is none', async () => {
    const { user } = await open();
    await user.keyboard('j3u');
    expect(question('Caching').getAllByRole('radio').some((radio) => radio === document.activeElement)).toBe(true);
    await user.keyboard('1u');
    expect(await screen.findByRole('dialog', { name: 'Submit your answers for 2026 Q4?' })).toBeInTheDocument();
  });

  it('says what to do where nothing is open', async () => {
    const server = new AssessmentServer();
    server.open = false;
    await open(server);
    expect(await screen.findByText('No assessment is open now')).toBeInTheDocument();
  });
});

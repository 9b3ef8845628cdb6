import { screen, waitFor, within } from '@testing-library/react';
import { open, question, ratee, RatingServer, saved } from './rating-server.fixture.js';

beforeEach(() => localStorage.clear());

describe('rating a team', () => {
  it('says plainly who sees what, and shows the levels in words', async () => {
    await open();
    expect(screen.getByText(/The person cannot see this until both have submitted or the cycle closes; you cannot see theirs/)).toBeInTheDocument();
    expect(question('Security').getByText('Security at level 3')).toBeInTheDocument();
    expect(screen.getByText('0 of 2 rated')).toBeInTheDocument();
  });

  it('keeps the place between all skills of one person and one skill of all, by keys alone', async () => {
    const { server, user } = await open();
    question('Security').getAllByRole('radio')[0]?.focus();
    await user.keyboard('3j2');
    expect(question('Caching').getByRole('radio', { name: '2 Working' })).toBeChecked();
    await user.keyboard(']');
    await waitFor(() => expect(screen.getByRole('combobox', { name: 'Person' })).toHaveValue('bo'));
    await waitFor(() => expect(question('Caching').getAllByRole('radio').some((radio) => radio === document.activeElement)).toBe(true));
    await user.keyboard('n');
    expect(question('Caching').getByRole('radio', { name: 'Not applicable' })).toBeChecked();
    await user.click(screen.getByRole('radio', { name: 'One skill of all' }));
    expect(await screen.findByRole('heading', { name: 'Caching' })).toBeInTheDocument();
    expect(question('Amara Okafor').getByRole('radio', { name: '2 Working' })).toBeChecked();
    expect(question('Bo Lindqvist').getByRole('radio', { name: 'Not applicable' })).toBeChecked();
    await saved();
    const about = (personId: string) => server.saves.flatMap(({ ratings }) => ratings as { personId: string; skillId: string }[]).filter((one) => one.personId === personId);
    expect(about('amara').map(({ skillId }) => skillId)).toEqual(['security', 'caching']);
    expect(about('bo').map(({ skillId }) => skillId)).toEqual(['caching']);
    expect(localStorage).toHaveLength(0);
  });

  it('U leads to what is not rated yet: in the list, and on to the next person', async () => {
    const { user } = await open();
    await user.keyboard('u');
    await user.keyboard('3u2u');
    await waitFor(() => expect(screen.getByRole('combobox', { name: 'Person' })).toHaveValue('bo'));
    await waitFor(() => expect(question('Security').getAllByRole('radio').some((radio) => radio === document.activeElement)).toBe(true));
  });

  it('shows who waits, and keeps whom the reader is at', async () => {
    const server = new RatingServer();
    server.ratees = [...server.ratees, ...['Cy', 'Di', 'Eve', 'Fay'].map((name) => ratee(name.toLowerCase(), name))].map((one) => ({ ...one, selfSubmitted: one.person.id === 'di' }));
    const { user } = await open(server);
    await user.selectOptions(screen.getByRole('combobox', { name: 'In which order' }), 'Waiting for you first');
    expect(within(screen.getByRole('combobox', { name: 'Person' })).getAllByRole('option')[0]).toHaveTextContent('Di – 0 of 2, has submitted');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Whom to show' }), 'Waiting for you (1)');
    expect(within(screen.getByRole('combobox', { name: 'Person' })).getAllByRole('option')).toHaveLength(1);
    server.ratees = server.ratees.map((one) => ({ ...one, selfSubmitted: false }));
    expect(await screen.findByText('Nobody waits for you. Choose “Everybody” to see all.', {}, { timeout: 8000 })).toBeInTheDocument();
  }, 15_000);

  it('shows within seconds that the person has submitted, without a reload, and keeps what is typed', async () => {
    const { server, user } = await open();
    await user.click(question('Security').getByRole('radio', { name: '2 Working' }));
    server.ratees = server.ratees.map((one) => ({ ...one, selfSubmitted: one.person.id === 'amara' }));
    expect(await screen.findByRole('option', { name: 'Amara Okafor – 1 of 2, has submitted' }, { timeout: 8000 })).toBeInTheDocument();
    expect(question('Security').getByRole('radio', { name: '2 Working' })).toBeChecked();
  }, 15_000);

  it('leaves the keyboard in a comment that is opened right after the level: what is typed there answers nothing', async () => {
    const { user } = await open();
    question('Security').getAllByRole('radio')[0]?.focus();
    await user.keyboard('3c');
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await user.keyboard('no 1 on call');
    expect(screen.getByRole('textbox', { name: 'Comment on Security' })).toHaveValue('no 1 on call');
    expect(question('Security').getByRole('radio', { name: '3 Practitioner' })).toBeChecked();
  });

  it('takes in what another tab saved, says so, and loses nothing', async () => {
    const { server, user } = await open();
    server.elsewhere('amara', 4);
    await user.click(question('Security').getByRole('radio', { name: '1 Awareness' }));
    expect(await screen.findByText('Ratings of Amara Okafor from another tab or device were taken in', {}, { timeout: 3000 })).toBeInTheDocument();
    expect(question('Caching').getByRole('radio', { name: '4 Expert' })).toBeChecked();
    expect(question('Security').getByRole('radio', { name: '1 Awareness' })).toBeChecked();
    await waitFor(() => expect(server.ratees[0]?.own.answers).toHaveLength(2), { timeout: 3000 });
  });

  it('says what is left open, submits one person, and then waits for the other side', async () => {
    const { server, user } = await open();
    await user.click(question('Security').getByRole('radio', { name: '2 Working' }));
    await saved();
    await user.click(screen.getByRole('button', { name: 'Review and submit' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Submit your ratings of Amara Okafor?' }));
    expect(dialog.getByText('Caching')).toBeInTheDocument();
    expect(dialog.getByText(/Amara Okafor has not submitted yet.*final until HR reopens it/)).toBeInTheDocument();
    await user.click(dialog.getByRole('button', { name: 'Submit' }));
    expect(await screen.findByText(/Waiting for Amara Okafor/)).toBeInTheDocument();
    expect(server.submits[0]).toMatchObject({ cycleId: 'q4', personId: 'amara', revision: 1 });
    expect(screen.getByText('Not rated')).toBeInTheDocument();
  });

  it('says why it was not submitted, and keeps the ratings', async () => {
    const { server, user } = await open();
    await user.click(question('Security').getByRole('radio', { name: '2 Working' }));
    await saved();
    server.refuse = { __typename: 'ManagerAssessmentRefused', reason: 'CYCLE_CLOSED', message: 'This cycle takes no ratings any more.', skillId: null, draft: null };
    await user.click(screen.getByRole('button', { name: 'Review and submit' }));
    await user.click(await screen.findByRole('button', { name: 'Submit' }));
    expect(await screen.findByText('This cycle takes no ratings any more.')).toBeInTheDocument();
    expect(question('Security').getByRole('radio', { name: '2 Working', hidden: true })).toBeChecked();
  });
});

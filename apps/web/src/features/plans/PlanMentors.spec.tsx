import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage } from '../../testing/render.js';
import { PlanPage } from './PlanPage.js';
import { plan, PlanServer } from './plans.fixture.js';

const pair = {
  __typename: 'Mentoring', id: 'm1', role: 'PERSON', personId: 'priya', mentorId: 'ben', mentorName: 'Ben Ode', itemId: 'i1', name: 'Security', level: 3,
  askedAt: '2026-10-05T09:00:00Z', askedWords: null, acceptedAt: null, answerWords: null, endedAt: null, because: null,
};

async function open(server: PlanServer) {
  const user = userEvent.setup();
  renderPage(<PlanPage />, { link: server.link, at: '/plan' });
  return { user, section: within(await screen.findByRole('region', { name: 'Mentors' })) };
}

it('a mentor is looked for where an open item raises a skill, each with the reason in words and no level of theirs', async () => {
  const server = new PlanServer();
  server.suggested = [{ __typename: 'MentorSuggestion', personId: 'ben', name: 'Ben Ode', taken: 1, capacity: 2 }];
  const { user, section } = await open(server);
  expect(section.getAllByRole('button').map((button) => button.getAttribute('aria-label'))).toEqual(['Find a mentor: Security']);
  await user.click(section.getByRole('button', { name: 'Find a mentor: Security' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(await dialog.findByText('Stands at or above level 3 in Security, which this item goes for; mentors 1 of 2.')).toBeInTheDocument();
  await user.click(dialog.getByRole('radio', { name: /Ben Ode/ }));
  await user.type(dialog.getByRole('textbox'), 'An hour a week?');
  await user.click(dialog.getByRole('button', { name: 'Ask them' }));
  await waitFor(() => expect(server.asked).toEqual([['AskMentor', { id: expect.any(String), personId: 'priya', itemId: 'i1', mentorId: 'ben', words: 'An hour a week?' }]]));
});

it('where nobody can be asked it says among whom mentors are suggested', async () => {
  const { user, section } = await open(new PlanServer());
  await user.click(section.getByRole('button', { name: 'Find a mentor: Security' }));
  expect(await screen.findByText(/Nobody can be asked now/)).toHaveTextContent('never among those who lead you');
});

it('says who is asked, who mentors, and why it is over; what waits is taken back', async () => {
  const server = new PlanServer();
  server.pairs = [pair, { ...pair, id: 'm2', mentorName: null, itemId: 'gone', acceptedAt: '2026-10-06T09:00:00Z', endedAt: '2026-10-20T09:00:00Z', because: 'MENTOR_LEADS' }];
  const { user, section } = await open(server);
  expect(await section.findByText('Asked on 5 Oct 2026')).toBeInTheDocument();
  expect(section.getByText('Security, toward level 3. Over since 20 Oct 2026: the mentor leads the other by now.')).toBeInTheDocument();
  expect(section.getByText('Somebody who is no longer here')).toBeInTheDocument();
  expect(section.queryByRole('button', { name: /Find a mentor/ })).not.toBeInTheDocument();
  await user.click(section.getByRole('button', { name: 'Take the request back: Ben Ode' }));
  await waitFor(() => expect(server.asked).toEqual([['EndMentoring', { id: 'm1' }]]));
});

it('HR reads who mentors, and asks nobody', async () => {
  const server = new PlanServer();
  server.plan = { ...plan, role: 'HR' };
  server.pairs = [pair];
  const { section } = await open(server);
  expect(section.getByText('Ben Ode')).toBeInTheDocument();
  expect(section.queryAllByRole('button')).toEqual([]);
});

it('whoever is asked to mentor is told on their own plan', async () => {
  const server = new PlanServer();
  server.requests = [{ __typename: 'Mentoring', id: 'r1', acceptedAt: null, endedAt: null }, { __typename: 'Mentoring', id: 'r2', acceptedAt: '2026-10-06T09:00:00Z', endedAt: null }];
  await open(server);
  expect(await screen.findByText('1 person asks you to mentor them')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Answer' })).toHaveAttribute('href', '/mentoring');
});

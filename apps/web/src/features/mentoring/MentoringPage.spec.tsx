import { ApolloLink, Observable } from '@apollo/client';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage } from '../../testing/render.js';
import { MentoringPage } from './MentoringPage.js';

const mentee = {
  __typename: 'Mentoring', id: 'm1', personId: 'amara', personName: 'Amara Okafor', name: 'Security', level: 3, isAskedByLead: false, askedAt: '2026-10-05T09:00:00Z',
  askedWords: 'An hour a week?', acceptedAt: null, answerWords: null, endedAt: null, because: null,
};

async function open(data: { mentorOffer?: object; mentees?: object[] } = {}, refusal: string | null = null) {
  const asked: [string, unknown][] = [];
  const skills = [{ __typename: 'Skill', id: 'security', name: 'Security' }];
  const link = new ApolloLink(
    ({ operationName = '', variables }) =>
      new Observable((observer) => {
        const field = operationName.charAt(0).toLowerCase() + operationName.slice(1);
        if (operationName === 'MyMentoring') observer.next({ data: { mentorOffer: data.mentorOffer ?? null, mentees: data.mentees ?? [], currentFramework: { __typename: 'FrameworkVersion', id: 'f', skills } } });
        else {
          asked.push([operationName, variables.input]);
          const answer = refusal ? { __typename: 'MentoringRefused', message: refusal } : { __typename: 'Mentoring', id: 'm1' };
          observer.next({ data: operationName === 'WithdrawMentorOffer' ? { [field]: true } : { [operationName === 'EndMentee' ? 'endMentoring' : field]: answer } });
        }
        observer.complete();
      }),
  );
  renderPage(<MentoringPage />, { link, at: '/mentoring' });
  await screen.findByRole('heading', { level: 1 });
  return { asked, user: userEvent.setup() };
}

it('nobody is suggested who did not agree to what others learn by it, and that stands before the button', async () => {
  const { asked, user } = await open();
  const button = screen.getByRole('button', { name: 'Be suggested as a mentor' });
  expect(button).toBeDisabled();
  expect(screen.getByText(/your name where you stand at or above the level that they go for/)).toBeInTheDocument();
  expect(screen.getByText(/can still narrow down where you stand/)).toBeInTheDocument();
  // Whoever looks for a mentor finds the way from here.
  expect(screen.getByRole('link', { name: 'To find a mentor yourself, open your plan' })).toHaveAttribute('href', '/plan');
  await user.click(screen.getByRole('checkbox', { name: 'I agree that others learn this' }));
  await user.click(button);
  await waitFor(() => expect(asked).toEqual([['OfferToMentor', { capacity: 2, skillIds: [], agrees: true }]]));
});

it('it is taken back at any time', async () => {
  const { asked, user } = await open({ mentorOffer: { __typename: 'MentorOffer', capacity: 3, skillIds: ['security'], consentedAt: '2026-10-05T09:00:00Z', taken: 1 } });
  expect(screen.getByText('Suggested as a mentor since 5 Oct 2026; 1 of 3 places are taken.')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Be suggested no more' }));
  await waitFor(() => expect(asked.map(([name]) => name)).toEqual(['WithdrawMentorOffer']));
});

it('a request is read and answered, with a word', async () => {
  const { asked, user } = await open({ mentees: [mentee] });
  const section = within(screen.getByRole('region', { name: 'Who asks you' }));
  expect(section.getByText('Security, toward level 3')).toBeInTheDocument();
  expect(section.getByText('An hour a week?')).toBeInTheDocument();
  await user.type(section.getByRole('textbox'), 'Gladly.');
  await user.click(section.getByRole('button', { name: 'Accept: Amara Okafor' }));
  await waitFor(() => expect(asked).toEqual([['AnswerMentoring', { id: 'm1', accepts: true, words: 'Gladly.' }]]));
});

it('a pair is ended by the mentor; one that is over says why; a refusal is said in words', async () => {
  const accepted = { ...mentee, acceptedAt: '2026-10-06T09:00:00Z' };
  const { asked, user } = await open({ mentees: [accepted, { ...accepted, id: 'm2', endedAt: '2026-10-20T09:00:00Z', because: 'ITEM_CLOSED' }] }, 'This was answered already, or it has ended.');
  expect(within(screen.getByRole('region', { name: 'Before' })).getByText(/Over since 20 Oct 2026: the item of the plan is closed/)).toBeInTheDocument();
  await user.click(within(screen.getByRole('region', { name: 'Whom you mentor' })).getByRole('button', { name: 'End it: Amara Okafor' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('This was answered already, or it has ended.');
  expect(asked).toEqual([['EndMentee', { id: 'm1' }]]);
});

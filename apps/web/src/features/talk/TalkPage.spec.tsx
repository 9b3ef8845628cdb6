import { ApolloLink, Observable } from '@apollo/client';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { GraphQLError } from 'graphql';
import { Route, Routes } from 'react-router';
import { priya, renderPage } from '../../testing/render.js';
import { PersonTalkPage } from './PersonTalkPage.js';
import { TalkPage } from './TalkPage.js';

const item = (id: string, given: object) => ({ __typename: 'DevelopmentItem', id, kind: 'RAISE', name: 'Security', from: 1, to: 3, cycles: null, dueOn: '2026-12-01', isLate: false, ...given });
const note = { __typename: 'TalkNote', id: 'n1', authorId: 'priya', authorName: 'Priya Raman', visibility: 'PRIVATE', text: 'ask about the review', revision: 1, writtenAt: '2026-10-05T09:00:00Z', savedAt: '2026-10-05T09:00:00Z' };
const talk = { __typename: 'Talk', id: 't1', heldOn: '2026-10-01', nextOn: '2026-10-29', recordedById: 'amara', recordedByName: 'Amara Okafor', confirmedAt: null, isToConfirm: true, isToTakeBack: false };
const changes = {
  __typename: 'TalkChanges', since: '2026-10-02T00:00:00Z', acceptedEvidenceIds: ['e1'], withdrawnEvidenceIds: [],
  plans: [{ __typename: 'PlanChange', happened: 'AGREED', at: '2026-10-02T09:00:00Z', trackName: 'Technical Lead' }],
  items: [{ __typename: 'ItemChange', happened: 'REOPENED', at: '2026-10-03T09:00:00Z', because: 'RATED_LOWER', item: item('i1', {}) }],
  skills: [{ __typename: 'SkillChange', skillId: 'security', name: 'Security', before: 3, after: 2, isConfirmed: true }, { __typename: 'SkillChange', skillId: 'go', name: 'Go', before: null, after: 1, isConfirmed: false }],
  readinessBefore: { __typename: 'PlanReadiness', state: 'READY', score: 88.2 }, readinessAfter: { __typename: 'PlanReadiness', state: 'NOT_YET', score: 61 },
};
const planTalk = {
  __typename: 'PlanTalk', personId: 'amara', role: 'MANAGER', asOf: '2026-10-20T09:00:00Z', nextOn: '2026-10-29', proposedOn: '2026-11-17', talks: [talk], changes,
  due: [item('i2', { isLate: true, dueOn: '2026-10-10' })], stuck: [item('i3', { kind: 'RATE', name: 'Mentoring' })], notes: [note],
};

async function open(given: object = {}, { at = '/people/amara/talk', former = false } = {}) {
  const asked: [string, Record<string, unknown>][] = [];
  const page = { person: { __typename: 'Person', id: 'amara', name: 'Amara Okafor', title: null }, planTalk: { ...planTalk, ...given } };
  const answerTo = (operation: string, input: Record<string, unknown>) => {
    if (operation === 'SaveTalkNote') return { saveTalkNote: { ...note, ...input, revision: Number(input.revision) + 1 } };
    if (operation === 'RemoveTalkNote') return { removeTalkNote: true };
    return { [operation.charAt(0).toLowerCase() + operation.slice(1)]: { __typename: 'Talk', id: 't1' } };
  };
  const link = new ApolloLink(
    ({ operationName = '', variables }) =>
      new Observable((observer) => {
        if (operationName === 'PlanTalk') observer.next(former ? { errors: [new GraphQLError('no', { extensions: { code: 'FORBIDDEN' } })] } : { data: page });
        else if (operationName === 'OwnTalkNotes') observer.next({ data: { ownTalkNotes: [note] } });
        else {
          asked.push([operationName, variables.input as Record<string, unknown>]);
          observer.next({ data: answerTo(operationName, variables.input as Record<string, unknown>) });
        }
        observer.complete();
      }),
  );
  renderPage(
    <Routes>
      <Route path="/talk" element={<TalkPage />} />
      <Route path="/people/:personId/talk" element={<PersonTalkPage />} />
    </Routes>,
    { link, at },
  );
  await screen.findByRole('heading', { level: 1 });
  return { asked, user: userEvent.setup() };
}

const section = (name: string) => within(screen.getByRole('region', { name }));
beforeEach(() => localStorage.clear());

it('says what changed since the last talk, what is due and what is stuck', async () => {
  await open();
  const changed = section('What changed');
  // By the day of the talk, not by the instant at which that day was over.
  expect(changed.getByText('Since the last talk, 1 Oct 2026.')).toBeInTheDocument();
  expect(changed.getByText('Both agreed to the plan toward Technical Lead')).toBeInTheDocument();
  expect(changed.getByText('Open again: Raise Security from 1 to 3, because a newer rating says less')).toBeInTheDocument();
  expect(changed.getByText('Security: from 3 to 2')).toBeInTheDocument();
  expect(changed.getByText('Go: 1 for the first time, which no manager’s rating confirms')).toBeInTheDocument();
  expect(changed.getByRole('link', { name: 'see it' })).toHaveAttribute('href', '/evidence/e1');
  expect(changed.getByText('Readiness then: Ready, score 88. Now: Not yet, score 61.')).toBeInTheDocument();
  expect(section('What is due').getByText('was due on 10 Oct 2026')).toBeInTheDocument();
  expect(section('What is stuck').getByText('Have Mentoring rated')).toBeInTheDocument();
});

it('says where nothing happened, and that readiness is what it was', async () => {
  await open({ changes: { ...changes, plans: [], items: [], skills: [], acceptedEvidenceIds: [], readinessAfter: changes.readinessBefore } });
  const changed = section('What changed');
  expect(changed.getByText('Nothing happened.')).toBeInTheDocument();
  expect(changed.getByText('Readiness is what it was: Ready, score 88.')).toBeInTheDocument();
});

it('says whose word it is that the two talked', async () => {
  await open();
  expect(section('Talks').getByText('Amara Okafor says so')).toBeInTheDocument();
});

it('the day is recorded with the next one proposed, and what the other recorded is confirmed', async () => {
  const { asked, user } = await open();
  const talks = section('Talks');
  expect(talks.getByLabelText('Next time on')).toHaveValue('2026-11-17');
  await user.click(talks.getByRole('button', { name: 'We talked' }));
  await waitFor(() => expect(asked.at(-1)).toEqual(['RecordTalk', { id: expect.any(String), personId: 'amara', heldOn: expect.any(String), nextOn: '2026-11-17' }]));
  await user.click(talks.getByRole('button', { name: 'Confirm: 1 Oct 2026' }));
  await waitFor(() => expect(asked.at(-1)).toEqual(['ConfirmTalk', { id: 't1', personId: 'amara' }]));
});

it('a note is kept as one’s own while it is typed, and shared only by an act of its own', async () => {
  const { asked, user } = await open();
  const notes = section('Notes');
  await user.type(notes.getByRole('textbox', { name: 'A new note' }), 'about the design');
  expect(await notes.findByText('Saved. Only you read it.', {}, { timeout: 4000 })).toBeInTheDocument();
  expect(asked.map(([name, input]) => [name, input.visibility])).toEqual([['SaveTalkNote', 'PRIVATE']]);
  expect(notes.getByText(/Shared, it is read by: Amara Okafor, whoever leads them at the time, and HR/)).toBeInTheDocument();
  await user.click(notes.getByRole('button', { name: 'Share it' }));
  await waitFor(() => expect(asked.at(-1)?.[1]).toMatchObject({ visibility: 'SHARED', text: 'about the design', revision: 1 }));
  expect(await notes.findByRole('textbox', { name: 'A new note' })).toHaveValue('');
});

it('of another nobody changes a note; HR reads what is shared and writes nothing', async () => {
  await open({ role: 'HR', notes: [{ ...note, authorId: 'amara', authorName: 'Amara Okafor', visibility: 'SHARED' }], talks: [{ ...talk, isToConfirm: false }] });
  expect(section('Notes').getByText('ask about the review')).toBeInTheDocument();
  expect(screen.queryAllByRole('button')).toEqual([]);
  expect(screen.queryAllByRole('textbox')).toEqual([]);
});

it('whoever leads the person no more reads and removes their own notes, and nothing else', async () => {
  const { asked, user } = await open({}, { former: true });
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Your own notes');
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Remove']);
  await user.click(screen.getByRole('button', { name: /Remove the note/ }));
  await waitFor(() => expect(asked).toEqual([['RemoveTalkNote', { id: 'n1' }]]));
});

it('of one’s own plan it speaks to oneself', async () => {
  await open({ role: 'PERSON', personId: priya.person.id, talks: [], changes: null }, { at: '/talk' });
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Talk about my plan');
  expect(screen.getByText(/Shared notes are read by: You, whoever leads you at the time, and HR/)).toBeInTheDocument();
  expect(screen.getByText('There is no plan and no talk yet.')).toBeInTheDocument();
});

import { ApolloLink, Observable } from '@apollo/client';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { SaveManagerRatingsInput, SubmitManagerAssessmentInput } from '../../generated/graphql.js';
import { renderPage } from '../../testing/render.js';
import { RatePage } from './RatePage.js';

const cycle = { __typename: 'Cycle', id: 'q4', name: '2026 Q4', kind: 'SELF_AND_MANAGER', state: 'OPEN', managerDueAt: '2099-12-05T12:00:00Z', closesAt: '2099-12-11T12:00:00Z' };
const scale = ['Awareness', 'Working', 'Practitioner', 'Expert'].map((name, index) => ({ __typename: 'ScaleLevel', level: index + 1, name, meaning: name }));

function skill(id: string, name: string) {
  const descriptors = scale.map(({ level }) => ({ __typename: 'Descriptor', level, text: `${name} at level ${level}` }));
  return { __typename: 'Skill', id, name, category: 'Craft', summary: `About ${name}`, descriptors };
}

const framework = { __typename: 'FrameworkVersion', id: 'f1', scale, skills: [skill('security', 'Security'), skill('caching', 'Caching')] };

function ratee(id: string, name: string) {
  const own = { __typename: 'ManagerAssessment', id: `about-${id}`, state: 'DRAFT', revision: 0, savedAt: null as string | null, submittedAt: null as string | null, answers: [] as object[] };
  return { __typename: 'Ratee', person: { __typename: 'Person', id, name, title: 'Engineer' }, takesAnswers: true, selfSubmitted: false, managerSubmittedBy: null as object | null, revealedAt: null as string | null, own };
}

/** The server's side of a manager's ratings, with what was sent to it. */
class RatingServer {
  cycles: object[] = [cycle];
  ratees = [ratee('amara', 'Amara Okafor'), ratee('bo', 'Bo Lindqvist')];
  refuse: object | null = null;
  readonly saves: SaveManagerRatingsInput[] = [];
  readonly submits: SubmitManagerAssessmentInput[] = [];

  readonly link = new ApolloLink(
    ({ operationName, variables }) =>
      new Observable((observer) => {
        observer.next({ data: this.#answer(operationName ?? '', variables.input) });
        observer.complete();
      }),
  );

  #answer(operation: string, input: unknown): Record<string, unknown> {
    if (operation === 'RateChoices') return { cycles: this.cycles };
    if (operation === 'Ratees') return { myRatees: this.ratees, cycleFramework: framework };
    if (operation === 'RateeStandings') return { myRatees: this.ratees.map((one) => ({ ...one, own: undefined })) };
    if (operation === 'SaveManagerRatings') return { saveManagerRatings: this.#save(input as SaveManagerRatingsInput) };
    return { submitManagerAssessment: this.#submit(input as SubmitManagerAssessmentInput) };
  }

  #change(personId: unknown, change: object) {
    this.ratees = this.ratees.map((one) => (one.person.id === personId ? { ...one, own: { ...one.own, ...change } } : one));
    return this.ratees.find(({ person }) => person.id === personId)!.own;
  }

  #save(input: SaveManagerRatingsInput): object {
    this.saves.push(input);
    const { personId, revision } = (input.revisions as { personId: string; revision: number }[])[0]!;
    const had = this.ratees.find(({ person }) => person.id === personId)!.own;
    if (revision !== had.revision) return { __typename: 'ManagerRatingsSaved', saved: [], refused: [{ __typename: 'ManagerAssessmentRefused', reason: 'STALE_REVISION', message: 'Stale', skillId: null, draft: had }] };
    const given = (input.ratings as { skillId: string; outcome: string; level: number | null; comment: string | null }[]).map(({ skillId, outcome, level, comment }) => ({ __typename: 'ManagerAnswer', skillId, outcome, level, comment }));
    const kept = (had.answers as { skillId: string }[]).filter(({ skillId }) => !given.some((one) => one.skillId === skillId));
    return { __typename: 'ManagerRatingsSaved', saved: [this.#change(personId, { revision: revision + 1, savedAt: '2026-11-24T12:03:00Z', answers: [...kept, ...given] })], refused: [] };
  }

  #submit(input: SubmitManagerAssessmentInput): object {
    this.submits.push(input);
    return this.refuse ?? this.#change(input.personId, { state: 'SUBMITTED', submittedAt: '2026-11-20T12:05:00Z' });
  }

  /** As from another tab. */
  elsewhere(personId: string, level: number) {
    const { revision } = this.ratees.find(({ person }) => person.id === personId)!.own;
    this.#change(personId, { revision: revision + 1, savedAt: '2026-11-24T12:04:00Z', answers: [{ __typename: 'ManagerAnswer', skillId: 'caching', outcome: 'LEVEL', level, comment: null }] });
  }
}

beforeEach(() => localStorage.clear());

async function open(server = new RatingServer()) {
  const user = userEvent.setup();
  renderPage(<RatePage />, { link: server.link, at: '/rate' });
  await screen.findByRole('heading', { level: 1, name: 'Rate my team' });
  return { server, user };
}

const question = (name: string) => within(screen.getByRole('radiogroup', { name }));
const saved = () => screen.findByText(/^Saved/, {}, { timeout: 3000 });

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

describe('rating a team when there is nothing to rate', () => {
  it('says that none is open, and which was the last', async () => {
    const server = new RatingServer();
    server.cycles = [{ ...cycle, state: 'CLOSED' }];
    server.ratees = server.ratees.map((one) => ({ ...one, takesAnswers: false }));
    await open(server);
    expect(await screen.findByText('No cycle is open now')).toBeInTheDocument();
    expect(screen.getByText(/2026 Q4 closed on 11 Dec 2099/)).toBeInTheDocument();
  });

  it('goes on for whom HR has reopened a closed cycle', async () => {
    const server = new RatingServer();
    server.cycles = [{ ...cycle, state: 'CLOSED' }];
    server.ratees = server.ratees.map((one) => ({ ...one, takesAnswers: one.person.id === 'amara' }));
    const { user } = await open(server);
    expect(screen.getByText(/It closed on 11 Dec 2099; HR has reopened it for single people/)).toBeInTheDocument();
    expect(question('Security').getAllByRole('radio')).toHaveLength(7);
    await user.click(screen.getByRole('button', { name: 'Next person' }));
    expect(await screen.findByText(/takes no ratings of Bo Lindqvist any more/)).toBeInTheDocument();
  });

  it('says that in this cycle managers are not asked', async () => {
    const server = new RatingServer();
    server.cycles = [{ ...cycle, kind: 'SELF_ONLY' }];
    await open(server);
    expect(screen.getByText('In 2026 Q4 people assess themselves alone')).toBeInTheDocument();
  });

  it('says that there is nobody', async () => {
    const server = new RatingServer();
    server.ratees = [];
    await open(server);
    expect(await screen.findByText('You rate nobody in 2026 Q4')).toBeInTheDocument();
  });

  it('leads to the page of the person once both sides are shown', async () => {
    const server = new RatingServer();
    const [amara] = server.ratees;
    server.ratees = [{ ...amara!, selfSubmitted: true, revealedAt: '2026-11-21T12:00:00Z', own: { ...amara!.own, state: 'SUBMITTED', submittedAt: '2026-11-20T12:05:00Z' } }];
    await open(server);
    expect(await screen.findByRole('link', { name: 'See both sides of Amara Okafor' })).toHaveAttribute('href', '/conversations/q4/amara');
    expect(screen.queryByRole('radiogroup', { name: 'Security' })).not.toBeInTheDocument();
  });
});

import { screen, within } from '@testing-library/react';
import { cycle, open, question, ratee, RatingServer } from './rating-server.fixture.js';

beforeEach(() => localStorage.clear());

describe('rating a team when there is nothing to rate', () => {
  it('says that none is open, and which was the last', async () => {
    const server = new RatingServer();
    server.cycles = [{ ...cycle, state: 'CLOSED' }];
    server.ratees = server.ratees.map((one) => ({ ...one, takesAnswers: false }));
    await open(server);
    expect(await screen.findByText('No cycle is open now')).toBeInTheDocument();
    expect(screen.getByText(/2026 Q4 closed on 11 Dec 2099/)).toBeInTheDocument();
  });

  it('shows, person by person and to be read alone, what was not submitted when the last one closed', async () => {
    const server = new RatingServer();
    server.cycles = [{ ...cycle, state: 'CLOSED' }];
    server.ratees = [];
    const answer = (skillId: string, comment: string) => ({ __typename: 'ManagerAnswer', skillId, outcome: 'LEVEL', level: 2, comment });
    // Of whom the viewer leads no longer, too.
    server.unsubmitted = [ratee('amara', 'Amara Okafor'), ratee('zoe', 'Zoe Ames')].map(({ person, own }) => ({ ...own, person, revision: 1, savedAt: '2026-11-20T12:05:00Z', answers: [answer('caching', `Unsaid of ${person.name}`)] }));
    await open(server);
    const kept = within(await screen.findByRole('region', { name: 'Ratings that you had not submitted' }));
    expect(kept.getByText('You had not submitted your ratings of 2 people in 2026 Q4')).toBeInTheDocument();
    expect(kept.getByText(/count for nothing and are seen by you alone/)).toBeInTheDocument();
    for (const name of ['Amara Okafor', 'Zoe Ames']) {
      expect(kept.getByText(name)).toBeInTheDocument();
      expect(kept.getByText(`Unsaid of ${name}`)).toBeInTheDocument();
    }
    expect(kept.getAllByText(/not submitted, 1 of 2 rated/)).toHaveLength(2);
    expect(kept.queryByText('Security')).not.toBeInTheDocument();
    for (const role of ['radio', 'textbox', 'button']) expect(kept.queryByRole(role)).not.toBeInTheDocument();
  });

  it('says nothing of drafts where everything was submitted', async () => {
    const server = new RatingServer();
    server.cycles = [{ ...cycle, state: 'CLOSED' }];
    server.ratees = [];
    await open(server);
    expect(await screen.findByText('No cycle is open now')).toBeInTheDocument();
    expect(screen.queryByText(/had not submitted/)).not.toBeInTheDocument();
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

  it('says of whom both sides are shown already that what is said anew is shown at once', async () => {
    const server = new RatingServer();
    server.ratees = server.ratees.map((one) => ({ ...one, selfSubmitted: true, revealedAt: '2026-11-21T12:00:00Z' }));
    await open(server);
    expect(await screen.findByText('Both sides of Amara Okafor are shown already')).toBeInTheDocument();
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

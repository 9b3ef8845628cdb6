import { ApolloLink, Observable } from '@apollo/client';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage } from '../../testing/render.js';
import { PersonView } from './PersonView.js';
import { sentCard, sentTrack } from './server-answers.fixture.js';
import { day, failedGate, now, oneStep, quarters, storyOf, tooLittle } from './story.fixture.js';

const history = {
  points: [
    { from: now - 200 * day, until: now - 60 * day, state: 'NOT_YET' as const, score: 70, low: 60, high: 80 },
    { from: now - 60 * day, until: null, state: 'READY_IF' as const, score: 93.3, low: 81, high: 99 },
  ],
  cycles: quarters.map((cycle) => ({ ...cycle, name: `2026 ${cycle.id.toUpperCase()}` })),
};
const senior = storyOf(oneStep, { history });
const architect = storyOf(tooLittle, { trackId: 'architect', trackName: 'Architect' });
const lead = storyOf(failedGate, { trackId: 'lead', trackName: 'Technical Lead' });
const stories = { senior, architect, lead };

const amara = { __typename: 'Person', id: 'amara', name: 'Amara Okafor', title: 'Backend Developer', memberships: [{ __typename: 'Membership', to: null, team: { __typename: 'Team', id: 't', name: 'Payments' } }] };
const rating = { __typename: 'Rating', id: 'r1', skillId: 'security', kind: 'AGREED', outcome: 'LEVEL', level: 2, comment: 'Still waits for a review of secrets.', givenAt: '2026-09-17T09:00:00Z', cycle: { __typename: 'Cycle', id: 'q3', name: '2026 Q3' }, rater: { __typename: 'Person', id: 'priya', name: 'Priya Raman' } };
const evidence = { __typename: 'Evidence', id: 'latency', what: 'Reduced API latency by 35%', skillIds: ['caching'], occurredOn: '2026-06-02', state: 'SUBMITTED', quality: 2, missing: ['baseline', 'ownRole'] };
const certificate = { __typename: 'Certificate', id: 'c1', issuedOn: '2023-01-10', expiresOn: '2026-12-20', validity: 'EXPIRING', certification: { __typename: 'Certification', id: 'ckad', name: 'Certified Kubernetes Application Developer', issuer: 'CNCF', skillIds: ['caching'] } };
const skills = [['security', 'Security'], ['system-design', 'System design'], ['caching', 'Caching'], ['mentoring', 'Mentoring'], ['java', 'Java'], ['python', 'Python']].map(([id, name]) => ({ __typename: 'Skill', id, name, category: 'Engineering' }));
const scale = ['Awareness', 'Working', 'Practitioner', 'Expert'].map((name, index) => ({ __typename: 'ScaleLevel', level: index + 1, name }));
const framework = { __typename: 'FrameworkVersion', id: 'f1', scale, skills };

function open({ person = amara as object | null, at = '/people/amara', own = false } = {}) {
  const answer = (name: string, variables: Record<string, unknown>): Record<string, unknown> => {
    if (name === 'PersonReadiness') return { person, readinessByTrack: person ? [senior, architect, lead].map(sentCard) : [] };
    if (name === 'TrackReadiness') return sentTrack(stories[variables.trackId as keyof typeof stories]);
    return { currentFramework: framework, ratings: [rating], evidence: [evidence], certificates: [certificate] };
  };
  const link = new ApolloLink(
    ({ operationName, variables }) =>
      new Observable((observer) => {
        observer.next({ data: answer(operationName ?? '', variables) });
        observer.complete();
      }),
  );
  return { ...renderPage(<PersonView personId="amara" own={own} />, { link, at }), user: userEvent.setup() };
}

const region = (name: string | RegExp) => screen.findByRole('region', { name });

describe('a person', () => {
  it('answers in this order: where, what stands in the way, the smallest plan, how sure and why, what others would say', async () => {
    open();
    await region('Where Amara Okafor stands');
    const headings = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
    expect(headings).toEqual(['Where Amara Okafor stands', 'What stands in the way', 'The smallest plan', 'How sure this is, and why', 'What other published rules would say', 'Evidence', 'Certificates']);
  });

  it('says in words first why the person is not ready and what is the least that would change it; a human decides', async () => {
    open();
    const where = within(await region('Where Amara Okafor stands'));
    expect(where.getByText(/^Amara Okafor is one step from ready for Senior Backend Developer: one must-have does not hold \(Security\)\. The least that would change it: raise Security from 2 to 3\.$/)).toBeInTheDocument();
    expect(where.getByText('Ready if')).toBeInTheDocument();
    expect(where.getByText(/^93 of 100, somewhere between \d+ and \d+$/)).toBeInTheDocument();
    expect(where.getByText(/^A human decides/)).toBeInTheDocument();
    expect(screen.queryByText(/potential/i)).not.toBeInTheDocument();
  });

  it('speaks to the person themselves', async () => {
    open({ own: true });
    expect(await screen.findByText(/^You are one step from ready/)).toBeInTheDocument();
    expect(await region('Where you stand')).toBeInTheDocument();
  });

  it('lists what stands in the way with its reasons; what holds is one line', async () => {
    open();
    const way = within(await region('What stands in the way'));
    expect(way.getByText('One must-have does not hold. A high score elsewhere does not make up for a must-have.')).toBeInTheDocument();
    expect(way.getByText(/Level 3 \(Practitioner\) is asked for; it stands at 2\.$/)).toBeInTheDocument();
    expect(way.getByText('One must-have holds').closest('details')).not.toHaveAttribute('open');
  });

  it('shows what holds when the plan is done, by the same function', async () => {
    open();
    const plan = within(await region('The smallest plan'));
    expect(plan.getByRole('heading', { name: 'Raise Security from 2 to 3' })).toBeInTheDocument();
    expect(plan.getByText('When this is done').parentElement).toHaveTextContent('Ready100 of 100');
    expect(plan.getByText(/Nothing smaller leads to Ready\./)).toBeInTheDocument();
  });

  it('adds up: the points of the table and of the chart are the score', async () => {
    const { user } = open();
    const table = within(await screen.findByRole('table', { name: 'Requirements of Senior Backend Developer' }));
    const cells = (row: HTMLElement) => within(row).getAllByRole('cell').map(({ textContent }) => textContent);
    const rows = table.getAllByRole('row');
    expect(cells(rows.at(-1)!).slice(4, 6)).toEqual(['93.3', '6.7']);
    const gained = rows.slice(1, -1).map((row) => Number(cells(row)[3]));
    expect(Math.round(gained.reduce((sum, points) => sum + points, 0) * 10)).toBe(933);
    await user.click(within(screen.getByRole('radiogroup', { name: 'Show “What the score is made of” as' })).getByRole('radio', { name: 'Chart' }));
    expect((await screen.findByText('Adds up to')).closest('li')).toHaveTextContent('93.3, 6.7 lost');
  });

  it('a row opens to the ratings behind it', async () => {
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: 'Ratings of Gate 4: secures production' }));
    expect(await screen.findByText(/by Priya Raman \(agreed by both\), 17 Sept 2026/)).toHaveTextContent('Still waits for a review of secrets.');
  });

  it('history names its cycles and says when the state changed', async () => {
    const { user } = open();
    await user.click(within(await screen.findByRole('radiogroup', { name: 'Show “Over time” as' })).getByRole('radio', { name: 'Table' }));
    const rows = within(screen.getByRole('table', { name: 'History by cycle' })).getAllByRole('row').map(({ textContent }) => textContent);
    expect(rows.find((text) => text?.startsWith('2026 Q2'))).toContain('Not yet70 of 100');
    expect(screen.getByText(/from “Not yet” to “Ready if”\.$/)).toBeInTheDocument();
  });

  it('the browser comes to the same numbers as the server, and offers what was scored', async () => {
    open();
    expect(await screen.findByText(/scored the same rows by the same function and comes to the same numbers/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Download what was scored' })).toBeInTheDocument();
  });

  it('another track is chosen by its card and stands in the address', async () => {
    const { user, router } = open();
    await user.click(await screen.findByRole('button', { name: /^Architect/ }));
    expect(router.state.location.search).toBe('?track=architect');
    expect(await screen.findByText(/^Nobody can say yet where Amara Okafor stands toward Architect: only 20 % of what it asks for is rated/)).toBeInTheDocument();
  });

  it('evidence says in words what it lacks, certificates how long they hold', async () => {
    open();
    expect(await screen.findByText('Missing: baseline, own role')).toBeInTheDocument();
    expect(screen.getByText('Expires soon, on 20 Dec 2026')).toBeInTheDocument();
  });

  it('who is not shared with the viewer cannot be told from who does not exist', async () => {
    open({ person: null });
    expect(await screen.findByRole('heading', { level: 1, name: 'Nobody to see here' })).toBeInTheDocument();
  });
});

describe('what if, beside the page', () => {
  async function openWhatIf() {
    const { user } = open({ at: '/people/amara?track=lead' });
    await user.click(await screen.findByRole('button', { name: /^What if\?/ }));
    return { user, panel: within(await screen.findByRole('complementary', { name: 'What if?' })) };
  }

  it('says that nothing is saved, and that nothing is supposed yet', async () => {
    const { panel } = await openWhatIf();
    expect(panel.getByText('Computed in your browser. Nothing is saved, and nobody sees it.')).toBeInTheDocument();
    expect(panel.getByText('Nothing is supposed yet: this is how it stands now.')).toBeInTheDocument();
    expect(panel.getByText('Not yet')).toBeInTheDocument();
  });

  it('a level, evidence and time move the state, and can be taken back', async () => {
    const { user, panel } = await openWhatIf();
    await user.click(within(panel.getByRole('group', { name: /^Security/ })).getByRole('radio', { name: 'Level 3, asked for' }));
    expect(panel.getAllByText(/^One supposition\. Still “Not yet”|^One supposition\. From “Not yet” to “Ready if”/)[0]).toHaveTextContent('the score rises by 13.3 to 100');
    await user.click(panel.getByRole('checkbox', { name: /^Suppose accepted evidence/ }));
    await user.click(panel.getByRole('radio', { name: 'two more cycles' }));
    expect(panel.getByText(/^Three suppositions\. From “Not yet” to “Ready”; the score rises by 13\.3 to 100; every must-have holds\.$/)).toBeInTheDocument();
    await waitFor(() => expect(panel.getByRole('status')).toHaveTextContent('From “Not yet” to “Ready”'));
    await user.click(panel.getByRole('button', { name: 'Suppose nothing' }));
    expect(panel.getByText('Nothing is supposed yet: this is how it stands now.')).toBeInTheDocument();
  });

  it('is filled by the smallest plan, and moved by keyboard', async () => {
    const { user, panel } = await openWhatIf();
    await user.click(panel.getByRole('button', { name: 'Suppose the smallest plan is done' }));
    expect(panel.getByText(/to “Ready”; the score rises/)).toBeInTheDocument();
    const chosen = within(panel.getByRole('group', { name: /^Security/ })).getByRole('radio', { name: 'Level 3, asked for' });
    expect(chosen).toBeChecked();
    chosen.focus();
    await user.keyboard('{ArrowLeft}');
    expect(panel.getByText(/Still “Not yet”|to “Ready if”/)).toBeInTheDocument();
  });

  it('closes, and comes back to what opened it', async () => {
    const { user, panel } = await openWhatIf();
    await user.click(panel.getByRole('button', { name: 'Close what-if' }));
    expect(screen.queryByRole('complementary', { name: 'What if?' })).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: /^What if\?/ })).toHaveFocus();
  });
});

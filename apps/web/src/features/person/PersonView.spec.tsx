import { ApolloLink, Observable } from '@apollo/client';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage } from '../../testing/render.js';
import { PersonView } from './PersonView.js';

interface Row {
  id: string;
  status: 'MET' | 'SHORT' | 'UNKNOWN';
  level: number | null;
  contribution: number | null;
  lostPoints: number | null;
  mustHave?: boolean;
}

function requirement({ id, mustHave = false, ...row }: Row) {
  const known = row.status !== 'UNKNOWN';
  return { __typename: 'RequirementReadiness', requirementId: id, name: id, skillId: known ? id.toLowerCase() : null, required: 3, weight: 1, mustHave, confirmed: known, source: known ? 'MANAGER' : null, ratedAt: known ? '2026-09-17T09:00:00Z' : null, ...row };
}

function readiness(trackName: string, more: object) {
  return { __typename: 'Readiness', trackId: trackName.toLowerCase(), trackName, asOf: '2026-11-24T09:00:00Z', formulaVersion: '1', ...more };
}

const senior = readiness('Senior', {
  score: 83.33,
  coverage: 0.67,
  met: 1,
  requirements: [
    requirement({ id: 'Caching', status: 'MET', level: 3, contribution: 50, lostPoints: 0 }),
    requirement({ id: 'Security', status: 'SHORT', level: 2, contribution: 33.33, lostPoints: 16.67, mustHave: true }),
    requirement({ id: 'Mentoring', status: 'UNKNOWN', level: null, contribution: null, lostPoints: null }),
  ],
});
const architect = readiness('Architect', { score: null, coverage: 0, met: 0, requirements: [requirement({ id: 'System design', status: 'UNKNOWN', level: null, contribution: null, lostPoints: null })] });
const amara = { __typename: 'Person', id: 'amara', name: 'Amara Okafor', title: 'Backend Developer', memberships: [{ __typename: 'Membership', to: null, team: { __typename: 'Team', id: 't', name: 'Payments' } }] };
const rating = { __typename: 'Rating', id: 'r1', skillId: 'security', kind: 'MANAGER', outcome: 'LEVEL', level: 2, comment: 'Still waits for a review of secrets.', givenAt: '2026-09-17T09:00:00Z', cycle: { __typename: 'Cycle', id: 'q3', name: '2026 Q3' }, rater: { __typename: 'Person', id: 'priya', name: 'Priya Raman' } };
const evidence = { __typename: 'Evidence', id: 'e1', what: 'Reduced API latency by 35%', skillIds: ['caching'], occurredOn: '2026-06-02', state: 'SUBMITTED', quality: 2, missing: ['baseline', 'ownRole'] };
const certificate = { __typename: 'Certificate', id: 'c1', issuedOn: '2023-01-10', expiresOn: '2026-12-20', validity: 'EXPIRING', certification: { __typename: 'Certification', id: 'ckad', name: 'Certified Kubernetes Application Developer', issuer: 'CNCF', skillIds: ['caching'] } };
const framework = { __typename: 'FrameworkVersion', id: 'f1', skills: [{ __typename: 'Skill', id: 'caching', name: 'Caching' }] };

function open({ person = amara as object | null, at = '/people/amara' } = {}) {
  const data: Record<string, Record<string, unknown>> = {
    PersonReadiness: { person, readinessByTrack: person ? [senior, architect] : [] },
    PersonRecord: { currentFramework: framework, ratings: [rating], evidence: [evidence], certificates: [certificate] },
  };
  const link = new ApolloLink(
    ({ operationName }) =>
      new Observable((observer) => {
        observer.next({ data: data[operationName ?? ''] });
        observer.complete();
      }),
  );
  return { ...renderPage(<PersonView personId="amara" own={false} />, { link, at }), user: userEvent.setup() };
}

describe('a person', () => {
  it('is explained toward a track in words, then row by row with points that add up', async () => {
    open();
    expect(await screen.findByRole('heading', { level: 1, name: 'Amara Okafor' })).toBeInTheDocument();
    expect(screen.getByText(/^1 of 3 requirements of Senior are met/)).toHaveTextContent('The score is 83 of 100; 67 % of the track is known. One must-have is not met: Security. Most is lost in “Security”: 16.7 points.');
    const cells = (row: HTMLElement) => within(row).getAllByRole('cell').map(({ textContent }) => textContent);
    const rows = within(screen.getByRole('table', { name: 'Requirements of Senior' })).getAllByRole('row');
    expect(rows.slice(1, -1).map((row) => cells(row).slice(3, 5))).toEqual([['50.0', '0.0'], ['33.3', '16.7'], ['–', '–']]);
    expect(cells(rows.at(-1)!).slice(4, 6)).toEqual(['83.3', '16.7']);
    expect(screen.getByText(/^A human decides/)).toBeInTheDocument();
  });

  it('a row opens to the ratings behind it', async () => {
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: 'Ratings of Security' }));
    expect(await screen.findByText(/by Priya Raman \(manager\), 17 Sept 2026/)).toHaveTextContent('Still waits for a review of secrets.');
    expect(screen.getByRole('button', { name: 'Ratings of Mentoring' })).toBeDisabled();
  });

  it('another track is chosen by its card and stands in the address', async () => {
    const { user, router } = open();
    await user.click(await screen.findByRole('button', { name: /^Architect/ }));
    expect(router.state.location.search).toBe('?track=architect');
    expect(await screen.findByText('Nothing is known yet toward Architect: of its 1 requirements none is rated.')).toBeInTheDocument();
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

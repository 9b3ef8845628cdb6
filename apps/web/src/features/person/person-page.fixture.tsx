import { ApolloLink, Observable } from '@apollo/client';
import userEvent from '@testing-library/user-event';
import { renderPage } from '../../testing/render.js';
import { PersonView } from './PersonView.js';
import { sentCard, sentTrack } from './server-answers.fixture.js';
import { day, failedGate, now, oneStep, quarters, storyOf, tooLittle } from './story.fixture.js';

const history = {
  points: [
    { from: now - 200 * day, until: now - 60 * day, state: 'NOT_YET' as const, score: 70, low: 60, high: 80, met: 3, planCost: 4.5 },
    { from: now - 60 * day, until: null, state: 'READY_IF' as const, score: 93.3, low: 81, high: 99, met: 4, planCost: 1 },
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
const framework = { __typename: 'FrameworkVersion', id: 'f1', number: 7, scale, skills };

interface Visit {
  person?: object | null;
  at?: string;
  own?: boolean;
  /** Names of what the server fails to answer. */
  failing?: readonly string[];
}

/** The page of Amara Okafor: one step from ready, toward Architect with too little data, toward Technical Lead with a failed gate. */
export function openPerson({ person = amara, at = '/people/amara', own = false, failing = [] }: Visit = {}) {
  const answer = (name: string, variables: Record<string, unknown>): Record<string, unknown> => {
    if (name === 'PersonReadiness') return { person, readinessByTrack: person ? [senior, architect, lead].map(sentCard) : [], scoringSettingsVersions: [{ __typename: 'ScoringSettingsVersion', version: 0, effectiveFrom: null, settings: { __typename: 'ScoringSettings', readyScore: 85 } }] };
    if (name === 'TrackReadiness') return sentTrack(stories[variables.trackId as keyof typeof stories]);
    if (name === 'FrameworkNames') return { currentFramework: framework };
    return { ratings: [rating], evidence: [evidence], certificates: [certificate] };
  };
  const requests: { name: string; variables: Record<string, unknown> }[] = [];
  const link = new ApolloLink(
    ({ operationName, variables }) =>
      new Observable((observer) => {
        requests.push({ name: operationName ?? '', variables });
        if (failing.includes(operationName ?? '')) return observer.error(new TypeError('Failed to fetch'));
        observer.next({ data: answer(operationName ?? '', variables) });
        observer.complete();
      }),
  );
  const asked = (name: string) => requests.filter((request) => request.name === name).map(({ variables }) => variables);
  return { ...renderPage(<PersonView personId="amara" own={own} />, { link, at }), user: userEvent.setup(), asked };
}

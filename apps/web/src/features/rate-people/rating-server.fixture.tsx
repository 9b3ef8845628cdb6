import { ApolloLink, Observable } from '@apollo/client';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { SaveManagerRatingsInput, SubmitManagerAssessmentInput } from '../../generated/graphql.js';
import { renderPage } from '../../testing/render.js';
import { RatePage } from './RatePage.js';

export const cycle = { __typename: 'Cycle', id: 'q4', name: '2026 Q4', kind: 'SELF_AND_MANAGER', state: 'OPEN', managerDueAt: '2099-12-05T12:00:00Z', closesAt: '2099-12-11T12:00:00Z' };
const scale = ['Awareness', 'Working', 'Practitioner', 'Expert'].map((name, index) => ({ __typename: 'ScaleLevel', level: index + 1, name, meaning: name }));

function skill(id: string, name: string) {
  const descriptors = scale.map(({ level }) => ({ __typename: 'Descriptor', level, text: `${name} at level ${level}` }));
  return { __typename: 'Skill', id, name, category: 'Craft', summary: `About ${name}`, descriptors };
}

const framework = { __typename: 'FrameworkVersion', id: 'f1', scale, skills: [skill('security', 'Security'), skill('caching', 'Caching')] };

export function ratee(id: string, name: string) {
  const own = { __typename: 'ManagerAssessment', id: `about-${id}`, state: 'DRAFT', revision: 0, savedAt: null as string | null, submittedAt: null as string | null, answers: [] as object[] };
  return { __typename: 'Ratee', person: { __typename: 'Person', id, name, title: 'Engineer' }, takesAnswers: true, selfSubmitted: false, managerSubmittedBy: null as object | null, revealedAt: null as string | null, own };
}

/** The server's side of a manager's ratings, with what was sent to it. */
export class RatingServer {
  cycles: object[] = [cycle];
  ratees = [ratee('amara', 'Amara Okafor'), ratee('bo', 'Bo Lindqvist')];
  refuse: object | null = null;
  /** Drafts of a closed cycle. */
  unsubmitted: object[] = [];
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
    if (operation === 'UnsubmittedRatings') return { myUnsubmittedRatings: this.unsubmitted, cycleFramework: framework };
    if (operation === 'RateeStandings') return { myRatees: this.ratees.map((one) => ({ ...one, own: undefined })) };
    if (operation === 'SaveManagerRatings') return { saveManagerRatings: this.#save(input as SaveManagerRatingsInput) };
    return { submitManagerAssessment: this.#submit(input as SubmitManagerAssessmentInput) };
  }

  #own(personId: unknown) {
    const one = this.ratees.find(({ person }) => person.id === personId);
    if (!one) throw new Error('Nobody else is rated here.');
    return one.own;
  }

  #change(personId: unknown, change: object) {
    this.ratees = this.ratees.map((one) => (one.person.id === personId ? { ...one, own: { ...one.own, ...change } } : one));
    return this.#own(personId);
  }

  #save(input: SaveManagerRatingsInput): object {
    this.saves.push(input);
    const [sent] = input.revisions as { personId: string; revision: number }[];
    if (!sent) throw new Error('A save names the revision of whom it is about.');
    const { personId, revision } = sent;
    const had = this.#own(personId);
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
    const { revision } = this.#own(personId);
    this.#change(personId, { revision: revision + 1, savedAt: '2026-11-24T12:04:00Z', answers: [{ __typename: 'ManagerAnswer', skillId: 'caching', outcome: 'LEVEL', level, comment: null }] });
  }
}

/** The page of a lead, once it is there. */
export async function open(server = new RatingServer()) {
  const user = userEvent.setup();
  renderPage(<RatePage />, { link: server.link, at: '/rate' });
  await screen.findByRole('heading', { level: 1, name: 'Rate my team' });
  return { server, user };
}

/** The choices of one question. */
export const question = (name: string) => within(screen.getByRole('radiogroup', { name }));
export const saved = () => screen.findByText(/^Saved/, {}, { timeout: 3000 });

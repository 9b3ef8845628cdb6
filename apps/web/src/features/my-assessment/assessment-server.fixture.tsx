import { ApolloLink, Observable } from '@apollo/client';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { AnswerInput, DraftPartsFragment, SaveSelfAssessmentDraftInput, SaveEvidenceInput, SubmitSelfAssessmentInput } from '../../generated/graphql.js';
import { renderPage } from '../../testing/render.js';
import { MyAssessmentPage } from './MyAssessmentPage.js';

export const cycle = { __typename: 'Cycle', id: 'q4', name: '2026 Q4', kind: 'SELF_ONLY', closesAt: '2026-12-11T23:59:59Z' };
const scale = ['Awareness', 'Working', 'Practitioner', 'Expert'].map((name, index) => ({ __typename: 'ScaleLevel', level: index + 1, name, meaning: name }));

function skill(id: string, name: string) {
  const descriptors = scale.map(({ level }) => ({ __typename: 'Descriptor', level, text: `${name} at level ${level}` }));
  return { __typename: 'Skill', id, name, category: 'Craft', summary: `About ${name}`, descriptors };
}

const framework = { __typename: 'FrameworkVersion', id: 'f1', scale, skills: [skill('security', 'Security'), skill('caching', 'Caching')] };

/** Nothing beside the level. */
export const unsaid = { confidence: null, interest: null };

export type Draft = DraftPartsFragment & { __typename: 'SelfAssessment' };

/** What a server says where a spec says nothing of it. */
function whole(previous: object): object {
  const { answers } = previous as { answers: readonly object[] };
  return { ...previous, answers: answers.map((answer) => ({ evidenceIds: [], ...answer })) };
}

/** As they were sent, and as a server has them. */
function kept(answers: readonly AnswerInput[]): Draft['answers'] {
  return answers.map((answer) => ({ ...answer, evidenceIds: answer.evidenceIds ?? [] })) as Draft['answers'];
}

/** The server's side of one assessment, with what was sent to it. */
export class AssessmentServer {
  draft: Draft = { __typename: 'SelfAssessment', id: 'a1', state: 'DRAFT', revision: 3, savedAt: null, submittedAt: null, answers: [] };
  open = true;
  cycle = cycle;
  past: object[] = [];
  standing: { managerSubmittedBy: object | null; revealedAt: string | null; reopenedUntil?: string } = { managerSubmittedBy: null, revealedAt: null };
  previous: object | null = null;
  evidence: object[] = [];
  readonly evidenceSaves: SaveEvidenceInput[] = [];
  readonly saves: SaveSelfAssessmentDraftInput[] = [];
  readonly submits: SubmitSelfAssessmentInput[] = [];
  refuse: object | null = null;

  readonly link = new ApolloLink(
    ({ operationName, variables }) =>
      new Observable((observer) => {
        observer.next({ data: this.#answer(operationName ?? '', variables.input) });
        observer.complete();
      }),
  );

  #answer(operation: string, input: unknown): Record<string, unknown> {
    if (operation === 'OpenAssessment') return { openCycle: this.open ? this.cycle : null };
    if (operation === 'PastCycles') return { cycles: this.past };
    if (operation === 'MySelfAssessment') return { mySelfAssessment: { ...this.draft, previous: this.previous && whole(this.previous) }, cycleFramework: framework };
    if (operation === 'EvidenceToAttach') return { evidence: this.evidence };
    if (operation === 'EvidenceFramework') return { currentFramework: { ...framework, tracks: [] } };
    if (operation === 'FindVerifiers') return { evidenceVerifiers: [] };
    if (operation === 'SaveEvidence') return { saveEvidence: this.#saveEvidence(input as SaveEvidenceInput) };
    if (operation === 'MyStanding') return { participation: { __typename: 'Participation', cycleId: 'q4', selfSubmitted: this.draft.state === 'SUBMITTED', reopenedUntil: null, ...this.standing } };
    if (operation === 'SaveSelfAssessmentDraft') return { saveSelfAssessmentDraft: this.#save(input as SaveSelfAssessmentDraftInput) };
    return { submitSelfAssessment: this.#submit(input as SubmitSelfAssessmentInput) };
  }

  #save(input: SaveSelfAssessmentDraftInput): object {
    this.saves.push(input);
    if (this.refuse) return this.refuse;
    this.draft = { ...this.draft, revision: this.draft.revision + 1, savedAt: '2026-11-24T12:03:00Z', answers: kept(input.answers as AnswerInput[]) };
    return this.draft;
  }

  #saveEvidence(input: SaveEvidenceInput): object {
    this.evidenceSaves.push(input);
    return { __typename: 'Evidence', ...input, revision: input.revision + 1, state: 'draft', quality: 0, missing: [], savedAt: '2026-11-24T12:03:00Z', submittedAt: null, href: null, verifierPerson: null, mayDecide: false, person: { __typename: 'Person', id: 'priya', name: 'Priya Raman' }, decision: null };
  }

  #submit(input: SubmitSelfAssessmentInput): object {
    this.submits.push(input);
    if (this.refuse) return this.refuse;
    this.draft = { ...this.draft, state: 'SUBMITTED', submittedAt: '2026-11-20T12:05:00Z', answers: kept(input.answers as AnswerInput[]) };
    return this.draft;
  }
}

/** The page of one assessment, once it is there. */
export async function open(server = new AssessmentServer()) {
  const user = userEvent.setup();
  renderPage(<MyAssessmentPage />, { link: server.link });
  await screen.findByRole('heading', { name: 'My assessment' });
  return { server, user };
}

/** The choices of one skill. */
export const question = (name: string) => within(screen.getByRole('radiogroup', { name }));

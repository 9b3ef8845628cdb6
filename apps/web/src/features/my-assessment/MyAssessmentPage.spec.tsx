import { ApolloLink, Observable } from '@apollo/client';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { DraftPartsFragment, SaveSelfAssessmentDraftInput, SubmitSelfAssessmentInput } from '../../generated/graphql.js';
import { renderPage } from '../../testing/render.js';
import { MyAssessmentPage } from './MyAssessmentPage.js';

const cycle = { __typename: 'Cycle', id: 'q4', name: '2026 Q4', kind: 'SELF_ONLY', closesAt: '2026-12-11T23:59:59Z' };
const scale = ['Awareness', 'Working', 'Practitioner', 'Expert'].map((name, index) => ({ __typename: 'ScaleLevel', level: index + 1, name, meaning: name }));

function skill(id: string, name: string) {
  const descriptors = scale.map(({ level }) => ({ __typename: 'Descriptor', level, text: `${name} at level ${level}` }));
  return { __typename: 'Skill', id, name, category: 'Craft', summary: `About ${name}`, descriptors };
}

const framework = { __typename: 'FrameworkVersion', id: 'f1', scale, skills: [skill('security', 'Security'), skill('caching', 'Caching')] };

type Draft = DraftPartsFragment & { __typename: 'SelfAssessment' };

/** The server's side of one assessment, with what was sent to it. */
class AssessmentServer {
  draft: Draft = { __typename: 'SelfAssessment', id: 'a1', state: 'DRAFT', revision: 3, savedAt: null, submittedAt: null, answers: [] };
  open = true;
  previous: object | null = null;
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
    if (operation === 'OpenAssessment') return { openCycle: this.open ? cycle : null, currentFramework: framework };
    if (operation === 'MySelfAssessment') return { mySelfAssessment: { ...this.draft, previous: this.previous } };
    if (operation === 'SaveSelfAssessmentDraft') return { saveSelfAssessmentDraft: this.#save(input as SaveSelfAssessmentDraftInput) };
    return { submitSelfAssessment: this.#submit(input as SubmitSelfAssessmentInput) };
  }

  #save(input: SaveSelfAssessmentDraftInput): object {
    this.saves.push(input);
    if (this.refuse) return this.refuse;
    this.draft = { ...this.draft, revision: this.draft.revision + 1, savedAt: '2026-11-24T12:03:00Z', answers: input.answers as Draft['answers'] };
    return this.draft;
  }

  #submit(input: SubmitSelfAssessmentInput): object {
    this.submits.push(input);
    if (this.refuse) return this.refuse;
    this.draft = { ...this.draft, state: 'SUBMITTED', submittedAt: '2026-11-20T12:05:00Z', answers: input.answers as Draft['answers'] };
    return this.draft;
  }
}

beforeEach(() => localStorage.clear());

async function open(server = new AssessmentServer()) {
  const user = userEvent.setup();
  renderPage(<MyAssessmentPage />, { link: server.link });
  await screen.findByRole('heading', { name: 'My assessment' });
  return { server, user };
}

const question = (name: string) => within(screen.getByRole('radiogroup', { name }));

describe('my assessment', () => {
  it('shows every level with its descriptor beside the choice', async () => {
    await open();
    const choice = question('Security').getByRole('radio', { name: '3 Practitioner' });
    expect(choice).toHaveAccessibleDescription('Security at level 3');
    expect(question('Security').getAllByRole('radio')).toHaveLength(7);
    expect(screen.getByText('0 of 2 answered')).toBeInTheDocument();
  });

  it('saves what is chosen, with the revision last seen, and says when', async () => {
    const { server, user } = await open();
    await user.click(question('Security').getByRole('radio', { name: '2 Working' }));
    expect(screen.getByText('1 of 2 answered')).toBeInTheDocument();
    expect(screen.getByText('Saving…')).toBeInTheDocument();
    expect(await screen.findByText(/^Saved \d\d:\d\d$/, {}, { timeout: 3000 })).toBeInTheDocument();
    expect(server.saves).toEqual([{ id: 'a1', cycleId: 'q4', revision: 3, answers: [{ skillId: 'security', outcome: 'LEVEL', level: 2, comment: null }], cleared: [] }]);
  });

  it('is filled in without a mouse: digits choose, J and K lead on, O and N are no level', async () => {
    const { user } = await open();
    question('Security').getAllByRole('radio')[0]?.focus();
    await user.keyboard('3');
    expect(question('Security').getByRole('radio', { name: '3 Practitioner' })).toBeChecked();
    await user.keyboard('jo');
    expect(question('Caching').getByRole('radio', { name: 'No opportunity' })).toBeChecked();
    await user.keyboard('n');
    expect(question('Caching').getByRole('radio', { name: 'Not applicable' })).toBeChecked();
    await user.keyboard('k4');
    expect(question('Security').getByRole('radio', { name: '4 Expert' })).toBeChecked();
    await user.keyboard('?');
    expect(await screen.findByRole('dialog', { name: 'Keyboard' })).toBeInTheDocument();
  });

  it('digits in a comment are text', async () => {
    const { user } = await open();
    await user.click(question('Security').getByRole('radio', { name: '2 Working' }));
    await user.click(screen.getByRole('button', { name: 'Comment' }));
    await user.type(screen.getByRole('textbox', { name: 'Comment on Security' }), 'no 4 incidents');
    expect(question('Security').getByRole('radio', { name: '2 Working' })).toBeChecked();
    expect(screen.getByRole('textbox', { name: 'Comment on Security' })).toHaveValue('no 4 incidents');
  });

  it('a refused answer is explained beside its skill', async () => {
    const { server, user } = await open();
    server.refuse = { __typename: 'SelfAssessmentRefused', reason: 'UNKNOWN_SKILL', message: 'Security is no longer asked.', skillId: 'security', draft: null };
    await user.click(question('Security').getByRole('radio', { name: '2 Working' }));
    expect(await screen.findByText('Security is no longer asked.', {}, { timeout: 3000 })).toBeInTheDocument();
    expect(question('Security').getByRole('radio', { name: '2 Working' })).not.toBeChecked();
  });

  it('lists what is open, submits everything, then shows what was submitted and when', async () => {
    const { server, user } = await open();
    await user.click(question('Security').getByRole('radio', { name: '2 Working' }));
    await user.click(screen.getByRole('button', { name: 'Review and submit' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByRole('heading', { name: 'Submit your answers for 2026 Q4?' })).toBeInTheDocument();
    expect(dialog.getByText('1 skill is answered, 1 is not.')).toBeInTheDocument();
    expect(dialog.getByRole('link', { name: 'Caching' })).toBeInTheDocument();
    await user.click(dialog.getByRole('button', { name: 'Submit' }));
    expect(await screen.findByText(/^Submitted 20 Nov 2026/)).toBeInTheDocument();
    expect(server.submits[0]).toEqual({ id: 'a1', cycleId: 'q4', answers: [{ skillId: 'security', outcome: 'LEVEL', level: 2, comment: null }] });
    expect(screen.getByText(/They move your readiness only where a skill has no manager or agreed rating yet/)).toBeInTheDocument();
    expect(screen.getByText('2 Working')).toBeInTheDocument();
    expect(screen.getByText('Not answered')).toBeInTheDocument();
    expect(localStorage).toHaveLength(0);
  });

  it('a refused submit says why and keeps the draft', async () => {
    const { server, user } = await open();
    await user.click(question('Security').getByRole('radio', { name: '2 Working' }));
    await screen.findByText(/^Saved/, {}, { timeout: 3000 });
    server.refuse = { __typename: 'SelfAssessmentRefused', reason: 'CYCLE_CLOSED', message: 'The cycle closed a minute ago.', skillId: null };
    await user.click(screen.getByRole('button', { name: 'Review and submit' }));
    await user.click(await screen.findByRole('button', { name: 'Submit' }));
    expect(await screen.findByText('The cycle closed a minute ago.')).toBeInTheDocument();
    await waitFor(() => expect(question('Security').getByRole('radio', { name: '2 Working', hidden: true })).toBeChecked());
  });

  it('shows what was said the last time, carries it over, and points out the level after it', async () => {
    const server = new AssessmentServer();
    const said = (level: number) => ({ __typename: 'EarlierLevel', outcome: 'LEVEL', level });
    const answers = [{ __typename: 'PreviousAnswer', skillId: 'security', own: said(2), manager: said(1), agreed: null }];
    server.previous = { __typename: 'PreviousAnswers', cycle: { __typename: 'Cycle', id: 'q3', name: '2026 Q3' }, answers };
    const { user } = await open(server);
    expect(screen.getByText('2026 Q3: you said 2 Working and your manager 1 Awareness.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Carry over your answer for Security' }));
    expect(question('Security').getByRole('radio', { name: '2 Working' })).toBeChecked();
    expect(question('Security').getByRole('radio', { name: '3 Practitioner' })).toHaveAccessibleDescription('Your next level Security at level 3');
    expect(screen.queryByRole('button', { name: /^Carry over/ })).not.toBeInTheDocument();
    await waitFor(() => expect(server.saves[0]?.answers).toEqual([{ skillId: 'security', outcome: 'LEVEL', level: 2, comment: null }]), { timeout: 3000 });
  });

  it('says what to do where nothing is open', async () => {
    const server = new AssessmentServer();
    server.open = false;
    await open(server);
    expect(await screen.findByText('No assessment is open now')).toBeInTheDocument();
  });
});

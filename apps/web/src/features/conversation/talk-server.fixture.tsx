import { ApolloLink, Observable } from '@apollo/client';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import type { OpenDisputeInput, ProposeAgreementInput, SaveNoteInput } from '../../generated/graphql.js';
import { priya, renderPage } from '../../testing/render.js';
import type { Viewer } from '../../lib/viewer.js';
import { ConversationPage } from './ConversationPage.js';

const person = (id: string, name: string) => ({ __typename: 'Person' as const, id, name });
export const amara = person('amara', 'Amara Okafor');
export const lead = person('priya', 'Priya Raman');
export const asAmara: Viewer = { ...priya, person: { ...priya.person, ...amara }, roles: ['ENGINEER'] };
export const asHr: Viewer = { ...priya, person: { ...priya.person, id: 'helen', name: 'Helen Marsh' }, roles: ['HR'] };

const scale = ['Awareness', 'Working', 'Practitioner', 'Expert'].map((name, index) => ({ __typename: 'ScaleLevel', level: index + 1, name, meaning: name }));
const skill = (id: string, name: string) => ({ __typename: 'Skill', id, name, category: 'Craft', summary: `About ${name}`, descriptors: scale.map(({ level }) => ({ __typename: 'Descriptor', level, text: `${name} at level ${level}` })) });
const framework = { __typename: 'FrameworkVersion', id: 'f1', scale, skills: [skill('caching', 'Caching'), skill('testing', 'Testing'), skill('security', 'Security'), skill('delivery', 'Delivery')] };
const cycle = { __typename: 'Cycle', id: 'q4', name: '2026 Q4', kind: 'SELF_AND_MANAGER', state: 'OPEN', closesAt: '2099-12-11T12:00:00Z' };

const said = (rater: object, level: number, comment: string | null = null) => ({ __typename: 'SideAnswer', outcome: 'LEVEL', level, comment, rater, evidence: [] as object[] });
const row = (skillId: string, self: number, manager: number) => ({
  __typename: 'ConversationRow', skillId, self: said(amara, self), manager: said(lead, manager, manager === 1 ? 'Threat models were missing.' : null), difference: manager - self, needsReason: Math.abs(manager - self) >= 2,
  reason: null as string | null, agreed: null as object | null, dispute: null as object | null,
});

/** The server's side of a conversation, with what was sent to it. */
export class TalkServer {
  role: 'PERSON' | 'MANAGER' | 'HR' = 'MANAGER';
  revealed = true;
  skills = framework.skills;
  participation = { __typename: 'Participation', cycleId: 'q4', person: amara, selfSubmitted: true, managerSubmittedBy: null as object | null, takesAnswers: true };
  conversation = {
    __typename: 'Conversation', cycleId: 'q4', person: amara, revealedAt: '2026-11-20T12:00:00Z', revision: 0, proposedBy: null as object | null, proposedAt: null as string | null,
    personSignedAt: null as string | null, managerSignedAt: null as string | null, signedManager: null as object | null, lapsedBy: null as object | null, lapsedAt: null as string | null, agreedAt: null as string | null,
    rows: [row('security', 4, 1), row('testing', 3, 2), row('caching', 2, 2)], notes: [] as object[],
  };
  refuse: { reason: string; message: string } | null = null;
  readonly asked: [string, Record<string, unknown>][] = [];

  readonly link = new ApolloLink(
    ({ operationName, variables }) =>
      new Observable((observer) => {
        observer.next({ data: this.#answer(operationName ?? '', variables.input as Record<string, unknown>) });
        observer.complete();
      }),
  );

  get shown() {
    return { ...this.conversation, role: this.role };
  }

  change(change: Partial<TalkServer['conversation']>): void {
    this.conversation = { ...this.conversation, ...change };
  }

  changeRow(skillId: string, change: Partial<ReturnType<typeof row>>): void {
    this.change({ rows: this.conversation.rows.map((one) => (one.skillId === skillId ? { ...one, ...change } : one)) });
  }

  /** So many more skills of which both said the same. */
  addEqual(count: number): void {
    const ids = Array.from({ length: count }, (_, at) => `equal-${at + 1}`);
    this.skills = [...this.skills, ...ids.map((id) => skill(id, id))];
    this.change({ rows: [...this.conversation.rows, ...ids.map((id) => row(id, 2, 2))] });
  }

  /** As the other side does in their own browser. */
  otherProposes(skillId: string, level: number, by: object = amara): void {
    this.changeRow(skillId, { agreed: { __typename: 'ProposedAnswer', outcome: 'LEVEL', level } });
    this.change({ revision: this.conversation.revision + 1, proposedBy: by, proposedAt: '2026-11-24T12:00:00Z', personSignedAt: null, managerSignedAt: null, signedManager: null });
  }

  #answer(operation: string, input: Record<string, unknown>): Record<string, unknown> {
    if (operation === 'ConversationPlace') return { cycles: [cycle], cycleFramework: { ...framework, skills: this.skills } };
    if (operation === 'LiveConversation') return { conversation: this.revealed ? this.shown : null, participation: this.participation };
    this.asked.push([operation, input]);
    const field = operation.charAt(0).toLowerCase() + operation.slice(1);
    if (this.refuse) return { [field]: { __typename: 'ConversationRefused', skillId: null, conversation: null, ...this.refuse } };
    return { [field]: this.#changed(operation, input) };
  }

  #changed(operation: string, input: Record<string, unknown>): object {
    if (operation === 'ProposeAgreement') return this.#proposed(input as unknown as ProposeAgreementInput);
    const now = '2026-11-24T12:05:00Z';
    const by = this.role === 'PERSON' ? amara : lead;
    if (operation === 'SignAgreement') this.change(this.role === 'PERSON' ? { personSignedAt: now } : { managerSignedAt: now, signedManager: lead });
    if (operation === 'SignAgreement' && this.conversation.personSignedAt && this.conversation.managerSignedAt) this.change({ agreedAt: now });
    if (operation === 'OpenDispute') {
      const { id, skillId, reason } = input as unknown as OpenDisputeInput;
      this.changeRow(String(skillId), { dispute: { __typename: 'Dispute', id, openedBy: by, openedAt: now, reason, settledAt: null, settledBy: null, settlement: null, maySettle: false } });
    }
    if (operation === 'SettleDispute') this.change({ rows: this.conversation.rows.map((one) => (one.dispute ? { ...one, dispute: { ...one.dispute, settledAt: now, settledBy: by, settlement: input.settlement, maySettle: false } } : one)) });
    if (operation === 'SaveNote') {
      const { id, text, visibility } = input as unknown as SaveNoteInput;
      this.change({ notes: [...this.conversation.notes, { __typename: 'ConversationNote', id, author: by, visibility, text, savedAt: now }] });
    }
    return this.shown;
  }

  #proposed(input: ProposeAgreementInput): object {
    if (input.revision !== this.conversation.revision) return { __typename: 'ConversationRefused', reason: 'STALE_REVISION', message: 'Stale', skillId: null, conversation: this.shown };
    const answers = input.answers as { skillId: string; outcome: string; level: number | null }[];
    const reasons = (input.reasons ?? []) as { skillId: string; text: string }[];
    const rows = this.conversation.rows.map((one) => {
      const answer = answers.find(({ skillId }) => skillId === one.skillId);
      const reason = reasons.find(({ skillId }) => skillId === one.skillId);
      return { ...one, agreed: answer ? { __typename: 'ProposedAnswer', outcome: answer.outcome, level: answer.level } : null, reason: reason ? reason.text.trim() || null : one.reason };
    });
    this.change({ rows, revision: input.revision + 1, proposedBy: this.role === 'PERSON' ? amara : lead, proposedAt: '2026-11-24T12:03:00Z', personSignedAt: null, managerSignedAt: null, signedManager: null });
    return this.shown;
  }
}

/** A server that plays something else than what it plays by itself. */
export function served(change: (server: TalkServer) => void): TalkServer {
  const server = new TalkServer();
  change(server);
  return server;
}

/** Opens the conversation as the one whose part the server plays. */
export async function openTalk(server = new TalkServer()) {
  const user = userEvent.setup();
  const viewer = { PERSON: asAmara, MANAGER: priya, HR: asHr }[server.role];
  renderPage(
    <Routes>
      <Route path="/conversations/:cycleId/:personId" element={<ConversationPage />} />
    </Routes>,
    { link: server.link, at: '/conversations/q4/amara', viewer },
  );
  await screen.findByRole('heading', { level: 1 });
  return { server, user };
}

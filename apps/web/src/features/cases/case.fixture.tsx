import { ApolloLink, Observable } from '@apollo/client';
import { screen } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { GraphQLError } from 'graphql';
import { Route, Routes } from 'react-router';
import { priya, renderPage } from '../../testing/render.js';
import { CasePage } from './CasePage.js';
import { packetWith } from './packet.fixture.js';

export const person = (id: string, name: string) => ({ __typename: 'Person', id, name });
export const amara = person('amara', 'Amara Okafor');
export const lead = person('priya', 'Priya Raman');
export const helen = person('helen', 'Helen Marsh');
export const seat = (id: string, name: string, voted = false) => ({ __typename: 'PromotionSeat', member: person(id, name), voted, active: true });
export const reason = (requirementId: string, text: string) => ({ __typename: 'PromotionReason', requirementId, text });

const emptyRound = { __typename: 'PromotionRound', number: 1, appealReason: null, openedAt: null, votesDueAt: null, revealedAt: null, seats: null, packet: null, changes: null, ownVote: null, votes: null, decision: null, told: null };
export const roundWith = (more: object = {}) => ({ ...emptyRound, ...more });

const changes = { __typename: 'PromotionChanges', stateThen: 'NOT_YET', stateNow: 'NOT_YET', scoreThen: 89, scoreNow: 89, frameworkChanged: false, settingsChanged: false, evidenceAdded: [], evidenceGone: [], rows: [], planItems: [] };
export const changesWith = (more: object = {}) => ({ ...changes, ...more });

/** A round whose panel is open. */
export const opened = (more: object = {}) => roundWith({ openedAt: '2026-11-02T09:00:00Z', packet: packetWith(), changes: changes, ...more });

export const decision = { __typename: 'PromotionDecision', outcome: 'POSTPONED', postponedUntil: '2099-06-01', decidedAt: '2026-11-12T09:00:00Z', decidedBy: helen, reasons: [reason('security', 'Two cycles are missing.')], least: [{ __typename: 'PromotionStep', id: 'raise:security', name: 'Security', from: 2, to: 3 }] };
export const told = { __typename: 'PromotionTold', at: '2026-11-13T09:00:00Z', by: helen, text: 'Not yet: raise security first.' };

/** Opened by the lead, and nothing has been done since. */
export const begun = {
  __typename: 'PromotionCase', id: 'c1', state: 'NOMINATED', since: '2026-10-20T09:00:00Z', round: 1, roles: ['LEAD'], actions: [] as string[], waitsForMyVote: false, trackId: 'senior', trackName: 'Senior Backend Developer', nominatedAt: '2026-10-20T09:00:00Z', person: amara,
  nomination: { __typename: 'PromotionNomination', by: lead, reason: 'She leads the payments work.', exception: 'Security is being learned.', state: 'NOT_YET', score: 89 },
  statement: null as object | null, rounds: [roundWith()] as object[], log: null as object[] | null,
};
export const caseWith = (more: Partial<typeof begun> = {}) => ({ ...begun, ...more });

/** The server's side of cases, with every change that was asked of it. */
export class CaseServer {
  shown: object | null;
  /** What the next change answers; null: the case as it is. */
  refuse: { reason: string; message: string; personId?: string } | null = null;
  /** As the case is once something was done. */
  next: object | null = null;
  mine: readonly object[] = [];
  readiness: readonly object[] = [];
  looks = 0;
  readonly asked: [string, Record<string, unknown>][] = [];

  constructor(shown: object | null) {
    this.shown = shown;
  }

  readonly link = new ApolloLink(
    ({ operationName, variables }) =>
      new Observable((observer) => {
        const name = operationName ?? '';
        const isHidden = name === 'PromotionCasePage' && this.shown === null;
        observer.next(isHidden ? { errors: [new GraphQLError('no', { extensions: { code: 'FORBIDDEN' } })] } : { data: this.#answer(name, variables) });
        observer.complete();
      }),
  );

  #answer(name: string, variables: Record<string, unknown>): Record<string, unknown> {
    switch (name) {
      case 'PromotionCasePage':
        this.looks += 1;
        return { promotionCase: this.shown };
      case 'ToldOfCase':
        return { promotionCase: this.shown };
      case 'MyPromotionCases':
        return { promotionCases: this.mine };
      case 'ProposeForPromotion':
        return { person: { ...amara, id: variables.personId, title: 'Developer' }, readinessByTrack: this.readiness, promotionCases: this.mine };
      case 'PacketNames':
        return { cycles: [{ __typename: 'Cycle', id: 'q1', name: '2026 Q1' }], currentFramework: { __typename: 'FrameworkVersion', id: 'f', scale: [{ __typename: 'ScaleLevel', level: 3, name: 'Practitioner' }] } };
      case 'PacketEvidence':
        this.asked.push([name, variables]);
        return { evidence: [{ __typename: 'Evidence', id: 'e1', what: 'Encrypted the ledger at rest' }] };
      case 'PanelPolicy':
        return { promotionPolicy: { __typename: 'PromotionPolicy', panelMinimum: 2, votingDays: 10 } };
      case 'FindPeople':
        return { people: { __typename: 'PersonConnection', totalCount: 3, edges: [lead, person('ben', 'Ben Ito'), person('kim', 'Kim Novak')].map((node) => ({ __typename: 'PersonEdge', node: { ...node, email: `${node.id}@northwind.example`, active: true } })) } };
      default:
        return this.#change(name, variables);
    }
  }

  #change(name: string, variables: Record<string, unknown>): Record<string, unknown> {
    this.asked.push([name, (variables.input ?? variables) as Record<string, unknown>]);
    if (name === 'DraftPlanFromCase') return { draftPlanFromCase: this.refuse ? { __typename: 'DevelopmentPlanRefused', ...this.refuse } : { __typename: 'DevelopmentPlan', id: 'p1' } };
    const field = name.charAt(0).toLowerCase() + name.slice(1);
    if (this.refuse) return { [field]: { __typename: 'PromotionRefused', personId: null, ...this.refuse } };
    if (this.next) this.shown = this.next;
    return { [field]: this.shown };
  }
}

/** The page of a case as the server shows it to this viewer. */
export async function openCase(shown: object | null, viewer = priya) {
  const server = new CaseServer(shown);
  const user = userEvent.setup();
  const page = (
    <Routes>
      <Route path="/cases/:caseId" element={<CasePage />} />
      <Route path="/plan" element={<p>The plan is open</p>} />
    </Routes>
  );
  renderPage(page, { link: server.link, at: '/cases/c1', viewer });
  await screen.findByRole('heading', { level: 1 });
  return { server, user, changes: () => server.asked.filter(([name]) => name !== 'PacketEvidence') };
}

/** Chooses a requirement and says why. */
export async function giveReason(user: UserEvent, name: string, text: string) {
  await user.click(screen.getByRole('combobox', { name: /^Give a reason on/ }));
  await user.click(await screen.findByRole('option', { name }));
  await user.type(screen.getByRole('textbox', { name: `Why: ${name.replace(' (must-have)', '')}` }), text);
}

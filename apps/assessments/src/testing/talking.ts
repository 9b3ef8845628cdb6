import { v7 } from 'uuid';
import type { Api, GraphqlAnswer } from './api.js';
import type { Caller } from './house.js';
import {
  conversationQuery, openDisputeMutation, proposeMutation, removeNoteMutation, saveNoteMutation, settleDisputeMutation, signMutation, withdrawDisputeMutation,
} from './queries.js';

interface ShownRow {
  readonly skillId: string;
  readonly difference: number | null;
  readonly needsReason: boolean;
  readonly reason: string | null;
  readonly agreed: { readonly outcome: string; readonly level: number | null } | null;
  readonly dispute: { readonly id: string; readonly settledAt: string | null; readonly settlement: string | null; readonly maySettle: boolean } | null;
}

export interface ShownConversation {
  readonly refusal?: string;
  readonly skillId?: string | null;
  readonly conversation?: ShownConversation | null;
  readonly role: string;
  readonly revision: number;
  readonly proposedBy: { readonly id: string } | null;
  readonly rows: readonly ShownRow[];
  readonly personSignedAt: string | null;
  readonly managerSignedAt: string | null;
  readonly signedManager: { readonly id: string } | null;
  readonly lapsedBy: { readonly id: string } | null;
  readonly lapsedAt: string | null;
  readonly agreedAt: string | null;
  readonly notes: readonly { readonly id: string; readonly text: string; readonly visibility: string }[];
}

type Ask = <Data>(caller: Caller | null, query: string, variables?: object) => Promise<GraphqlAnswer<Data>>;
type Answer = GraphqlAnswer<Record<string, ShownConversation>>;

/** One who talks with another about what was revealed of a person in a cycle, on one instance. */
export class Talking {
  constructor(
    private readonly api: { readonly graphql: Ask } | Api,
    private readonly caller: Caller,
    private readonly place: { readonly cycleId: string; readonly personId: string },
  ) {}

  /** The whole answer, errors too. */
  ask(query: string, input: object): Promise<Answer> {
    return this.api.graphql(this.caller, query, { input });
  }

  async #done(query: string, input: object): Promise<ShownConversation> {
    const { data, errors } = await this.ask(query, input);
    if (!data) throw new Error(`It was not answered: ${JSON.stringify(errors)}`);
    return Object.values(data)[0] as ShownConversation;
  }

  async seen(): Promise<ShownConversation | null> {
    const { data, errors } = await this.api.graphql<{ conversation: ShownConversation | null }>(this.caller, conversationQuery, this.place);
    if (!data) throw new Error(`It was not answered: ${JSON.stringify(errors)}`);
    return data.conversation;
  }

  /** These levels by skill, on top of what is there where no revision is given. */
  async propose(levels: Record<string, number>, more: { revision?: number; reasons?: Record<string, string> } = {}): Promise<ShownConversation> {
    const revision = more.revision ?? (await this.seen())?.revision ?? 0;
    const answers = Object.entries(levels).map(([skillId, level]) => ({ skillId, outcome: 'LEVEL', level }));
    const reasons = Object.entries(more.reasons ?? {}).map(([skillId, text]) => ({ skillId, text }));
    return this.#done(proposeMutation, { ...this.place, revision, answers, reasons });
  }

  async sign(revision?: number): Promise<ShownConversation> {
    return this.#done(signMutation, { ...this.place, revision: revision ?? (await this.seen())?.revision ?? 0 });
  }

  dispute(skillId: string, { id = v7(), reason = 'It is not so.' } = {}): Promise<ShownConversation> {
    return this.#done(openDisputeMutation, { ...this.place, id, skillId, reason });
  }

  settle(id: string, settlement: string): Promise<ShownConversation> {
    return this.#done(settleDisputeMutation, { id, settlement });
  }

  withdraw(id: string): Promise<ShownConversation> {
    return this.#done(withdrawDisputeMutation, { id });
  }

  note(text: string, { id = v7(), visibility = 'PRIVATE' } = {}): Promise<ShownConversation> {
    return this.#done(saveNoteMutation, { ...this.place, id, visibility, text });
  }

  removeNote(id: string): Promise<ShownConversation> {
    return this.#done(removeNoteMutation, { ...this.place, id });
  }
}

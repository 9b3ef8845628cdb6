import { v7 } from 'uuid';
import type { Api } from './api.js';
import type { Caller } from './house.js';
import { mineQuery, ratingsQuery, saveMutation, submitMutation } from './queries.js';

export interface ShownAssessment {
  readonly __typename: string;
  readonly id: string;
  readonly state: string;
  readonly revision: number;
  readonly submittedAt: string | null;
  readonly takesAnswers: boolean;
  readonly cycle: { readonly id: string; readonly state: string; readonly closesAt: string };
  readonly reason?: string;
}

/** One person who answers in one cycle. */
export class Assessing {
  constructor(
    private readonly api: Api,
    private readonly caller: Caller,
    readonly cycleId: string,
  ) {}

  async mine(): Promise<ShownAssessment | null> {
    const { data } = await this.api.graphql<{ mySelfAssessment: ShownAssessment | null }>(this.caller, mineQuery, { cycleId: this.cycleId });
    return data?.mySelfAssessment ?? null;
  }

  send(what: 'save' | 'submit', input: object) {
    const mutation = what === 'save' ? saveMutation : submitMutation;
    const rest = what === 'save' ? { revision: 0 } : {};
    return this.api.graphql<Record<string, ShownAssessment>>(this.caller, mutation, { input: { id: v7(), cycleId: this.cycleId, ...rest, ...input } });
  }

  async save(input: object) {
    return (await this.send('save', input)).data?.saveSelfAssessmentDraft;
  }

  async submit(input: object) {
    return (await this.send('submit', input)).data?.submitSelfAssessment;
  }

  async ratings(): Promise<object[]> {
    const { data } = await this.api.graphql<{ ratings: object[] }>(this.caller, ratingsQuery, { personId: this.caller.personId });
    return data?.ratings ?? [];
  }
}

import { v7 } from 'uuid';
import type { Api } from './api.js';
import type { Caller, House } from './house.js';
import { addMutation, changeMutation, cycleQuery, participationQuery, planMutation, reopenMutation } from './queries.js';

export interface ShownCycle {
  readonly __typename: string;
  readonly id: string;
  readonly state: string;
  readonly reason?: string;
  readonly closesAt: string;
  readonly population: number;
  readonly teams: readonly object[];
  readonly completion: readonly Record<string, unknown>[];
}

export interface ShownParticipation {
  readonly reason?: string;
  readonly joined: string;
  readonly takesAnswers: boolean;
  readonly selfSubmitted: boolean;
  readonly managerSubmittedBy: { readonly id: string } | null;
  readonly revealedAt: string | null;
}

/** So many milliseconds from now. */
export const within = (milliseconds: number) => new Date(Date.now() + milliseconds).toISOString();
const hour = 3_600_000;

/** What HR does to cycles of one house, and what is seen of them. */
export class Quarter {
  constructor(
    private readonly api: Api,
    private readonly house: House,
  ) {}

  async #as<Answer>(caller: Caller, query: string, variables: object): Promise<Answer> {
    const { data, errors } = await this.api.graphql<Record<string, Answer>>(caller, query, variables);
    if (!data) throw new Error(`It was not answered: ${JSON.stringify(errors)}`);
    return Object.values(data)[0] as Answer;
  }

  /** A cycle of both sides that opens at once and lasts for hours, where nothing else is said. */
  plan(input: object = {}) {
    const dates = { opensAt: within(-1000), selfDueAt: within(hour), managerDueAt: within(2 * hour), closesAt: within(3 * hour) };
    return this.#as<ShownCycle>(this.house.hr, planMutation, { input: { id: v7(), name: '2027 Q1', kind: 'SELF_AND_MANAGER', ...dates, ...input } });
  }

  change(cycleId: string, input: object) {
    return this.#as<ShownCycle>(this.house.hr, changeMutation, { input: { cycleId, ...input } });
  }

  add(cycleId: string, personId: string) {
    return this.#as<ShownParticipation>(this.house.hr, addMutation, { input: { cycleId, personId } });
  }

  reopen(cycleId: string, personId: string, more: object = {}) {
    return this.#as<ShownParticipation>(this.house.hr, reopenMutation, { input: { cycleId, personId, until: within(hour), ...more } });
  }

  seen(cycleId: string, caller: Caller = this.house.hr) {
    return this.#as<ShownCycle>(caller, cycleQuery, { id: cycleId });
  }

  where(cycleId: string, personId: string, caller: Caller = this.house.hr) {
    return this.#as<ShownParticipation | null>(caller, participationQuery, { cycleId, personId });
  }

  /** What was told of cycles, as state and version. */
  async told(): Promise<string[]> {
    const events = await this.api.told<{ state: string; version: number }>(this.house.organisationId, 'assessments.cycle.v1');
    return events.map(({ state, version }) => `${state} ${version}`);
  }
}

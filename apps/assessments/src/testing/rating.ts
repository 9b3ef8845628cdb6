import { v7 } from 'uuid';
import type { Api, GraphqlAnswer } from './api.js';
import type { Caller } from './house.js';
import { rateesQuery, rateMutation, ratedQuery, submitRatedMutation } from './queries.js';

export interface ShownRated {
  readonly __typename: string;
  readonly reason?: string;
  readonly state: string;
  readonly revision: number;
  readonly submittedAt: string | null;
  readonly answers: readonly { readonly skillId: string; readonly level: number | null }[];
}

export interface ShownRatee {
  readonly person: { readonly id: string };
  readonly direct: boolean;
  readonly selfSubmitted: boolean;
  readonly managerSubmittedBy: { readonly id: string } | null;
  readonly revealedAt: string | null;
  readonly own: ShownRated;
}

interface ShownSave {
  readonly reason?: string;
  readonly saved: readonly (ShownRated & { readonly person: { readonly id: string } })[];
  readonly refused: readonly { readonly personId: string; readonly reason: string; readonly draft: ShownRated | null }[];
}

interface Given {
  readonly personId: string;
  readonly skillId: string;
  readonly level?: number;
  readonly comment?: string;
}

type Ask = <Data>(caller: Caller | null, query: string, variables?: object) => Promise<GraphqlAnswer<Data>>;

/** One manager who rates people in one cycle, on one instance. */
export class Rating {
  constructor(
    private readonly api: { readonly graphql: Ask } | Api,
    private readonly caller: Caller,
    readonly cycleId: string,
  ) {}

  async #ask<Answer>(query: string, variables: object): Promise<Answer> {
    const { data, errors } = await this.api.graphql<Record<string, Answer>>(this.caller, query, variables);
    if (!data) throw new Error(`It was not answered: ${JSON.stringify(errors)}`);
    return Object.values(data)[0] as Answer;
  }

  ratees(beneath = false): Promise<ShownRatee[]> {
    return this.#ask(rateesQuery, { cycleId: this.cycleId, beneath });
  }

  of(personId: string): Promise<ShownRated | null> {
    return this.#ask(ratedQuery, { cycleId: this.cycleId, personId });
  }

  /** On top of what is there, where no revisions are given. */
  async save(given: readonly Given[], more: { revisions?: readonly object[]; cleared?: readonly object[] } = {}): Promise<ShownSave> {
    const people = [...new Set(given.map(({ personId }) => personId))];
    const revisions = more.revisions ?? (await Promise.all(people.map(async (personId) => ({ personId, revision: (await this.of(personId))?.revision ?? 0 }))));
    const ratings = given.map((one) => ({ outcome: one.level === undefined ? 'NO_OPPORTUNITY' : 'LEVEL', ...one }));
    return this.#ask(rateMutation, { input: { cycleId: this.cycleId, ratings, cleared: [], ...more, revisions } });
  }

  /** The newest draft, where no revision is given. */
  async submit(personId: string, more: { id?: string; revision?: number } = {}): Promise<ShownRated> {
    const revision = more.revision ?? (await this.of(personId))?.revision ?? 0;
    return this.#ask(submitRatedMutation, { input: { id: v7(), cycleId: this.cycleId, personId, ...more, revision } });
  }
}

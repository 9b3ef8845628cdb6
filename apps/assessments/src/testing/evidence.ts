import { v7 } from 'uuid';
import type { Api } from './api.js';
import type { Caller } from './house.js';

export interface ShownEvidence {
  readonly __typename: string;
  readonly id: string;
  readonly revision: number;
  readonly state: string;
  readonly what: string;
  readonly quality: number;
  readonly missing: readonly string[];
  readonly mayDecide: boolean;
  readonly reason?: string;
  readonly problems?: readonly { readonly field: string; readonly message: string }[];
  readonly evidence?: ShownEvidence;
}

const fields = `id person { id } revision what skillIds occurredOn state quality missing savedAt submittedAt mayDecide metric result technologies link href verifier verifierPerson { id }
  decision { state at by { id } reason }`;
const payload = `{ __typename ... on Evidence { ${fields} } ... on EvidenceRefused { reason message problems { field message } evidence { ${fields} } } }`;
const withdrawPayload = payload.replace('... on Evidence {', '... on EvidenceRemoved { removedId } ... on Evidence {');

export const saveEvidenceMutation = `mutation ($input: SaveEvidenceInput!) { saveEvidence(input: $input) ${payload} }`;
export const submitEvidenceMutation = `mutation ($input: SubmitEvidenceInput!) { submitEvidence(input: $input) ${payload} }`;
export const withdrawEvidenceMutation = `mutation ($input: WithdrawEvidenceInput!) { withdrawEvidence(input: $input) ${withdrawPayload} }`;
export const decideEvidenceMutation = `mutation ($input: DecideEvidenceInput!) { decideEvidence(input: $input) ${payload} }`;
export const retractEvidenceMutation = `mutation ($input: RetractEvidenceInput!) { retractEvidence(input: $input) ${payload} }`;
export const evidenceItemQuery = `query ($id: ID!) { evidenceItem(id: $id) { ${fields} } }`;
export const evidenceHistoryQuery = 'query ($id: ID!) { evidenceHistory(id: $id) { revision state at by { id } reason } }';
export const evidenceToDecideQuery = `{ evidenceToDecide { ${fields} } }`;
export const evidenceLogQuery = `query ($personId: ID!, $skillId: ID, $state: EvidenceState, $search: String, $first: Int, $after: String) {
  evidenceLog(personId: $personId, skillId: $skillId, state: $state, search: $search, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { cursor node { ${fields} } }
  }
}`;

const mutations = { saveEvidence: saveEvidenceMutation, submitEvidence: submitEvidenceMutation, withdrawEvidence: withdrawEvidenceMutation, decideEvidence: decideEvidenceMutation, retractEvidence: retractEvidenceMutation };

/** One piece of evidence, and what people do to it. */
export class Showing {
  constructor(
    private readonly api: Api,
    private readonly author: Caller,
    readonly id = v7(),
  ) {}

  send(caller: Caller, what: keyof typeof mutations, input: object) {
    return this.api.graphql<Record<string, ShownEvidence>>(caller, mutations[what], { input: { id: this.id, ...input } });
  }

  async did(caller: Caller, what: keyof typeof mutations, input: object): Promise<ShownEvidence> {
    const { data, errors } = await this.send(caller, what, input);
    const shown = data?.[what];
    if (!shown) throw new Error(errors?.[0]?.extensions.code ?? 'no answer');
    return shown;
  }

  save(revision: number, more: object = {}) {
    return this.did(this.author, 'saveEvidence', { revision, what: 'Hardened the login', skillIds: ['security'], occurredOn: '2026-01-10', ...more });
  }

  submit(revision: number, { personId: verifierId }: Caller) {
    return this.did(this.author, 'submitEvidence', { revision, verifierId });
  }

  withdraw(revision: number) {
    return this.did(this.author, 'withdrawEvidence', { revision });
  }

  decide(caller: Caller, revision: number, decision: { readonly verdict: 'ACCEPT' | 'REJECT'; readonly reason?: string }) {
    return this.did(caller, 'decideEvidence', { revision, ...decision });
  }

  retract(caller: Caller, revision: number, reason: string) {
    return this.did(caller, 'retractEvidence', { revision, reason });
  }

  async seenBy(caller: Caller): Promise<ShownEvidence | null> {
    return (await this.api.graphql<{ evidenceItem: ShownEvidence | null }>(caller, evidenceItemQuery, { id: this.id })).data?.evidenceItem ?? null;
  }

  async waitsFor(caller: Caller): Promise<boolean> {
    const { data } = await this.api.graphql<{ evidenceToDecide: ShownEvidence[] }>(caller, evidenceToDecideQuery);
    return data?.evidenceToDecide.some(({ id }) => id === this.id) ?? false;
  }

  async history(caller: Caller): Promise<{ state: string; reason: string | null; by: { id: string } }[] | string> {
    const { data, errors } = await this.api.graphql<{ evidenceHistory: { state: string; reason: string | null; by: { id: string } }[] }>(caller, evidenceHistoryQuery, { id: this.id });
    return data?.evidenceHistory ?? errors?.[0]?.extensions.code ?? 'no answer';
  }
}

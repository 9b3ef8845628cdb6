import { ApolloLink, Observable } from '@apollo/client';
import { evidenceQuality } from '@waymark/scoring';
import { GraphQLError } from 'graphql';
import type { DecideEvidenceInput, EvidencePartsFragment, RetractEvidenceInput, SaveEvidenceInput, SubmitEvidenceInput, WithdrawEvidenceInput } from '../../generated/graphql.js';

const person = (id: string, name: string) => ({ __typename: 'Person' as const, id, name });
export const [priya, amara, ingrid] = [person('priya', 'Priya Raman'), person('amara', 'Amara Okafor'), person('ingrid', 'Ingrid Solberg')];

type Item = EvidencePartsFragment & { __typename: 'Evidence' };

const blank = { ownRole: null, metric: null, baseline: null, result: null, unit: null, period: null, scale: null, complexity: null, businessImpact: null, security: null, technologies: null, link: null, href: null, verifier: null };

/** A piece of evidence as the server would tell it. */
export function item(id: string, more: Partial<Item> = {}): Item {
  const said: Item = {
    __typename: 'Evidence', id, revision: 1, state: 'submitted', what: 'Hardened the login', skillIds: ['security'], occurredOn: '2026-10-03', quality: 0, missing: [], savedAt: '2026-10-04T09:00:00Z', submittedAt: '2026-10-04T10:00:00Z', mayDecide: false,
    ...blank, verifierPerson: null, person: priya, decision: null, ...more,
  };
  return { ...said, ...evidenceQuality({ ...said, verifier: said.verifier ?? said.verifierPerson?.id ?? null }) };
}

const skill = (id: string, name: string, category: string) => ({ __typename: 'Skill', id, name, category });
const requirement = (id: string, name: string, ...skillIds: string[]) => ({ __typename: 'Requirement', id, name, skillIds });
const framework = {
  __typename: 'FrameworkVersion',
  id: 'f1',
  skills: [skill('security', 'Security', 'Craft'), skill('scalability', 'Scalability and performance', 'Architecture')],
  tracks: [{ __typename: 'Track', id: 'senior', name: 'Senior Backend Developer', requirements: [requirement('g4', 'Secures production', 'security'), requirement('caching', 'Caching', 'caching')] }],
};

/** The server's side of evidence, with what was sent to it. */
export class EvidenceServer {
  items: Item[] = [];
  /** Instead of doing what is asked. */
  refuse: object | null = null;
  forbid = false;
  verifiers: object[] = [{ __typename: 'EvidenceVerifier', relation: 'LEAD', team: null, person: ingrid }, { __typename: 'EvidenceVerifier', relation: 'TEAM', team: null, person: amara }];
  history: object[] = [];
  readonly saves: SaveEvidenceInput[] = [];
  readonly sent: (SubmitEvidenceInput | WithdrawEvidenceInput | DecideEvidenceInput | RetractEvidenceInput)[] = [];
  readonly asked: Record<string, unknown>[] = [];

  readonly link = new ApolloLink(
    ({ operationName, variables }) =>
      new Observable((observer) => {
        observer.next(this.forbid ? { errors: [new GraphQLError('no', { extensions: { code: 'FORBIDDEN' } })] } : { data: this.#answer(operationName ?? '', variables) });
        observer.complete();
      }),
  );

  #find(id: unknown): Item | null {
    return this.items.find((one) => one.id === id) ?? null;
  }

  #answer(operation: string, variables: Record<string, unknown>): Record<string, unknown> {
    const input = variables.input as SaveEvidenceInput & SubmitEvidenceInput & DecideEvidenceInput;
    const answers: Record<string, () => Record<string, unknown>> = {
      EvidenceItem: () => ({ evidenceItem: this.#find(variables.id) }),
      EvidenceFramework: () => ({ currentFramework: framework }),
      FindVerifiers: () => ({ evidenceVerifiers: this.verifiers }),
      EvidenceLog: () => ({ evidenceLog: this.#log(variables) }),
      EvidenceToDecide: () => ({ evidenceToDecide: this.items.filter(({ state, person: { id } }) => state === 'submitted' && id !== priya.id) }),
      EvidenceHistory: () => ({ evidenceHistory: this.history }),
      EvidenceOwner: () => ({ person: [priya, amara, ingrid].find(({ id }) => id === variables.personId) ?? null }),
      SaveEvidence: () => (this.saves.push(input), { saveEvidence: this.refuse ?? this.#save(input) }),
      SubmitEvidence: () => this.#act('submitEvidence', input, { state: 'submitted', verifierPerson: ingrid }),
      WithdrawEvidence: () => (this.#find(input.id)?.state === 'draft' ? this.#remove(input) : this.#act('withdrawEvidence', input, { state: 'draft' })),
      DecideEvidence: () => this.#act('decideEvidence', input, { state: input.verdict === 'ACCEPT' ? 'accepted' : 'rejected' }),
      RetractEvidence: () => this.#act('retractEvidence', input, { state: 'rejected' }),
    };
    return answers[operation]?.() ?? {};
  }

  #log(variables: Record<string, unknown>): object {
    this.asked.push(variables);
    const wanted = this.items.filter(({ what, state, skillIds }) => what.includes(String(variables.search ?? '')) && (!variables.state || state.toUpperCase() === variables.state) && (!variables.skillId || skillIds.includes(String(variables.skillId))));
    const from = variables.after ? wanted.findIndex(({ id }) => id === variables.after) + 1 : 0;
    const page = wanted.slice(from, from + 2);
    const pageInfo = { __typename: 'EvidencePageInfo', hasNextPage: from + 2 < wanted.length, endCursor: page.at(-1)?.id ?? null };
    return { __typename: 'EvidenceConnection', totalCount: wanted.length, pageInfo, edges: page.map((node) => ({ __typename: 'EvidenceEdge', cursor: node.id, node })) };
  }

  #keep(one: Item): Item {
    this.items = [...this.items.filter(({ id }) => id !== one.id), one];
    return one;
  }

  #save({ verifierId, skillIds, id, what, ...rest }: SaveEvidenceInput): Item {
    const people = [priya, amara, ingrid];
    const said = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, value ?? null]));
    const before = this.#find(id);
    return this.#keep(item(String(id), { ...before, ...said, what: what ?? '', skillIds: (skillIds ?? []).map(String), state: 'draft', submittedAt: null, verifierPerson: people.find((one) => one.id === verifierId) ?? null, revision: (before?.revision ?? 0) + 1 }));
  }

  #act(field: string, input: SubmitEvidenceInput, change: Partial<Item>): Record<string, unknown> {
    this.sent.push(input);
    const before = this.#find(input.id);
    return { [field]: this.refuse ?? (before && this.#keep(item(String(input.id), { ...before, ...change, revision: before.revision + 1 }))) };
  }

  #remove(input: WithdrawEvidenceInput): Record<string, unknown> {
    this.sent.push(input);
    this.items = this.items.filter(({ id }) => id !== input.id);
    return { withdrawEvidence: { __typename: 'EvidenceRemoved', removedId: input.id } };
  }
}

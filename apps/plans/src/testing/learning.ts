import { v7 } from 'uuid';
import type { Api, Caller } from './api.js';

const resource = 'id revision state title link kind effortHours skillId skillName fromLevel toLevel isLost suggestedBy { id }';
const payload = `__typename ... on LearningResource { ${resource} } ... on LearningResourceRefused { reason message mistakes { field message } resource { id revision } }`;

export const learningResources = `query ($search: String, $skillId: ID, $state: LearningState, $onlyLost: Boolean, $first: Int, $after: String) {
  learningResources(search: $search, skillId: $skillId, state: $state, onlyLost: $onlyLost, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { cursor node { ${resource} } } } }`;
export const learningFor = `query ($wants: [LearningWantInput!]!) { learningFor(wants: $wants) { skillId level resources { title } } }`;
export const learningGaps = '{ learningGaps { skillId skillName neededLevel levels } }';
export const saveLearningResource = `mutation ($input: SaveLearningResourceInput!) { saveLearningResource(input: $input) { ${payload} } }`;
export const suggestLearningResource = `mutation ($input: LearningResourceInput!) { suggestLearningResource(input: $input) { ${payload} } }`;
export const retireLearningResource = `mutation ($input: RetireLearningResourceInput!) { retireLearningResource(input: $input) { ${payload} } }`;

export interface ResourceAnswer {
  readonly __typename: string;
  readonly id: string;
  readonly revision: number;
  readonly state: string;
  readonly title: string;
  readonly [field: string]: unknown;
}

interface PageAnswer {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly { readonly node: ResourceAnswer }[];
}

/** A book on security for levels 1 and 2. */
const some = () => ({ id: v7(), title: 'Threats', link: 'https://example.org/threats', kind: 'BOOK', effortHours: 6, skillId: 'security', fromLevel: 1, toLevel: 2 });

/** What people do with the list of learning resources. */
export function learning(api: Api) {
  const ask = async <Answer>(caller: Caller, query: string, variables: object): Promise<Answer> => {
    const { data, errors } = await api.graphql<Record<string, Answer>>(caller, query, variables);
    if (errors) throw new Error(JSON.stringify(errors));
    return Object.values(data!)[0]!;
  };
  const page = (caller: Caller, variables: object = {}) => ask<PageAnswer>(caller, learningResources, variables);
  return {
    page,
    titles: async (caller: Caller, variables: object = {}) => (await page(caller, variables)).edges.map(({ node }) => node.title),
    list: (caller: Caller, given: object = {}) => ask<ResourceAnswer>(caller, saveLearningResource, { input: { ...some(), revision: 0, ...given } }),
    suggest: (caller: Caller, given: object = {}) => ask<ResourceAnswer>(caller, suggestLearningResource, { input: { ...some(), ...given } }),
    retire: (caller: Caller, { id, revision }: Pick<ResourceAnswer, 'id' | 'revision'>) => ask<ResourceAnswer>(caller, retireLearningResource, { input: { id, revision } }),
    wanted: async (caller: Caller, ...wants: object[]) => (await ask<{ resources: { title: string }[] }[]>(caller, learningFor, { wants })).map(({ resources }) => resources.map(({ title }) => title)),
    gaps: (caller: Caller) => ask<{ skillId: string; neededLevel: number; levels: number[] }[]>(caller, learningGaps, {}),
  };
}

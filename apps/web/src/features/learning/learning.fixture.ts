import { ApolloLink, Observable } from '@apollo/client';
import type { LearningResourcesQueryVariables } from '../../generated/graphql.js';
import type { Resource } from './learning-draft.js';

export const resource = (given: Partial<Resource> & Pick<Resource, 'id' | 'title'>): Resource & { __typename: string } => ({
  __typename: 'LearningResource', revision: 1, state: 'LISTED', link: 'https://example.org/threats', kind: 'BOOK', effortHours: 6, skillId: 'security', skillName: 'Security', fromLevel: 1, toLevel: 2, isLost: false, ...given,
});

const skill = (id: string, name: string, highest: number) => ({ __typename: 'Skill', id, name, category: 'Craft', descriptors: Array.from({ length: highest }, (_, index) => ({ __typename: 'SkillDescriptor', level: index + 1 })) });

/** The server's side of the list, with every change that was asked of it. */
export class LearningServer {
  resources: Resource[] = [resource({ id: 'l1', title: 'Threats' }), resource({ id: 'l2', title: 'A week on call', state: 'SUGGESTED', kind: 'PRACTICE', link: null, effortHours: null })];
  refuse: object | null = null;
  readonly asked: [string, Record<string, unknown>][] = [];

  readonly link = new ApolloLink(
    ({ operationName, variables }) =>
      new Observable((observer) => {
        observer.next({ data: this.#answer(operationName ?? '', variables) });
        observer.complete();
      }),
  );

  #answer(operation: string, variables: Record<string, unknown>): Record<string, unknown> {
    if (operation === 'LearningFrame') return { currentFramework: { __typename: 'FrameworkVersion', id: 'f1', skills: [skill('security', 'Security', 4), skill('java', 'Java', 3)] }, learningResources: { __typename: 'LearningConnection', totalCount: this.#page({ state: 'SUGGESTED' }).totalCount } };
    if (operation === 'LearningResources') return { learningResources: this.#page(variables) };
    if (operation === 'LearningGaps') return { learningGaps: [{ __typename: 'LearningGap', skillId: 'java', skillName: 'Java', neededLevel: 3, levels: [2, 3] }] };
    const input = variables.input as Record<string, unknown>;
    this.asked.push([operation, input]);
    const field = operation.charAt(0).toLowerCase() + operation.slice(1);
    if (this.refuse) return { [field]: { __typename: 'LearningResourceRefused', message: 'Something in it is not right yet.', mistakes: [], resource: null, ...this.refuse } };
    return { [field]: resource({ id: String(input.id), title: 'Answered' }) };
  }

  #page({ state, onlyLost, search }: LearningResourcesQueryVariables) {
    const found = this.resources.filter((one) => one.state === state && (!onlyLost || one.isLost) && (!search || one.title.includes(search)));
    return { __typename: 'LearningConnection', totalCount: found.length, pageInfo: { __typename: 'LearningPageInfo', hasNextPage: false, endCursor: null }, edges: found.map((node) => ({ __typename: 'LearningEdge', cursor: node.id, node })) };
  }
}

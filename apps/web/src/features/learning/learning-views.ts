import type { LearningState } from '../../generated/graphql.js';

export interface Listed {
  readonly variables: { readonly state: LearningState; readonly onlyLost: boolean };
  readonly empty: string;
  readonly hint: string;
}

/** What the page can show of the list; the address holds which. */
export const views: Readonly<Record<'listed' | 'suggested' | 'lost' | 'retired', Listed>> = {
  listed: { variables: { state: 'LISTED', onlyLost: false }, empty: 'Nothing is listed yet', hint: 'Courses, books, talks, documents and things to practise are listed here by skill and level, and shown beside the items of every plan.' },
  suggested: { variables: { state: 'SUGGESTED', onlyLost: false }, empty: 'No suggestion waits', hint: 'Anybody can suggest something to learn from. HR lists it, or does not.' },
  lost: { variables: { state: 'LISTED', onlyLost: true }, empty: 'Everything that is listed is for a skill of the framework', hint: 'After a change of the framework, what is for a skill or a level that it does not have any more stands here.' },
  retired: { variables: { state: 'RETIRED', onlyLost: false }, empty: 'Nothing is retired', hint: 'What is not shown any more, and suggestions that were not taken, stand here and can be listed again.' },
};

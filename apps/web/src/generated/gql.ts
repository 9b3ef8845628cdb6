/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query TeamMatrix($teamId: ID!, $trackId: ID!, $asOf: DateTime, $beneath: Boolean!) {\n    teamMatrix(teamId: $teamId, trackId: $trackId, asOf: $asOf, includeTeamsBeneath: $beneath) {\n      teamId\n      teamName\n      track {\n        id\n        name\n      }\n      asOf\n      formulaVersion\n      meeting\n      version\n      skills {\n        requirementId\n        name\n        category\n        skillIds\n        target\n        mustHave\n        weight\n        anyOf\n        meeting\n        short\n        unknown\n        gap\n      }\n      people {\n        personId\n        name\n        title\n        teamId\n        levels\n        chosen\n        selfLevels\n        confirmed\n        gaps\n        score\n        coverage\n        met\n        mustHavesMissed\n      }\n    }\n  }\n": typeof types.TeamMatrixDocument,
    "\n  query MatrixChoices {\n    teams {\n      id\n      name\n      parentId\n      memberCount\n    }\n    currentFramework {\n      id\n      scale {\n        level\n        name\n        meaning\n      }\n      tracks {\n        id\n        name\n      }\n    }\n  }\n": typeof types.MatrixChoicesDocument,
    "\n  query CellDetail {\n    currentFramework {\n      id\n      scale {\n        level\n        name\n        meaning\n      }\n      skills {\n        id\n        name\n        summary\n        descriptors {\n          level\n          text\n        }\n      }\n    }\n  }\n": typeof types.CellDetailDocument,
    "\n  query CellRatings($personId: ID!, $skillId: ID!) {\n    ratings(personId: $personId, skillId: $skillId) {\n      id\n      kind\n      outcome\n      level\n      comment\n      givenAt\n      cycle {\n        id\n        name\n      }\n      rater {\n        id\n        name\n      }\n    }\n  }\n": typeof types.CellRatingsDocument,
    "\n  query OpenAssessment {\n    openCycle {\n      id\n      name\n      closesAt\n    }\n    currentFramework {\n      id\n      scale {\n        level\n        name\n        meaning\n      }\n      skills {\n        id\n        name\n        category\n        summary\n        descriptors {\n          level\n          text\n        }\n      }\n    }\n  }\n": typeof types.OpenAssessmentDocument,
    "\n  fragment DraftParts on SelfAssessment {\n    id\n    state\n    revision\n    savedAt\n    submittedAt\n    answers {\n      skillId\n      outcome\n      level\n      comment\n    }\n  }\n": typeof types.DraftPartsFragmentDoc,
    "\n  query MySelfAssessment($cycleId: ID!) {\n    mySelfAssessment(cycleId: $cycleId) {\n      ...DraftParts\n    }\n  }\n": typeof types.MySelfAssessmentDocument,
    "\n  mutation SaveSelfAssessmentDraft($input: SaveSelfAssessmentDraftInput!) {\n    saveSelfAssessmentDraft(input: $input) {\n      __typename\n      ... on SelfAssessment {\n        ...DraftParts\n      }\n      ... on SelfAssessmentRefused {\n        reason\n        message\n        skillId\n        draft {\n          ...DraftParts\n        }\n      }\n    }\n  }\n": typeof types.SaveSelfAssessmentDraftDocument,
    "\n  mutation SubmitSelfAssessment($input: SubmitSelfAssessmentInput!) {\n    submitSelfAssessment(input: $input) {\n      __typename\n      ... on SelfAssessment {\n        ...DraftParts\n      }\n      ... on SelfAssessmentRefused {\n        reason\n        message\n        skillId\n      }\n    }\n  }\n": typeof types.SubmitSelfAssessmentDocument,
    "\n  query Me {\n    me {\n      person {\n        id\n        name\n        email\n        title\n      }\n      organisation {\n        id\n        name\n      }\n      roles\n      ledTeams {\n        id\n        name\n        parentId\n        memberCount\n      }\n    }\n  }\n": typeof types.MeDocument,
};
const documents: Documents = {
    "\n  query TeamMatrix($teamId: ID!, $trackId: ID!, $asOf: DateTime, $beneath: Boolean!) {\n    teamMatrix(teamId: $teamId, trackId: $trackId, asOf: $asOf, includeTeamsBeneath: $beneath) {\n      teamId\n      teamName\n      track {\n        id\n        name\n      }\n      asOf\n      formulaVersion\n      meeting\n      version\n      skills {\n        requirementId\n        name\n        category\n        skillIds\n        target\n        mustHave\n        weight\n        anyOf\n        meeting\n        short\n        unknown\n        gap\n      }\n      people {\n        personId\n        name\n        title\n        teamId\n        levels\n        chosen\n        selfLevels\n        confirmed\n        gaps\n        score\n        coverage\n        met\n        mustHavesMissed\n      }\n    }\n  }\n": types.TeamMatrixDocument,
    "\n  query MatrixChoices {\n    teams {\n      id\n      name\n      parentId\n      memberCount\n    }\n    currentFramework {\n      id\n      scale {\n        level\n        name\n        meaning\n      }\n      tracks {\n        id\n        name\n      }\n    }\n  }\n": types.MatrixChoicesDocument,
    "\n  query CellDetail {\n    currentFramework {\n      id\n      scale {\n        level\n        name\n        meaning\n      }\n      skills {\n        id\n        name\n        summary\n        descriptors {\n          level\n          text\n        }\n      }\n    }\n  }\n": types.CellDetailDocument,
    "\n  query CellRatings($personId: ID!, $skillId: ID!) {\n    ratings(personId: $personId, skillId: $skillId) {\n      id\n      kind\n      outcome\n      level\n      comment\n      givenAt\n      cycle {\n        id\n        name\n      }\n      rater {\n        id\n        name\n      }\n    }\n  }\n": types.CellRatingsDocument,
    "\n  query OpenAssessment {\n    openCycle {\n      id\n      name\n      closesAt\n    }\n    currentFramework {\n      id\n      scale {\n        level\n        name\n        meaning\n      }\n      skills {\n        id\n        name\n        category\n        summary\n        descriptors {\n          level\n          text\n        }\n      }\n    }\n  }\n": types.OpenAssessmentDocument,
    "\n  fragment DraftParts on SelfAssessment {\n    id\n    state\n    revision\n    savedAt\n    submittedAt\n    answers {\n      skillId\n      outcome\n      level\n      comment\n    }\n  }\n": types.DraftPartsFragmentDoc,
    "\n  query MySelfAssessment($cycleId: ID!) {\n    mySelfAssessment(cycleId: $cycleId) {\n      ...DraftParts\n    }\n  }\n": types.MySelfAssessmentDocument,
    "\n  mutation SaveSelfAssessmentDraft($input: SaveSelfAssessmentDraftInput!) {\n    saveSelfAssessmentDraft(input: $input) {\n      __typename\n      ... on SelfAssessment {\n        ...DraftParts\n      }\n      ... on SelfAssessmentRefused {\n        reason\n        message\n        skillId\n        draft {\n          ...DraftParts\n        }\n      }\n    }\n  }\n": types.SaveSelfAssessmentDraftDocument,
    "\n  mutation SubmitSelfAssessment($input: SubmitSelfAssessmentInput!) {\n    submitSelfAssessment(input: $input) {\n      __typename\n      ... on SelfAssessment {\n        ...DraftParts\n      }\n      ... on SelfAssessmentRefused {\n        reason\n        message\n        skillId\n      }\n    }\n  }\n": types.SubmitSelfAssessmentDocument,
    "\n  query Me {\n    me {\n      person {\n        id\n        name\n        email\n        title\n      }\n      organisation {\n        id\n        name\n      }\n      roles\n      ledTeams {\n        id\n        name\n        parentId\n        memberCount\n      }\n    }\n  }\n": types.MeDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TeamMatrix($teamId: ID!, $trackId: ID!, $asOf: DateTime, $beneath: Boolean!) {\n    teamMatrix(teamId: $teamId, trackId: $trackId, asOf: $asOf, includeTeamsBeneath: $beneath) {\n      teamId\n      teamName\n      track {\n        id\n        name\n      }\n      asOf\n      formulaVersion\n      meeting\n      version\n      skills {\n        requirementId\n        name\n        category\n        skillIds\n        target\n        mustHave\n        weight\n        anyOf\n        meeting\n        short\n        unknown\n        gap\n      }\n      people {\n        personId\n        name\n        title\n        teamId\n        levels\n        chosen\n        selfLevels\n        confirmed\n        gaps\n        score\n        coverage\n        met\n        mustHavesMissed\n      }\n    }\n  }\n"): (typeof documents)["\n  query TeamMatrix($teamId: ID!, $trackId: ID!, $asOf: DateTime, $beneath: Boolean!) {\n    teamMatrix(teamId: $teamId, trackId: $trackId, asOf: $asOf, includeTeamsBeneath: $beneath) {\n      teamId\n      teamName\n      track {\n        id\n        name\n      }\n      asOf\n      formulaVersion\n      meeting\n      version\n      skills {\n        requirementId\n        name\n        category\n        skillIds\n        target\n        mustHave\n        weight\n        anyOf\n        meeting\n        short\n        unknown\n        gap\n      }\n      people {\n        personId\n        name\n        title\n        teamId\n        levels\n        chosen\n        selfLevels\n        confirmed\n        gaps\n        score\n        coverage\n        met\n        mustHavesMissed\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MatrixChoices {\n    teams {\n      id\n      name\n      parentId\n      memberCount\n    }\n    currentFramework {\n      id\n      scale {\n        level\n        name\n        meaning\n      }\n      tracks {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  query MatrixChoices {\n    teams {\n      id\n      name\n      parentId\n      memberCount\n    }\n    currentFramework {\n      id\n      scale {\n        level\n        name\n        meaning\n      }\n      tracks {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CellDetail {\n    currentFramework {\n      id\n      scale {\n        level\n        name\n        meaning\n      }\n      skills {\n        id\n        name\n        summary\n        descriptors {\n          level\n          text\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query CellDetail {\n    currentFramework {\n      id\n      scale {\n        level\n        name\n        meaning\n      }\n      skills {\n        id\n        name\n        summary\n        descriptors {\n          level\n          text\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CellRatings($personId: ID!, $skillId: ID!) {\n    ratings(personId: $personId, skillId: $skillId) {\n      id\n      kind\n      outcome\n      level\n      comment\n      givenAt\n      cycle {\n        id\n        name\n      }\n      rater {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  query CellRatings($personId: ID!, $skillId: ID!) {\n    ratings(personId: $personId, skillId: $skillId) {\n      id\n      kind\n      outcome\n      level\n      comment\n      givenAt\n      cycle {\n        id\n        name\n      }\n      rater {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OpenAssessment {\n    openCycle {\n      id\n      name\n      closesAt\n    }\n    currentFramework {\n      id\n      scale {\n        level\n        name\n        meaning\n      }\n      skills {\n        id\n        name\n        category\n        summary\n        descriptors {\n          level\n          text\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query OpenAssessment {\n    openCycle {\n      id\n      name\n      closesAt\n    }\n    currentFramework {\n      id\n      scale {\n        level\n        name\n        meaning\n      }\n      skills {\n        id\n        name\n        category\n        summary\n        descriptors {\n          level\n          text\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DraftParts on SelfAssessment {\n    id\n    state\n    revision\n    savedAt\n    submittedAt\n    answers {\n      skillId\n      outcome\n      level\n      comment\n    }\n  }\n"): (typeof documents)["\n  fragment DraftParts on SelfAssessment {\n    id\n    state\n    revision\n    savedAt\n    submittedAt\n    answers {\n      skillId\n      outcome\n      level\n      comment\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MySelfAssessment($cycleId: ID!) {\n    mySelfAssessment(cycleId: $cycleId) {\n      ...DraftParts\n    }\n  }\n"): (typeof documents)["\n  query MySelfAssessment($cycleId: ID!) {\n    mySelfAssessment(cycleId: $cycleId) {\n      ...DraftParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveSelfAssessmentDraft($input: SaveSelfAssessmentDraftInput!) {\n    saveSelfAssessmentDraft(input: $input) {\n      __typename\n      ... on SelfAssessment {\n        ...DraftParts\n      }\n      ... on SelfAssessmentRefused {\n        reason\n        message\n        skillId\n        draft {\n          ...DraftParts\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SaveSelfAssessmentDraft($input: SaveSelfAssessmentDraftInput!) {\n    saveSelfAssessmentDraft(input: $input) {\n      __typename\n      ... on SelfAssessment {\n        ...DraftParts\n      }\n      ... on SelfAssessmentRefused {\n        reason\n        message\n        skillId\n        draft {\n          ...DraftParts\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SubmitSelfAssessment($input: SubmitSelfAssessmentInput!) {\n    submitSelfAssessment(input: $input) {\n      __typename\n      ... on SelfAssessment {\n        ...DraftParts\n      }\n      ... on SelfAssessmentRefused {\n        reason\n        message\n        skillId\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SubmitSelfAssessment($input: SubmitSelfAssessmentInput!) {\n    submitSelfAssessment(input: $input) {\n      __typename\n      ... on SelfAssessment {\n        ...DraftParts\n      }\n      ... on SelfAssessmentRefused {\n        reason\n        message\n        skillId\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Me {\n    me {\n      person {\n        id\n        name\n        email\n        title\n      }\n      organisation {\n        id\n        name\n      }\n      roles\n      ledTeams {\n        id\n        name\n        parentId\n        memberCount\n      }\n    }\n  }\n"): (typeof documents)["\n  query Me {\n    me {\n      person {\n        id\n        name\n        email\n        title\n      }\n      organisation {\n        id\n        name\n      }\n      roles\n      ledTeams {\n        id\n        name\n        parentId\n        memberCount\n      }\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;
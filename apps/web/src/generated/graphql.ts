/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Somebody who comes into a cycle late. */
export type AddToCycleInput = {
  /** Planned or open. */
  cycleId: string | number;
  /** Who. Being in it already is no mistake. */
  personId: string | number;
};

/** An answer for one skill; a level exactly when the outcome is LEVEL. */
export type AnswerInput = {
  /** At most 2,000 characters. */
  comment?: string | null | undefined;
  /** How sure the person is, 1 to 3. */
  confidence?: number | null | undefined;
  /** Own evidence that the answer rests on, at most 10. What is left out is attached no more. */
  evidenceIds?: Array<string | number> | null | undefined;
  /** How much the person wants to do more of it, 1 to 3. */
  interest?: number | null | undefined;
  /** 0 to the highest of the scale; exactly when the outcome is LEVEL. */
  level?: number | null | undefined;
  /** A level, or why there is none. */
  outcome: Outcome;
  /** Of the cycle's framework. */
  skillId: string | number;
};

/** Whether a certificate is valid today. */
export type CertificateValidity =
  /** No more. */
  | 'EXPIRED'
  /** Not for more than 90 days any more. */
  | 'EXPIRING'
  /** For more than 90 days, or for good. */
  | 'VALID';

/** What is to change; what is not here stays. An open cycle can be extended and its population can grow. */
export type ChangeCycleInput = {
  /** Of an open cycle: later than it was. */
  closesAt?: string | null | undefined;
  /** Planned or open. */
  cycleId: string | number;
  /** Of a planned cycle. */
  frameworkVersionId?: string | number | null | undefined;
  /** When managers are to have submitted. */
  managerDueAt?: string | null | undefined;
  /** At most 100 characters. */
  name?: string | null | undefined;
  /** Of a planned cycle. */
  opensAt?: string | null | undefined;
  /** When people are to have submitted. */
  selfDueAt?: string | null | undefined;
  /** All of them. In an open cycle none goes, and an empty list is everybody. */
  teamIds?: Array<string | number> | null | undefined;
};

/** Settings to put in force now. */
export type ChangeScoringSettingsInput = {
  /** The version that the change starts from: that in force. */
  expectedVersion: number;
  /** Why; at most 500 characters. Everybody can read it. */
  note: string;
  /** All of them; those that stay as they are too. */
  settings: ScoringSettingsInput;
};

/** A rating that is taken back. */
export type ClearedRatingInput = {
  /** Whose. */
  personId: string | number;
  /** Which skill. */
  skillId: string | number;
};

/** A cycle to close. */
export type CloseCycleInput = {
  /** The open cycle. */
  cycleId: string | number;
};

/** Published rules of other systems. */
export type ComparisonRule =
  /** Mean of level over required level, each at most 1. */
  | 'CAPPED_RATIOS'
  /** Levels that are exactly the required one, of all. */
  | 'EXACT_MATCHES'
  /** Mean of a number for each gap: 1, 0.7, 0.4, 0.15, 0.05. */
  | 'GAP_TABLE'
  /** Requirements met, of all. */
  | 'MET_SHARE'
  /** Mean of level over required level, each at most 2. */
  | 'RATIOS_CAPPED_AT_TWO';

/** Who rates in a cycle. */
export type CycleKind =
  /** Both, blind: revealed together. */
  | 'SELF_AND_MANAGER'
  /** The person alone: an answer is revealed when it is submitted. */
  | 'SELF_ONLY';

/** Why nothing was done to a cycle. */
export type CycleRefusal =
  /** One is open; one at a time. */
  | 'ANOTHER_IS_OPEN'
  /** The end of an open cycle can be put off, or it can be closed now. */
  | 'CLOSES_EARLIER'
  /** It would be over already. */
  | 'CLOSES_IN_THE_PAST'
  /** It opens, self is due, manager is due, it closes: in this order. */
  | 'DATES_OUT_OF_ORDER'
  /** When it opened, and against what, cannot change any more. */
  | 'IT_HAS_OPENED'
  /** A closed cycle stays as it was. */
  | 'IT_IS_CLOSED'
  /** This person is not in the cycle. */
  | 'NOT_A_PARTICIPANT'
  /** It is not open, or no more. */
  | 'NOT_OPEN'
  /** No such framework version, or none in force then, to assess against. */
  | 'NO_FRAMEWORK'
  /** Nobody is taken out of an open cycle. */
  | 'POPULATION_SHRINKS'
  /** There is no such cycle. */
  | 'UNKNOWN_CYCLE'
  /** There is no such person, or they have left. */
  | 'UNKNOWN_PERSON'
  /** There is no such team. */
  | 'UNKNOWN_TEAM';

/** Where a cycle stands. */
export type CycleState =
  /** Closed by HR, or its time has come. */
  | 'CLOSED'
  /** Answers are taken. */
  | 'OPEN'
  /** It opens later. */
  | 'PLANNED';

/** What was found. */
export type FlagOutcome =
  /** It does not. */
  | 'CLEAR'
  /** What it would be judged by is not there. */
  | 'NOT_JUDGED'
  /** The rule holds. */
  | 'RAISED';

/** The skills that the risk flags are about, and their thresholds. */
export type FlagSettingsInput = {
  /** Accepted items on backend or system design that make up for it. */
  backendItems: number;
  /** Skills that are backend or system design. */
  backendSkillIds: Array<string | number>;
  /** Closed cycles without a rating of coding craft, and falls in a row, that are too many. */
  codingCycles: number;
  /** Skills that are coding craft. */
  codingSkillIds: Array<string | number>;
  /** Skills that are communication. */
  communicationSkillIds: Array<string | number>;
  /** Share of the last 4 quarters' evidence, 0 to 1, above which frontend is too much. */
  frontendShare: number;
  /** Skills that are frontend. */
  frontendSkillIds: Array<string | number>;
  /** Median quality of evidence, 0 to 1, beneath which descriptions are generic. */
  medianQuality: number;
  /** Months without accepted evidence after which scalability and cloud count as weak. */
  scalabilityMonths: number;
  /** Skills that are scalability, cloud or microservices. */
  scalabilitySkillIds: Array<string | number>;
  /** Share of project evidence, 0 to 1, that must have its security part filled. */
  securityShare: number;
  /** Skills that are security. */
  securitySkillIds: Array<string | number>;
  /** Levels by which a self rating stands above the manager's to be a misjudgement. */
  selfAboveManager: number;
};

/** Why an invitation was not made. */
export type InvitationRefusal =
  /** They are an admin: whom an admin alone invites, since whoever invites holds the link. */
  | 'ADMIN_NEEDED'
  /** They have left. */
  | 'PERSON_NOT_ACTIVE'
  /** There is no such person. */
  | 'PERSON_UNKNOWN';

/** Whom to invite. */
export type InviteToSignInInput = {
  /** The person. */
  personId: string | number;
};

/** Which ratings a level was made of. */
export type LevelSource =
  /** The rating both signed. */
  | 'AGREED'
  /** The manager's alone. */
  | 'MANAGER'
  /** The manager's and the person's own, weighted. */
  | 'MANAGER_AND_SELF'
  /** The person's own alone. */
  | 'SELF';

/** Why ratings were not taken. */
export type ManagerAssessmentRefusal =
  /** Another manager rated this person, and both sides have been seen. */
  | 'ALREADY_REVEALED'
  /** The viewer has submitted this. It is final. */
  | 'ALREADY_SUBMITTED'
  /** A skill, level or comment that cannot be; the message says what. */
  | 'ANSWER_NOT_TAKEN'
  /** The cycle takes no answers about this person: closed, or not open yet. */
  | 'CYCLE_CLOSED'
  /** There is no answer to submit. */
  | 'NOTHING_ANSWERED'
  /** In this cycle people assess themselves alone. */
  | 'NOT_RATED_BY_MANAGERS'
  /** Not somebody in the cycle whom the viewer leads today. */
  | 'NOT_YOURS_TO_RATE'
  /** Saved elsewhere in the meantime; `draft` is the newer one. */
  | 'STALE_REVISION'
  /** More than 200 people in one save. */
  | 'TOO_MANY_PEOPLE'
  /** There is no such cycle. */
  | 'UNKNOWN_CYCLE';

/** What a manager says of one skill of one person; a level exactly when the outcome is LEVEL. */
export type ManagerRatingInput = {
  /** At most 2,000 characters. */
  comment?: string | null | undefined;
  /** 0 to the highest of the scale; exactly when the outcome is LEVEL. */
  level?: number | null | undefined;
  /** A level, or why there is none. */
  outcome: Outcome;
  /** Whom. */
  personId: string | number;
  /** Of the cycle's framework. */
  skillId: string | number;
};

/** A cycle to open. */
export type OpenCycleInput = {
  /** To come; at this instant it closes by itself. */
  closesAt: string;
  /** Made by the client, a UUID; the same one again is the same cycle. That of a planned cycle opens it now, as it was planned. */
  id: string | number;
  /** Who rates; the person alone, where it is not said. */
  kind?: CycleKind | null | undefined;
  /** At most 100 characters. */
  name: string;
  /** For the people of these teams and of those beneath; none: for everybody. */
  teamIds?: Array<string | number>;
};

/** What an answer or a rating says. */
export type Outcome =
  /** A level of the scale. */
  | 'LEVEL'
  /** The skill is not part of the work. */
  | 'NOT_APPLICABLE'
  /** There was no chance to show it. */
  | 'NO_OPPORTUNITY';

/** A cycle that opens by itself when its time comes. */
export type PlanCycleInput = {
  /** When it closes by itself. */
  closesAt: string;
  /** What people are assessed against; without it, the version in force when the cycle opens, as far as is known now. */
  frameworkVersionId?: string | number | null | undefined;
  /** Made by the client, a UUID; the same one again is the same cycle. */
  id: string | number;
  /** Who rates. */
  kind: CycleKind;
  /** When managers are to have submitted; in a self-only cycle, and without it, when people are. */
  managerDueAt?: string | null | undefined;
  /** At most 100 characters. */
  name: string;
  /** When it opens by itself. */
  opensAt: string;
  /** When people are to have submitted. */
  selfDueAt: string;
  /** For the people of these teams and of those beneath; none: for everybody. */
  teamIds?: Array<string | number>;
};

/** What is to be done. */
export type PlanStepKind =
  /** Have a manager rate a level that rests on the own word alone. */
  | 'CONFIRM'
  /** Have evidence accepted that satisfies a requirement's rule. */
  | 'EVIDENCE'
  /** Raise a skill by one level. */
  | 'RAISE'
  /** Have a skill rated of which nothing is known. */
  | 'RATE'
  /** Hold the must-haves for one more cycle. */
  | 'SUSTAIN';

/** A framework to publish; without a document, the one shipped. */
export type PublishFrameworkInput = {
  /** Its form is that of the framework-version event. */
  document?: unknown;
  /** After that of the version before. */
  effectiveFrom: string;
  /** Made by the client, a UUID; the same one again is the same version. */
  id: string | number;
};

/** The parts that make a claim checkable. Each that is not blank gives one of the 7 points. */
export type QualityPart =
  /** The number before. */
  | 'baseline'
  /** What was measured, such as "p95 latency of the checkout". */
  | 'metric'
  /** What the person was in it: lead, owner, contributor. */
  | 'ownRole'
  /** Over which time it was measured. */
  | 'period'
  /** The number after, or the difference. */
  | 'result'
  /** What the numbers count: ms, %, users. */
  | 'unit'
  /** Who can confirm it: a person of the organisation (`verifierId`) or a name in words. */
  | 'verifier';

/** Who stands behind a rating. */
export type RatingKind =
  /** Both, after they talked. */
  | 'AGREED'
  /** Their manager, who did not see theirs. */
  | 'MANAGER'
  /** The person. */
  | 'SELF';

/** What the formula says in one word. A human decides; it never does. */
export type ReadinessState =
  /** Too little is known of the requirements to say anything. */
  | 'NOT_ENOUGH_DATA'
  /** None of the others. */
  | 'NOT_YET'
  /** Every gate passes, and coverage and score are at least what is asked. */
  | 'READY'
  /** Not READY, and the smallest plan that leads there is a small one. */
  | 'READY_IF';

/** Somebody who may answer again. */
export type ReopenCycleForPersonInput = {
  /** Open or closed. */
  cycleId: string | number;
  /** Also what their manager had submitted is a draft again. */
  managerToo?: boolean;
  /** A participant. What they had submitted is a draft of theirs again; what was revealed stays until they submit. */
  personId: string | number;
  /** To come. At this instant what was submitted is revealed. */
  until: string;
};

/** How a person stands toward one requirement. */
export type RequirementStatus =
  /** A manager or agreed rating says that it does not apply. */
  | 'EXEMPT'
  /** The level is at or above the required one. */
  | 'MET'
  /** There was no chance to show it yet. */
  | 'NO_OPPORTUNITY'
  /** There is a level, below the required one. */
  | 'SHORT'
  /** Never rated. Missing is missing, not zero. */
  | 'UNKNOWN';

/** The revision of one person’s draft that the client last saw. */
export type RevisionInput = {
  /** Of whom. */
  personId: string | number;
  /** 0 before the first save. */
  revision: number;
};

/** The common mistakes that are looked for. */
export type RiskFlagId =
  /** Coding craft was not rated for some cycles, or is falling. */
  | 'CODING_NEGLECTED'
  /** Communication is below target, or rated far above the manager's word. */
  | 'COMMUNICATION_UNDERESTIMATED'
  /** Most of the recent evidence is frontend, and little is backend or system design. */
  | 'FRONTEND_OVEREMPHASIS'
  /** Evidence is described in ways that nobody could check. */
  | 'GENERIC_DESCRIPTIONS'
  /** Security is below target, or evidence seldom says anything of it. */
  | 'SECURITY_IGNORED'
  /** No recent evidence on scalability, cloud or microservices, or one of them is below target. */
  | 'WEAK_SCALABILITY_AND_CLOUD';

/** What a person may do. */
export type Role =
  /** Accounts and settings; no ratings. */
  | 'ADMIN'
  /** Own assessments, own readiness. */
  | 'ENGINEER'
  /** Everyone, reports, cycles. */
  | 'HR'
  /** While they lead a team: its people and those of the teams beneath. */
  | 'MANAGER';

/** Ratings to keep in drafts: one skill of all people, all skills of one, or any others. Only these change. */
export type SaveManagerRatingsInput = {
  /** Taken back. */
  cleared?: Array<ClearedRatingInput>;
  /** The cycle. */
  cycleId: string | number;
  /** Of at most 200 people. */
  ratings: Array<ManagerRatingInput>;
  /** One for each person; who is not here stood at 0. */
  revisions: Array<RevisionInput>;
};

/** Answers to keep in a draft. */
export type SaveSelfAssessmentDraftInput = {
  /** Only these change. */
  answers: Array<AnswerInput>;
  /** Skills whose answer is taken back. */
  cleared?: Array<string | number>;
  /** The cycle that is answered. */
  cycleId: string | number;
  /** Made by the client, a UUID: the id of the self-assessment if this save begins it. */
  id: string | number;
  /** The revision the client last saw; 0 before the first save. */
  revision: number;
};

/** What an organisation decides of the formula, whole. */
export type ScoringSettingsInput = {
  /** Coverage beneath which nothing is said; more than 0, not more than `readyCoverage`. */
  enoughCoverage: number;
  /** Points out of 7 that an evidence rule asks for which names none itself. */
  evidenceQuality: number;
  /** Of the risk flags; they never move state or score. */
  flags: FlagSettingsInput;
  /** Of a manager's rating where there is a self rating beside it; with `selfWeight` 1. */
  managerWeight: number;
  /** Coverage, 0 to 1, that READY asks for. */
  readyCoverage: number;
  /** Highest cost of the smallest plan that is still READY_IF. */
  readyIfCost: number;
  /** Score, 0 to 100, that READY asks for. */
  readyScore: number;
  /** Of that self rating. */
  selfWeight: number;
  /** How long a must-have is to be held. */
  sustained: SustainedRuleInput;
};

/** Why settings were not changed. */
export type ScoringSettingsRefusal =
  /** Somebody changed them since they were read. */
  | 'STALE_VERSION';

/** Why answers were not taken. */
export type SelfAssessmentRefusal =
  /** Submitted before, under another id. */
  | 'ALREADY_SUBMITTED'
  /** Two answers for one skill, or one that is given and taken back. */
  | 'ANSWERED_TWICE'
  /** More than 2,000 characters. */
  | 'COMMENT_TOO_LONG'
  /** The cycle takes no answers: closed, or not open yet. */
  | 'CYCLE_CLOSED'
  /** The outcome is LEVEL and there is none. */
  | 'LEVEL_MISSING'
  /** There is a level and the outcome is another. */
  | 'LEVEL_NOT_EXPECTED'
  /** Not a level from 0 to the highest of the scale. */
  | 'LEVEL_OFF_THE_SCALE'
  /** There is no answer to submit. */
  | 'NOTHING_ANSWERED'
  /** The viewer is not in the cycle. */
  | 'NOT_A_PARTICIPANT'
  /** Confidence or interest is not 1, 2 or 3. */
  | 'NOT_ONE_TO_THREE'
  /** There is no such evidence of the viewer. */
  | 'NOT_OWN_EVIDENCE'
  /** Saved elsewhere in the meantime; `draft` is the newer one. */
  | 'STALE_REVISION'
  /** More than 10 pieces of evidence for one skill. */
  | 'TOO_MUCH_EVIDENCE'
  /** There is no such cycle. */
  | 'UNKNOWN_CYCLE'
  /** The cycle's framework has no such skill. */
  | 'UNKNOWN_SKILL';

/** Whether answers may still change. */
export type SelfAssessmentState =
  /** Seen by its author alone. In a closed cycle it stays so for good. */
  | 'DRAFT'
  /** Final. */
  | 'SUBMITTED';

/** A draft to make final as it was last saved. */
export type SubmitManagerAssessmentInput = {
  /** The cycle. */
  cycleId: string | number;
  /** Made by the client, a UUID: the same one again is the same submit. */
  id: string | number;
  /** Who is assessed. */
  personId: string | number;
  /** The revision the client last saw: exactly that is submitted. */
  revision: number;
};

/** Everything a person answers; the draft is replaced by it. */
export type SubmitSelfAssessmentInput = {
  /** All of them; skills that are not here are not answered. */
  answers: Array<AnswerInput>;
  /** The cycle that is answered. */
  cycleId: string | number;
  /** Made by the client, a UUID: the same one again is the same submit. */
  id: string | number;
  /** The revision the client last saw: where another tab or device has saved since, nothing is submitted. Without it the draft is replaced unseen. */
  revision?: number | null | undefined;
};

/** In how many of the last closed cycles a must-have has to be met. */
export type SustainedRuleInput = {
  /** 0 to 12, not more than `ofLast`; 0: not asked for. */
  cycles: number;
  /** 1 to 12. */
  ofLast: number;
};

export type FindPeopleQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type FindPeopleQuery = { people: { totalCount: number, edges: Array<{ node: { id: string, name: string, email: string | null, active: boolean } }> } };

export type ChangedCycleFragment = { id: string, name: string, kind: CycleKind, state: CycleState, opensAt: string, selfDueAt: string, managerDueAt: string, closesAt: string };

export type PlanCycleMutationVariables = Exact<{
  input: PlanCycleInput;
}>;


export type PlanCycleMutation = { planCycle:
    | { __typename: 'Cycle', id: string, name: string, kind: CycleKind, state: CycleState, opensAt: string, selfDueAt: string, managerDueAt: string, closesAt: string }
    | { __typename: 'CycleRefused', reason: CycleRefusal, message: string }
   };

export type OpenCycleMutationVariables = Exact<{
  input: OpenCycleInput;
}>;


export type OpenCycleMutation = { openCycle:
    | { __typename: 'Cycle', id: string, name: string, kind: CycleKind, state: CycleState, opensAt: string, selfDueAt: string, managerDueAt: string, closesAt: string }
    | { __typename: 'CycleRefused', reason: CycleRefusal, message: string }
   };

export type ChangeCycleMutationVariables = Exact<{
  input: ChangeCycleInput;
}>;


export type ChangeCycleMutation = { changeCycle:
    | { __typename: 'Cycle', id: string, name: string, kind: CycleKind, state: CycleState, opensAt: string, selfDueAt: string, managerDueAt: string, closesAt: string }
    | { __typename: 'CycleRefused', reason: CycleRefusal, message: string }
   };

export type CloseCycleMutationVariables = Exact<{
  input: CloseCycleInput;
}>;


export type CloseCycleMutation = { closeCycle:
    | { __typename: 'Cycle', id: string, name: string, kind: CycleKind, state: CycleState, opensAt: string, selfDueAt: string, managerDueAt: string, closesAt: string }
    | { __typename: 'CycleRefused', reason: CycleRefusal, message: string }
   };

export type AddToCycleMutationVariables = Exact<{
  input: AddToCycleInput;
}>;


export type AddToCycleMutation = { addToCycle:
    | { __typename: 'CycleRefused', reason: CycleRefusal, message: string }
    | { __typename: 'Participation', cycleId: string, takesAnswers: boolean }
   };

export type ReopenCycleForPersonMutationVariables = Exact<{
  input: ReopenCycleForPersonInput;
}>;


export type ReopenCycleForPersonMutation = { reopenCycleForPerson:
    | { __typename: 'CycleRefused', reason: CycleRefusal, message: string }
    | { __typename: 'Participation', cycleId: string, reopenedUntil: string | null }
   };

export type CyclesQueryVariables = Exact<{ [key: string]: never; }>;


export type CyclesQuery = { cycles: Array<{ id: string, name: string, kind: CycleKind, state: CycleState, opensAt: string, selfDueAt: string, managerDueAt: string, closesAt: string }>, currentFramework: { id: string } | null };

export type CycleTeamsQueryVariables = Exact<{ [key: string]: never; }>;


export type CycleTeamsQuery = { teams: Array<{ id: string, name: string, parentId: string | null }> };

export type CycleOverviewQueryVariables = Exact<{
  id: string | number;
}>;


export type CycleOverviewQuery = { cycle: { id: string, name: string, kind: CycleKind, state: CycleState, opensAt: string, selfDueAt: string, managerDueAt: string, closesAt: string, population: number, teams: Array<{ teamId: string, teamName: string | null }>, completion: Array<{ teamId: string | null, teamName: string | null, people: number, selfSubmitted: number | null, managerSubmitted: number | null, revealed: number | null }> } | null };

export type FrameworkQueryVariables = Exact<{ [key: string]: never; }>;


export type FrameworkQuery = { currentFramework: { id: string, name: string, number: number, effectiveFrom: string, scale: Array<{ level: number, name: string, meaning: string }>, skills: Array<{ id: string, name: string, category: string, summary: string, descriptors: Array<{ level: number, text: string }> }>, tracks: Array<{ id: string, name: string, summary: string, requirements: Array<{ id: string, name: string, skillIds: Array<string>, level: number, weight: number, mustHave: boolean }> }> } | null };

export type PublishFrameworkMutationVariables = Exact<{
  input: PublishFrameworkInput;
}>;


export type PublishFrameworkMutation = { publishFramework:
    | { __typename: 'FrameworkRefused', problems: Array<{ path: string, message: string }> }
    | { __typename: 'FrameworkVersion', id: string, name: string }
   };

export type TeamMatrixQueryVariables = Exact<{
  teamId: string | number;
  trackId: string | number;
  asOf?: string | null | undefined;
  beneath: boolean;
}>;


export type TeamMatrixQuery = { teamMatrix: { teamId: string, teamName: string, asOf: string, formulaVersion: string, meeting: number | null, version: string, track: { id: string, name: string }, skills: Array<{ requirementId: string, name: string, category: string, skillIds: Array<string>, target: number, mustHave: boolean, weight: number, anyOf: boolean, meeting: number | null, short: number | null, unknown: number | null, gap: number | null }>, people: Array<{ personId: string, name: string, title: string | null, teamId: string, levels: Array<number>, chosen: Array<number>, selfLevels: Array<number>, confirmed: Array<number>, gaps: Array<number>, score: number | null, coverage: number, met: number, mustHavesMissed: number }> } | null };

export type MatrixChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type MatrixChoicesQuery = { teams: Array<{ id: string, name: string, parentId: string | null, memberCount: number }>, scoringSettingsVersions: Array<{ version: number, effectiveFrom: string | null, settings: { readyScore: number } }>, currentFramework: { id: string, scale: Array<{ level: number, name: string, meaning: string }>, tracks: Array<{ id: string, name: string }>, skills: Array<{ id: string, name: string }> } | null };

export type CellDetailQueryVariables = Exact<{ [key: string]: never; }>;


export type CellDetailQuery = { currentFramework: { id: string, scale: Array<{ level: number, name: string, meaning: string }>, skills: Array<{ id: string, name: string, summary: string, descriptors: Array<{ level: number, text: string }> }> } | null };

export type CellRatingsQueryVariables = Exact<{
  personId: string | number;
  skillId: string | number;
}>;


export type CellRatingsQuery = { ratings: Array<{ id: string, kind: RatingKind, outcome: Outcome, level: number | null, comment: string | null, givenAt: string, cycle: { id: string, name: string }, rater: { id: string, name: string } }> };

export type ReportChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type ReportChoicesQuery = { teams: Array<{ id: string, name: string, parentId: string | null }>, currentFramework: { id: string, tracks: Array<{ id: string, name: string }> } | null };

export type OpenAssessmentQueryVariables = Exact<{ [key: string]: never; }>;


export type OpenAssessmentQuery = { openCycle: { id: string, name: string, kind: CycleKind, closesAt: string } | null, currentFramework: { id: string, scale: Array<{ level: number, name: string, meaning: string }>, skills: Array<{ id: string, name: string, category: string, summary: string, descriptors: Array<{ level: number, text: string }> }> } | null };

export type DraftPartsFragment = { id: string, state: SelfAssessmentState, revision: number, savedAt: string | null, submittedAt: string | null, answers: Array<{ skillId: string, outcome: Outcome, level: number | null, comment: string | null }> };

export type MySelfAssessmentQueryVariables = Exact<{
  cycleId: string | number;
}>;


export type MySelfAssessmentQuery = { mySelfAssessment: { id: string, state: SelfAssessmentState, revision: number, savedAt: string | null, submittedAt: string | null, previous: { cycle: { id: string, name: string }, answers: Array<{ skillId: string, own: { outcome: Outcome, level: number | null } | null, manager: { outcome: Outcome, level: number | null } | null, agreed: { outcome: Outcome, level: number | null } | null }> } | null, answers: Array<{ skillId: string, outcome: Outcome, level: number | null, comment: string | null }> } | null };

export type SaveSelfAssessmentDraftMutationVariables = Exact<{
  input: SaveSelfAssessmentDraftInput;
}>;


export type SaveSelfAssessmentDraftMutation = { saveSelfAssessmentDraft:
    | { __typename: 'SelfAssessment', id: string, state: SelfAssessmentState, revision: number, savedAt: string | null, submittedAt: string | null, answers: Array<{ skillId: string, outcome: Outcome, level: number | null, comment: string | null }> }
    | { __typename: 'SelfAssessmentRefused', reason: SelfAssessmentRefusal, message: string, skillId: string | null, draft: { id: string, state: SelfAssessmentState, revision: number, savedAt: string | null, submittedAt: string | null, answers: Array<{ skillId: string, outcome: Outcome, level: number | null, comment: string | null }> } | null }
   };

export type SubmitSelfAssessmentMutationVariables = Exact<{
  input: SubmitSelfAssessmentInput;
}>;


export type SubmitSelfAssessmentMutation = { submitSelfAssessment:
    | { __typename: 'SelfAssessment', id: string, state: SelfAssessmentState, revision: number, savedAt: string | null, submittedAt: string | null, answers: Array<{ skillId: string, outcome: Outcome, level: number | null, comment: string | null }> }
    | { __typename: 'SelfAssessmentRefused', reason: SelfAssessmentRefusal, message: string, skillId: string | null }
   };

export type PeopleQueryVariables = Exact<{
  after?: string | null | undefined;
  search?: string | null | undefined;
}>;


export type PeopleQuery = { people: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, name: string, email: string | null, title: string | null, active: boolean, memberships: Array<{ to: string | null, team: { id: string, name: string } }> } }> } };

export type InviteToSignInMutationVariables = Exact<{
  input: InviteToSignInInput;
}>;


export type InviteToSignInMutation = { inviteToSignIn:
    | { __typename: 'Invitation', token: string, expiresAt: string, personId: string }
    | { __typename: 'InvitationRefused', reason: InvitationRefusal, message: string }
   };

export type PersonReadinessQueryVariables = Exact<{
  personId: string | number;
  asOf?: string | null | undefined;
}>;


export type PersonReadinessQuery = { person: { id: string, name: string, title: string | null, memberships: Array<{ to: string | null, team: { id: string, name: string } }> } | null, readinessByTrack: Array<{ trackId: string, trackName: string, asOf: string, state: ReadinessState, score: number | null, coverage: number, met: number, requirements: Array<{ requirementId: string, status: RequirementStatus }> }>, scoringSettingsVersions: Array<{ version: number, effectiveFrom: string | null, settings: { readyScore: number } }> };

export type FrameworkNamesQueryVariables = Exact<{ [key: string]: never; }>;


export type FrameworkNamesQuery = { currentFramework: { id: string, number: number, scale: Array<{ level: number, name: string }>, skills: Array<{ id: string, name: string, category: string }> } | null };

export type PersonRecordQueryVariables = Exact<{
  personId: string | number;
}>;


export type PersonRecordQuery = { ratings: Array<{ id: string, skillId: string, kind: RatingKind, outcome: Outcome, level: number | null, comment: string | null, givenAt: string, cycle: { id: string, name: string }, rater: { id: string, name: string } }>, evidence: Array<{ id: string, what: string, skillIds: Array<string>, occurredOn: string, state: string, quality: number, missing: Array<QualityPart> }>, certificates: Array<{ id: string, issuedOn: string, expiresOn: string | null, validity: CertificateValidity, certification: { id: string, name: string, issuer: string, skillIds: Array<string> } }> };

export type TrackReadinessQueryVariables = Exact<{
  personId: string | number;
  trackId: string | number;
  asOf: string;
}>;


export type TrackReadinessQuery = { scoringDocument: unknown, readiness: { trackId: string, trackName: string, asOf: string, formulaVersion: string, frameworkVersionId: string, settingsVersion: number, digest: string, state: ReadinessState, score: number | null, low: number | null, high: number | null, coverage: number, met: number, plan: { cost: number, givenUp: boolean, steps: Array<{ id: string, kind: PlanStepKind, skillId: string | null, requirementId: string | null, from: number | null, to: number | null, cost: number }> } | null, flags: Array<{ id: RiskFlagId, outcome: FlagOutcome, reasons: Array<{ part: string, holds: boolean, measured: number | null, threshold: number | null, evidenceIds: Array<string>, requirementIds: Array<string>, ratingIds: Array<string>, cycleIds: Array<string> }> }>, comparison: Array<{ rule: ComparisonRule, score: number | null }>, requirements: Array<{ requirementId: string, name: string, skillId: string | null, status: RequirementStatus, level: number | null, required: number, weight: number, mustHave: boolean, confirmed: boolean, attainment: number | null, contribution: number | null, lostPoints: number | null, source: LevelSource | null, ratedAt: string | null, confidence: number | null, gate: { passes: boolean, met: boolean, confirmed: boolean, evidence: { holds: boolean, evidenceIds: Array<string>, nearMisses: Array<{ evidenceId: string, quality: number, role: boolean, fields: Array<string> }> } | null, sustained: { holds: boolean, needed: number, cycleIds: Array<string>, metIn: Array<string>, missing: number } } | null }> } | null, readinessHistory: { steps: Array<{ from: string, until: string | null, state: ReadinessState, score: number | null, low: number | null, high: number | null, met: number, planCost: number | null }>, cycles: Array<{ id: string, name: string, opensAt: string, closedAt: string | null }> } };

export type RateChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type RateChoicesQuery = { cycles: Array<{ id: string, name: string, kind: CycleKind, state: CycleState, managerDueAt: string, closesAt: string }>, currentFramework: { id: string, scale: Array<{ level: number, name: string, meaning: string }>, skills: Array<{ id: string, name: string, category: string, summary: string, descriptors: Array<{ level: number, text: string }> }> } | null };

export type ManagerDraftFragment = { id: string, state: SelfAssessmentState, revision: number, savedAt: string | null, submittedAt: string | null, answers: Array<{ skillId: string, outcome: Outcome, level: number | null, comment: string | null }> };

export type RateesQueryVariables = Exact<{
  cycleId: string | number;
}>;


export type RateesQuery = { myRatees: Array<{ takesAnswers: boolean, selfSubmitted: boolean, revealedAt: string | null, person: { id: string, name: string, title: string | null }, managerSubmittedBy: { id: string, name: string } | null, own: { id: string, state: SelfAssessmentState, revision: number, savedAt: string | null, submittedAt: string | null, answers: Array<{ skillId: string, outcome: Outcome, level: number | null, comment: string | null }> } }> };

export type SaveManagerRatingsMutationVariables = Exact<{
  input: SaveManagerRatingsInput;
}>;


export type SaveManagerRatingsMutation = { saveManagerRatings:
    | { __typename: 'ManagerAssessmentRefused', reason: ManagerAssessmentRefusal, message: string, skillId: string | null, draft: { id: string, state: SelfAssessmentState, revision: number, savedAt: string | null, submittedAt: string | null, answers: Array<{ skillId: string, outcome: Outcome, level: number | null, comment: string | null }> } | null }
    | { __typename: 'ManagerRatingsSaved', saved: Array<{ id: string, state: SelfAssessmentState, revision: number, savedAt: string | null, submittedAt: string | null, answers: Array<{ skillId: string, outcome: Outcome, level: number | null, comment: string | null }> }>, refused: Array<{ reason: ManagerAssessmentRefusal, message: string, skillId: string | null, draft: { id: string, state: SelfAssessmentState, revision: number, savedAt: string | null, submittedAt: string | null, answers: Array<{ skillId: string, outcome: Outcome, level: number | null, comment: string | null }> } | null }> }
   };

export type SubmitManagerAssessmentMutationVariables = Exact<{
  input: SubmitManagerAssessmentInput;
}>;


export type SubmitManagerAssessmentMutation = { submitManagerAssessment:
    | { __typename: 'ManagerAssessment', id: string, state: SelfAssessmentState, revision: number, savedAt: string | null, submittedAt: string | null, answers: Array<{ skillId: string, outcome: Outcome, level: number | null, comment: string | null }> }
    | { __typename: 'ManagerAssessmentRefused', reason: ManagerAssessmentRefusal, message: string, skillId: string | null, draft: { id: string, state: SelfAssessmentState, revision: number, savedAt: string | null, submittedAt: string | null, answers: Array<{ skillId: string, outcome: Outcome, level: number | null, comment: string | null }> } | null }
   };

export type SettingsVersionPartsFragment = { version: number, effectiveFrom: string | null, note: string | null, changedBy: { id: string, name: string } | null, settings: { managerWeight: number, selfWeight: number, enoughCoverage: number, readyCoverage: number, readyScore: number, readyIfCost: number, evidenceQuality: number, sustained: { cycles: number, ofLast: number }, flags: { frontendSkillIds: Array<string>, backendSkillIds: Array<string>, scalabilitySkillIds: Array<string>, securitySkillIds: Array<string>, codingSkillIds: Array<string>, communicationSkillIds: Array<string>, frontendShare: number, backendItems: number, scalabilityMonths: number, securityShare: number, codingCycles: number, medianQuality: number, selfAboveManager: number } } };

export type ScoringSettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type ScoringSettingsQuery = { scoringSettingsVersions: Array<{ version: number, effectiveFrom: string | null, note: string | null, changedBy: { id: string, name: string } | null, settings: { managerWeight: number, selfWeight: number, enoughCoverage: number, readyCoverage: number, readyScore: number, readyIfCost: number, evidenceQuality: number, sustained: { cycles: number, ofLast: number }, flags: { frontendSkillIds: Array<string>, backendSkillIds: Array<string>, scalabilitySkillIds: Array<string>, securitySkillIds: Array<string>, codingSkillIds: Array<string>, communicationSkillIds: Array<string>, frontendShare: number, backendItems: number, scalabilityMonths: number, securityShare: number, codingCycles: number, medianQuality: number, selfAboveManager: number } } }>, currentFramework: { id: string, skills: Array<{ id: string, name: string, category: string }> } | null };

export type ChangeScoringSettingsMutationVariables = Exact<{
  input: ChangeScoringSettingsInput;
}>;


export type ChangeScoringSettingsMutation = { changeScoringSettings:
    | { __typename: 'ScoringSettingsRefused', reason: ScoringSettingsRefusal, message: string, current: { version: number, effectiveFrom: string | null, note: string | null, changedBy: { id: string, name: string } | null, settings: { managerWeight: number, selfWeight: number, enoughCoverage: number, readyCoverage: number, readyScore: number, readyIfCost: number, evidenceQuality: number, sustained: { cycles: number, ofLast: number }, flags: { frontendSkillIds: Array<string>, backendSkillIds: Array<string>, scalabilitySkillIds: Array<string>, securitySkillIds: Array<string>, codingSkillIds: Array<string>, communicationSkillIds: Array<string>, frontendShare: number, backendItems: number, scalabilityMonths: number, securityShare: number, codingCycles: number, medianQuality: number, selfAboveManager: number } } } }
    | { __typename: 'ScoringSettingsVersion', version: number, effectiveFrom: string | null, note: string | null, changedBy: { id: string, name: string } | null, settings: { managerWeight: number, selfWeight: number, enoughCoverage: number, readyCoverage: number, readyScore: number, readyIfCost: number, evidenceQuality: number, sustained: { cycles: number, ofLast: number }, flags: { frontendSkillIds: Array<string>, backendSkillIds: Array<string>, scalabilitySkillIds: Array<string>, securitySkillIds: Array<string>, codingSkillIds: Array<string>, communicationSkillIds: Array<string>, frontendShare: number, backendItems: number, scalabilityMonths: number, securityShare: number, codingCycles: number, medianQuality: number, selfAboveManager: number } } }
   };

export type TeamChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type TeamChoicesQuery = { teams: Array<{ id: string, name: string, parentId: string | null, memberCount: number }>, scoringSettingsVersions: Array<{ version: number, effectiveFrom: string | null, settings: { readyScore: number } }>, currentFramework: { id: string, tracks: Array<{ id: string, name: string }>, skills: Array<{ id: string, name: string }> } | null };

export type TeamReadinessQueryVariables = Exact<{
  teamId: string | number;
  trackId: string | number;
  asOf?: string | null | undefined;
  beneath: boolean;
}>;


export type TeamReadinessQuery = { teamReadiness: { teamId: string, teamName: string, trackId: string, trackName: string, asOf: string, formulaVersion: string, version: string, counts: { ready: number, readyIf: number, notYet: number, notEnoughData: number } | null, requirements: Array<{ requirementId: string, name: string, skillIds: Array<string>, target: number, mustHave: boolean, holders: number | null, onlyHolderId: string | null, blocking: { people: number, belowLevel: number, notKnown: number, notConfirmed: number, withoutEvidence: number, notSustained: number } | null }>, people: Array<{ personId: string, name: string, title: string | null, teamId: string, state: ReadinessState, score: number | null, low: number | null, high: number | null, coverage: number, planCost: number | null, steps: Array<string>, stepsFrom: Array<number>, stepsTo: Array<number>, levels: Array<number>, meets: Array<number>, gates: Array<number>, keeps: Array<number>, flags: Array<string>, leaving: { withoutHolder: Array<number>, withOneHolder: Array<number>, counts: { ready: number, readyIf: number, notYet: number, notEnoughData: number } } | null }> } | null };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { roles: Array<Role>, person: { id: string, name: string, email: string | null, title: string | null }, organisation: { id: string, name: string }, ledTeams: Array<{ id: string, name: string, parentId: string | null, memberCount: number }> } };

export const ChangedCycleFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangedCycle"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Cycle"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"opensAt"}},{"kind":"Field","name":{"kind":"Name","value":"selfDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"managerDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"closesAt"}}]}}]} as unknown as DocumentNode<ChangedCycleFragment, unknown>;
export const DraftPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DraftParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SelfAssessment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"savedAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"skillId"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}}]}}]}}]} as unknown as DocumentNode<DraftPartsFragment, unknown>;
export const ManagerDraftFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ManagerDraft"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ManagerAssessment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"savedAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"skillId"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}}]}}]}}]} as unknown as DocumentNode<ManagerDraftFragment, unknown>;
export const SettingsVersionPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SettingsVersionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ScoringSettingsVersion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveFrom"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"changedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"settings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"managerWeight"}},{"kind":"Field","name":{"kind":"Name","value":"selfWeight"}},{"kind":"Field","name":{"kind":"Name","value":"enoughCoverage"}},{"kind":"Field","name":{"kind":"Name","value":"readyCoverage"}},{"kind":"Field","name":{"kind":"Name","value":"readyScore"}},{"kind":"Field","name":{"kind":"Name","value":"readyIfCost"}},{"kind":"Field","name":{"kind":"Name","value":"sustained"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cycles"}},{"kind":"Field","name":{"kind":"Name","value":"ofLast"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidenceQuality"}},{"kind":"Field","name":{"kind":"Name","value":"flags"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"frontendSkillIds"}},{"kind":"Field","name":{"kind":"Name","value":"backendSkillIds"}},{"kind":"Field","name":{"kind":"Name","value":"scalabilitySkillIds"}},{"kind":"Field","name":{"kind":"Name","value":"securitySkillIds"}},{"kind":"Field","name":{"kind":"Name","value":"codingSkillIds"}},{"kind":"Field","name":{"kind":"Name","value":"communicationSkillIds"}},{"kind":"Field","name":{"kind":"Name","value":"frontendShare"}},{"kind":"Field","name":{"kind":"Name","value":"backendItems"}},{"kind":"Field","name":{"kind":"Name","value":"scalabilityMonths"}},{"kind":"Field","name":{"kind":"Name","value":"securityShare"}},{"kind":"Field","name":{"kind":"Name","value":"codingCycles"}},{"kind":"Field","name":{"kind":"Name","value":"medianQuality"}},{"kind":"Field","name":{"kind":"Name","value":"selfAboveManager"}}]}}]}}]}}]} as unknown as DocumentNode<SettingsVersionPartsFragment, unknown>;
export const FindPeopleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FindPeople"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"people"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"active"}}]}}]}}]}}]}}]} as unknown as DocumentNode<FindPeopleQuery, FindPeopleQueryVariables>;
export const PlanCycleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PlanCycle"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PlanCycleInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"planCycle"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Cycle"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangedCycle"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CycleRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangedCycle"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Cycle"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"opensAt"}},{"kind":"Field","name":{"kind":"Name","value":"selfDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"managerDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"closesAt"}}]}}]} as unknown as DocumentNode<PlanCycleMutation, PlanCycleMutationVariables>;
export const OpenCycleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OpenCycle"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OpenCycleInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"openCycle"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Cycle"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangedCycle"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CycleRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangedCycle"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Cycle"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"opensAt"}},{"kind":"Field","name":{"kind":"Name","value":"selfDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"managerDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"closesAt"}}]}}]} as unknown as DocumentNode<OpenCycleMutation, OpenCycleMutationVariables>;
export const ChangeCycleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangeCycle"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeCycleInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changeCycle"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Cycle"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangedCycle"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CycleRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangedCycle"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Cycle"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"opensAt"}},{"kind":"Field","name":{"kind":"Name","value":"selfDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"managerDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"closesAt"}}]}}]} as unknown as DocumentNode<ChangeCycleMutation, ChangeCycleMutationVariables>;
export const CloseCycleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CloseCycle"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CloseCycleInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"closeCycle"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Cycle"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangedCycle"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CycleRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangedCycle"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Cycle"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"opensAt"}},{"kind":"Field","name":{"kind":"Name","value":"selfDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"managerDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"closesAt"}}]}}]} as unknown as DocumentNode<CloseCycleMutation, CloseCycleMutationVariables>;
export const AddToCycleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddToCycle"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddToCycleInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addToCycle"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Participation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cycleId"}},{"kind":"Field","name":{"kind":"Name","value":"takesAnswers"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CycleRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AddToCycleMutation, AddToCycleMutationVariables>;
export const ReopenCycleForPersonDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReopenCycleForPerson"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReopenCycleForPersonInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reopenCycleForPerson"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Participation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cycleId"}},{"kind":"Field","name":{"kind":"Name","value":"reopenedUntil"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CycleRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ReopenCycleForPersonMutation, ReopenCycleForPersonMutationVariables>;
export const CyclesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Cycles"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cycles"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"opensAt"}},{"kind":"Field","name":{"kind":"Name","value":"selfDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"managerDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"closesAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"currentFramework"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<CyclesQuery, CyclesQueryVariables>;
export const CycleTeamsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CycleTeams"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"teams"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"parentId"}}]}}]}}]} as unknown as DocumentNode<CycleTeamsQuery, CycleTeamsQueryVariables>;
export const CycleOverviewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CycleOverview"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cycle"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"opensAt"}},{"kind":"Field","name":{"kind":"Name","value":"selfDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"managerDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"closesAt"}},{"kind":"Field","name":{"kind":"Name","value":"population"}},{"kind":"Field","name":{"kind":"Name","value":"teams"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"teamId"}},{"kind":"Field","name":{"kind":"Name","value":"teamName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"completion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"teamId"}},{"kind":"Field","name":{"kind":"Name","value":"teamName"}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"selfSubmitted"}},{"kind":"Field","name":{"kind":"Name","value":"managerSubmitted"}},{"kind":"Field","name":{"kind":"Name","value":"revealed"}}]}}]}}]}}]} as unknown as DocumentNode<CycleOverviewQuery, CycleOverviewQueryVariables>;
export const FrameworkDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Framework"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"currentFramework"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveFrom"}},{"kind":"Field","name":{"kind":"Name","value":"scale"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"meaning"}}]}},{"kind":"Field","name":{"kind":"Name","value":"skills"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"descriptors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"tracks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"requirements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"skillIds"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"mustHave"}}]}}]}}]}}]}}]} as unknown as DocumentNode<FrameworkQuery, FrameworkQueryVariables>;
export const PublishFrameworkDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PublishFramework"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PublishFrameworkInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"publishFramework"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FrameworkVersion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FrameworkRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PublishFrameworkMutation, PublishFrameworkMutationVariables>;
export const TeamMatrixDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TeamMatrix"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"teamId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"trackId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"beneath"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"teamMatrix"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"teamId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"teamId"}}},{"kind":"Argument","name":{"kind":"Name","value":"trackId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"trackId"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}},{"kind":"Argument","name":{"kind":"Name","value":"includeTeamsBeneath"},"value":{"kind":"Variable","name":{"kind":"Name","value":"beneath"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"teamId"}},{"kind":"Field","name":{"kind":"Name","value":"teamName"}},{"kind":"Field","name":{"kind":"Name","value":"track"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"formulaVersion"}},{"kind":"Field","name":{"kind":"Name","value":"meeting"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"skills"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requirementId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"skillIds"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"mustHave"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"anyOf"}},{"kind":"Field","name":{"kind":"Name","value":"meeting"}},{"kind":"Field","name":{"kind":"Name","value":"short"}},{"kind":"Field","name":{"kind":"Name","value":"unknown"}},{"kind":"Field","name":{"kind":"Name","value":"gap"}}]}},{"kind":"Field","name":{"kind":"Name","value":"people"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"teamId"}},{"kind":"Field","name":{"kind":"Name","value":"levels"}},{"kind":"Field","name":{"kind":"Name","value":"chosen"}},{"kind":"Field","name":{"kind":"Name","value":"selfLevels"}},{"kind":"Field","name":{"kind":"Name","value":"confirmed"}},{"kind":"Field","name":{"kind":"Name","value":"gaps"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"coverage"}},{"kind":"Field","name":{"kind":"Name","value":"met"}},{"kind":"Field","name":{"kind":"Name","value":"mustHavesMissed"}}]}}]}}]}}]} as unknown as DocumentNode<TeamMatrixQuery, TeamMatrixQueryVariables>;
export const MatrixChoicesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MatrixChoices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"teams"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"parentId"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"scoringSettingsVersions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveFrom"}},{"kind":"Field","name":{"kind":"Name","value":"settings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"readyScore"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"currentFramework"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"scale"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"meaning"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tracks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"skills"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<MatrixChoicesQuery, MatrixChoicesQueryVariables>;
export const CellDetailDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CellDetail"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"currentFramework"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"scale"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"meaning"}}]}},{"kind":"Field","name":{"kind":"Name","value":"skills"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"descriptors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CellDetailQuery, CellDetailQueryVariables>;
export const CellRatingsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CellRatings"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"personId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"skillId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ratings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"personId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"personId"}}},{"kind":"Argument","name":{"kind":"Name","value":"skillId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"skillId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}},{"kind":"Field","name":{"kind":"Name","value":"givenAt"}},{"kind":"Field","name":{"kind":"Name","value":"cycle"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rater"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<CellRatingsQuery, CellRatingsQueryVariables>;
export const ReportChoicesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReportChoices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"teams"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"parentId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"currentFramework"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"tracks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<ReportChoicesQuery, ReportChoicesQueryVariables>;
export const OpenAssessmentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OpenAssessment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"openCycle"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"closesAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"currentFramework"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"scale"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"meaning"}}]}},{"kind":"Field","name":{"kind":"Name","value":"skills"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"descriptors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}}]}}]} as unknown as DocumentNode<OpenAssessmentQuery, OpenAssessmentQueryVariables>;
export const MySelfAssessmentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MySelfAssessment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"cycleId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mySelfAssessment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"cycleId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"cycleId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DraftParts"}},{"kind":"Field","name":{"kind":"Name","value":"previous"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cycle"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"skillId"}},{"kind":"Field","name":{"kind":"Name","value":"own"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"level"}}]}},{"kind":"Field","name":{"kind":"Name","value":"manager"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"level"}}]}},{"kind":"Field","name":{"kind":"Name","value":"agreed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"level"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DraftParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SelfAssessment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"savedAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"skillId"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}}]}}]}}]} as unknown as DocumentNode<MySelfAssessmentQuery, MySelfAssessmentQueryVariables>;
export const SaveSelfAssessmentDraftDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SaveSelfAssessmentDraft"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SaveSelfAssessmentDraftInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"saveSelfAssessmentDraft"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SelfAssessment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DraftParts"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SelfAssessmentRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"skillId"}},{"kind":"Field","name":{"kind":"Name","value":"draft"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DraftParts"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DraftParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SelfAssessment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"savedAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"skillId"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}}]}}]}}]} as unknown as DocumentNode<SaveSelfAssessmentDraftMutation, SaveSelfAssessmentDraftMutationVariables>;
export const SubmitSelfAssessmentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SubmitSelfAssessment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SubmitSelfAssessmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"submitSelfAssessment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SelfAssessment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DraftParts"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SelfAssessmentRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"skillId"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DraftParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SelfAssessment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"savedAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"skillId"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}}]}}]}}]} as unknown as DocumentNode<SubmitSelfAssessmentMutation, SubmitSelfAssessmentMutationVariables>;
export const PeopleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"People"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"people"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"active"}},{"kind":"Field","name":{"kind":"Name","value":"memberships"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<PeopleQuery, PeopleQueryVariables>;
export const InviteToSignInDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"InviteToSignIn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"InviteToSignInInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inviteToSignIn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Invitation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"token"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"personId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvitationRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<InviteToSignInMutation, InviteToSignInMutationVariables>;
export const PersonReadinessDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PersonReadiness"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"personId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"personId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"memberships"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"readinessByTrack"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"personId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"personId"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"trackId"}},{"kind":"Field","name":{"kind":"Name","value":"trackName"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"coverage"}},{"kind":"Field","name":{"kind":"Name","value":"met"}},{"kind":"Field","name":{"kind":"Name","value":"requirements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requirementId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"scoringSettingsVersions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveFrom"}},{"kind":"Field","name":{"kind":"Name","value":"settings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"readyScore"}}]}}]}}]}}]} as unknown as DocumentNode<PersonReadinessQuery, PersonReadinessQueryVariables>;
export const FrameworkNamesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FrameworkNames"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"currentFramework"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"scale"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"skills"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"category"}}]}}]}}]}}]} as unknown as DocumentNode<FrameworkNamesQuery, FrameworkNamesQueryVariables>;
export const PersonRecordDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PersonRecord"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"personId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ratings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"personId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"personId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"skillId"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}},{"kind":"Field","name":{"kind":"Name","value":"givenAt"}},{"kind":"Field","name":{"kind":"Name","value":"cycle"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rater"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"personId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"personId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"what"}},{"kind":"Field","name":{"kind":"Name","value":"skillIds"}},{"kind":"Field","name":{"kind":"Name","value":"occurredOn"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"quality"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}}]}},{"kind":"Field","name":{"kind":"Name","value":"certificates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"personId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"personId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"expiresOn"}},{"kind":"Field","name":{"kind":"Name","value":"validity"}},{"kind":"Field","name":{"kind":"Name","value":"certification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}},{"kind":"Field","name":{"kind":"Name","value":"skillIds"}}]}}]}}]}}]} as unknown as DocumentNode<PersonRecordQuery, PersonRecordQueryVariables>;
export const TrackReadinessDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TrackReadiness"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"personId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"trackId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"readiness"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"personId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"personId"}}},{"kind":"Argument","name":{"kind":"Name","value":"trackId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"trackId"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"trackId"}},{"kind":"Field","name":{"kind":"Name","value":"trackName"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"formulaVersion"}},{"kind":"Field","name":{"kind":"Name","value":"frameworkVersionId"}},{"kind":"Field","name":{"kind":"Name","value":"settingsVersion"}},{"kind":"Field","name":{"kind":"Name","value":"digest"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"coverage"}},{"kind":"Field","name":{"kind":"Name","value":"met"}},{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cost"}},{"kind":"Field","name":{"kind":"Name","value":"givenUp"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"skillId"}},{"kind":"Field","name":{"kind":"Name","value":"requirementId"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"cost"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"flags"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"part"}},{"kind":"Field","name":{"kind":"Name","value":"holds"}},{"kind":"Field","name":{"kind":"Name","value":"measured"}},{"kind":"Field","name":{"kind":"Name","value":"threshold"}},{"kind":"Field","name":{"kind":"Name","value":"evidenceIds"}},{"kind":"Field","name":{"kind":"Name","value":"requirementIds"}},{"kind":"Field","name":{"kind":"Name","value":"ratingIds"}},{"kind":"Field","name":{"kind":"Name","value":"cycleIds"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"comparison"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"score"}}]}},{"kind":"Field","name":{"kind":"Name","value":"requirements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requirementId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"skillId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"mustHave"}},{"kind":"Field","name":{"kind":"Name","value":"confirmed"}},{"kind":"Field","name":{"kind":"Name","value":"attainment"}},{"kind":"Field","name":{"kind":"Name","value":"contribution"}},{"kind":"Field","name":{"kind":"Name","value":"lostPoints"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"ratedAt"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"gate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"passes"}},{"kind":"Field","name":{"kind":"Name","value":"met"}},{"kind":"Field","name":{"kind":"Name","value":"confirmed"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"holds"}},{"kind":"Field","name":{"kind":"Name","value":"evidenceIds"}},{"kind":"Field","name":{"kind":"Name","value":"nearMisses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"evidenceId"}},{"kind":"Field","name":{"kind":"Name","value":"quality"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"fields"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"sustained"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"holds"}},{"kind":"Field","name":{"kind":"Name","value":"needed"}},{"kind":"Field","name":{"kind":"Name","value":"cycleIds"}},{"kind":"Field","name":{"kind":"Name","value":"metIn"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"scoringDocument"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"personId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"personId"}}},{"kind":"Argument","name":{"kind":"Name","value":"trackId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"trackId"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}]},{"kind":"Field","name":{"kind":"Name","value":"readinessHistory"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"personId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"personId"}}},{"kind":"Argument","name":{"kind":"Name","value":"trackId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"trackId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"met"}},{"kind":"Field","name":{"kind":"Name","value":"planCost"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cycles"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"opensAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}}]}}]}}]}}]} as unknown as DocumentNode<TrackReadinessQuery, TrackReadinessQueryVariables>;
export const RateChoicesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RateChoices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cycles"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"managerDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"closesAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"currentFramework"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"scale"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"meaning"}}]}},{"kind":"Field","name":{"kind":"Name","value":"skills"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"descriptors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RateChoicesQuery, RateChoicesQueryVariables>;
export const RateesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Ratees"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"cycleId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"myRatees"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"cycleId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"cycleId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"takesAnswers"}},{"kind":"Field","name":{"kind":"Name","value":"selfSubmitted"}},{"kind":"Field","name":{"kind":"Name","value":"managerSubmittedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"revealedAt"}},{"kind":"Field","name":{"kind":"Name","value":"own"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ManagerDraft"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ManagerDraft"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ManagerAssessment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"savedAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"skillId"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}}]}}]}}]} as unknown as DocumentNode<RateesQuery, RateesQueryVariables>;
export const SaveManagerRatingsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SaveManagerRatings"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SaveManagerRatingsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"saveManagerRatings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ManagerRatingsSaved"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"saved"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ManagerDraft"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refused"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"skillId"}},{"kind":"Field","name":{"kind":"Name","value":"draft"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ManagerDraft"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ManagerAssessmentRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"skillId"}},{"kind":"Field","name":{"kind":"Name","value":"draft"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ManagerDraft"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ManagerDraft"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ManagerAssessment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"savedAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"skillId"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}}]}}]}}]} as unknown as DocumentNode<SaveManagerRatingsMutation, SaveManagerRatingsMutationVariables>;
export const SubmitManagerAssessmentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SubmitManagerAssessment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SubmitManagerAssessmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"submitManagerAssessment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ManagerAssessment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ManagerDraft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ManagerAssessmentRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"skillId"}},{"kind":"Field","name":{"kind":"Name","value":"draft"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ManagerDraft"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ManagerDraft"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ManagerAssessment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"savedAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"skillId"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}}]}}]}}]} as unknown as DocumentNode<SubmitManagerAssessmentMutation, SubmitManagerAssessmentMutationVariables>;
export const ScoringSettingsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ScoringSettings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scoringSettingsVersions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SettingsVersionParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"currentFramework"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"skills"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"category"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SettingsVersionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ScoringSettingsVersion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveFrom"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"changedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"settings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"managerWeight"}},{"kind":"Field","name":{"kind":"Name","value":"selfWeight"}},{"kind":"Field","name":{"kind":"Name","value":"enoughCoverage"}},{"kind":"Field","name":{"kind":"Name","value":"readyCoverage"}},{"kind":"Field","name":{"kind":"Name","value":"readyScore"}},{"kind":"Field","name":{"kind":"Name","value":"readyIfCost"}},{"kind":"Field","name":{"kind":"Name","value":"sustained"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cycles"}},{"kind":"Field","name":{"kind":"Name","value":"ofLast"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidenceQuality"}},{"kind":"Field","name":{"kind":"Name","value":"flags"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"frontendSkillIds"}},{"kind":"Field","name":{"kind":"Name","value":"backendSkillIds"}},{"kind":"Field","name":{"kind":"Name","value":"scalabilitySkillIds"}},{"kind":"Field","name":{"kind":"Name","value":"securitySkillIds"}},{"kind":"Field","name":{"kind":"Name","value":"codingSkillIds"}},{"kind":"Field","name":{"kind":"Name","value":"communicationSkillIds"}},{"kind":"Field","name":{"kind":"Name","value":"frontendShare"}},{"kind":"Field","name":{"kind":"Name","value":"backendItems"}},{"kind":"Field","name":{"kind":"Name","value":"scalabilityMonths"}},{"kind":"Field","name":{"kind":"Name","value":"securityShare"}},{"kind":"Field","name":{"kind":"Name","value":"codingCycles"}},{"kind":"Field","name":{"kind":"Name","value":"medianQuality"}},{"kind":"Field","name":{"kind":"Name","value":"selfAboveManager"}}]}}]}}]}}]} as unknown as DocumentNode<ScoringSettingsQuery, ScoringSettingsQueryVariables>;
export const ChangeScoringSettingsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangeScoringSettings"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeScoringSettingsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changeScoringSettings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ScoringSettingsVersion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SettingsVersionParts"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ScoringSettingsRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SettingsVersionParts"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SettingsVersionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ScoringSettingsVersion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveFrom"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"changedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"settings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"managerWeight"}},{"kind":"Field","name":{"kind":"Name","value":"selfWeight"}},{"kind":"Field","name":{"kind":"Name","value":"enoughCoverage"}},{"kind":"Field","name":{"kind":"Name","value":"readyCoverage"}},{"kind":"Field","name":{"kind":"Name","value":"readyScore"}},{"kind":"Field","name":{"kind":"Name","value":"readyIfCost"}},{"kind":"Field","name":{"kind":"Name","value":"sustained"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cycles"}},{"kind":"Field","name":{"kind":"Name","value":"ofLast"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidenceQuality"}},{"kind":"Field","name":{"kind":"Name","value":"flags"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"frontendSkillIds"}},{"kind":"Field","name":{"kind":"Name","value":"backendSkillIds"}},{"kind":"Field","name":{"kind":"Name","value":"scalabilitySkillIds"}},{"kind":"Field","name":{"kind":"Name","value":"securitySkillIds"}},{"kind":"Field","name":{"kind":"Name","value":"codingSkillIds"}},{"kind":"Field","name":{"kind":"Name","value":"communicationSkillIds"}},{"kind":"Field","name":{"kind":"Name","value":"frontendShare"}},{"kind":"Field","name":{"kind":"Name","value":"backendItems"}},{"kind":"Field","name":{"kind":"Name","value":"scalabilityMonths"}},{"kind":"Field","name":{"kind":"Name","value":"securityShare"}},{"kind":"Field","name":{"kind":"Name","value":"codingCycles"}},{"kind":"Field","name":{"kind":"Name","value":"medianQuality"}},{"kind":"Field","name":{"kind":"Name","value":"selfAboveManager"}}]}}]}}]}}]} as unknown as DocumentNode<ChangeScoringSettingsMutation, ChangeScoringSettingsMutationVariables>;
export const TeamChoicesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TeamChoices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"teams"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"parentId"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"scoringSettingsVersions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveFrom"}},{"kind":"Field","name":{"kind":"Name","value":"settings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"readyScore"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"currentFramework"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"tracks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"skills"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<TeamChoicesQuery, TeamChoicesQueryVariables>;
export const TeamReadinessDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TeamReadiness"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"teamId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"trackId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"beneath"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"teamReadiness"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"teamId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"teamId"}}},{"kind":"Argument","name":{"kind":"Name","value":"trackId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"trackId"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}},{"kind":"Argument","name":{"kind":"Name","value":"includeTeamsBeneath"},"value":{"kind":"Variable","name":{"kind":"Name","value":"beneath"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"teamId"}},{"kind":"Field","name":{"kind":"Name","value":"teamName"}},{"kind":"Field","name":{"kind":"Name","value":"trackId"}},{"kind":"Field","name":{"kind":"Name","value":"trackName"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"formulaVersion"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ready"}},{"kind":"Field","name":{"kind":"Name","value":"readyIf"}},{"kind":"Field","name":{"kind":"Name","value":"notYet"}},{"kind":"Field","name":{"kind":"Name","value":"notEnoughData"}}]}},{"kind":"Field","name":{"kind":"Name","value":"requirements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requirementId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"skillIds"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"mustHave"}},{"kind":"Field","name":{"kind":"Name","value":"holders"}},{"kind":"Field","name":{"kind":"Name","value":"onlyHolderId"}},{"kind":"Field","name":{"kind":"Name","value":"blocking"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"belowLevel"}},{"kind":"Field","name":{"kind":"Name","value":"notKnown"}},{"kind":"Field","name":{"kind":"Name","value":"notConfirmed"}},{"kind":"Field","name":{"kind":"Name","value":"withoutEvidence"}},{"kind":"Field","name":{"kind":"Name","value":"notSustained"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"people"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"teamId"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"coverage"}},{"kind":"Field","name":{"kind":"Name","value":"planCost"}},{"kind":"Field","name":{"kind":"Name","value":"steps"}},{"kind":"Field","name":{"kind":"Name","value":"stepsFrom"}},{"kind":"Field","name":{"kind":"Name","value":"stepsTo"}},{"kind":"Field","name":{"kind":"Name","value":"levels"}},{"kind":"Field","name":{"kind":"Name","value":"meets"}},{"kind":"Field","name":{"kind":"Name","value":"gates"}},{"kind":"Field","name":{"kind":"Name","value":"keeps"}},{"kind":"Field","name":{"kind":"Name","value":"flags"}},{"kind":"Field","name":{"kind":"Name","value":"leaving"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"withoutHolder"}},{"kind":"Field","name":{"kind":"Name","value":"withOneHolder"}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ready"}},{"kind":"Field","name":{"kind":"Name","value":"readyIf"}},{"kind":"Field","name":{"kind":"Name","value":"notYet"}},{"kind":"Field","name":{"kind":"Name","value":"notEnoughData"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<TeamReadinessQuery, TeamReadinessQueryVariables>;
export const MeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"roles"}},{"kind":"Field","name":{"kind":"Name","value":"ledTeams"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"parentId"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}}]}}]}}]}}]} as unknown as DocumentNode<MeQuery, MeQueryVariables>;
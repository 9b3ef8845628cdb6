export const item = `id key kind name skillId from to cycles nextLevel requirements gates effort gain words dueOn isLate isClosed evidenceIds notNeeded caseId isLaterThanAgreed droppedAt
  closings { by byId reopenedAt because }`;

export const plan = `... on DevelopmentPlan { id trackId trackName role revision person { id } manager { id } agreedAnew { manager { id } agreedAt } managersNow { id } managerChanged agreedAt personAgreedAt managerAgreedAt endedAt nextDueOn readiness { state score }
  items { ${item} } proposals { key kind name } }`;
const payload = `__typename ${plan} ... on DevelopmentPlanRefused { reason message plan { id revision } }`;

export const draftPlan = `mutation ($input: DraftPlanInput!) { draftPlan(input: $input) { ${payload} } }`;
export const draftPlanFromCase = `mutation ($input: DraftPlanFromCaseInput!) { draftPlanFromCase(input: $input) { ${payload} } }`;
export const changePlan = `mutation ($input: ChangePlanInput!) { changePlan(input: $input) { ${payload} } }`;
export const agreeToPlan = `mutation ($input: SeenPlanInput!) { agreeToPlan(input: $input) { ${payload} } }`;
export const endPlan = `mutation ($input: SeenPlanInput!) { endPlan(input: $input) { ${payload} } }`;
export const developmentPlan = `query ($personId: ID!, $asOf: DateTime) { developmentPlan(personId: $personId, asOf: $asOf) { ${plan} } }`;
export const developmentPlans = `query ($personId: ID!) { developmentPlans(personId: $personId) { ${plan} } }`;

export interface ItemAnswer {
  readonly id: string;
  readonly key: string;
  readonly [field: string]: unknown;
  readonly closings: readonly { readonly by: string; readonly byId: string; readonly reopenedAt: string | null; readonly because: string | null }[];
}

/** A plan as it is answered, or the refusal that comes instead. */
export interface PlanAnswer {
  readonly __typename?: string;
  readonly id: string;
  readonly revision: number;
  readonly trackId: string;
  readonly role: string;
  readonly agreedAt: string | null;
  readonly personAgreedAt: string | null;
  readonly managerAgreedAt: string | null;
  readonly endedAt: string | null;
  readonly items: readonly ItemAnswer[];
  readonly proposals: readonly { readonly key: string }[];
  readonly reason?: string;
  readonly message?: string;
  readonly [field: string]: unknown;
}

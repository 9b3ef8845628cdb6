/** What is asked of the house about development plans and promotion cases, by those whose plans and cases they are. */

const plan = `
  id revision personAgreedAt managerAgreedAt endedAt readiness { state score }
  items { id key dueOn words droppedAt notNeeded closings { reopenedAt } } proposals { key }`;

const planned = `__typename ... on DevelopmentPlan { ${plan} } ... on DevelopmentPlanRefused { reason message }`;

export const plansOf = `query ($personId: ID!) { developmentPlans(personId: $personId) { ${plan} } }`;

export const draftPlan = `mutation ($input: DraftPlanInput!) { draftPlan(input: $input) { ${planned} } }`;

export const changePlan = `mutation ($input: ChangePlanInput!) { changePlan(input: $input) { ${planned} } }`;

export const agreeToPlan = `mutation ($input: SeenPlanInput!) { agreeToPlan(input: $input) { ${planned} } }`;

export const endPlan = `mutation ($input: SeenPlanInput!) { endPlan(input: $input) { ${planned} } }`;

export const tracksOf = `query ($personId: ID!) { readinessByTrack(personId: $personId) { trackId state score } }`;

export const recordCertificate = `mutation ($input: RecordCertificateInput!) {
  recordCertificate(input: $input) { __typename ... on CertificateRefused { message } }
}`;

export const removeCertificate = `mutation ($input: RemoveCertificateInput!) { removeCertificate(input: $input) { __typename } }`;

const stands = `__typename ... on PromotionCase { state } ... on PromotionRefused { reason message }`;

export const cases = `query { promotionCases { id state } }`;

export const nominate = `mutation ($input: NominateForPromotionInput!) { step: nominateForPromotion(input: $input) { ${stands} } }`;

export const prepare = `mutation ($input: PromotionTextInput!) { step: preparePromotion(input: $input) { ${stands} } }`;

export const choosePanel = `mutation ($input: ChoosePanelInput!) { step: choosePromotionPanel(input: $input) { ${stands} } }`;

export const openPanel = `mutation ($caseId: ID!) { step: openPromotionPanel(caseId: $caseId) { ${stands} } }`;

export const vote = `mutation ($input: VoteOnPromotionInput!) { step: voteOnPromotion(input: $input) { ${stands} } }`;

export const decide = `mutation ($input: DecidePromotionInput!) { step: decidePromotion(input: $input) { ${stands} } }`;

export const tell = `mutation ($input: PromotionTextInput!) { step: tellPromotion(input: $input) { ${stands} } }`;

export const appeal = `mutation ($input: PromotionTextInput!) { step: appealPromotion(input: $input) { ${stands} } }`;

export const withdraw = `mutation ($input: PromotionTextInput!) { step: withdrawPromotion(input: $input) { ${stands} } }`;

export const closeCase = `mutation ($caseId: ID!) { step: closePromotion(caseId: $caseId) { ${stands} } }`;

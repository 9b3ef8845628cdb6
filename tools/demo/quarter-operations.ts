/** What is asked of the house in the open cycle, by those whose answers and decisions they are. */

export const teams = `query { teams { id name } }`;

export const planCycle = `mutation ($input: PlanCycleInput!) {
  planCycle(input: $input) { __typename ... on CycleRefused { reason message } }
}`;

export const addToCycle = `mutation ($input: AddToCycleInput!) {
  addToCycle(input: $input) { __typename ... on CycleRefused { reason message } }
}`;

export const participation = `query ($cycleId: ID!, $personId: ID!) { participation(cycleId: $cycleId, personId: $personId) { reopenedUntil } }`;

export const reopen = `mutation ($input: ReopenCycleForPersonInput!) {
  reopenCycleForPerson(input: $input) { __typename ... on CycleRefused { message } }
}`;

export const ownAssessment = `query ($cycleId: ID!) { mySelfAssessment(cycleId: $cycleId) { id state revision } }`;

export const saveDraft = `mutation ($input: SaveSelfAssessmentDraftInput!) {
  saveSelfAssessmentDraft(input: $input) { __typename ... on SelfAssessmentRefused { message } }
}`;

export const submitOwn = `mutation ($input: SubmitSelfAssessmentInput!) {
  submitSelfAssessment(input: $input) { __typename ... on SelfAssessmentRefused { message } }
}`;

export const ratees = `query ($cycleId: ID!) { myRatees(cycleId: $cycleId) { person { id } own { revision state } } }`;

export const saveRatings = `mutation ($input: SaveManagerRatingsInput!) {
  saveManagerRatings(input: $input) { __typename ... on ManagerAssessmentRefused { message } ... on ManagerRatingsSaved { refused { message } } }
}`;

export const submitRatings = `mutation ($input: SubmitManagerAssessmentInput!) {
  submitManagerAssessment(input: $input) { __typename ... on ManagerAssessmentRefused { message } }
}`;

export const conversation = `query ($cycleId: ID!, $personId: ID!) {
  conversation(cycleId: $cycleId, personId: $personId) { revision managerSignedAt personSignedAt rows { skillId dispute { id } } }
}`;

const talked = `__typename ... on Conversation { revision } ... on ConversationRefused { message }`;

export const propose = `mutation ($input: ProposeAgreementInput!) { proposeAgreement(input: $input) { ${talked} } }`;

export const sign = `mutation ($input: SignAgreementInput!) { signAgreement(input: $input) { ${talked} } }`;

export const dispute = `mutation ($input: OpenDisputeInput!) { openDispute(input: $input) { ${talked} } }`;

export const note = `mutation ($input: SaveNoteInput!) { saveNote(input: $input) { ${talked} } }`;

export const evidenceItem = `query ($id: ID!) { evidenceItem(id: $id) { state revision } }`;

const told = `__typename ... on Evidence { revision } ... on EvidenceRefused { message problems { field message } }`;

export const saveEvidence = `mutation ($input: SaveEvidenceInput!) { saveEvidence(input: $input) { ${told} } }`;

export const submitEvidence = `mutation ($input: SubmitEvidenceInput!) { submitEvidence(input: $input) { ${told} } }`;

export const decideEvidence = `mutation ($input: DecideEvidenceInput!) { decideEvidence(input: $input) { ${told} } }`;

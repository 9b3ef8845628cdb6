/** What the web asks, so that a spec reads what a person would. */
export const cycleFields = 'id name kind state opensAt selfDueAt managerDueAt closesAt';
export const assessmentFields = `id state revision savedAt submittedAt takesAnswers cycle { ${cycleFields} } answers { skillId outcome level comment confidence interest }`;
const refusedFields = `reason message skillId draft { ${assessmentFields} }`;

export const publishMutation = `mutation ($input: PublishFrameworkInput!) { publishFramework(input: $input) {
  __typename
  ... on FrameworkVersion { id name number effectiveFrom scale { level name meaning } skills { id name category summary aliases descriptors { level text } }
    tracks { id name summary requirements { id name skillIds level weight mustHave } } certifications { id name issuer aliases skillIds validityMonths } }
  ... on FrameworkRefused { problems { path message } }
} }`;
export const currentQuery = '{ currentFramework { id number effectiveFrom skills { id } } }';
export const cycleFrameworkQuery = 'query ($cycleId: ID!) { cycleFramework(cycleId: $cycleId) { id number skills { id } } }';

export const openMutation = `mutation ($input: OpenCycleInput!) { openCycle(input: $input) { __typename ... on Cycle { ${cycleFields} } ... on CycleRefused { reason message } } }`;
export const closeMutation = `mutation ($input: CloseCycleInput!) { closeCycle(input: $input) { __typename ... on Cycle { ${cycleFields} } ... on CycleRefused { reason message } } }`;
export const cyclesQuery = `{ openCycle { ${cycleFields} } cycles { ${cycleFields} } }`;

const cycleOr = `__typename ... on Cycle { ${cycleFields} } ... on CycleRefused { reason message }`;
export const planMutation = `mutation ($input: PlanCycleInput!) { planCycle(input: $input) { ${cycleOr} } }`;
export const changeMutation = `mutation ($input: ChangeCycleInput!) { changeCycle(input: $input) { ${cycleOr} } }`;
export const cycleQuery = `query ($id: ID!) { cycle(id: $id) {
  ${cycleFields} frameworkVersionId population teams { teamId teamName } completion { teamId teamName people selfSubmitted managerSubmitted revealed agreed disputed }
} }`;
const participationFields = 'cycleId person { id } joined takesAnswers reopenedUntil selfSubmitted managerSubmittedBy { id } revealedAt agreement openDisputes';
export const participationQuery = `query ($cycleId: ID!, $personId: ID!) { participation(cycleId: $cycleId, personId: $personId) { ${participationFields} } }`;
export const cycleParticipantsQuery = `query ($cycleId: ID!, $search: String, $only: ParticipantFilter, $first: Int, $after: String) {
  cycleParticipants(cycleId: $cycleId, search: $search, only: $only, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { cursor node { person { id } joined left selfSubmittedAt managerSubmittedAt managerSubmittedBy { id } revealedAt reopenedUntil agreement openDisputes } }
} }`;
const participationOr = `__typename ... on Participation { ${participationFields} } ... on CycleRefused { reason message }`;
export const addMutation = `mutation ($input: AddToCycleInput!) { addToCycle(input: $input) { ${participationOr} } }`;
export const reopenMutation = `mutation ($input: ReopenCycleForPersonInput!) { reopenCycleForPerson(input: $input) { ${participationOr} } }`;

const ratedFields = 'id cycleId person { id } state revision savedAt submittedAt answers { skillId outcome level comment }';
const notRatedFields = `reason message personId skillId draft { ${ratedFields} }`;
export const rateesQuery = `query ($cycleId: ID!, $beneath: Boolean) { myRatees(cycleId: $cycleId, beneath: $beneath) {
  person { id } direct takesAnswers selfSubmitted managerSubmittedBy { id } revealedAt own { ${ratedFields} }
} }`;
export const ratedQuery = `query ($cycleId: ID!, $personId: ID!) { managerAssessment(cycleId: $cycleId, personId: $personId) { ${ratedFields} } }`;
export const unsubmittedQuery = `query ($cycleId: ID!) { myUnsubmittedRatings(cycleId: $cycleId) { ${ratedFields} } }`;
export const rateMutation = `mutation ($input: SaveManagerRatingsInput!) { saveManagerRatings(input: $input) {
  __typename ... on ManagerRatingsSaved { saved { ${ratedFields} } refused { ${notRatedFields} } } ... on ManagerAssessmentRefused { ${notRatedFields} }
} }`;
export const submitRatedMutation = `mutation ($input: SubmitManagerAssessmentInput!) { submitManagerAssessment(input: $input) {
  __typename ... on ManagerAssessment { ${ratedFields} } ... on ManagerAssessmentRefused { ${notRatedFields} }
} }`;

const sideFields = '{ outcome level comment confidence interest rater { id } }';
const conversationFields = `cycleId person { id } role revealedAt revision proposedBy { id } proposedAt personSignedAt managerSignedAt signedManager { id } lapsedBy { id } lapsedAt agreedAt
  rows { skillId self ${sideFields} manager ${sideFields} difference needsReason reason agreed { outcome level }
    dispute { id openedBy { id } openedAt reason settledAt settledBy { id } settlement maySettle } }
  notes { id author { id } visibility text savedAt }`;
export const conversationQuery = `query ($cycleId: ID!, $personId: ID!) { conversation(cycleId: $cycleId, personId: $personId) { ${conversationFields} } }`;
export const conversationsQuery = `query ($beneath: Boolean) { conversations(beneath: $beneath) {
  cycle { ${cycleFields} } person { id } selfSubmitted managerSubmittedBy { id } revealedAt agreement agreedAt farApart openDisputes
} }`;
export const openDisputesQuery = `query ($cycleId: ID) { openDisputes(cycleId: $cycleId) {
  id cycle { ${cycleFields} } person { id } skillId skillName openedBy { id } openedAt reason
} }`;
const conversationOr = `__typename ... on Conversation { ${conversationFields} } ... on ConversationRefused { refusal: reason message skillId conversation { ${conversationFields} } }`;
const inConversation = (name: string, input: string) => `mutation ($input: ${input}!) { ${name}(input: $input) { ${conversationOr} } }`;
export const proposeMutation = inConversation('proposeAgreement', 'ProposeAgreementInput');
export const signMutation = inConversation('signAgreement', 'SignAgreementInput');
export const openDisputeMutation = inConversation('openDispute', 'OpenDisputeInput');
export const settleDisputeMutation = inConversation('settleDispute', 'SettleDisputeInput');
export const withdrawDisputeMutation = inConversation('withdrawDispute', 'WithdrawDisputeInput');
export const saveNoteMutation = inConversation('saveNote', 'SaveNoteInput');
export const removeNoteMutation = inConversation('removeNote', 'RemoveNoteInput');

export const mineQuery = `query ($cycleId: ID!) { mySelfAssessment(cycleId: $cycleId) { ${assessmentFields} } }`;
const earlier = '{ outcome level }';
export const previousQuery = `query ($cycleId: ID!) { mySelfAssessment(cycleId: $cycleId) { previous {
  submitted cycle { ${cycleFields} } answers { skillId own ${earlier} comment confidence interest manager ${earlier} agreed ${earlier} }
} } }`;
export const saveMutation = `mutation ($input: SaveSelfAssessmentDraftInput!) { saveSelfAssessmentDraft(input: $input) {
  __typename ... on SelfAssessment { ${assessmentFields} } ... on SelfAssessmentRefused { ${refusedFields} }
} }`;
export const submitMutation = `mutation ($input: SubmitSelfAssessmentInput!) { submitSelfAssessment(input: $input) {
  __typename ... on SelfAssessment { ${assessmentFields} } ... on SelfAssessmentRefused { ${refusedFields} }
} }`;

export const ratingsQuery = `query ($personId: ID!, $skillId: ID) { ratings(personId: $personId, skillId: $skillId) {
  id skillId kind outcome level comment givenAt revealedAt rater { id } cycle { ${cycleFields} }
} }`;
const pastFields = 'id skillId cycleId kind outcome level comment givenAt revealedAt replaced rater { id }';
const pastDisputeFields = 'id skillId cycleId openedBy { id } openedAt reason settledAt settledBy { id } settlement';
export const ratingHistoryQuery = `query ($personId: ID!) { ratingHistory(personId: $personId) {
  cycles { cycle { ${cycleFields} } scale { level name } } skills { skillId name category } ratings { ${pastFields} } disputes { ${pastDisputeFields} }
} }`;
export const evidenceQuery = `query ($personId: ID!) { evidence(personId: $personId) {
  id what skillIds occurredOn state quality missing ownRole metric baseline result unit period scale complexity businessImpact security technologies link verifier
} }`;
export const certificatesQuery = `query ($personId: ID!) { certificates(personId: $personId) { id issuedOn expiresOn validity certification { id name } } }`;

export const importMutation = `mutation ($input: ImportHistoryInput!) { importHistory(input: $input) {
  __typename ... on ImportedHistory { cycles ratings evidence certificates } ... on HistoryRefused { problems { path message } }
} }`;

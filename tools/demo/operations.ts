/** What the demo asks of the house, as any client could. */
export const everyone = `query { people(first: 200) { edges { node { id email } } } }`;

export const cycles = `query { cycles { id } }`;

export const invite = `mutation ($personId: ID!) {
  inviteToSignIn(input: { personId: $personId }) { ... on Invitation { token } ... on InvitationRefused { message } }
}`;

export const publish = `mutation ($id: ID!, $from: DateTime!) {
  publishFramework(input: { id: $id, effectiveFrom: $from }) { __typename ... on FrameworkRefused { problems { path message } } }
}`;

export const importHistory = `mutation ($document: JSON!) {
  importHistory(input: { document: $document }) { __typename ... on HistoryRefused { problems { path message } } }
}`;

export const openCycle = `mutation ($input: OpenCycleInput!) {
  openCycle(input: $input) { __typename ... on CycleRefused { message } }
}`;

export const ledTeams = `query { me { ledTeams { id name } } }`;

export const matrix = `query ($teamId: ID!, $trackId: ID!) {
  teamMatrix(teamId: $teamId, trackId: $trackId) { skills { skillIds } people { name levels } }
}`;

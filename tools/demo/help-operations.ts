/** What is asked of the house about what helps with a plan: resources, templates, mentors, talks. */

export const saveResource = `mutation ($input: SaveLearningResourceInput!) {
  said: saveLearningResource(input: $input) { __typename ... on LearningResourceRefused { reason message } }
}`;

export const suggestResource = `mutation ($input: LearningResourceInput!) {
  said: suggestLearningResource(input: $input) { __typename ... on LearningResourceRefused { reason message } }
}`;

export const saveTemplate = `mutation ($input: SavePlanTemplateInput!) {
  said: savePlanTemplate(input: $input) { __typename ... on PlanTemplateRefused { reason message } }
}`;

export const offerToMentor = `mutation ($input: OfferToMentorInput!) {
  said: offerToMentor(input: $input) { __typename ... on MentoringRefused { reason message } }
}`;

export const askMentor = `mutation ($input: AskMentorInput!) {
  said: askMentor(input: $input) { __typename ... on MentoringRefused { reason message } }
}`;

export const answerMentoring = `mutation ($input: AnswerMentoringInput!) {
  said: answerMentoring(input: $input) { __typename ... on MentoringRefused { reason message } }
}`;

export const recordTalk = `mutation ($input: RecordTalkInput!) {
  said: recordTalk(input: $input) { __typename ... on TalkRefused { reason message } }
}`;

export const confirmTalk = `mutation ($input: RecordedTalkInput!) {
  said: confirmTalk(input: $input) { __typename ... on TalkRefused { reason message } }
}`;

export const saveTalkNote = `mutation ($input: SaveTalkNoteInput!) {
  said: saveTalkNote(input: $input) { __typename ... on TalkRefused { reason message } }
}`;

import { v7 } from 'uuid';
import type { Api, Caller } from './api.js';

const note = 'id authorId authorName visibility text revision';
const talk = 'id heldOn nextOn recordedById recordedByName confirmedAt isToConfirm isToTakeBack';
const planTalk = `personId role proposedOn nextOn talks { ${talk} } notes { ${note} } due { key } stuck { key }
  changes { since plans { happened trackName } items { happened because item { key } } skills { skillId name before after isConfirmed } acceptedEvidenceIds withdrawnEvidenceIds
    readinessBefore { state score } readinessAfter { state score } }`;
const noteAnswer = `__typename ... on TalkNote { ${note} } ... on TalkRefused { reason note { ${note} } }`;
const talkAnswer = `__typename ... on Talk { ${talk} } ... on TalkRefused { reason }`;

export interface TalkAnswer {
  readonly id: string;
  readonly reason?: string;
  readonly [field: string]: unknown;
}

export interface NoteAnswer extends TalkAnswer {
  readonly revision: number;
  readonly text: string;
}

export interface PlanTalkAnswer {
  readonly talks: readonly TalkAnswer[];
  readonly notes: readonly NoteAnswer[];
  readonly changes: Record<string, unknown> | null;
  readonly [field: string]: unknown;
}

/** What people do in talks about a person's plan. */
export function talkingAbout(api: Api, personId: string) {
  const one = async <Answer>(caller: Caller, query: string, variables: object = {}): Promise<Answer> => {
    const { data, errors } = await api.graphql<Record<string, Answer>>(caller, query, variables);
    if (errors) throw new Error(JSON.stringify(errors));
    return Object.values(data!)[0]!;
  };
  const withTalk = (name: string, type: string) => (caller: Caller, given: object) =>
    one<TalkAnswer>(caller, `mutation ($input: ${type}!) { ${name}(input: $input) { ${talkAnswer} } }`, { input: { id: v7(), personId, ...given } });
  return {
    read: (caller: Caller) => one<PlanTalkAnswer>(caller, `query ($personId: ID!) { planTalk(personId: $personId) { ${planTalk} } }`, { personId }),
    own: (caller: Caller) => one<NoteAnswer[]>(caller, `query ($personId: ID!) { ownTalkNotes(personId: $personId) { ${note} } }`, { personId }),
    record: withTalk('recordTalk', 'RecordTalkInput'),
    confirm: withTalk('confirmTalk', 'RecordedTalkInput'),
    takeBack: withTalk('takeBackTalk', 'RecordedTalkInput'),
    note: (caller: Caller, text: string, given: object = {}) =>
      one<NoteAnswer>(caller, `mutation ($input: SaveTalkNoteInput!) { saveTalkNote(input: $input) { ${noteAnswer} } }`, { input: { id: v7(), personId, visibility: 'PRIVATE', revision: 0, text, ...given } }),
    remove: (caller: Caller, id: string) => one<boolean>(caller, 'mutation ($input: RemoveTalkNoteInput!) { removeTalkNote(input: $input) }', { input: { id } }),
  };
}

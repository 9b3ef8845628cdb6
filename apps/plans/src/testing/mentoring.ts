import { v7 } from 'uuid';
import type { Api, Caller } from './api.js';
import { planning } from './planning.js';
import { ago, revealed, smallHouse } from './small-house.js';

const pair = 'id role personId personName mentorId mentorName itemId name level isAskedByLead askedWords acceptedAt answerWords endedAt because';
const pairPayload = `__typename ... on Mentoring { ${pair} } ... on MentoringRefused { reason message }`;
const offer = '__typename ... on MentorOffer { capacity skillIds consentedAt taken } ... on MentoringRefused { reason message }';

export interface PairAnswer {
  readonly id: string;
  readonly because: string | null;
  readonly reason?: string;
  readonly [field: string]: unknown;
}

/** What people do with mentors in a house. */
export function mentoringIn(api: Api) {
  const one = async <Answer>(caller: Caller, query: string, variables: object = {}): Promise<Answer> => {
    const { data, errors } = await api.graphql<Record<string, Answer>>(caller, query, variables);
    if (errors) throw new Error(JSON.stringify(errors));
    return Object.values(data!)[0]!;
  };
  return {
    offer: (caller: Caller, given: object = {}) => one<PairAnswer>(caller, `mutation ($input: OfferToMentorInput!) { offerToMentor(input: $input) { ${offer} } }`, { input: { agrees: true, ...given } }),
    offered: (caller: Caller) => one<{ capacity: number; taken: number } | null>(caller, '{ mentorOffer { capacity skillIds taken } }'),
    withdraw: (caller: Caller) => one<boolean>(caller, 'mutation { withdrawMentorOffer }'),
    suggested: (caller: Caller, personId: string, itemId: string) =>
      one<Record<string, unknown>[]>(caller, 'query ($personId: ID!, $itemId: ID!) { mentorSuggestions(personId: $personId, itemId: $itemId) { personId name taken capacity } }', { personId, itemId }),
    ask: (caller: Caller, input: object) => one<PairAnswer>(caller, `mutation ($input: AskMentorInput!) { askMentor(input: $input) { ${pairPayload} } }`, { input: { id: v7(), ...input } }),
    answer: (caller: Caller, id: string, { accepts, words }: { accepts: boolean; words?: string }) =>
      one<PairAnswer>(caller, `mutation ($input: AnswerMentoringInput!) { answerMentoring(input: $input) { ${pairPayload} } }`, { input: { id, accepts, words } }),
    end: (caller: Caller, id: string) => one<PairAnswer>(caller, `mutation ($input: EndMentoringInput!) { endMentoring(input: $input) { ${pairPayload} } }`, { input: { id } }),
    pairs: (caller: Caller, personId: string) => one<PairAnswer[]>(caller, `query ($personId: ID!) { mentorings(personId: $personId) { ${pair} } }`, { personId }),
    mentees: (caller: Caller) => one<PairAnswer[]>(caller, `{ mentees { ${pair} } }`),
  };
}

/** A house in which Ada plans to raise security to 3; Ben, Cleo, Other, Lead and Head stand at 4, 3, 4, 4 and 4 in it by a manager's word. */
export async function mentorsHouse(api: Api, name?: string) {
  const made = smallHouse(name);
  const { id, who, organisation } = made;
  const rated = (personId: string, security: number) => revealed({ personId, cycleId: id.q1, kind: 'manager', at: ago(280), raterId: id.head }, { security });
  await api.receive(organisation, ...made.told, rated(id.ben, 4), rated(id.cleo, 3), rated(id.other, 4), rated(id.lead, 4), rated(id.head, 4));
  const plans = planning(api, made);
  const plan = await plans.draft(who.ada);
  const itemOf = (key: string) => plan.items.find((item) => item.key === key)!.id;
  return { ...made, ...plans, ...mentoringIn(api), plan, itemOf, security: itemOf('raise:security') };
}

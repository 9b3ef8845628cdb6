import { afterAll, beforeAll } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { v7 } from 'uuid';
import { openApi, type Api, type Caller } from './testing/api.js';
import { mentoringIn } from './testing/mentoring.js';
import { planning } from './testing/planning.js';
import { ago, postponed, revealed, smallHouse, type House } from './testing/small-house.js';
import { templating } from './testing/templating.js';
import { contracts, tell } from './testing/told.js';

const [house, elsewhere] = [smallHouse(), smallHouse('Elsewhere')];
const { id, who } = house;
const secret = 'between the two of us';
let api: Api;
let planId: string;
const caseId = v7();
let templateId: string;
let itemId: string;
let pairId: string;

async function planned(of: House): Promise<{ planId: string; itemId: string }> {
  await api.receive(of.organisation, ...of.told);
  const { draft, change, kept } = planning(api, of);
  const plan = await draft(of.who.ada);
  await change(of.who.ada, plan, { items: plan.items.map((item) => ({ ...kept(item), words: secret })) });
  return { planId: plan.id, itemId: plan.items.find(({ key }) => key === 'raise:security')!.id };
}

/** Ben is asked to mentor Ada. */
async function paired(of: House, item: string, words: string): Promise<string> {
  await api.receive(of.organisation, revealed({ personId: of.id.ben!, cycleId: of.id.q1!, kind: 'manager', at: ago(280), raterId: of.id.lead! }, { security: 3 }));
  const { offer, ask } = mentoringIn(api);
  await offer(of.who.ben);
  return (await ask(of.who.ada, { personId: of.id.ada, itemId: item, mentorId: of.id.ben, words })).id;
}

beforeAll(async () => {
  api = await openApi();
  ({ planId, itemId } = await planned(house));
  await api.receive(house.organisation, postponed(house, { caseId }));
  pairId = await paired(house, itemId, secret);
  await paired(elsewhere, (await planned(elsewhere)).itemId, 'said elsewhere');
  templateId = (await templating(api).save(who.hr, { purpose: secret })).id;
});
afterAll(() => api.close());

type Insider = keyof typeof who;
const everyone = Object.keys(who) as Insider[];

/** Everybody of the other organisation, and everybody's very id with every role in a token of the other organisation. */
const outsiders: Caller[] = [...Object.values(elsewhere.id), ...everyone.map((one) => who[one].personId)].flatMap((personId) => [
  { organisationId: elsewhere.organisation, personId, roles: ['engineer'] },
  { organisationId: elsewhere.organisation, personId, roles: ['engineer', 'manager', 'hr', 'admin'] },
]);

interface Road {
  readonly query: string;
  /** Who gets an answer; the others get FORBIDDEN. */
  readonly may: readonly Insider[];
  /** It is about an organisation or who asks, not about a person: those of another may learn of their own. */
  readonly isOfHouse?: true;
}

const everyoneOwn = (query: string): Road => ({ query, may: everyone, isOfHouse: true });
const seen = () => `planId: "${planId}", personId: "${id.ada}", revision: 99`;
const learning = () => `id: "${v7()}", title: " ", kind: BOOK, skillId: "security", fromLevel: 1, toLevel: 2`;
/** Allowed, and refused as data: they start from a revision that never was. Those who may not are refused before that. */
const roads = (): Record<string, Road> => ({
  'Query.developmentPlan': { query: `{ developmentPlan(personId: "${id.ada}") { id items { words } } }`, may: ['ada', 'lead', 'head', 'hr'] },
  'Query.developmentPlans': { query: `{ developmentPlans(personId: "${id.ada}") { id items { words } } }`, may: ['ada', 'lead', 'head', 'hr'] },
  'Query.actionPlan': { query: `{ actionPlan(personId: "${id.ada}") { id isMet } }`, may: ['ada', 'lead', 'head', 'hr'] },
  'Query.teamPlans': { query: `{ teamPlans(teamId: "${id.payments}") { teamName people { name progress } } }`, may: ['lead', 'head', 'hr'] },
  'Query.personPlanCycles': { query: `{ personPlanCycles(personId: "${id.ada}") { people { name moves { trackName } } } }`, may: ['ada', 'lead', 'head', 'hr'] },
  'Query.teamPlanCycles': { query: `{ teamPlanCycles(teamId: "${id.payments}") { people { name moves { trackName } } } }`, may: ['lead', 'head', 'hr'] },
  'Query.planTemplates': { query: '{ planTemplates { id purpose steps { title doneWhen } } }', may: everyone, isOfHouse: true },
  'Query.planTemplateVersions': { query: `{ planTemplateVersions(templateId: "${templateId}") { purpose steps { title } } }`, may: ['hr'], isOfHouse: true },
  'Query.templateProgress': { query: `{ templateProgress(personId: "${id.ada}") { name steps { isMet metBy { id } } } }`, may: ['ada', 'lead', 'head', 'hr'] },
  'Query.learningResources': { query: '{ learningResources(state: SUGGESTED) { edges { node { id title } } } }', may: everyone, isOfHouse: true },
  'Query.learningFor': { query: '{ learningFor(wants: [{ skillId: "security" }]) { resources { id title } } }', may: everyone, isOfHouse: true },
  'Query.learningGaps': { query: '{ learningGaps { skillId levels } }', may: ['hr', 'admin'], isOfHouse: true },
  'Query.mentorOffer': everyoneOwn('{ mentorOffer { capacity } }'),
  'Query.mentees': everyoneOwn('{ mentees { id personName askedWords } }'),
  'Query.mentorings': { query: `{ mentorings(personId: "${id.ada}") { id askedWords } }`, may: ['ada', 'lead', 'head', 'hr'] },
  'Query.mentorSuggestions': { query: `{ mentorSuggestions(personId: "${id.ada}", itemId: "${itemId}") { name } }`, may: ['ada', 'lead', 'head'] },
  'Mutation.offerToMentor': everyoneOwn('mutation { offerToMentor(input: { agrees: false }) { __typename } }'),
  'Mutation.withdrawMentorOffer': everyoneOwn('mutation { withdrawMentorOffer }'),
  'Mutation.askMentor': { query: `mutation { askMentor(input: { id: "${v7()}", personId: "${id.ada}", itemId: "${itemId}", mentorId: "${id.cleo}" }) { __typename } }`, may: ['ada', 'lead', 'head'] },
  'Mutation.answerMentoring': { query: `mutation { answerMentoring(input: { id: "${pairId}", accepts: true }) { __typename } }`, may: ['ben'] },
  'Mutation.endMentoring': { query: `mutation { endMentoring(input: { id: "${pairId}" }) { __typename } }`, may: ['ada', 'ben', 'lead', 'head'] },
  'Query.planTalk': { query: `{ planTalk(personId: "${id.ada}") { notes { text } talks { id } } }`, may: ['ada', 'lead', 'head', 'hr'] },
  'Query.ownTalkNotes': everyoneOwn(`{ ownTalkNotes(personId: "${id.ada}") { text } }`),
  'Mutation.recordTalk': { query: `mutation { recordTalk(input: { id: "${v7()}", personId: "${id.ada}", heldOn: "2999-01-01" }) { __typename } }`, may: ['ada', 'lead', 'head'] },
  'Mutation.confirmTalk': { query: `mutation { confirmTalk(input: { id: "${v7()}", personId: "${id.ada}" }) { __typename } }`, may: ['ada', 'lead', 'head'] },
  'Mutation.takeBackTalk': { query: `mutation { takeBackTalk(input: { id: "${v7()}", personId: "${id.ada}" }) { __typename } }`, may: ['ada', 'lead', 'head'] },
  'Mutation.saveTalkNote': { query: `mutation { saveTalkNote(input: { id: "${v7()}", personId: "${id.ada}", visibility: SHARED, text: " ", revision: 0 }) { __typename } }`, may: ['ada', 'lead', 'head'] },
  'Mutation.removeTalkNote': everyoneOwn(`mutation { removeTalkNote(input: { id: "${v7()}" }) }`),
  'Mutation.draftPlan': { query: `mutation { draftPlan(input: { id: "${v7()}", personId: "${id.ada}", trackId: "backend" }) { __typename } }`, may: ['ada', 'lead', 'head'] },
  'Mutation.draftPlanFromCase': { query: `mutation { draftPlanFromCase(input: { planId: "${v7()}", caseId: "${caseId}" }) { __typename } }`, may: ['ada', 'lead', 'head'] },
  'Mutation.changePlan': { query: `mutation { changePlan(input: { ${seen()}, items: [] }) { __typename } }`, may: ['ada', 'lead', 'head'] },
  'Mutation.agreeToPlan': { query: `mutation { agreeToPlan(input: { ${seen()} }) { __typename } }`, may: ['ada', 'lead', 'head'] },
  'Mutation.endPlan': { query: `mutation { endPlan(input: { ${seen()} }) { __typename } }`, may: ['ada', 'lead', 'head'] },
  'Mutation.savePlanTemplate': { query: `mutation { savePlanTemplate(input: { id: "${templateId}", revision: 99, name: "x", purpose: "x", steps: [] }) { __typename } }`, may: ['hr'], isOfHouse: true },
  'Mutation.retirePlanTemplate': { query: `mutation { retirePlanTemplate(input: { id: "${templateId}", revision: 99, isRetired: true }) { __typename } }`, may: ['hr'], isOfHouse: true },
  'Mutation.saveLearningResource': { query: `mutation { saveLearningResource(input: { ${learning()}, revision: 99 }) { __typename } }`, may: ['hr', 'admin'], isOfHouse: true },
  'Mutation.retireLearningResource': { query: `mutation { retireLearningResource(input: { id: "${v7()}", revision: 99 }) { __typename } }`, may: ['hr', 'admin'], isOfHouse: true },
  'Mutation.suggestLearningResource': { query: `mutation { suggestLearningResource(input: { ${learning()} }) { __typename } }`, may: everyone, isOfHouse: true },
});

const ask = async (caller: Caller | null, query: string) => {
  const { data, errors } = await api.graphql(caller, query);
  return { code: errors?.[0]?.extensions.code, text: JSON.stringify([data, errors]) };
};

it('every query and mutation stands in the table', () => {
  const { schema } = api.app.get(GraphQLSchemaHost);
  const fields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) => Object.keys(type?.getFields() ?? {}).map((field) => `${type?.name}.${field}`));
  expect(Object.keys(roads()).sort()).toEqual(fields.filter((field) => !field.includes('._')).sort());
});

describe.each(Object.keys(roads()))('%s', (name) => {
  it.each(everyone)('%s', async (one) => {
    const { query, may } = roads()[name]!;
    const { code, text } = await ask(who[one], query);
    expect([one, code]).toEqual([one, may.includes(one) ? undefined : 'FORBIDDEN']);
    if (!may.includes(one)) expect(text).not.toContain(secret);
  });

  it('nobody without a token, and nobody of another organisation, who learns nothing of this one', async () => {
    const { query, isOfHouse } = roads()[name]!;
    expect((await ask(null, query)).code).toBe('UNAUTHENTICATED');
    for (const caller of outsiders) {
      const { code, text } = await ask(caller, query);
      if (code === undefined) expect([text.includes(secret), text.includes(planId), text.includes(pairId)]).toEqual([false, false, false]);
      // One's own id is one's own in either organisation: nothing was ever planned for it there.
      if (code === undefined && !isOfHouse) expect(caller.personId).toBe(id.ada);
      if (code !== undefined) expect(code).toBe('FORBIDDEN');
    }
  });
});

it('a change of lead acts as soon as it has arrived, also for the one who led', async () => {
  const fresh = smallHouse('Fresh');
  await planned(fresh);
  const codes = async () => Promise.all([fresh.who.lead, fresh.who.other].map(async (caller) => (await ask(caller, `{ developmentPlan(personId: "${fresh.id.ada}") { id } }`)).code));
  expect(await codes()).toEqual([undefined, 'FORBIDDEN']);
  await api.receive(fresh.organisation, tell(contracts.person, {
    personId: fresh.id.ada, version: 2, name: 'Ada', email: 'ada@fresh.example', title: null, roles: ['engineer'], active: true, memberships: [{ teamId: fresh.id.search, from: ago(1).slice(0, 10), to: null }],
  }));
  expect(await codes()).toEqual(['FORBIDDEN', undefined]);
});

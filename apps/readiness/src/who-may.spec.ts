import { afterAll, beforeAll } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { defaultSettings, type ScoreInputDocument } from '@waymark/scoring';
import { v7 } from 'uuid';
import { openApi, type Api, type Caller } from './testing/api.js';
import { contracts, tell } from './testing/projection.js';
import { inputOf } from './testing/settings.js';
import { smallHouse } from './testing/small-house.js';

const [organisation, other] = [v7(), v7()];
const house = smallHouse();
const elsewhere = smallHouse('Elsewhere');
const { id } = house;
const [hrId, adminId] = [v7(), v7()];

let api: Api;
beforeAll(async () => {
  api = await openApi();
  await api.projection.receive(organisation, ...house.told);
  await api.projection.receive(other, ...elsewhere.told);
  await answers(insiders.lead, nominating(adasCase, id.ada, 'lead'));
});
afterAll(() => api.close());

const as = (personId: string, ...roles: Caller['roles']): Caller => ({ organisationId: organisation, personId, roles: ['engineer', ...roles] });
/** Ada and Ben are in Payments, which Lead leads, under Head's division; Other leads the team beside it, in which Cleo is. */
const insiders = { ada: as(id.ada), ben: as(id.ben), lead: as(id.lead, 'manager'), head: as(id.head, 'manager'), other: as(id.other, 'manager'), cleo: as(id.cleo), hr: as(hrId, 'hr'), admin: as(adminId, 'admin') };
type Insider = keyof typeof insiders;
const everyone = Object.keys(insiders) as Insider[];

/** Everybody of the other organisation, and everybody's very id with every role in a token of the other organisation. */
const outsiders: Caller[] = [elsewhere.id.ada, elsewhere.id.lead, elsewhere.id.head, ...everyone.map((who) => insiders[who].personId)].flatMap((personId) => [
  { organisationId: other, personId, roles: ['engineer'] },
  { organisationId: other, personId, roles: ['engineer', 'manager', 'hr', 'admin'] },
]);

const matrix = (teamId: string, beneath: boolean) => `{ teamMatrix(teamId: "${teamId}", trackId: "backend", includeTeamsBeneath: ${beneath}) { teamName meeting skills { name gap } people { name levels score } } }`;
const readinessOf = (teamId: string, beneath: boolean) => `{ teamReadiness(teamId: "${teamId}", trackId: "backend", includeTeamsBeneath: ${beneath}) { teamName counts { ready } requirements { name holders onlyHolderId } people { name levels score steps flags leaving { withoutHolder } } } }`;
const answers = async (caller: Caller | null, query: string) => {
  const { data, errors } = await api.graphql(caller, query);
  return { code: errors?.[0]?.extensions.code, text: JSON.stringify([data, errors]) };
};
const file = (path: string) => async (caller: Caller | null) => {
  const response = await api.get(caller, path);
  const text = await response.text();
  return { code: response.ok ? undefined : (JSON.parse(text) as { code: string }).code, text };
};

interface Road {
  readonly ask: (caller: Caller | null) => Promise<{ code: string | undefined; text: string }>;
  /** Who gets an answer; the others get FORBIDDEN. */
  readonly may: readonly Insider[];
  /** It names nothing of the house, so HR of another organisation gets an answer about theirs. */
  readonly ofTheirOwn?: boolean;
}
const query = (text: string) => (caller: Caller | null) => answers(caller, text);
/** Allowed, and refused as data: it starts from a version that never was. Those who may not are refused before that. */
const stale = `mutation { changeScoringSettings(input: { expectedVersion: 99, note: "why", settings: ${inputOf(defaultSettings)} }) { __typename } }`;
const adasCase = v7();
const nominating = (caseId: string, personId: string, trackId: string) => `mutation { nominateForPromotion(input: { id: "${caseId}", personId: "${personId}", trackId: "${trackId}", reason: "why", exception: "why not" }) { __typename ... on PromotionRefused { reason } } }`;
/** A step of Ada's case that is not its turn, or that says nothing which can be taken: whoever takes it at another time gets a refusal. */
const step = (name: string, input: string) => query(`mutation { ${name}(${input}) { __typename ... on PromotionRefused { reason } } }`);
const words = `input: { caseId: "${adasCase}", text: "words" }`;
const judged = (what: string) => `input: { caseId: "${adasCase}", ${what}: ACCEPTED, reasons: [{ requirementId: "mentoring", text: "why" }] }`;
const files = ['readiness-report', 'promotion-cases'].flatMap((report) => [`/files/${report}.csv`, `/files/${report}.xlsx`]);

/** Every field of Query and every file, and who of domain.md's section 5 may ask for it. A new one needs a row here. */
const roads: Record<string, Road> = {
  'Query.teamMatrix': { ask: query(matrix(id.payments, false)), may: ['lead', 'head', 'hr'] },
  'Query.teamMatrix of a team beside': { ask: query(matrix(id.search, false)), may: ['other', 'head', 'hr'] },
  'Query.teamMatrix with the teams beneath': { ask: query(matrix(id.division, true)), may: ['head', 'hr'] },
  'Query.teamReadiness': { ask: query(readinessOf(id.payments, false)), may: ['lead', 'head', 'hr'] },
  'Query.teamReadiness of a team beside': { ask: query(readinessOf(id.search, false)), may: ['other', 'head', 'hr'] },
  'Query.teamReadiness with the teams beneath': { ask: query(readinessOf(id.division, true)), may: ['head', 'hr'] },
  'Query.readiness': { ask: query(`{ readiness(personId: "${id.ada}", trackId: "backend") { score requirements { name level } } }`), may: ['ada', 'lead', 'head', 'hr'] },
  'Query.readinessHistory': { ask: query(`{ readinessHistory(personId: "${id.ada}", trackId: "backend") { steps { state score } cycles { id } } }`), may: ['ada', 'lead', 'head', 'hr'] },
  // What it says of the person; what the track asks for is the organisation's own.
  'Query.scoringDocument': {
    ask: async (caller) => {
      const { data, errors } = await api.graphql<{ scoringDocument: ScoreInputDocument | null }>(caller, `{ scoringDocument(personId: "${id.ada}", trackId: "backend") }`);
      const { ratings = [], evidence = [] } = data?.scoringDocument ?? {};
      return { code: errors?.[0]?.extensions.code, text: JSON.stringify([ratings, evidence, errors]) };
    },
    may: ['ada', 'lead', 'head', 'hr'],
  },
  'Query.scoringSettings': { ask: query('{ scoringSettings { version note settings { readyScore } } }'), may: everyone, ofTheirOwn: true },
  'Query.scoringSettingsVersions': { ask: query('{ scoringSettingsVersions { version note changedBy { id } } }'), may: everyone, ofTheirOwn: true },
  'Mutation.changeScoringSettings': { ask: query(stale), may: ['hr', 'admin'], ofTheirOwn: true },
  'Query.readinessByTrack': { ask: query(`{ readinessByTrack(personId: "${id.ada}") { trackName score } }`), may: ['ada', 'lead', 'head', 'hr'] },
  'Query.promotionCases': { ask: query('{ promotionCases { id trackName state } }'), may: everyone, ofTheirOwn: true },
  'Query.promotionCase': { ask: query(`{ promotionCase(id: "${adasCase}") { state nomination { reason } } }`), may: ['ada', 'lead', 'head', 'hr'] },
  'Query.promotionCase that never was': { ask: query(`{ promotionCase(id: "${v7()}") { state } }`), may: [] },
  'Query.promotionDecisions': { ask: query('{ promotionDecisions { caseId outcome score } }'), may: ['hr'], ofTheirOwn: true },
  'Query.promotionPolicy': { ask: query('{ promotionPolicy { panelMinimum votingDays } }'), may: everyone, ofTheirOwn: true },
  'Mutation.savePromotionPolicy': { ask: query('mutation { savePromotionPolicy(input: { panelMinimum: 3, votingDays: 14 }) { panelMinimum } }'), may: ['hr'], ofTheirOwn: true },
  // Refused, since one is open; HR nominates nobody, and nobody a peer.
  'Mutation.nominateForPromotion': { ask: query(nominating(v7(), id.ada, 'lead')), may: ['ada', 'lead', 'head'] },
  'Mutation.preparePromotion': { ask: step('preparePromotion', words), may: ['lead', 'head'] },
  'Mutation.choosePromotionPanel': { ask: step('choosePromotionPanel', `input: { caseId: "${adasCase}", memberIds: ["${id.ada}"] }`), may: ['hr'] },
  'Mutation.openPromotionPanel': { ask: step('openPromotionPanel', `caseId: "${adasCase}"`), may: ['hr'] },
  'Mutation.voteOnPromotion': { ask: step('voteOnPromotion', judged('verdict')), may: [] },
  'Mutation.decidePromotion': { ask: step('decidePromotion', judged('outcome')), may: ['hr'] },
  'Mutation.tellPromotion': { ask: step('tellPromotion', words), may: ['hr'] },
  'Mutation.appealPromotion': { ask: step('appealPromotion', words), may: ['ada'] },
  'Mutation.closePromotion': { ask: step('closePromotion', `caseId: "${adasCase}"`), may: ['hr'] },
  // The last of the steps: it ends the case.
  'Mutation.withdrawPromotion': { ask: step('withdrawPromotion', words), may: ['ada', 'lead', 'head', 'hr'] },
  'Query.promotionCaseList': { ask: query('{ promotionCaseList { edges { node { id trackName state } } byState { count } } }'), may: everyone, ofTheirOwn: true },
  'Query.readinessCounts': { ask: query('{ readinessCounts { people tracks { trackName ready } } }'), may: ['hr'], ofTheirOwn: true },
  'Query.readinessCounts of a team': { ask: query(`{ readinessCounts(teamId: "${id.division}") { people tracks { trackName ready } } }`), may: ['hr'] },
  'Query.exports': { ask: query('{ exports { edges { node { id teamId by { id } } } } }'), may: ['hr'], ofTheirOwn: true },
  ...Object.fromEntries(files.flatMap((path): [string, Road][] => [
    [`GET ${path}`, { ask: file(path), may: ['hr'], ofTheirOwn: true }],
    [`GET ${path} of a team`, { ask: file(`${path}?team=${id.payments}`), may: ['hr'] }],
  ])),
};

it('every query, mutation and file stands in the table', () => {
  const { schema } = api.app.get(GraphQLSchemaHost);
  const fields = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) => Object.keys(type?.getFields() ?? {}).filter((field) => !field.startsWith('_')).map((field) => `${type?.name}.${field}`));
  const named = new Set(Object.keys(roads).map((road) => road.split(' ').slice(0, road.startsWith('GET') ? 2 : 1).join(' ')));
  expect([...fields, ...files.map((path) => `GET ${path}`)].toSorted()).toEqual([...named].toSorted());
  const routes = api.app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false }).match(/\S+ \([A-Z, ]+\)/g)?.filter((route) => !/^\/?(graphql|health\S*|metrics) /.test(route));
  expect(routes?.map((route) => `/${route.split(' ')[0]?.replace(/^\//, '')}`).toSorted()).toEqual(files.toSorted());
});

describe.each(Object.entries(roads))('%s', (_name, { ask, may, ofTheirOwn = false }) => {
  it('answers those who may, refuses the others, and asks everyone to sign in', async () => {
    for (const who of everyone) {
      const { code, text } = await ask(insiders[who]);
      expect([who, code]).toEqual([who, may.includes(who) ? undefined : 'FORBIDDEN']);
      if (!may.includes(who)) expect(text).not.toMatch(/of House|levels":\[|score":\d/);
    }
    expect((await ask(null)).code).toBe('UNAUTHENTICATED');
  });

  it('tells other organisations nothing, whatever role and whoever’s id they carry', async () => {
    for (const caller of outsiders) {
      const { code, text } = await ask(caller);
      expect(text).not.toMatch(/of House/);
      // What they may ask is of their own organisation; of one's own id, nothing was ever said there.
      if (code === undefined) expect(ofTheirOwn || (caller.personId === id.ada && !/score":\d|level":\d/.test(text))).toBe(true);
      else expect(code).toMatch(/^(FORBIDDEN|NOT_FOUND)$/);
    }
  });
});

it('a change of lead acts as soon as it has arrived, also for the one who led', async () => {
  const fresh = smallHouse('Fresh');
  const inside = v7();
  await api.projection.receive(inside, ...fresh.told);
  const caller = (personId: string): Caller => ({ organisationId: inside, personId, roles: ['engineer', 'manager'] });
  const codes = async () => {
    const asked = [fresh.id.lead, fresh.id.ben].map(async (personId) => (await answers(caller(personId), matrix(fresh.id.payments, false))).code);
    return Promise.all(asked);
  };
  expect(await codes()).toEqual([undefined, 'FORBIDDEN']);
  await api.projection.receive(inside, tell(contracts.team, { teamId: fresh.id.payments, version: 2, name: 'Payments', leadId: fresh.id.ben, parentTeamId: null }));
  expect(await codes()).toEqual(['FORBIDDEN', undefined]);
});

import { afterAll, beforeAll } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { Viewer } from '@waymark/service-kit';
import { handlers, handlersWithoutAllow, undescribed } from '@waymark/testing';
import { getNamedType, type GraphQLSchema } from 'graphql';
import { openApi, password, type Api } from './testing/api.js';
import { settle, type House } from './testing/house.js';
import { everythingOf, fieldsOf, operationsOf } from './testing/selection.js';

const people = ['head', 'lead', 'elsewhere', 'ada', 'ben', 'cleo', 'hr'] as const;

let api: Api;
let house: House;
let other: House;
let schema: GraphQLSchema;
beforeAll(async () => {
  api = await openApi();
  [house, other] = [await settle(api, 'northwind'), await settle(api, 'southwind')];
  schema = api.app.get(GraphQLSchemaHost).schema;
});
afterAll(() => api.close());

/** Who may call what answers. Whoever adds to it says here what it gives to whom, and below what it must not. */
const rules = {
  'HealthController.live': ['anyone'], 'HealthController.ready': ['anyone'], 'HealthController.metrics': ['anyone'],
  'SignInController.open': ['gateway'], 'SignInController.end': ['gateway'], 'SignInController.mint': ['gateway'], 'SignInController.accept': ['gateway'],
  'PeopleImportController.import': ['hr', 'admin'],
  'PeopleResolver.everyone': ['hr', 'admin'],
  'InvitationsResolver.inviteToSignIn': ['hr', 'admin'],
  // To everyone signed in, and of these only what the rules of viewing let through.
  'PeopleResolver.person': ['signed-in'], 'PeopleResolver.referred': ['signed-in'], 'PeopleResolver.memberships': ['signed-in'], 'MembershipResolver.team': ['signed-in'],
  'TeamsResolver.teamsInView': ['signed-in'], 'TeamsResolver.team': ['signed-in'], 'TeamsResolver.referred': ['signed-in'], 'TeamsResolver.lead': ['signed-in'],
  'MeResolver.me': ['signed-in'], 'MeResolver.person': ['signed-in'], 'MeResolver.organisation': ['signed-in'], 'MeResolver.ledTeams': ['signed-in'],
};

/** Who learns a field of whom. */
const fieldRules = {
  'Person.id Person.name Person.active': 'whoever meets the person in what they may see',
  'Person.email Person.title Person.memberships': 'the person, who leads them or above them, HR, admin',
  'Membership.from Membership.to Membership.team': 'as the person’s memberships',
  'Team.id Team.name Team.parentId Team.memberCount Team.lead': 'who leads it or above it, is or was in it, or meets it in a membership they may see; HR, admin',
  'Me.roles Me.person Me.organisation Me.ledTeams Organisation.id Organisation.name': 'the person',
  'PersonConnection.edges PersonConnection.pageInfo PersonConnection.totalCount PersonEdge.cursor PersonEdge.node PageInfo.hasNextPage PageInfo.endCursor': 'HR, admin',
  'Invitation.token Invitation.expiresAt Invitation.personId InvitationRefused.reason InvitationRefused.message': 'HR and admin who invites',
};

describe('every door', () => {
  it('says who may come in, and nothing is open that is not written here', () => {
    expect(handlersWithoutAllow(api.app)).toEqual([]);
    expect(Object.fromEntries(handlers(api.app))).toEqual(rules);
  });

  it('of the schema says what it means, and each field has its rule', () => {
    expect(undescribed(schema)).toEqual([]);
    expect(fieldsOf(schema)).toEqual(Object.keys(fieldRules).flatMap((fields) => fields.split(' ')).toSorted());
  });
});

/** All that GraphQL tells one viewer who asks everything of it, about everyone and every team of both organisations. */
async function heardBy(viewer: Viewer | null): Promise<{ text: string; codes: Set<string>; answers: Record<string, unknown[]> }> {
  const ids = [house, other].flatMap((one) => [...people.map((name) => one[name].personId), one.admin.personId, ...['Division', 'Team', 'Other', 'People'].map(one.team)]);
  const answers: Record<string, unknown[]> = {};
  const codes = new Set<string>();
  for (const { kind, field } of operationsOf(schema)) {
    const selection = everythingOf(schema, getNamedType(field.type));
    const argument = field.args.find(({ name }) => ['id', 'input'].includes(name));
    const declared = argument ? `($it: ${String(argument.type)})` : '';
    for (const id of argument ? ids : ['']) {
      const it = argument?.name === 'input' ? { personId: id } : id;
      const { data, errors } = await api.graphql<Record<string, unknown>>(viewer, `${kind} ${declared} { ${field.name}${argument ? `(${argument.name}: $it)` : ''} ${selection} }`, { it });
      for (const { extensions } of errors ?? []) codes.add(extensions.code);
      answers[field.name] = [...(answers[field.name] ?? []), ...[data?.[field.name]].filter((one) => one !== null && one !== undefined)];
    }
  }
  return { text: JSON.stringify(answers), codes, answers };
}

const emailsIn = (text: string) => [...new Set(text.match(/[\w.-]+@[\w.-]+\.example/g))].toSorted();
const namesIn = (text: string) => [...new Set([...text.matchAll(/"__typename":"Person"[^{}]*?"name":"([^"]+)"/g)].map(([, name]) => name))].toSorted();

describe('who asks everything', () => {
  const everyone = () => [...people.map(house.at), house.adminEmail].toSorted();
  const division = ['Ada', 'Ben', 'Cleo', 'Elsewhere', 'Head', 'Lead'];

  it.each<[string, (of: House) => Viewer, string[], string[], string[]]>([
    ['an engineer', ({ ada }) => ada, ['ada'], ['Ada', 'Head', 'Lead'], ['Team']],
    ['a manager', ({ lead }) => lead, ['ada', 'ben', 'lead'], ['Ada', 'Ben', 'Head', 'Lead'], ['Division', 'Team']],
    ['a manager beside', ({ elsewhere }) => elsewhere, ['cleo', 'elsewhere'], ['Cleo', 'Elsewhere', 'Head'], ['Division', 'Other']],
    ['a manager of managers', ({ head }) => head, division.map((name) => name.toLowerCase()), division, ['Division', 'Other', 'Team']],
  ])('as %s hears of those they lead, and the names of those who lead them', async (...[, as, emails, names, teams]) => {
    const { text, codes, answers } = await heardBy(as(house));
    expect(emailsIn(text)).toEqual(emails.map(house.at).toSorted());
    expect(namesIn(text)).toEqual(names);
    expect([...new Set(JSON.stringify(answers.team).match(/(?<="Team","id":"[^"]+",[^{}]*"name":")[^"]+/g))].toSorted()).toEqual(teams);
    expect([...codes]).toEqual(['FORBIDDEN']);
    expect([answers.people, answers.inviteToSignIn]).toEqual([[], []]);
  });

  it.each<[string, (of: House) => Viewer]>([['HR', ({ hr }) => hr], ['an admin', ({ admin }) => admin]])('as %s hears of everyone of the own organisation', async (_what, as) => {
    const { text, codes, answers } = await heardBy(as(house));
    expect(emailsIn(text)).toEqual(everyone());
    expect([...codes]).toEqual([]);
    expect(answers.team?.length).toBe(4);
    expect(answers.person?.length).toBe(8);
    const invited = (answers.inviteToSignIn as { __typename: string; personId?: string }[]).filter(({ __typename }) => __typename === 'Invitation');
    expect(invited.length).toBe(as(house) === house.admin ? 8 : 7);
  });

  it('of another organisation, with every role there is, hears nothing of this one, not even that it is there', async () => {
    for (const viewer of [other.ada, other.head, other.hr, other.admin]) {
      const { text } = await heardBy({ ...viewer, roles: ['engineer', 'manager', 'hr', 'admin'] });
      expect(emailsIn(text).filter((email) => everyone().includes(email))).toEqual([]);
      for (const id of [house.organisationId, ...people.map((name) => house[name].personId), house.admin.personId, house.team('Team')]) expect(text).not.toContain(id);
    }
    const { data } = await api.graphql(other.admin, 'query ($id: ID!) { person(id: $id) { id } team(id: $id) { id } }', { id: house.ada.personId });
    expect(data).toEqual({ person: null, team: null });
  });

  it('without a token, with a forged one or one of someone else’s key, hears nothing', async () => {
    const { text, codes } = await heardBy(null);
    expect(JSON.parse(text)).toEqual(Object.fromEntries(operationsOf(schema).map(({ field }) => [field.name, []])));
    expect([...codes]).toEqual(['UNAUTHENTICATED']);
    const [head, body, signature] = (await api.tokenOf(house.ada)).split('.') as [string, string, string];
    const asAdmin = Buffer.from(Buffer.from(body, 'base64url').toString().replace('engineer', 'admin')).toString('base64url');
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    for (const token of [`${head}.${asAdmin}.${signature}`, `${none}.${asAdmin}.`, `${head}.${body}.`, 'x', '']) {
      const response = await fetch(`${api.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` }, body: '{"query":"{ me { roles } }"}' });
      expect(await response.json()).toMatchObject({ data: null, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    }
  });
});

describe('a reference of another service', () => {
  const referred = async (viewer: Viewer, __typename: string, id: string) => {
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Person { name email title memberships { from } } ... on Team { name lead { name email } } } }`;
    return (await api.graphql<{ _entities: object[] }>(viewer, query, { of: [{ __typename, id }] })).data?._entities[0];
  };

  it('gives the name alone of a person whom the viewer meets elsewhere, no team they may not see, and nothing of another organisation', async () => {
    expect(await referred(house.ada, 'Person', house.hr.personId)).toEqual({ name: 'Hr', email: null, title: null, memberships: [] });
    expect(await referred(house.ada, 'Team', house.team('Other'))).toBeNull();
    expect(await referred(house.lead, 'Team', house.team('Team'))).toMatchObject({ name: 'Team' });
    for (const viewer of [other.admin, other.ada]) {
      expect([await referred(viewer, 'Person', house.ada.personId), await referred(viewer, 'Team', house.team('Team'))]).toEqual([null, null]);
    }
  });
});

describe('a route', () => {
  it('of the gateway is shut to every role, and what is open to all tells of nobody', async () => {
    for (const viewer of [house.ada, house.lead, house.hr, house.admin]) {
      const headers = { 'x-gateway-secret': '', authorization: `Bearer ${await api.tokenOf(viewer)}` };
      for (const route of ['POST sessions', 'DELETE sessions', 'POST tokens', 'POST invitations/accept'] as const) {
        expect(await api.internal(route, { email: house.adminEmail, password, session: 'x', token: 'x' }, headers)).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
      }
    }
    for (const path of ['health/live', 'health/ready', 'metrics']) expect(await (await fetch(`${api.url}/${path}`)).text()).not.toMatch(/@|northwind/);
    for (const path of ['', 'internal', 'internal/people', 'files', 'files/people-import', '.env', 'graphql/../internal/tokens']) expect((await fetch(`${api.url}/${path}`)).status).toBe(404);
  });
});

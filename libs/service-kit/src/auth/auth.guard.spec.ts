import { afterAll, beforeAll } from '@jest/globals';
import { makeKey, signAs, someone } from '../testing/keys.js';
import { openSmallService, type SmallService } from '../testing/small-service.js';

const gatewaySecret = 'what the gateway knows';
const byGateway = { 'x-gateway-secret': gatewaySecret };
let service: SmallService;
beforeAll(async () => {
  service = await openSmallService({ gatewaySecret });
});
afterAll(() => service.close());

const codes = async (query: string, headers: Record<string, string> = {}) => (await service.graphql(query, headers)).errors?.map(({ extensions }) => extensions.code) ?? 'yes';
const status = async (path: string, headers: Record<string, string> = {}, from = service) => (await from.get(path, headers)).status;

describe('a handler that does not say who may call it', () => {
  const everyone = someone('engineer', 'manager', 'hr', 'admin');

  it('answers nobody: a route', async () => {
    for (const headers of [{}, byGateway, await service.bearer(everyone)]) expect(await status('silent', headers)).toBe(403);
  });

  it.each([
    ['a query', '{ silentQuery }'],
    ['a mutation', 'mutation { silentMutation }'],
    ['a field', '{ things(ids: ["a"]) { silentField } }'],
    ['a reference of federation', '{ _entities(representations: [{ __typename: "Other", id: "a" }]) { ... on Other { id } } }'],
  ])('answers nobody: %s', async (_what, query) => {
    for (const headers of [{}, byGateway, await service.bearer(everyone)]) expect(await codes(query, headers)).toEqual(['FORBIDDEN']);
  });
});

describe('a handler that says who may call it', () => {
  it('is open to anyone where it says so, whatever they bring', async () => {
    for (const authorization of ['', 'Bearer nonsense', 'Basic abc']) {
      expect(await status('anyone', { authorization })).toBe(200);
      expect(await codes('{ anyone }', { authorization })).toBe('yes');
    }
  });

  it('is open to every token where it says so, and to nobody without', async () => {
    const ada = await service.bearer(someone());
    expect([await status('signed-in', ada), await codes('{ signedIn }', ada)]).toEqual([200, 'yes']);
    const stranger = { authorization: `Bearer ${await signAs(await makeKey(), someone('admin'))}` };
    const expired = { authorization: `Bearer ${await signAs(service.key, someone('admin'), { exp: 1 })}` };
    for (const headers of [{}, { authorization: 'Bearer' }, { authorization: 'Bearer ' }, { authorization: ada.authorization.slice(7) }, byGateway, stranger, expired]) {
      expect([await status('signed-in', headers), await codes('{ signedIn }', headers)]).toEqual([401, ['UNAUTHENTICATED']]);
    }
  });

  it('is open to each role that it names and to no other', async () => {
    for (const role of ['engineer', 'manager', 'hr', 'admin'] as const) {
      const headers = await service.bearer(someone(role));
      const answer = ['hr', 'admin'].includes(role) ? [200, 'yes', 'yes'] : [403, ['FORBIDDEN'], ['FORBIDDEN']];
      const reference = '{ _entities(representations: [{ __typename: "Thing", id: "a" }]) { ... on Thing { hrField } } }';
      expect([role, await status('hr-or-admin', headers), await codes('{ hrOrAdmin }', headers)]).toEqual([role, answer[0], answer[1]]);
      // Of a reference and of its field each is asked: the one is for all who signed in, the other for HR alone.
      expect([role, await codes(reference, headers)]).toEqual([role, role === 'hr' ? 'yes' : ['FORBIDDEN']]);
    }
    expect(await status('hr-or-admin', await service.bearer(someone()))).toBe(403);
    expect(await codes('{ _entities(representations: [{ __typename: "Thing", id: "a" }]) { ... on Thing { id } } }')).toEqual(['UNAUTHENTICATED']);
  });

  it('asks for every object of a list, each time the same answer', async () => {
    const query = '{ things(ids: ["a", "b", "c"]) { hrField } }';
    expect(await codes(query, await service.bearer(someone('hr')))).toBe('yes');
    expect(await codes(query, await service.bearer(someone('engineer')))).toContain('FORBIDDEN');
  });
});

describe('the viewer', () => {
  it('is who the token says, whatever else the request says', async () => {
    const ada = someone('engineer');
    const headers = { ...(await service.bearer(ada)), 'x-organisation-id': someone().organisationId, 'x-person-id': someone().personId };
    expect(JSON.parse((await service.get('signed-in?organisationId=x', headers)).body)).toEqual(ada);
    expect(JSON.parse(String((await service.graphql('{ viewer }', headers)).data?.viewer))).toEqual(ada);
  });

  it('is nobody where a handler is open to anyone', async () => {
    expect(await codes('{ viewerOfAnyone }', await service.bearer(someone('admin')))).toEqual(['UNAUTHENTICATED']);
  });
});

describe('the door of the gateway', () => {
  it('opens by its secret alone', async () => {
    expect(await status('gateway', byGateway)).toBe(200);
    for (const secret of ['', ' ', gatewaySecret.slice(1), `${gatewaySecret} and more`, gatewaySecret.toUpperCase(), 'null', 'undefined']) {
      expect([secret, await status('gateway', { 'x-gateway-secret': secret })]).toEqual([secret, 403]);
    }
    for (const headers of [{}, await service.bearer(someone('admin', 'hr'))]) expect(await status('gateway', headers)).toBe(403);
  });

  it('stays shut where a service has no secret', async () => {
    for (const none of [await openSmallService(), await openSmallService({ gatewaySecret: '' })]) {
      for (const secret of ['', 'null', 'undefined', gatewaySecret]) expect(await status('gateway', { 'x-gateway-secret': secret }, none)).toBe(403);
      await none.close();
    }
  });

  it('may stand beside that of a role', async () => {
    expect(await status('gateway-or-hr', byGateway)).toBe(200);
    expect(await status('gateway-or-hr', await service.bearer(someone('hr')))).toBe(200);
    expect(await status('gateway-or-hr', await service.bearer(someone('engineer')))).toBe(403);
    expect(await status('gateway-or-hr', { 'x-gateway-secret': 'guessed' })).toBe(401);
  });
});

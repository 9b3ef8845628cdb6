import { afterAll, beforeAll } from '@jest/globals';
import { v7 } from 'uuid';
import { openApi, type Api } from '../testing/api.js';
import { Assessing } from '../testing/assessing.js';
import type { Caller, House } from '../testing/house.js';
import { certificatesQuery, cyclesQuery, evidenceQuery, importMutation, mineQuery, ratingsQuery } from '../testing/queries.js';

let api: Api;
let house: House;
let other: House;
let ada: Assessing;
const secret = 'a comment that its author alone has seen';
const revealed = 'a comment that was revealed';

beforeAll(async () => {
  api = await openApi();
  [house, other] = [await api.settle(), await api.settle()];
  for (const one of [house, other]) await api.publish(one, 'security', 'kubernetes');
  const first = await api.open(house);
  await new Assessing(api, house.ada, first).submit({ answers: [{ skillId: 'security', outcome: 'LEVEL', level: 3, comment: revealed }, { skillId: 'kubernetes', outcome: 'LEVEL', level: 1 }] });
  await api.closeCycle(house, first);
  ada = new Assessing(api, house.ada, await api.open(house));
  await ada.save({ answers: [{ skillId: 'security', outcome: 'LEVEL', level: 4, comment: secret }] });
  const owned = { personId: house.ada.personId };
  const evidence = { ...owned, id: v7(), what: revealed, skillIds: ['security'], state: 'accepted', occurredOn: '2026-01-10', acceptedAt: '2026-01-12T00:00:00Z' };
  const document = { evidence: [evidence], certificates: [{ ...owned, id: v7(), certification: 'CKAD', issuedOn: '2026-01-10' }] };
  await api.graphql(house.hr, importMutation, { input: { document } });
});
afterAll(() => api.close());

const everyRead = [ratingsQuery, evidenceQuery, certificatesQuery] as const;
const read = (caller: Caller | null, query: string) => api.graphql<Record<string, object[]>>(caller, query, { personId: house.ada.personId });

describe('ratings, evidence and certificates', () => {
  it('are seen by the person, their lead, the lead above and HR', async () => {
    for (const caller of [house.ada, house.lead, house.head, house.hr]) {
      for (const [query, count] of [[ratingsQuery, 2], [evidenceQuery, 1], [certificatesQuery, 1]] as const) {
        const { data, errors } = await read(caller, query);
        expect([errors, Object.values(data ?? {})[0]?.length]).toEqual([undefined, count]);
      }
    }
  });

  it('are refused to a colleague, another lead, the admin, every role of another organisation, and nobody', async () => {
    const outside: Caller = { ...house.lead, organisationId: other.organisationId, roles: ['engineer', 'manager', 'hr', 'admin'] };
    for (const caller of [house.ben, house.elsewhere, house.admin, other.hr, other.lead, outside, null]) {
      for (const query of everyRead) {
        const { data, errors } = await read(caller, query);
        expect([data ?? null, errors?.[0]?.extensions.code]).toEqual([null, caller ? 'FORBIDDEN' : 'UNAUTHENTICATED']);
      }
    }
  });

  it('of somebody who does not exist are refused in the same words as of somebody who may not be seen', async () => {
    for (const query of everyRead) {
      const messages = [house.ada.personId, v7(), 'nonsense'].map(async (personId) => (await api.graphql(house.ben, query, { personId })).errors?.[0]?.message);
      expect(new Set(await Promise.all(messages)).size).toBe(1);
    }
  });

  it('are of one skill when one is given', async () => {
    const { data } = await api.graphql<{ ratings: object[] }>(house.lead, ratingsQuery, { personId: house.ada.personId, skillId: 'kubernetes' });
    expect(data?.ratings).toMatchObject([{ skillId: 'kubernetes', level: 1 }]);
  });

  it('are read in one statement each, however many there are', async () => {
    for (const query of everyRead) {
      const count = await api.statementsOf(() => read(house.ada, query));
      // The question whether the viewer may, and the rows.
      expect(count).toBe(2);
    }
  });
});

describe('a draft', () => {
  const everyone = () => [house.ben, house.lead, house.head, house.hr, house.admin, other.hr, { ...house.lead, roles: ['engineer', 'manager', 'hr', 'admin'] as const }];

  it('is in the answer to no query of anybody else', async () => {
    for (const caller of everyone()) {
      const answers = await Promise.all([
        ...everyRead.map((query) => read(caller, query)),
        api.graphql(caller, cyclesQuery),
        api.graphql(caller, mineQuery, { cycleId: ada.cycleId }),
      ]);
      expect(JSON.stringify(answers)).not.toContain(secret);
    }
    expect(JSON.stringify(await ada.mine())).toContain(secret);
    expect(JSON.stringify((await read(house.ada, ratingsQuery)).data)).not.toContain(secret);
  });

  it('cannot be written by anybody else: who names its id begins a draft of their own, or is told that it is taken', async () => {
    const { id } = (await ada.mine())!;
    const { data, errors } = await new Assessing(api, house.lead, ada.cycleId).send('save', { id, revision: 1, answers: [{ skillId: 'security', outcome: 'LEVEL', level: 0 }] });
    expect(errors ?? data).toBeDefined();
    expect(await ada.mine()).toMatchObject({ id, revision: 1, answers: [{ level: 4, comment: secret }] });
  });

  it('is in no event', async () => {
    expect(JSON.stringify(await api.told(house.organisationId))).not.toContain(secret);
  });
});

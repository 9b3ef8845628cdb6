import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { v7 } from 'uuid';
import { openApi, type Api } from '../testing/api.js';
import { contracts, tell, type Told } from '../testing/projection.js';
import { Promoting, promotionHouse, type Came, type PromotionHouse, type ShownCase, type Stop } from '../testing/promoting.js';
import { ago, revealed } from '../testing/small-house.js';

let api: Api;
let organisation: string;
let house: PromotionHouse;
beforeAll(async () => void (api = await openApi()));
afterAll(() => api.close());
beforeEach(async () => {
  organisation = v7();
  house = promotionHouse(organisation);
  await receive(...house.told);
});

const receive = (...told: readonly Told[]) => api.projection.receive(organisation, ...told);
const at = (stop: Stop) => new Promoting(api, house).to(stop);
const shown = (came: Came): ShownCase => {
  if (typeof came === 'string') throw new Error(`No case but ${came}`);
  return came;
};
const last = (came: Came) => shown(came).rounds.at(-1)!;
const leads = (teamId: string, leadId: string | null, { version = 2, parentTeamId = null as string | null } = {}) => tell(contracts.team, { teamId, version, name: 'A team', leadId, parentTeamId });
const joins = (who: 'ada' | 'dora' | 'cleo', teamId: string) =>
  tell(contracts.person, { personId: house.id[who], version: 2, name: who, email: `${who}@house.example`, title: null, roles: ['engineer'], active: true, memberships: [{ teamId, from: ago(9).slice(0, 10), to: null }] });
const listed = async (who: keyof PromotionHouse['callers']) => {
  const { data } = await api.graphql<{ promotionCases: { id: string; waitsForMyVote: boolean }[] }>(house.callers[who], '{ promotionCases { id waitsForMyVote } }');
  return data?.promotionCases ?? [];
};

describe('who comes into the line of the person while they have a seat', () => {
  it('and has not voted, sees of the panel no more than a lead does, and votes no more', async () => {
    const one = await at('panel');
    await receive(leads(house.id.payments, house.id.ben));
    expect(await one.vote('ben')).toBe('FORBIDDEN');
    await one.vote('cleo');
    const { roles, rounds, waitsForMyVote } = shown(await one.read('ben'));
    expect([roles, waitsForMyVote, rounds[0]?.seats]).toEqual([['LEAD'], false, null]);
    expect((await listed('ben')).map(({ waitsForMyVote }) => waitsForMyVote)).toEqual([false]);
    await one.choose('hr', ['cleo', 'other', 'dora']);
    await one.vote('other');
    await one.vote('dora');
    expect(last(await one.read('ben')).votes).toBeNull();
  });

  it('beneath the person, and has not voted, sees nothing of the case', async () => {
    const one = await at('panel');
    const beneath = v7();
    await receive(leads(beneath, house.id.ada, { version: 1 }), joins('cleo', beneath));
    expect([await one.read('cleo'), await one.vote('cleo'), await listed('cleo')]).toEqual(['FORBIDDEN', 'FORBIDDEN', []]);
  });

  it('and has voted, stays of the panel: their vote counts, and they saw what they decided from', async () => {
    const one = await at('panel');
    await one.vote('ben');
    await receive(leads(house.id.payments, house.id.ben));
    expect(await one.vote('ben', 'REJECTED')).toBe('MEMBER_EXCLUDED');
    await one.vote('cleo');
    expect(last(await one.vote('other')).votes).toHaveLength(3);
    expect(last(await one.read('ben')).votes).toHaveLength(3);
  });
});

it('whose seat went to somebody else reads nothing of the case any more, and finds it in no list', async () => {
  const one = await at('panel');
  expect(typeof (await one.read('ben'))).toBe('object');
  await one.choose('hr', ['cleo', 'other', 'dora']);
  expect([await one.read('ben'), await one.vote('ben'), await listed('ben')]).toEqual(['FORBIDDEN', 'FORBIDDEN', []]);
});

it('the panel follows the person no further than to its decision: afterwards the packet is all that it reads of them', async () => {
  const one = await at('revealed');
  const raise = (level: number, days: number) => receive(revealed({ personId: house.id.ada, cycleId: house.id.q2, kind: 'agreed', at: ago(days), raterId: house.id.lead }, { security: level }));
  await raise(4, 0.5);
  expect(last(await one.read('ben')).changes?.rows).toHaveLength(1);
  await one.decide('hr');
  await raise(2, 0.2);
  const { packet, changes } = last(await one.read('ben'));
  expect([packet !== null, changes]).toEqual([true, null]);
  for (const who of ['hr', 'lead'] as const) expect([who, last(await one.read(who)).changes?.rows.length]).toEqual([who, 1]);
});

it('of a team lead whom somebody leads above, that one writes the statement, and HR stands in for nobody', async () => {
  const one = new Promoting(api, house);
  await receive(leads(house.id.payments, house.id.ada, { parentTeamId: house.id.division }));
  expect(shown(await one.nominate('ada')).state).toBe('NOMINATED');
  expect(shown(await one.read('hr')).roles).not.toContain('STAND_IN');
  expect(await one.prepare('hr')).toBe('FORBIDDEN');
  expect(shown(await one.prepare('head')).state).toBe('PREPARED');
  await receive(leads(house.id.payments, null, { version: 3, parentTeamId: house.id.division }));
  expect(await one.prepare('hr')).toBe('FORBIDDEN');
  await receive(leads(house.id.division, null));
  expect(shown(await one.prepare('hr')).statement?.by.id).toBe(house.id.hr);
});

it('HR who is the person, the nominator or the lead has no more than that makes them: a case of one’s own is seen as anybody sees theirs', async () => {
  const asHr = { ...house, callers: { ...house.callers, ada: { ...house.callers.ada, roles: ['engineer', 'hr', 'admin', 'manager'] as const } } };
  const one = await new Promoting(api, asHr).to('revealed');
  const seen = shown(await one.read('ada'));
  expect([seen.roles, seen.actions, seen.nomination, seen.log]).toEqual([['PERSON'], ['WITHDRAW'], null, null]);
  expect(seen.rounds[0]).toMatchObject({ seats: null, packet: null, votes: null, decision: null, revealedAt: null });
  for (const step of [() => one.decide('ada'), () => one.tell('ada'), () => one.choose('ada', ['dora']), () => one.open('ada'), () => one.close('ada'), () => one.prepare('ada'), () => one.vote('ada')]) expect(await step()).toBe('FORBIDDEN');
  await one.decide('hr');
  const { data } = await api.graphql<{ promotionDecisions: unknown[] }>(asHr.callers.ada, '{ promotionDecisions { caseId outcome } }');
  expect(data?.promotionDecisions).toEqual([]);
});

it('where the person has left, nothing is offered that would be refused', async () => {
  const one = await at('panel');
  await receive(house.known(house.id.ada, 'Ada', { active: false, version: 2 }));
  expect(shown(await one.read('hr')).actions).toEqual(['WITHDRAW']);
  const member = shown(await one.read('ben'));
  expect([member.actions, member.waitsForMyVote, (await listed('ben'))[0]?.waitsForMyVote]).toEqual([[], false, false]);
});

describe('the log', () => {
  it('keeps what was done however often somebody looks', async () => {
    const one = await at('panel');
    const flood = `insert into promotion_log (organisation_id, id, case_id, round, at, actor_id, action, note)
      select $1, gen_random_uuid(), $2, 1, now(), $3, 'read', 'state' from generate_series(1, 600)`;
    await api.projection.tenants.transaction(organisation, (manager) => manager.query(flood, [organisation, one.caseId, house.id.ben]));
    const done = shown(await one.read('hr')).log?.filter(({ action }) => action !== 'READ').map(({ action }) => action);
    expect(done).toEqual(['NOMINATE', 'PREPARE', 'CHOOSE_PANEL', 'OPEN_PANEL']);
  });
});

describe('the list', () => {
  it('has what is open before what has ended, however old that is: what waits is not pushed out', async () => {
    const one = await at('nominated');
    const ended = `insert into promotion_case (organisation_id, id, version, person_id, track_id, track_name, state, state_since, round, nominated_by, nominated_at, nomination_reason, nominated_state)
      select $1, gen_random_uuid(), 1, $2, 'backend', 'Backend', 'closed', now() - interval '1 year', 1, $2, now(), 'words', 'READY' from generate_series(1, 600)`;
    await api.projection.tenants.transaction(organisation, (manager) => manager.query(ended, [organisation, house.id.ada]));
    for (const who of ['hr', 'lead', 'ada'] as const) {
      const cases = await listed(who);
      expect([who, cases.length, cases[0]?.id]).toEqual([who, 500, one.caseId]);
    }
  });
});

describe.each(['nominated', 'seated', 'panel', 'told', 'panel again'] as const)('a case that is %s', (stop) => {
  it('is in the list of exactly those who may read it: teams beneath, left leads, seats and other organisations included', async () => {
    const one = await at(stop);
    const beneath = v7();
    await receive(leads(beneath, house.id.finn, { version: 1, parentTeamId: house.id.payments }), joins('dora', beneath));
    const everybody = Object.keys(house.callers) as (keyof PromotionHouse['callers'])[];
    for (const leadGone of [false, true]) {
      if (leadGone) await receive(house.known(house.id.lead, 'Lead', { active: false, version: 2 }));
      const asked = await Promise.all(everybody.map(async (who) => [who, (await listed(who)).some(({ id }) => id === one.caseId), typeof (await one.read(who)) === 'object'] as const));
      expect(asked.map(([who, isListed]) => [who, isListed])).toEqual(asked.map(([who, , isRead]) => [who, isRead]));
      expect(asked.filter(([, isListed]) => isListed).map(([who]) => who)).toEqual(expect.arrayContaining(['ada', 'head', 'hr', ...(leadGone ? [] : ['lead'])]));
    }
    const outside = { ...house.callers.hr, organisationId: v7() };
    expect((await api.graphql(outside, '{ promotionCases { id } }')).data).toEqual({ promotionCases: [] });
  });
});

describe('what is written into a case', () => {
  it.each([['NUL', 'back\\u0000end'], ['a quote', "backend'"], ['too long', 'x'.repeat(100_000)]])('a track with %s is no track', async (_what, trackId) => {
    const query = `mutation { nominateForPromotion(input: { id: "${v7()}", personId: "${house.id.ada}", trackId: "${trackId}", reason: "why", exception: "why" }) { __typename ... on PromotionRefused { reason } } }`;
    expect(await api.graphql(house.callers.ada, query)).toEqual({ data: { nominateForPromotion: { __typename: 'PromotionRefused', reason: 'NO_SUCH_TRACK' } } });
  });

  it.each([['nothing that can be seen', '\u200b\u2060\u00ad\u202e'], ['a megabyte', 'x'.repeat(900_000)], ['NUL alone', '\0\0']])('%s is no reason', async (_what, text) => {
    const one = await at('panel');
    expect(await one.vote('ben', 'ACCEPTED', [{ requirementId: 'security', text }])).toBe('BAD_INPUT');
    expect(last(await one.read('hr')).seats?.some(({ voted }) => voted)).toBe(false);
  });

  it('ten thousand reasons, or one for what is not in the packet, or two for one, are refused before anything is kept', async () => {
    const one = await at('panel');
    const many = Array.from({ length: 10_000 }, (_, index) => ({ requirementId: `r${index}`, text: 'x' }));
    const twice = [{ requirementId: 'security', text: 'x' }, { requirementId: 'security', text: 'y' }];
    for (const reasons of [many, [{ requirementId: 'Security', text: 'x' }], [{ requirementId: 'secu\0rity', text: 'x' }], twice, []]) expect(await one.vote('ben', 'ACCEPTED', reasons)).toBe('BAD_INPUT');
    expect(await one.choose('hr', Array.from({ length: 21 }, () => 'ben' as const))).toBe('PANEL_TOO_SMALL');
    expect(last(await one.read('hr')).seats?.map(({ voted }) => voted)).toEqual([false, false, false]);
  });
});

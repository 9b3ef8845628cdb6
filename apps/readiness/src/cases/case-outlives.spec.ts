import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { Client } from 'pg';
import { v7 } from 'uuid';
import { openApi, type Api } from '../testing/api.js';
import { contracts, erase, tell } from '../testing/projection.js';
import { Promoting, promotionHouse, toldOfCases, type Came, type PromotionHouse, type ShownCase, type Stop } from '../testing/promoting.js';
import { ago } from '../testing/small-house.js';

let api: Api;
let organisation: string;
let house: PromotionHouse;
beforeAll(async () => void (api = await openApi()));
afterAll(() => api.close());
beforeEach(async () => {
  organisation = v7();
  house = promotionHouse(organisation);
  await api.projection.receive(organisation, ...house.told);
});

const at = (stop: Stop) => new Promoting(api, house).to(stop);
const shown = (came: Came): ShownCase => {
  if (typeof came === 'string') throw new Error(`No case but ${came}`);
  return came;
};
const leads = (leadId: string | null, version: number) => tell(contracts.team, { teamId: house.id.payments, version, name: 'Payments', leadId, parentTeamId: null });
const leaves = (who: 'ada' | 'ben', named: string) => house.known(house.id[who], named, { active: false, version: 2 });

describe('a case outlives', () => {
  it('its manager: who leads the person now goes on with it, and who did sees it no more', async () => {
    const one = await at('nominated');
    await api.projection.receive(organisation, leads(house.id.ben, 2));
    expect(await one.read('lead')).toBe('FORBIDDEN');
    expect(await one.prepare('lead')).toBe('FORBIDDEN');
    expect(shown(await one.prepare('ben', 'Of the new lead'))).toMatchObject({ state: 'PREPARED', statement: { by: { id: house.id.ben } }, nomination: { by: { id: house.id.lead } } });
    expect(await one.choose('hr', ['cleo', 'other', 'ben'])).toBe('MEMBER_EXCLUDED');
    // The nominator is out for good, whomever they lead.
    expect(await one.choose('hr', ['cleo', 'other', 'lead'])).toBe('MEMBER_EXCLUDED');
  });

  it('its team: where nobody leads the person, HR stands in', async () => {
    const one = await at('nominated');
    expect(await one.prepare('hr')).toBe('FORBIDDEN');
    await api.projection.receive(organisation, leads(null, 2));
    expect(shown(await one.prepare('hr'))).toMatchObject({ state: 'PREPARED', statement: { by: { id: house.id.hr } } });
  });

  it('a member who leaves: the seat goes to somebody else, or the day comes', async () => {
    const one = await at('panel');
    await one.vote('cleo');
    await one.vote('other');
    await api.projection.receive(organisation, leaves('ben', 'Ben'));
    expect(shown(await one.read('hr')).rounds[0]?.seats?.find(({ member }) => member.id === house.id.ben)).toMatchObject({ active: false, voted: false });
    expect(await one.vote('ben')).toBe('MEMBER_EXCLUDED');
    expect(shown(await one.choose('hr', ['cleo', 'other', 'dora'])).rounds[0]?.revealedAt).toBeNull();
    expect(shown(await one.vote('dora')).rounds[0]?.votes).toHaveLength(3);
  });

  it('a member who comes to lead the person: they vote no more', async () => {
    const one = await at('panel');
    await api.projection.receive(organisation, leads(house.id.ben, 2));
    expect(await one.vote('ben')).toBe('FORBIDDEN');
  });

  it('a member who is erased: what was not revealed goes with them, what was stays with the case', async () => {
    const [one, other] = [await at('panel'), await new Promoting(api, house)];
    await one.vote('ben');
    await other.nominate('lead', { trackId: 'lead' });
    await other.prepare('lead');
    await other.choose('hr', ['ben', 'cleo', 'other']);
    await other.open('hr');
    for (const member of ['ben', 'cleo', 'other'] as const) await other.vote(member, 'ACCEPTED', [{ requirementId: 'mentoring', text: 'Yes.' }]);
    for (let twice = 0; twice < 2; twice += 1) await api.projection.receive(organisation, erase(contracts.person as never, house.id.ben));
    expect(shown(await one.read('hr')).rounds[0]?.seats?.map(({ member }) => member.id)).not.toContain(house.id.ben);
    expect(shown(await other.read('hr')).rounds[0]?.votes?.map(({ author }) => author.id)).toContain(house.id.ben);
    await one.vote('cleo');
    expect(shown(await one.vote('other')).rounds[0]?.votes).toHaveLength(2);
  });

  it('the person as a member of the organisation: it is told, withdrawn or closed, and no more', async () => {
    const [one, other] = [await at('decided'), new Promoting(api, house)];
    await other.nominate('lead', { trackId: 'lead' });
    await api.projection.receive(organisation, leaves('ada', 'Ada'));
    expect(await other.prepare('lead')).toBe('PERSON_LEFT');
    expect(await new Promoting(api, house).nominate('lead', { trackId: 'lead' })).toBe('PERSON_LEFT');
    expect(shown(await other.withdraw('hr')).state).toBe('WITHDRAWN');
    expect(shown(await one.tell('hr')).state).toBe('TOLD');
    expect(await one.appeal('ada')).toBe('PERSON_LEFT');
    expect(shown(await one.close('hr')).state).toBe('CLOSED');
  });

  it('the person in the middle of an appeal: HR takes it back, and what was decided before stands; not of one who is here', async () => {
    const one = await at('panel again');
    expect(await one.withdraw('hr')).toBe('WRONG_STATE');
    await api.projection.receive(organisation, leaves('ada', 'Ada'));
    expect(await one.vote('dora')).toBe('PERSON_LEFT');
    expect(shown(await one.withdraw('hr'))).toMatchObject({ state: 'TOLD', rounds: [{ decision: { outcome: 'POSTPONED' } }, { decision: null }] });
    expect(shown(await one.close('hr')).state).toBe('CLOSED');
  });

  it('not the erasure of the person, whose token has some minutes left: they begin no other', async () => {
    await api.projection.receive(organisation, erase(contracts.person as never, house.id.ada));
    expect(await new Promoting(api, house).nominate('ada')).toBe('PERSON_LEFT');
  });

  it('not the erasure of the person: all of it goes, votes that nobody may see included, and a tombstone tells so', async () => {
    const one = await at('panel');
    await one.vote('ben');
    await api.projection.receive(organisation, erase(contracts.person as never, house.id.ada));
    expect(await one.read('hr')).toBe('FORBIDDEN');
    const owner = new Client({ connectionString: api.projection.urls.owner });
    await owner.connect();
    await owner.query(`select set_config('app.organisation', $1, false), set_config('app.person', $2, false)`, [organisation, house.id.ben]);
    for (const table of ['promotion_case', 'promotion_round', 'promotion_seat', 'promotion_vote', 'promotion_log']) {
      expect([table, (await owner.query(`select count(*)::int as count from ${table}`)).rows[0]]).toEqual([table, { count: 0 }]);
    }
    await owner.end();
    expect((await toldOfCases(api, organisation)).at(-1)).toMatchObject({ key: `${organisation}:${one.caseId}`, payload: null });
  });
});

it('a case of the past keeps its day: a person who joined another team since is led by another', async () => {
  const one = await at('prepared');
  const moved = tell(contracts.person, {
    personId: house.id.ada, version: 2, name: 'Ada of House', email: 'ada@house.example', title: null, roles: ['engineer'], active: true,
    memberships: [{ teamId: house.id.search, from: ago(1).slice(0, 10), to: null }],
  });
  await api.projection.receive(organisation, moved);
  expect(await one.read('lead')).toBe('FORBIDDEN');
  expect(shown(await one.prepare('other', 'From where they are now')).statement?.by.id).toBe(house.id.other);
  expect(await one.choose('hr', ['other', 'ben', 'cleo'])).toBe('MEMBER_EXCLUDED');
});

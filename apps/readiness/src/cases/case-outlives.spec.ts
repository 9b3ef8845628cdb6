import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { Client } from 'pg';
import { v7 } from 'uuid';
import { openApi, type Api } from '../testing/api.js';
import { contracts, erase, tell } from '../testing/projection.js';
import { Promoting, promotionHouse, type Came, type PromotionHouse, type ShownCase, type Stop } from '../testing/promoting.js';
import { ago } from '../testing/small-house.js';
import { RevealDueVotes } from './reveal-due-votes.js';
import { revealWhatThereIs } from './reveal-votes.js';

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
const write = (sql: string, parameters: unknown[] = []) => api.projection.tenants.transaction(organisation, (manager) => manager.query(sql, parameters));
const dayComes = () => write(`update promotion_round set votes_due_at = now() - interval '1 second' where revealed_at is null`);
const runJob = () => api.projection.tenants.transaction(organisation, (manager) => new RevealDueVotes(undefined as never).reveal(manager, organisation));

/** What was told of cases, in the order of the log. */
async function told(): Promise<{ key: string; payload: { state: string; told: object | null } | null }[]> {
  const reader = new Client({ connectionString: api.projection.urls.outboxReader });
  await reader.connect();
  try {
    return (await reader.query(`select key, payload from outbox where topic = 'readiness.case.v1' and organisation_id = $1 order by position`, [organisation])).rows;
  } finally {
    await reader.end();
  }
}

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
    expect(await one.vote('ben')).toBe('MEMBER_EXCLUDED');
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
    expect((await told()).at(-1)).toMatchObject({ key: `${organisation}:${one.caseId}`, payload: null });
  });
});

describe('the day', () => {
  it('reveals what was voted by then, once, however many jobs run at a time, and takes no vote after it', async () => {
    const one = await at('panel');
    await one.vote('ben');
    await runJob();
    expect(shown(await one.read('hr')).rounds[0]?.votes).toBeNull();
    await dayComes();
    expect(await one.vote('cleo')).toBe('VOTES_REVEALED');
    await Promise.all([runJob(), runJob(), runJob()]);
    // As a job does that found the case before another one revealed it, and had to wait.
    await api.projection.tenants.transaction(organisation, (manager) => revealWhatThereIs(manager, { organisationId: organisation, caseId: one.caseId, round: 1, now: new Date() }));
    const { rounds, log } = shown(await one.read('hr'));
    expect(rounds[0]?.votes).toHaveLength(1);
    expect(log?.filter(({ action }) => action === 'REVEAL')).toEqual([{ actor: null, action: 'REVEAL', note: null }]);
    expect(shown(await one.decide('hr')).state).toBe('DECIDED');
  });

  it('comes to no case that was withdrawn', async () => {
    const one = await at('panel');
    await one.vote('ben');
    await one.withdraw('ada');
    await dayComes();
    await runJob();
    expect(shown(await one.read('hr')).rounds[0]?.votes).toBeNull();
  });
});

describe('what is told of a case', () => {
  it('is where it stands, and of a decision nothing before the person was told; no vote, no reason, no text', async () => {
    await at('told');
    const events = await told();
    expect(events.map(({ payload }) => [payload?.state, payload?.told !== null])).toEqual([
      ['nominated', false], ['prepared', false], ['prepared', false], ...Array.from({ length: 4 }, () => ['panel', false]), ['decided', false], ['told', true],
    ]);
    expect(JSON.stringify(events)).not.toMatch(/words|By what they did/);
  });
});

describe('a rebuild of readiness from its events', () => {
  it('neither loses nor changes a case: byte for byte the same, packets and their digests included, also while nothing is known', async () => {
    for (const stop of ['panel', 'closed'] as const) {
      organisation = v7();
      house = promotionHouse(organisation);
      await api.projection.receive(organisation, ...house.told);
      const one = await at(stop);
      if (stop === 'panel') await one.vote('ben');
      const before = await dump();
      await api.projection.empty();
      await runJob();
      expect(await dump()).toEqual(before);
      await api.projection.receive(organisation, ...house.told);
      await runJob();
      expect(await dump()).toEqual(before);
      expect(shown(await one.read('hr')).state).toBe(stop.toUpperCase());
    }
  });

  async function dump() {
    const tables = ['promotion_policy', 'promotion_case', 'promotion_round', 'promotion_seat', 'promotion_vote', 'promotion_log'];
    return api.projection.tenants.transaction(organisation, async (manager) => {
      await manager.query(`select set_config('app.person', $1, true)`, [house.id.ben]);
      const rows: unknown[] = [];
      for (const table of tables) rows.push(await manager.query(`select coalesce(string_agg(t::text, E'\\n' order by t::text collate "C"), '') as rows from ${table} t`));
      return rows;
    });
  }
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

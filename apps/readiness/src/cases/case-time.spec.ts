import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import type { PayloadOf, scoredV1 } from '@waymark/contracts';
import { v7 } from 'uuid';
import { openApi, type Api } from '../testing/api.js';
import { Promoting, promotionHouse, toldOfCases, type Came, type PromotionHouse, type ShownCase, type Stop } from '../testing/promoting.js';
import type { Packet } from './packet.js';
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
const write = (sql: string, parameters: unknown[] = []) => api.projection.tenants.transaction(organisation, (manager) => manager.query(sql, parameters));
const dayComes = () => write(`update promotion_round set votes_due_at = now() - interval '1 second' where revealed_at is null`);
const runJob = () => api.projection.tenants.transaction(organisation, (manager) => new RevealDueVotes(undefined as never).reveal(manager, organisation));

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
    const events = await toldOfCases(api, organisation);
    expect(events.map(({ payload }) => [payload?.state, payload?.told !== null])).toEqual([
      ['nominated', false], ['prepared', false], ['prepared', false], ...Array.from({ length: 4 }, () => ['panel', false]), ['decided', false], ['told', true],
    ]);
    expect(JSON.stringify(events)).not.toMatch(/words|By what they did/);
  });

  it('is whose vote is missing while the panel is open, until when, and never what anybody voted', async () => {
    const one = await at('panel');
    const told = async () => (await toldOfCases(api, organisation)).at(-1)?.payload;
    const { ben, cleo, other, dora } = house.id;
    const opened = await told();
    expect(opened).toMatchObject({ waitingFor: [ben, cleo, other].toSorted(), votesDueAt: shown(await one.read('hr')).rounds[0]?.votesDueAt, votesRevealedAt: null });
    await one.vote('ben', 'REJECTED');
    await one.choose('hr', ['ben', 'cleo', 'dora']);
    expect(await told()).toMatchObject({ waitingFor: [cleo, dora].toSorted() });
    await one.vote('cleo', 'REJECTED');
    await one.vote('dora', 'REJECTED');
    expect(await told()).toMatchObject({ state: 'panel', waitingFor: [], votesRevealedAt: shown(await one.read('hr')).rounds[0]?.revealedAt });
    expect(JSON.stringify(await toldOfCases(api, organisation))).not.toContain('rejected');
    await one.withdraw('ada');
    const withdrawn = await at('nominated');
    await withdrawn.withdraw('ada');
    expect(await told()).toMatchObject({ state: 'withdrawn', waitingFor: [], votesDueAt: null });
  });

  it('is, once the person was told that it is postponed, the least that would change it, with what each step costs and is for', async () => {
    const one = await at('decided');
    const told = async () => (await toldOfCases(api, organisation)).at(-1)?.payload?.told;
    expect(await told()).toBeNull();
    await one.tell('hr');
    const { decision, packet } = shown(await one.read('hr')).rounds[0]!;
    const { result } = JSON.parse(packet!.document) as Packet;
    const least = (await told())?.least;
    expect(least?.map(({ cost }) => cost)).toEqual(result.plan?.steps.map(({ cost }) => cost));
    expect(least?.map((step) => ('skillId' in step ? `${step.kind}:${step.skillId}` : step.kind))).toEqual(decision?.least?.map(({ id }) => id.replace(/^(sustain).*/, '$1')));
    // Of the smallest plan that readiness tells of Ada herself these are the same steps: nothing has happened since.
    const [scored] = (await api.projection.told<PayloadOf<typeof scoredV1>>(organisation, 'readiness.scored.v1')).filter(({ key }) => key.endsWith(house.id.ada)).slice(-1);
    expect(least).toEqual(scored?.payload?.tracks.find(({ trackId }) => trackId === 'backend')?.plan?.steps);
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

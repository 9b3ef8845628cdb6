import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { v7 } from 'uuid';
import { openApi, type Api } from '../testing/api.js';
import { contracts, erase } from '../testing/projection.js';
import { adasPlan, planItem, Promoting, promotionHouse, type Came, type PromotionHouse, type ShownRound } from '../testing/promoting.js';
import { ago } from '../testing/small-house.js';
import { changedItems } from './frozen-plan.js';
import type { Packet } from './packet.js';

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

const at = (stop: 'prepared' | 'panel') => new Promoting(api, house).to(stop === 'panel' ? 'panel' : 'seated');
const roundOf = (came: Came): ShownRound => {
  if (typeof came === 'string') throw new Error(`No case but ${came}`);
  return came.rounds[0]!;
};
const packetOf = ({ packet }: ShownRound) => JSON.parse(packet!.document) as Packet;
const planTold = (given: Parameters<typeof adasPlan>[1]) => api.projection.receive(organisation, adasPlan(house.id, given));

it('an item that changed has the name of its skill or requirement, as the packet has them', () => {
  const plan = { planId: v7(), trackId: 'backend', revision: 1, draftedAt: ago(1), agreedAt: null, items: ['raise:security', 'evidence:security', 'certify:kubernetes'].map((asks) => planItem(asks)) };
  expect(changedItems(null, plan, { security: 'Secures production', 'skill:security': 'Security' }).map(({ name }) => name)).toEqual(['kubernetes', 'Secures production', 'Security']);
});

describe('the development plan in a packet', () => {
  it('is there as it stood when the panel opened: what it asks for, when it is due, and what closed it', async () => {
    const [planId, closedBy] = [v7(), { kind: 'evidence' as const, id: v7() }];
    const items = [planItem('evidence:security', { closedAt: ago(2), closedBy }), planItem('raise:security')];
    await planTold({ planId, revision: 5, items });
    const { packet } = roundOf(await (await at('panel')).read('ben'));
    const { version, developmentPlan } = JSON.parse(packet!.document) as Packet;
    expect([version, developmentPlan]).toEqual([2, { planId, trackId: 'backend', revision: 5, draftedAt: expect.any(String), agreedAt: expect.any(String), items }]);
    expect(createHash('sha256').update(packet!.document).digest('base64url')).toBe(packet!.digest);
  });

  it('is none where there is none, it is ended, or the person has taken it with them', async () => {
    await planTold({ endedAt: ago(1) });
    expect(packetOf(roundOf(await (await at('panel')).read('hr'))).developmentPlan).toBeNull();
    const fresh = promotionHouse(organisation);
    await api.projection.receive(organisation, ...fresh.told, erase(contracts.plan as never, fresh.id.ada));
    expect(packetOf(roundOf(await (await new Promoting(api, fresh).to('panel')).read('hr'))).developmentPlan).toBeNull();
  });

  it('stays as it is, and what has become of it since shows as changed: closed, opened again, added, dropped', async () => {
    const closed = { closedAt: ago(2), closedBy: { kind: 'rating' as const, id: v7() } };
    await planTold({ items: [planItem('raise:security'), planItem('rate:mentoring', closed), planItem('evidence:security'), planItem('confirm:java')] });
    const one = await at('panel');
    const before = roundOf(await one.read('lead'));
    expect(before.changes?.planItems).toEqual([]);
    await planTold({ items: [planItem('raise:security', closed), planItem('rate:mentoring'), planItem('sustain'), planItem('confirm:java')] });
    const after = roundOf(await one.read('lead'));
    expect(after.packet).toEqual(before.packet);
    expect(after.changes?.planItems).toEqual([
      { asks: 'evidence:security', name: 'security', then: 'open', now: null }, { asks: 'raise:security', name: 'security', then: 'open', now: 'closed' },
      { asks: 'rate:mentoring', name: 'mentoring', then: 'closed', now: 'open' }, { asks: 'sustain', name: 'One more cycle', then: null, now: 'open' },
    ]);
    await planTold({ endedAt: ago(0) });
    expect(roundOf(await one.read('lead')).changes?.planItems.map(({ now }) => now)).toEqual([null, null, null, null]);
  });

  it('of a packet from before there was one is compared with nothing, and the digest is of the same text', async () => {
    const one = await at('panel');
    const text = JSON.stringify({ ...packetOf(roundOf(await one.read('hr'))), developmentPlan: undefined, version: 1 });
    const digest = createHash('sha256').update(text).digest('base64url');
    await api.projection.tenants.transaction(organisation, (manager) => manager.query('update promotion_round set packet = $1, packet_digest = $2', [text, digest]));
    const { packet, changes } = roundOf(await one.read('hr'));
    expect(packet).toEqual({ document: text, digest });
    expect(changes).toMatchObject({ planItems: [], rows: [] });
    await one.vote('ben');
    await one.vote('cleo');
    await one.vote('other');
    expect(roundOf(await one.decide('hr')).decision?.outcome).toBe('POSTPONED');
  });

  it('is heard anew by a rebuild, and goes with its person', async () => {
    const kept = async () => (await api.projection.dump(organisation)).development_plan;
    const before = await kept();
    expect(before).toContain('raise:security');
    await api.projection.empty();
    await api.projection.receive(organisation, ...house.told);
    expect(await kept()).toBe(before);
    await api.projection.receive(organisation, erase(contracts.person as never, house.id.ada));
    expect(await kept()).toBe('');
    await planTold({});
    expect(await kept()).toBe('');
  });
});

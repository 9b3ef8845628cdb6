import { afterAll, beforeAll } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { catalogueBreachesAt, handlersWithoutAllow, undescribed } from '@waymark/testing';
import { v7 } from 'uuid';
import { openApi, type Api } from './testing/api.js';
import { Promoting, promotionHouse } from './testing/promoting.js';

let api: Api;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

describe('the rules of the house', () => {
  it('hold for every table, view, function, role and grant', async () => {
    expect(await catalogueBreachesAt(api.projection.urls.owner, { service: 'readiness' })).toEqual([]);
  });

  it('are kept by every handler, which says whom it lets in, and every part of the schema, which says what it means', () => {
    expect(handlersWithoutAllow(api.app)).toEqual([]);
    expect(undescribed(api.app.get(GraphQLSchemaHost).schema)).toEqual([]);
  });
});

describe('the database itself', () => {
  const [organisation, other] = [v7(), v7()];
  const house = promotionHouse(organisation);
  /** What the database shows to this service's role, with these settings and no where clause at all. */
  const rows = (table: string, organisationId: string, personId?: string) => api.projection.tenants.transaction(organisationId, async (manager) => {
    if (personId) await manager.query(`select set_config('app.person', $1, true)`, [personId]);
    const [row] = await manager.query<{ count: number }[]>(`select count(*)::int as count from ${table}`);
    return row?.count;
  });

  it('shows a vote to its author alone until the panel is revealed, and another organisation nothing of a case', async () => {
    await api.projection.receive(organisation, ...house.told);
    const one = await new Promoting(api, house).to('panel');
    await one.vote('ben');
    for (const who of ['ada', 'lead', 'head', 'hr', 'cleo', 'other'] as const) expect([who, await rows('promotion_vote', organisation, house.id[who])]).toEqual([who, 0]);
    expect([await rows('promotion_vote', organisation), await rows('promotion_vote', organisation, house.id.ben)]).toEqual([0, 1]);
    await api.graphql(house.callers.hr, 'mutation { savePromotionPolicy(input: { panelMinimum: 3, votingDays: 14 }) { panelMinimum } }');
    for (const table of ['promotion_policy', 'promotion_case', 'promotion_round', 'promotion_seat', 'promotion_vote', 'promotion_log', 'development_plan']) {
      expect([table, await rows(table, other, house.id.ben)]).toEqual([table, 0]);
      expect([table, await rows(table, organisation, house.id.ben)]).not.toEqual([table, 0]);
    }
    const forged = (author: string) => api.projection.tenants.transaction(organisation, async (manager) => {
      await manager.query(`select set_config('app.person', $1, true)`, [author]);
      await manager.query(`insert into promotion_vote select organisation_id, case_id, round, member_id, 'rejected', '[]' from promotion_seat where member_id = $1`, [house.id.cleo]);
    });
    await expect(forged(house.id.ben)).rejects.toThrow(/row-level security/);
    await one.vote('cleo');
    await one.vote('other');
    expect(await rows('promotion_vote', organisation)).toBe(3);
    const changed = api.projection.tenants.transaction(organisation, async (manager) => {
      await manager.query(`select set_config('app.person', $1, true)`, [house.id.ben]);
      await manager.query(`update promotion_vote set verdict = 'rejected' where author_id = $1`, [house.id.ben]);
    });
    await expect(changed).rejects.toThrow(/row-level security/);
  });

  it('shows the log of exports to its own organisation alone', async () => {
    await (await api.get(house.callers.hr, '/files/promotion-cases.csv')).arrayBuffer();
    for (const table of ['export_begun', 'export_ended']) expect([table, await rows(table, organisation), await rows(table, other)]).toEqual([table, 1, 0]);
    const forged = api.projection.tenants.transaction(other, (manager) => manager.query(
      `insert into export_ended values ($1, $2, now(), 'whole', 0, 0, '')`, [organisation, v7()]));
    await expect(forged).rejects.toThrow(/row-level security/);
  });
});

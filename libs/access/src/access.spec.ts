import { beforeAll, afterAll, beforeEach } from '@jest/globals';
import type { TokenRole, Viewer } from '@waymark/service-kit';
import { v7 } from 'uuid';
import { openProjection, type Projection } from './testing/projection.js';

const organisation = '01970000-0000-7000-8000-0000000000a1';
const other = '01970000-0000-7000-8000-0000000000b1';

let projection: Projection;
beforeAll(async () => void (projection = await openProjection()));
afterAll(() => projection.close());
beforeEach(() => projection.empty());

const as = (personId: string, ...roles: TokenRole[]): Viewer => ({ organisationId: organisation, personId, roles: ['engineer', ...roles] });

const may = (viewer: string | Viewer, person: string) =>
  projection.access.may(typeof viewer === 'string' ? as(viewer) : viewer, 'read-ratings', person);

async function house() {
  const [head, lead, member, stranger, headTeam, team, elsewhere] = Array.from({ length: 7 }, () => v7()) as [string, string, string, string, string, string, string];
  await projection.team(organisation, { teamId: headTeam, leadId: head });
  await projection.team(organisation, { teamId: team, leadId: lead, parentTeamId: headTeam });
  await projection.team(organisation, { teamId: elsewhere, leadId: stranger });
  await projection.person(organisation, { personId: head, memberships: [] });
  await projection.person(organisation, { personId: lead, memberships: [{ teamId: team, from: '2024-01-01', to: null }] });
  await projection.person(organisation, { personId: member, memberships: [{ teamId: team, from: '2024-01-01', to: null }] });
  await projection.person(organisation, { personId: stranger, memberships: [{ teamId: elsewhere, from: '2024-01-01', to: null }] });
  return { head, lead, member, stranger, headTeam, team, elsewhere };
}

describe('who may see a person', () => {
  it('oneself, the lead, the lead above, and HR', async () => {
    const { head, lead, member, stranger } = await house();
    expect(await may(member, member)).toBe(true);
    expect(await may(lead, member)).toBe(true);
    expect(await may(head, member)).toBe(true);
    expect(await may(as(stranger, 'hr'), member)).toBe(true);
  });

  it('nobody else: not a colleague, another lead, someone beneath, an admin, or a "manager" of the token', async () => {
    const { head, lead, member, stranger } = await house();
    expect(await may(member, lead)).toBe(false);
    expect(await may(lead, head)).toBe(false);
    expect(await may(stranger, member)).toBe(false);
    expect(await may(as(stranger, 'admin', 'manager'), member)).toBe(false);
  });

  it('nobody of another organisation, not even with the same ids', async () => {
    const { head, lead, member } = await house();
    for (const viewer of [head, lead]) expect(await may({ ...as(viewer, 'hr', 'manager', 'admin'), organisationId: other }, member)).toBe(false);
  });

  it('the same of many at once', async () => {
    const { head, lead, member, stranger } = await house();
    const asked = [member, lead, stranger, head, v7(), 'no id'];
    for (const viewer of [as(head), as(lead), as(member), as(stranger, 'hr'), as(stranger, 'admin', 'manager'), { ...as(lead, 'hr'), organisationId: other }]) {
      for (const action of ['read-ratings', 'decide-evidence'] as const) {
        const one = await Promise.all(asked.map((id) => projection.access.may(viewer, action, id)));
        expect(await projection.access.whom(viewer, action, asked)).toEqual(new Set(asked.filter((_, n) => one[n])));
      }
    }
    expect(await projection.access.whom(as(lead), 'decide-evidence', asked)).toEqual(new Set([member, lead]));
  });

  it('nobody whom it has not heard of, and nothing that is no id', async () => {
    const { lead } = await house();
    expect(await may(as(lead, 'hr'), v7())).toBe(false);
    expect(await may(as(lead, 'hr'), "'; drop table known_person; --")).toBe(false);
    await expect(projection.access.insist(as(lead, 'hr'), 'read-readiness', v7())).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('a lead who has left leads nothing; a new lead sees at once, the old one no more', async () => {
    const { head, lead, member, stranger, team, headTeam } = await house();
    await projection.team(organisation, { teamId: team, leadId: stranger, parentTeamId: headTeam, version: 2 });
    expect([await may(lead, member), await may(stranger, member)]).toEqual([false, true]);
    await projection.person(organisation, { personId: head, memberships: [], active: false, version: 2 });
    expect(await may(head, member)).toBe(false);
  });

  it('a membership counts from its first day until the day it ends', async () => {
    const { lead, member, team } = await house();
    const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
    const cases: [string, string | null, boolean][] = [[day(0), null, true], [day(1), null, false], [day(-9), day(0), false], [day(-9), day(1), true]];
    for (const [index, [from, to, seen]] of cases.entries()) {
      await projection.person(organisation, { personId: member, memberships: [{ teamId: team, from, to }], version: index + 2 });
      expect([from, to, await may(lead, member)]).toEqual([from, to, seen]);
    }
  });

  it('teams that name each other as parents end the question, and their leads see all of the ring', async () => {
    const { lead, member, head, headTeam, team } = await house();
    await projection.team(organisation, { teamId: headTeam, leadId: head, parentTeamId: team, version: 2 });
    expect([await may(head, member), await may(lead, member), await may(member, lead)]).toEqual([true, true, false]);
  });
});

describe('who may see a team', () => {
  it('its lead, the leads above, and HR; an unknown team nobody', async () => {
    const { head, lead, member, stranger, team, headTeam } = await house();
    const mayTeam = (viewer: string | Viewer, teamId: string) => projection.access.mayReadTeam(typeof viewer === 'string' ? as(viewer) : viewer, teamId);
    expect([await mayTeam(head, team), await mayTeam(lead, team), await mayTeam(as(member, 'hr'), team)]).toEqual([true, true, true]);
    expect([await mayTeam(lead, headTeam), await mayTeam(member, team), await mayTeam(as(stranger, 'admin', 'manager'), team)]).toEqual([false, false, false]);
    const outside = { ...as(head, 'hr'), organisationId: other };
    expect([await mayTeam(as(head, 'hr'), v7()), await mayTeam(as(head, 'hr'), 'x'), await mayTeam(outside, team)]).toEqual([false, false, false]);
  });
});

describe('the projection', () => {
  it('never lets an older version overwrite a newer one', async () => {
    const { lead, member, team } = await house();
    await projection.person(organisation, { personId: member, memberships: [], version: 5 });
    await projection.person(organisation, { personId: member, memberships: [{ teamId: team, from: '2024-01-01', to: null }], version: 4 });
    await projection.team(organisation, { teamId: team, leadId: null, version: 3 });
    await projection.team(organisation, { teamId: team, leadId: member, version: 2 });
    expect([await may(lead, member), await may(member, lead)]).toEqual([false, false]);
  });

  it('forgets an erased person for good, whatever still arrives about them', async () => {
    const { lead, member, team } = await house();
    await projection.eraseByKey(organisation, 'person', member);
    expect(await may(lead, member)).toBe(false);
    await projection.person(organisation, { personId: member, memberships: [{ teamId: team, from: '2024-01-01', to: null }], version: 99 });
    expect(await may(as(lead, 'hr'), member)).toBe(false);
    expect(await projection.count(organisation, 'known_membership', member)).toBe(0);
  });

  it('forgets an erased team', async () => {
    const { lead, member, team } = await house();
    await projection.eraseByKey(organisation, 'team', team);
    expect(await may(lead, member)).toBe(false);
  });

  it('keeps two memberships of one team that begin on one day as the longer one', async () => {
    const { member, team } = await house();
    const from = '2024-01-01';
    await projection.person(organisation, { personId: member, version: 2, memberships: [{ teamId: team, from, to: '2024-02-01' }, { teamId: team, from, to: null }] });
    expect(await projection.count(organisation, 'known_membership', member)).toBe(1);
  });
});

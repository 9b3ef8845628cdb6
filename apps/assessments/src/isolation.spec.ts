import { afterAll, beforeAll } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { catalogueBreachesAt, handlersWithoutAllow, undescribed } from '@waymark/testing';
import { v7 } from 'uuid';
import { openApi, type Api } from './testing/api.js';
import { Assessing } from './testing/assessing.js';
import { Showing } from './testing/evidence.js';
import type { House } from './testing/house.js';
import { Rating } from './testing/rating.js';
import { Talking } from './testing/talking.js';

let api: Api;
let house: House;
let other: House;
beforeAll(async () => {
  api = await openApi();
  [house, other] = [await api.settle(), await api.settle()];
  await api.publish(house, 'security');
  const cycleId = await api.open(house);
  await new Assessing(api, house.ada, cycleId).save({ answers: [{ skillId: 'security', outcome: 'LEVEL', level: 4 }] });
  await house.tellCase({
    caseId: v7(), personId: house.ada.personId, trackId: 'backend', version: 1, state: 'panel', since: '2026-10-01T09:00:00.000Z', round: 1,
    told: null, waitingFor: [house.elsewhere.personId], votesDueAt: null, votesRevealedAt: null,
  });
  await new Assessing(api, house.ben, cycleId).submit({ answers: [{ skillId: 'security', outcome: 'LEVEL', level: 2 }] });
});
afterAll(() => api.close());

/** What the database shows to this service's role, with these settings and no where clause at all. */
async function rows(table: string, organisationId: string, personId?: string): Promise<number> {
  return api.database.transaction(organisationId, async (manager) => {
    if (personId) await manager.query(`select set_config('app.person', $1, true)`, [personId]);
    const [row] = await manager.query<{ count: number }[]>(`select count(*)::int as count from ${table}`);
    return row?.count ?? -1;
  });
}

describe('the rules of the house', () => {
  it('hold for every table, view, function, role and grant', async () => {
    expect(await catalogueBreachesAt(api.urls.owner, { service: 'assessments' })).toEqual([]);
  });

  it('are kept by every handler, which says whom it lets in, and every part of the schema, which says what it means', () => {
    expect(handlersWithoutAllow(api.app)).toEqual([]);
    expect(undescribed(api.app.get(GraphQLSchemaHost).schema)).toEqual([]);
  });
});

describe('the database itself', () => {
  it('shows another organisation nothing', async () => {
    for (const table of ['framework_version', 'cycle', 'rating', 'self_assessment', 'self_assessment_answer', 'evidence', 'evidence_step', 'certificate', 'certificate_proof', 'unwanted_file', 'agreement', 'agreement_answer', 'difference_reason', 'dispute', 'conversation_note', 'promotion_case', 'awaited_vote']) {
      expect([table, await rows(table, other.organisationId, house.ada.personId)]).toEqual([table, 0]);
    }
    for (const table of ['rating', 'promotion_case', 'awaited_vote']) expect([table, await rows(table, house.organisationId)]).toEqual([table, 1]);
  });

  it('shows a self-assessment to its author and, whoever asks with whatever role, to nobody else', async () => {
    for (const table of ['self_assessment', 'self_assessment_answer']) {
      expect(await rows(table, house.organisationId)).toBe(0);
      for (const { personId } of [house.lead, house.hr, house.admin]) expect([table, await rows(table, house.organisationId, personId)]).toEqual([table, 0]);
      for (const { personId } of [house.ada, house.ben]) expect([table, await rows(table, house.organisationId, personId)]).toEqual([table, 1]);
    }
  });

  it('shows what a manager says of somebody to that manager and, submitted or not, to nobody else, the person least of all', async () => {
    const third = await api.settle();
    await api.publish(third, 'security');
    const cycleId = await api.open(third, 3_600_000, { kind: 'SELF_AND_MANAGER' });
    const rater = new Rating(api, third.lead, cycleId);
    await rater.save([{ personId: third.ada.personId, skillId: 'security', level: 1 }, { personId: third.ben.personId, skillId: 'security', level: 2 }]);
    await rater.submit(third.ben.personId);
    await new Assessing(api, third.ada, cycleId).submit({ answers: [{ skillId: 'security', outcome: 'LEVEL', level: 2 }] });
    for (const table of ['manager_assessment', 'manager_assessment_answer']) {
      expect(await rows(table, third.organisationId)).toBe(0);
      for (const who of ['ada', 'ben', 'head', 'hr', 'admin'] as const) expect([table, who, await rows(table, third.organisationId, third[who].personId)]).toEqual([table, who, 0]);
      expect([table, await rows(table, third.organisationId, third.lead.personId)]).toEqual([table, 2]);
    }
    // Submitted and waiting for the other side, what the person says is theirs alone too.
    expect(await rows('self_assessment_answer', third.organisationId, third.lead.personId)).toBe(0);
    expect([await rows('self_assessment_answer', third.organisationId, third.ada.personId), await rows('rating', third.organisationId)]).toEqual([1, 0]);
  });

  it('takes no rating in the name of another manager, not by code that forgets who asks', async () => {
    const forged = (author: string) => api.database.transaction(house.organisationId, async (manager) => {
      await manager.query(`select set_config('app.person', $1, true)`, [author]);
      await manager.query(
        `insert into manager_assessment (organisation_id, id, cycle_id, subject_id, rater_id, state, revision, saved_at)
         select organisation_id, $1, cycle_id, person_id, $2, 'draft', 1, now() from cycle_participant where person_id = $3 limit 1`,
        [v7(), house.lead.personId, house.ada.personId],
      );
    });
    for (const author of [house.head.personId, house.ada.personId, '']) await expect(forged(author)).rejects.toThrow(/row-level security/);
  });

  it('shows a draft of evidence to its author alone', async () => {
    const insert = `insert into evidence (organisation_id, id, person_id, skill_ids, state, occurred_on, parts) values ($1, $2, $3, '{security}', 'draft', '2026-01-01', '{}')`;
    const draft = [house.organisationId, v7(), house.ada.personId];
    await expect(api.database.transaction(house.organisationId, (manager) => manager.query(insert, draft))).rejects.toThrow(/row-level security/);
    await api.database.transaction(house.organisationId, async (manager) => {
      await manager.query(`select set_config('app.person', $1, true)`, [house.ada.personId]);
      await manager.query(insert, draft);
    });
    expect(await rows('evidence', house.organisationId)).toBe(0);
    expect(await rows('evidence', house.organisationId, house.hr.personId)).toBe(0);
    expect(await rows('evidence', house.organisationId, house.ada.personId)).toBe(1);
  });

  it('shows what became of a draft to its author alone, and of the same evidence, once it is submitted, to others', async () => {
    const shown = new Showing(api, house.ben);
    await shown.save(0);
    const seen = () => Promise.all([undefined, house.lead, house.hr, house.ben].map((who) => rows('evidence_step', house.organisationId, who?.personId)));
    expect(await seen()).toEqual([0, 0, 0, 1]);
    await shown.submit(1, house.lead);
    expect(await seen()).toEqual([2, 2, 2, 2]);
  });

  it('shows a private note of a conversation to its author and, whoever asks with whatever role, to nobody else; agreements and disputes to no other organisation', async () => {
    const third = await api.settle();
    await api.publish(third, 'security');
    const place = { cycleId: await api.open(third), personId: third.ada.personId };
    await new Assessing(api, third.ada, place.cycleId).submit({ answers: [{ skillId: 'security', outcome: 'LEVEL', level: 2 }] });
    const [ada, lead] = [new Talking(api, third.ada, place), new Talking(api, third.lead, place)];
    await ada.note('private');
    await lead.note('shared', { visibility: 'SHARED' });
    await ada.dispute('security');
    await lead.propose({ security: 1 }, { reasons: { security: 'So it is.' } });
    expect(await rows('conversation_note', third.organisationId)).toBe(1);
    for (const who of ['lead', 'head', 'hr', 'admin'] as const) expect([who, await rows('conversation_note', third.organisationId, third[who].personId)]).toEqual([who, 1]);
    expect(await rows('conversation_note', third.organisationId, third.ada.personId)).toBe(2);
    for (const table of ['agreement', 'agreement_answer', 'difference_reason', 'dispute', 'conversation_note']) {
      expect([table, await rows(table, third.organisationId)]).toEqual([table, 1]);
      expect([table, await rows(table, other.organisationId, third.ada.personId)]).toEqual([table, 0]);
    }
  });

  it('shows another organisation nothing of how people are told, and of contacts its own alone', async () => {
    const third = await api.settle();
    await third.policy({});
    await third.prefer(third.ada.personId, {});
    await api.database.transaction(third.organisationId, async (manager) => {
      await manager.query(`insert into notification_webhook values ($1, 'https://example.org', 'whsec_')`, [third.organisationId]);
      await manager.query(`insert into message (organisation_id, id, person_id, channel, kind, content, created_at, state) values ($1, $2, $3, 'email', 'test', '{}', now(), 'failed')`, [third.organisationId, v7(), third.ada.personId]);
      await manager.query(`insert into reminder (organisation_id, recipient_id, reason, message_id, told_at) values ($1, $2, 'self_due', $3, now())`, [third.organisationId, third.ada.personId, v7()]);
    });
    for (const table of ['notification_policy', 'notification_preference', 'notification_webhook', 'message', 'reminder']) {
      expect([table, await rows(table, third.organisationId), await rows(table, other.organisationId, third.ada.personId)]).toEqual([table, 1, 0]);
    }
    expect(await rows(`contact where person_id = '${third.ada.personId}'`, other.organisationId)).toBe(0);
    expect(await rows(`contact where person_id = '${third.ada.personId}'`, third.organisationId)).toBe(1);
  });

  it('takes no private note in the name of somebody else', async () => {
    const forged = api.database.transaction(house.organisationId, async (manager) => {
      await manager.query(`select set_config('app.person', $1, true)`, [house.lead.personId]);
      await manager.query(
        `insert into conversation_note (organisation_id, id, cycle_id, person_id, author_id, visibility, text, saved_at)
         select organisation_id, $1, cycle_id, person_id, person_id, 'private', 'forged', now() from cycle_participant where person_id = $2 limit 1`,
        [v7(), house.ada.personId],
      );
    });
    await expect(forged).rejects.toThrow(/row-level security/);
  });

  it('takes no answer in the name of somebody else', async () => {
    const steal = 'update self_assessment set person_id = $1';
    const asBen = api.database.transaction(house.organisationId, async (manager) => {
      await manager.query(`select set_config('app.person', $1, true)`, [house.ben.personId]);
      await manager.query(steal, [house.hr.personId]);
    });
    await expect(asBen).rejects.toThrow(/row-level security/);
  });
});

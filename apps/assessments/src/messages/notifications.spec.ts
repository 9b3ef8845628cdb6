import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { v7 } from 'uuid';
import { openApi, type Api } from '../testing/api.js';
import type { Caller, House } from '../testing/house.js';
import { deliver, messageOf, queue } from '../testing/messages.js';
import { ForgetMessages } from './forget-messages.js';
import { deliveriesQuery, policyQuery, preferencesQuery, savePolicyMutation, savePreferencesMutation, somePolicy, testMessageMutation } from '../testing/notification-operations.js';

let api: Api;
let house: House;
beforeAll(async () => void (api = await openApi()));
afterAll(() => api.close());
beforeEach(async () => void (house = await api.settle()));

interface Node { readonly id: string; readonly state: string; readonly to: { readonly id: string } | null; readonly error: string | null }
interface Answer {
  readonly __typename: string;
  readonly reason?: string;
  readonly id?: string;
}
const secret = `whsec_${Buffer.alloc(32, 3).toString('base64')}`;
const one = async <Data = Answer>(caller: Caller, query: string, variables: object = {}) => Object.values((await api.graphql<Record<string, Data>>(caller, query, variables)).data ?? {})[0];
const savePolicy = (more: object, caller = house.hr) => one(caller, savePolicyMutation, { input: { ...somePolicy, ...more } });

describe('the policy', () => {
  it('is the defaults until HR changes it, and what was saved after', async () => {
    expect(await one(house.hr, policyQuery)).toEqual({ version: 0, dueSoonDays: [7, 2], escalateAfterDays: 3, certificateDays: [60, 30, 7], optOutAllowed: true, language: 'EN', timeZone: 'UTC', email: true, mailServer: true, webhookHost: null });
    const saved = await savePolicy({ dueSoonDays: [2, 14, 2], escalateAfterDays: 5, language: 'DE', optOutAllowed: false });
    expect(saved).toMatchObject({ __typename: 'NotificationPolicy', version: 1, dueSoonDays: [14, 2], escalateAfterDays: 5, language: 'DE', optOutAllowed: false, timeZone: 'Europe/Berlin' });
    expect(await one(house.admin, policyQuery)).toMatchObject({ version: 1, dueSoonDays: [14, 2] });
  });

  it('of one who did not see the last change is refused, of two at once one', async () => {
    const both = await Promise.all([savePolicy({ escalateAfterDays: 4 }), savePolicy({ escalateAfterDays: 6 }, house.admin)]);
    expect(both.map((answer) => answer?.reason ?? 'saved').toSorted()).toEqual(['CHANGED_MEANWHILE', 'saved']);
  });

  it.each([
    [{ dueSoonDays: [] }, 'BAD_DAYS'], [{ dueSoonDays: [0] }, 'BAD_DAYS'], [{ dueSoonDays: [1, 2, 3, 4, 5, 6] }, 'BAD_DAYS'], [{ certificateDays: [366] }, 'BAD_DAYS'], [{ escalateAfterDays: 0 }, 'BAD_DAYS'], [{ escalateAfterDays: 91 }, 'BAD_DAYS'],
    [{ timeZone: 'Europe/Atlantis' }, 'UNKNOWN_TIME_ZONE'], [{ timeZone: '+01:00' }, 'UNKNOWN_TIME_ZONE'], [{ timeZone: '' }, 'UNKNOWN_TIME_ZONE'],
    [{ webhook: { address: 'ftp://example.org', secret } }, 'BAD_WEBHOOK_ADDRESS'], [{ webhook: { address: 'https://example.org', secret: 'weak' } }, 'BAD_WEBHOOK_SECRET'],
  ])('%j is refused: %s', async (more, reason) => {
    expect(await savePolicy(more)).toMatchObject({ __typename: 'NotificationRefused', reason });
    expect(await one(house.hr, policyQuery)).toMatchObject({ version: 0, webhookHost: null });
  });

  it('takes a webhook, keeps it, gives it away no more, and takes it down; no answer has its secret or the rest of its address', async () => {
    const answers = [await savePolicy({ webhook: { address: 'https://hooks.example.org/services/T0/very-private', secret } }), await savePolicy({ version: 1, escalateAfterDays: 9 }), await one(house.admin, policyQuery)];
    for (const answer of answers) expect(answer).toMatchObject({ webhookHost: 'hooks.example.org' });
    expect(await savePolicy({ version: 2, removeWebhook: true })).toMatchObject({ webhookHost: null });
    expect(JSON.stringify(answers)).not.toMatch(/very-private|whsec_/);
  });
});

describe('the preferences', () => {
  it('are one’s own, go by the organisation’s where nothing is chosen, and say whether an opt-out is heeded', async () => {
    expect(await one(house.ada, preferencesQuery)).toEqual({ language: null, timeZone: null, optedOut: false, optOutAllowed: true, defaultLanguage: 'EN', defaultTimeZone: 'UTC', email: true });
    const saved = await one(house.ada, savePreferencesMutation, { input: { language: 'DE', timeZone: 'America/Sao_Paulo', optedOut: true } });
    expect(saved).toMatchObject({ language: 'DE', timeZone: 'America/Sao_Paulo', optedOut: true, optOutAllowed: true });
    await savePolicy({ optOutAllowed: false });
    expect(await one(house.ada, preferencesQuery)).toMatchObject({ optedOut: true, optOutAllowed: false });
    expect(await one(house.ben, preferencesQuery)).toMatchObject({ language: null, optedOut: false });
  });

  it('with a time zone that there is none of are refused', async () => {
    for (const timeZone of ['nowhere', '+02:00', "'; drop table message; --"]) expect(await one(house.ada, savePreferencesMutation, { input: { timeZone, optedOut: false } })).toMatchObject({ reason: 'UNKNOWN_TIME_ZONE' });
  });

  it('decide in which language and zone somebody is told', async () => {
    await api.publish(house, 'security');
    const cycleId = await api.open(house);
    await house.tellPerson(house.ada.personId, [house.team], { version: 2, email: `de-${house.ada.personId}@example.org`, name: 'Ada' });
    await one(house.ada, savePreferencesMutation, { input: { language: 'DE', timeZone: 'Europe/Berlin', optedOut: false } });
    await deliver(api, house, await queue(api, house, { personId: house.ada.personId, lines: [{ reason: 'self_due', cycleId, dueAt: '2030-07-10T17:00:00Z' }, { reason: 'evidence_waits', items: 2 }] }));
    const mail = api.mailbox.received.find(({ recipients }) => recipients.includes(`de-${house.ada.personId}@example.org`));
    expect(mail?.subject).toBe('In Waymark warten 2 Dinge auf Sie');
    expect(mail?.text).toContain('Ihre Selbsteinschätzung für A quarter ist fällig: Mittwoch, 10. Juli 2030 um 19:00 MESZ.');
    expect(mail?.text).toContain('2 Nachweise warten auf Ihre Entscheidung.');
  });
});

describe('a test message', () => {
  it('goes to HR who asked, once in a while, and its fate is in the list, which another organisation does not see', async () => {
    await house.tellPerson(house.hr.personId, [], { version: 2, email: `hr-${house.hr.personId}@example.org` });
    const sent = await one(house.hr, testMessageMutation, { channel: 'EMAIL' });
    expect(sent).toMatchObject({ __typename: 'Delivery', kind: 'TEST', state: 'QUEUED', to: { id: house.hr.personId } });
    expect(await one(house.hr, testMessageMutation, { channel: 'EMAIL' })).toMatchObject({ reason: 'TOO_SOON' });
    await api.until(async () => (await messageOf(api, house, sent?.id ?? '')).state === 'sent', 30_000);
    expect(api.mailbox.received.filter(({ recipients }) => recipients.includes(`hr-${house.hr.personId}@example.org`)).map(({ subject }) => subject)).toEqual(['A test message of Waymark']);
    const list = await one<{ edges: { node: Node }[] }>(house.hr, deliveriesQuery);
    expect(list?.edges.map(({ node }) => node)).toMatchObject([{ id: sent?.id, state: 'SENT', error: null }]);
    const other = await api.settle();
    expect(await one(other.hr, deliveriesQuery)).toMatchObject({ edges: [] });
  });

  it('to a webhook that there is none of is refused; to one that there is, arrives signed', async () => {
    expect(await one(house.hr, testMessageMutation, { channel: 'WEBHOOK' })).toMatchObject({ reason: 'NO_WEBHOOK' });
    const heard: { body: string; headers: Record<string, string> }[] = [];
    const server = createServer((request, response) => void text(request).then((body) => {
      heard.push({ body, headers: request.headers as Record<string, string> });
      response.end();
    }));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    await savePolicy({ webhook: { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, secret } });
    const sent = await one(house.hr, testMessageMutation, { channel: 'WEBHOOK' });
    await api.until(async () => (await messageOf(api, house, sent?.id ?? '')).state === 'sent', 30_000);
    server.close();
    expect(new Webhook(secret).verify(heard[0]?.body ?? '', heard[0]?.headers ?? {})).toMatchObject({ text: 'A test message of Waymark' });
    expect(heard).toHaveLength(1);
    expect(heard[0]?.headers['webhook-id']).toBe(sent?.id);
  });
});

describe('the list of deliveries', () => {
  it('forgets what was told more than ninety days ago, and nothing younger', async () => {
    const ids = [await queue(api, house, { personId: house.ada.personId, lines: [{ reason: 'test' }] }), await queue(api, house, { personId: house.ada.personId, lines: [{ reason: 'test' }] })];
    await api.database.transaction(house.organisationId, async (manager) => {
      await manager.query(`update message set created_at = now() - interval '91 days' where id = $1`, [ids[0]]);
      await manager.query(`update message set created_at = now() - interval '89 days' where id = $1`, [ids[1]]);
      // The jobs go through the organisations that something was heard of.
      await manager.query('insert into known_organisation values ($1) on conflict do nothing', [house.organisationId]);
    });
    await api.app.get(ForgetMessages).execute({}, { job: 'forget-messages', run: v7(), signal: new AbortController().signal });
    expect(await one(house.hr, deliveriesQuery)).toMatchObject({ edges: [{ node: { id: ids[1] } }] });
  });

  it('goes page by page, newest first, and says whom and why, never what', async () => {
    await api.publish(house, 'security');
    const cycleId = await api.open(house, 3_600_000, { name: 'A very private cycle' });
    const ids: string[] = [];
    for (let n = 0; n < 5; n += 1) ids.unshift(await queue(api, house, { personId: house.ada.personId, lines: [{ reason: 'self_due', cycleId, dueAt: '2030-01-10T17:00:00Z' }] }));
    await house.policy({ email: false });
    await deliver(api, house, ids[0] ?? '');
    const page = (after: string | null) => one<{ edges: { node: Node }[]; pageInfo: { hasNextPage: boolean; endCursor: string } }>(house.hr, deliveriesQuery, { first: 2, after });
    const seen: Node[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const answer = await page(after);
      seen.push(...(answer?.edges ?? []).map(({ node }) => node));
      ({ endCursor: after, hasNextPage: more } = answer?.pageInfo ?? { endCursor: null, hasNextPage: false });
    }
    expect(seen.map(({ id }) => id)).toEqual(ids);
    expect(seen[0]).toMatchObject({ state: 'DROPPED', error: 'E-mail is switched off.', to: { id: house.ada.personId } });
    expect(JSON.stringify(seen)).not.toMatch(/private cycle|self_due/);
  });
});

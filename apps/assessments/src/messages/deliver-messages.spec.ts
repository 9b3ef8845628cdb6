import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { TenantDatabase } from '@waymark/service-kit';
import { v7 } from 'uuid';
import { openApi, type Api } from '../testing/api.js';
import type { House } from '../testing/house.js';
import { openSilence } from '../testing/mailbox.js';
import { deliver, hold, messageOf, queue } from '../testing/messages.js';
import { DeliverMessages } from './deliver-messages.js';
import { MailSettings } from './mail-settings.js';
import { SendMail } from './send-mail.js';
import { SendWebhook } from './send-webhook.js';

let api: Api;
let house: House;
beforeAll(async () => void (api = await openApi()));
afterAll(() => api.close());
beforeEach(async () => {
  house = await api.settle();
  Object.assign(api.mailbox.misbehaving, { refuses: null, busy: false, diesAfterData: false });
});

const mailTo = (address: string) => api.mailbox.received.filter(({ recipients }) => recipients.includes(address));
const addressOf = (personId: string) => `${personId}@example.org`;
/** Makes known where a person is reached, and by what name. */
const name = (who: 'ada' | 'ben' | 'lead', more: object = {}) => house.tellPerson(house[who].personId, [house.team], { version: 2, email: addressOf(house[who].personId), ...more });

describe('a message to a person', () => {
  it('queued in a transaction is sent when that commits, in words, to where the person is reached', async () => {
    await api.publish(house, 'security');
    const cycleId = await api.open(house);
    await name('ada', { name: 'Ada' });
    const id = await queue(api, house, { personId: house.ada.personId, lines: [{ reason: 'self_due', cycleId, dueAt: '2030-01-10T17:00:00Z' }], enqueue: true });
    await api.until(async () => (await messageOf(api, house, id)).state === 'sent', 30_000);
    const [mail] = mailTo(addressOf(house.ada.personId));
    expect(mail).toMatchObject({ subject: 'Your self-assessment for A quarter is due on Thursday, 10 January 2030 at 17:00 UTC', messageId: `<${id}@example.org>` });
    expect(mail?.text).toContain('Hello Ada,');
    expect(mail?.text).toContain('https://skills.example.org/my-assessment');
    expect(mail?.headers.find(({ key }) => key === 'list-unsubscribe')?.value).toBe('<https://skills.example.org/notifications>');
  });

  it('rolled back was never one', async () => {
    await name('ada');
    const id = v7();
    await expect(queue(api, house, { id, personId: house.ada.personId, lines: [{ reason: 'test' }], enqueue: true, fails: true })).rejects.toThrow('so it fails');
    await expect(messageOf(api, house, id)).rejects.toThrow('There is no such message');
  });

  it('names nobody as a header or as markup, whatever they are called', async () => {
    await api.publish(house, 'security');
    const cycleId = await api.open(house, 3_600_000, { name: 'Q\r\nBcc: eve@example.org\r\n\r\n<script>alert(1)</script>' });
    await name('ada', { name: 'Ada\r\nBcc: eve@example.org\r\n\r\n<img src=x onerror=alert(1)>"' });
    const id = await queue(api, house, { personId: house.ada.personId, lines: [{ reason: 'self_overdue', cycleId, dueAt: '2030-01-10T17:00:00Z' }] });
    await deliver(api, house, id);
    const [mail] = mailTo(addressOf(house.ada.personId));
    expect(mail?.recipients).toEqual([addressOf(house.ada.personId)]);
    expect(mail?.headers.map(({ key }) => key)).toEqual(expect.not.arrayContaining(['bcc']));
    expect(mail?.to).toEqual([{ name: 'Ada Bcc: eve@example.org <img src=x onerror=alert(1)>"', address: addressOf(house.ada.personId) }]);
    expect(mail?.html).not.toMatch(/<script|<img/);
    expect(mail?.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    // As text it is what it is.
    expect(mail?.text).toContain('<script>alert(1)</script>');
  });

  it.each([
    ['has left', 'The person has left.', () => name('ada', { version: 3, active: false })],
    ['wants no reminders', 'The person wants no reminders.', () => house.prefer(house.ada.personId, { optedOut: true })],
    ['is in an organisation that switched e-mail off', 'E-mail is switched off.', () => house.policy({ email: false })],
  ])('is dropped when its reader %s between queueing and sending', async (_what, because, happens) => {
    await name('ada');
    const id = await queue(api, house, { personId: house.ada.personId, lines: [{ reason: 'evidence_waits', items: 2 }] });
    await happens();
    await deliver(api, house, id);
    expect(await messageOf(api, house, id)).toMatchObject({ state: 'dropped', error: because });
    expect(mailTo(addressOf(house.ada.personId))).toEqual([]);
  });

  it('is gone with its reader, who was erased between queueing and sending', async () => {
    await name('ada');
    const id = await queue(api, house, { personId: house.ada.personId, lines: [{ reason: 'evidence_waits', items: 2 }] });
    await house.prefer(house.ada.personId, { optedOut: false });
    await house.erase(house.ada.personId);
    expect(await api.tablesWith(house.ada.personId)).toEqual(['erased_person']);
    await deliver(api, house, id);
    expect(mailTo(addressOf(house.ada.personId))).toEqual([]);
    await expect(messageOf(api, house, id)).rejects.toThrow('There is no such message');
  });

  it('reaches who opted out where the policy does not heed that', async () => {
    await name('ada');
    await house.prefer(house.ada.personId, { optedOut: true });
    await house.policy({ optOutAllowed: false });
    await deliver(api, house, await queue(api, house, { personId: house.ada.personId, lines: [{ reason: 'evidence_waits', items: 1 }] }));
    expect(mailTo(addressOf(house.ada.personId)).map(({ subject }) => subject)).toEqual(['1 piece of evidence waits for your decision']);
  });

  it('names late people to who may know of them when it is sent, and nobody who was erased or has another lead since', async () => {
    await api.publish(house, 'security');
    const cycleId = await api.open(house);
    await name('lead');
    await name('ada', { name: 'Ada Lovelace' });
    await name('ben', { name: 'Ben Nevis' });
    const late = { reason: 'escalated_self', cycleId, dueAt: '2030-01-10T17:00:00Z', personIds: [house.ada.personId, house.ben.personId], people: 2 } as const;
    const ids = [await queue(api, house, { personId: house.lead.personId, lines: [late] }), await queue(api, house, { personId: house.lead.personId, lines: [late] }), await queue(api, house, { personId: house.lead.personId, lines: [late] })];
    await deliver(api, house, ids[0] ?? '');
    await house.tellPerson(house.ben.personId, [house.otherTeam], { version: 3, name: 'Ben Nevis' });
    await deliver(api, house, ids[1] ?? '');
    await house.erase(house.ada.personId);
    await deliver(api, house, ids[2] ?? '');
    const [both, one, none] = mailTo(addressOf(house.lead.personId)).map(({ text }) => text);
    expect(both).toMatch(/2 self-assessments .* missing: Ada Lovelace, Ben Nevis\./s);
    expect(one).toMatch(/1 self-assessment .* missing: Ada Lovelace\./s);
    expect(none).toBeUndefined();
    expect(await messageOf(api, house, ids[2] ?? '')).toMatchObject({ state: 'dropped', error: 'What it was about is gone.' });
  });
});

describe('a mail server', () => {
  it('that refuses one address keeps no other from its mail, and is not asked again for that one', async () => {
    for (const who of ['ada', 'ben', 'lead'] as const) await name(who);
    api.mailbox.misbehaving.refuses = addressOf(house.ben.personId);
    const ids: string[] = [];
    for (const who of ['ada', 'ben', 'lead'] as const) ids.push(await queue(api, house, { personId: house[who].personId, lines: [{ reason: 'test' }] }));
    await deliver(api, house, ...ids);
    expect(await Promise.all(ids.map(async (id) => (await messageOf(api, house, id)).state))).toEqual(['sent', 'failed', 'sent']);
    const failed = await messageOf(api, house, ids[1] ?? '');
    expect(failed.error).toBe('The mail server refused the address (550).');
  });

  it('that is busy is asked again, at most eight times', async () => {
    await name('ada');
    api.mailbox.misbehaving.busy = true;
    const id = await queue(api, house, { personId: house.ada.personId, lines: [{ reason: 'test' }] });
    for (let attempt = 1; attempt < 8; attempt += 1) {
      await expect(deliver(api, house, id)).rejects.toThrow('wait for another attempt');
      expect(await messageOf(api, house, id)).toMatchObject({ state: 'queued', attempts: attempt });
    }
    await deliver(api, house, id);
    expect(await messageOf(api, house, id)).toMatchObject({ state: 'failed', attempts: 8, error: 'The mail server refused the message (451).' });
  });

  it('that takes a message and dies before it says so gets it again with the same Message-ID', async () => {
    await name('ada');
    api.mailbox.misbehaving.diesAfterData = true;
    const id = await queue(api, house, { personId: house.ada.personId, lines: [{ reason: 'test' }] });
    await expect(deliver(api, house, id)).rejects.toThrow('wait for another attempt');
    api.mailbox.misbehaving.diesAfterData = false;
    await deliver(api, house, id);
    expect(mailTo(addressOf(house.ada.personId)).map(({ messageId }) => messageId)).toEqual([`<${id}@example.org>`, `<${id}@example.org>`]);
    expect(await messageOf(api, house, id)).toMatchObject({ state: 'sent', attempts: 2, error: null });
  });
});

describe('a mail server that takes connections and says nothing', () => {
  it('is waited for by three messages of a batch; the others come first the next time, and are told as failed once nobody tries again', async () => {
    await name('ada');
    const silent = await openSilence();
    const ids = await Promise.all(Array.from({ length: 8 }, () => queue(api, house, { personId: house.ada.personId, lines: [{ reason: 'test' }] })));
    const settings = new MailSettings(`smtp://127.0.0.1:${silent.port}?greetingTimeout=100`, 'a@example.org', 'https://skills.example.org', true);
    const job = new DeliverMessages(api.app.get(TenantDatabase), settings, new SendMail(settings), api.app.get(SendWebhook));
    const input = { organisationId: house.organisationId, messageIds: ids };
    const attempt = () => job.execute(input, { job: job.name, run: v7(), signal: new AbortController().signal });
    const attempts = async () => (await Promise.all(ids.map((id) => messageOf(api, house, id)))).map((message) => message.attempts).toSorted((one, other) => one - other);
    await expect(attempt()).rejects.toThrow('8 of 8 messages wait for another attempt.');
    expect(await attempts()).toEqual([0, 0, 0, 0, 0, 1, 1, 1]);
    await expect(attempt()).rejects.toThrow('8 of 8 messages wait for another attempt.');
    expect(await attempts()).toEqual([0, 0, 1, 1, 1, 1, 1, 1]);
    await silent.close();
    await deliver(api, house, ids[0] ?? '');
    await job.givenUp(input);
    const ends = await Promise.all(ids.map((id) => messageOf(api, house, id)));
    expect(ends.map(({ state }) => state)).toEqual(['sent', ...ids.slice(1).map(() => 'failed')]);
    expect(new Set(ends.slice(1).map(({ error }) => error))).toEqual(new Set(['The mail server could not be reached, or did not answer.', 'It was tried often enough.']));
  });
});

describe('two attempts at once', () => {
  it('send a message once; one that died with it holds it for a while and no longer', async () => {
    await name('ada');
    const id = await queue(api, house, { personId: house.ada.personId, lines: [{ reason: 'test' }] });
    await Promise.allSettled([deliver(api, house, id), deliver(api, house, id), deliver(api, house, id)]);
    expect(mailTo(addressOf(house.ada.personId))).toHaveLength(1);
    const held = await queue(api, house, { personId: house.ada.personId, lines: [{ reason: 'test' }] });
    await hold(api, house, { id: held, interval: '1 minute' });
    await expect(deliver(api, house, held)).rejects.toThrow('wait for another attempt');
    await hold(api, house, { id: held, interval: '-1 minute' });
    await deliver(api, house, held);
    expect(mailTo(addressOf(house.ada.personId))).toHaveLength(2);
  });
});

import { v7 } from 'uuid';
import { openApi } from '../testing/api.js';
import { deliver, queue } from '../testing/messages.js';
import { savePolicyMutation, somePolicy } from '../testing/notification-operations.js';
import { writtenMeanwhile } from '../testing/written.js';

const secret = `whsec_${Buffer.alloc(32, 9).toString('base64')}`;
const webhook = { address: 'https://10.1.2.3/services/very-private', secret };

it('addresses of people, of webhooks and their secrets are in no line of the log, at the most talkative level, whatever fails', async () => {
  let incident = 'none';
  const email = `private-${v7()}@example.org`;
  const log = await writtenMeanwhile(async () => {
    const api = await openApi('trace');
    const house = await api.settle();
    await house.tellPerson(house.ada.personId, [house.team], { version: 2, email });
    const save = (version: number) => api.graphql(house.hr, savePolicyMutation, { input: { ...somePolicy, version, webhook } });
    await save(0);
    const died = await api.whileHolding('lock table notification_webhook in share mode', async ({ kill }) => {
      const saving = save(1);
      await kill();
      return saving;
    });
    incident = /\(([0-9a-f-]{36})\)/.exec(died.errors?.[0]?.message ?? '')?.[1] ?? 'none';
    Object.assign(api.mailbox.misbehaving, { refuses: email, busy: true });
    // By the job of the application, which logs that it failed: the webhook for good, one person for now, another for good.
    for (const personId of [null, house.ada.personId, house.ben.personId]) await queue(api, house, { personId, lines: [{ reason: 'test' }], enqueue: true });
    await api.until(async () => (await api.database.select(house.organisationId, `select from message where last_error is null`)).length === 0, 30_000);
    await deliver(api, house, await queue(api, house, { personId: house.ada.personId, lines: [{ reason: 'test' }] })).catch(() => undefined);
    await api.until(async () => (await api.database.select(house.organisationId, `select from message where state = 'failed'`)).length === 3);
    await api.close();
  });
  // The failures are there, so what follows is said of a log that has them.
  expect(log).toContain(incident);
  expect(log).toContain('wait for another attempt');
  for (const hidden of [email, 'very-private', '10.1.2.3', secret, secret.slice(6)]) expect(log).not.toContain(hidden);
});

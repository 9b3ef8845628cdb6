import { ApolloLink, Observable } from '@apollo/client';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Role } from '../../generated/graphql.js';
import { priya, renderPage } from '../../testing/render.js';
import { RemindersPage } from './RemindersPage.js';

const standing = { __typename: 'NotificationPolicy', version: 3, dueSoonDays: [7, 2], escalateAfterDays: 3, certificateDays: [60, 30, 7], optOutAllowed: true, language: 'EN', timeZone: 'UTC', email: true, mailServer: true, webhookHost: null as string | null };
const mail = { __typename: 'Delivery', channel: 'EMAIL', kind: 'REMINDER', attempts: 1, error: null, createdAt: '2026-11-20T09:05:00Z', sentAt: null };
const ada = { __typename: 'Person', id: 'ada', name: 'Ada' };
const messages = [
  { ...mail, id: 'm3', to: null, channel: 'WEBHOOK', kind: 'ORGANISATION', state: 'QUEUED', attempts: 2, error: 'The webhook refused the message (503).' },
  { ...mail, id: 'm2', to: ada, state: 'FAILED', error: 'The mail server refused the address (550).' },
  { ...mail, id: 'm1', to: ada, state: 'SENT', sentAt: '2026-11-20T09:05:01Z' },
];

/** The server's side, with what was asked of it. */
class Server {
  policy = standing;
  messages: object[] = messages;
  refusal: { reason: string; message: string } | null = null;
  readonly asked: [string, Record<string, unknown>][] = [];
  readonly link = new ApolloLink(({ operationName = '', variables }) => new Observable((observer) => {
    observer.next({ data: this.#answer(operationName, variables) });
    observer.complete();
  }));

  #answer(operation: string, variables: Record<string, unknown>): Record<string, unknown> {
    if (operation === 'ReminderPolicy') return { notificationPolicy: this.policy };
    if (operation === 'Deliveries') return { deliveries: { __typename: 'DeliveryConnection', edges: this.messages.map((node) => ({ __typename: 'DeliveryEdge', node })), pageInfo: { __typename: 'DeliveryPageInfo', hasNextPage: false, endCursor: 'm1' } } };
    this.asked.push([operation, variables]);
    if (operation === 'RemindNow') return { remindNow: this.refusal ? { __typename: 'NotificationRefused', ...this.refusal } : { __typename: 'RemindersAsked', askedAt: '2026-11-21T10:00:00Z' } };
    const field = operation === 'SendTestMessage' ? 'sendTestMessage' : 'saveNotificationPolicy';
    if (this.refusal) return { [field]: { __typename: 'NotificationRefused', ...this.refusal } };
    if (operation === 'SendTestMessage') return { sendTestMessage: { __typename: 'Delivery', id: 'm4' } };
    const { webhook } = variables.input as { webhook?: { address: string } };
    this.policy = { ...this.policy, version: this.policy.version + 1, webhookHost: webhook ? new URL(webhook.address).host : this.policy.webhookHost };
    return { saveNotificationPolicy: this.policy };
  }
}

async function open(server = new Server(), role: Role = 'HR') {
  renderPage(<RemindersPage />, { link: server.link, viewer: { ...priya, roles: [role] } });
  await screen.findByRole('heading', { level: 1, name: 'Reminders' });
  return { server, user: userEvent.setup() };
}

describe('the policy', () => {
  it('is shown as it stands, and saved with the version that was seen', async () => {
    const { server, user } = await open();
    const soon = screen.getByRole('textbox', { name: 'Days before something is due' });
    expect(soon).toHaveValue('7, 2');
    await user.clear(soon);
    await user.type(soon, '14, 3 1');
    await user.click(screen.getByRole('checkbox', { name: 'People may choose to be sent no reminders' }));
    await user.click(within(screen.getByRole('form', { name: 'When and how people are told' })).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(server.asked).toHaveLength(1));
    expect(server.asked[0]?.[1].input).toEqual({ version: 3, dueSoonDays: [14, 3, 1], escalateAfterDays: 3, certificateDays: [60, 30, 7], optOutAllowed: false, language: 'EN', timeZone: 'UTC', email: true });
    expect(await screen.findByText('Saved.')).toBeInTheDocument();
  });

  it.each(['', '0', '366', '7; x', '1 2 3 4 5 6'])('takes no days like “%s”, and sends nothing', async (text) => {
    const { server, user } = await open();
    const soon = screen.getByRole('textbox', { name: 'Days before something is due' });
    await user.clear(soon);
    if (text) await user.type(soon, text);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(screen.getByText('Name 1 to 5 days from 1 to 365, with commas between them.')).toBeInTheDocument();
    expect(server.asked).toEqual([]);
  });

  it('that somebody else changed is said to be so', async () => {
    const server = new Server();
    server.refusal = { reason: 'CHANGED_MEANWHILE', message: 'Somebody else changed this in the meantime.' };
    const { user } = await open(server);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Somebody else changed this in the meantime.')).toBeInTheDocument();
  });

  it('says that there is no mail server, and offers no test of it', async () => {
    const server = new Server();
    server.policy = { ...standing, mailServer: false };
    await open(server);
    expect(screen.getByText('This house has no mail server')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Send me a test e-mail' })).not.toBeInTheDocument();
  });
});

describe('the webhook', () => {
  it('is set with a secret made here, which is gone from the page once it is saved', async () => {
    const { server, user } = await open();
    await user.type(screen.getByRole('textbox', { name: 'Address' }), 'https://hooks.example.org/services/T0/private');
    await user.click(screen.getByRole('button', { name: 'Make one' }));
    const secret = screen.getByRole<HTMLInputElement>('textbox', { name: 'Secret' }).value;
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    await user.click(screen.getByRole('button', { name: 'Save the webhook' }));
    expect(await screen.findByText('hooks.example.org')).toBeInTheDocument();
    expect(server.asked[0]?.[1].input).toMatchObject({ webhook: { address: 'https://hooks.example.org/services/T0/private', secret } });
    expect(document.body.innerHTML).not.toContain('whsec_A');
    expect(document.body.innerHTML).not.toContain(secret);
    expect(document.body.innerHTML).not.toContain('T0/private');
  });

  it('that is refused says so at its field, and keeps what was typed', async () => {
    const server = new Server();
    server.refusal = { reason: 'BAD_WEBHOOK_ADDRESS', message: 'The address must begin with https://.' };
    const { user } = await open(server);
    await user.type(screen.getByRole('textbox', { name: 'Address' }), 'http://a');
    await user.type(screen.getByRole('textbox', { name: 'Secret' }), 'whsec_x');
    await user.click(screen.getByRole('button', { name: 'Save the webhook' }));
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Address' })).toHaveAccessibleDescription('The address must begin with https://.'));
    expect(screen.getByRole('textbox', { name: 'Address' })).toHaveValue('http://a');
  });

  it('that stands can be tested, replaced and taken away', async () => {
    const server = new Server();
    server.policy = { ...standing, webhookHost: 'hooks.slack.com' };
    const { user } = await open(server);
    await user.click(screen.getByRole('button', { name: 'Send a test to the webhook' }));
    expect(await screen.findByText(/On its way. What becomes/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Remove' }));
    await waitFor(() => expect(server.asked.map(([operation]) => operation)).toEqual(['SendTestMessage', 'SaveReminderPolicy']));
    expect(server.asked[0]?.[1]).toEqual({ channel: 'WEBHOOK' });
    expect(server.asked[1]?.[1].input).toMatchObject({ version: 3, removeWebhook: true });
  });
});

describe('the messages', () => {
  it('are listed with whom they are for, how far they are and why not', async () => {
    await open();
    const table = within(await screen.findByRole('table', { name: 'Messages, newest first' }));
    expect(table.getByText('The mail server refused the address (550).')).toBeInTheDocument();
    expect(table.getByText('The webhook refused the message (503). Tried 2 of 8 times; it is tried again.')).toBeInTheDocument();
    expect(table.getAllByText('Ada')).toHaveLength(2);
    for (const word of ['On its way', 'Failed', 'Sent', 'The webhook']) expect(table.getByText(word)).toBeInTheDocument();
  });

  it('that have just been put on their way are looked at anew by the list itself', async () => {
    const server = new Server();
    const fresh = { ...mail, id: 'm5', to: ada, state: 'QUEUED', attempts: 0, createdAt: new Date().toISOString() };
    server.messages = [fresh];
    await open(server);
    expect(await screen.findByText('On its way')).toBeInTheDocument();
    server.messages = [{ ...fresh, state: 'SENT', attempts: 1 }];
    expect(await screen.findByText('Sent', {}, { timeout: 5000 })).toBeInTheDocument();
    // Once everything has arrived nobody asks any more.
    server.messages = [];
    await new Promise((resolve) => setTimeout(resolve, 2500));
    expect(screen.getByText('Sent')).toBeInTheDocument();
  }, 15_000);

  it('of what is due now are asked for after a question, and come into the list', async () => {
    const server = new Server();
    server.messages = [];
    const { user } = await open(server);
    await user.click(await screen.findByRole('button', { name: 'Send what is due now' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Send what is due now?' }));
    expect(server.asked).toEqual([]);
    await user.click(dialog.getByRole('button', { name: 'Send e-mails' }));
    expect(await screen.findByText(/It is being sent/)).toBeInTheDocument();
    expect(server.asked).toEqual([['RemindNow', {}]]);
    server.messages = [{ ...mail, id: 'm6', to: ada, state: 'SENT' }];
    expect(await screen.findByText('Ada', {}, { timeout: 5000 })).toBeInTheDocument();
  }, 15_000);

  it('of what is due now are not asked for again at once, which is said, nor where there is no e-mail', async () => {
    const server = new Server();
    server.refusal = { reason: 'REMINDED_JUST_NOW', message: 'Wait a little.' };
    const { user } = await open(server);
    await user.click(await screen.findByRole('button', { name: 'Send what is due now' }));
    await user.click(await screen.findByRole('button', { name: 'Send e-mails' }));
    expect(await screen.findByText('Wait a little.')).toBeInTheDocument();
    cleanup();
    const silent = new Server();
    silent.policy = { ...standing, email: false };
    await open(silent);
    await screen.findByText('Messages');
    expect(screen.queryByRole('button', { name: 'Send what is due now' })).not.toBeInTheDocument();
  });

  it('and tests are for HR alone', async () => {
    await open(new Server(), 'ADMIN');
    expect(screen.queryByText('Messages')).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /test|due now/ })).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Save' })).toBeInTheDocument();
  });
});

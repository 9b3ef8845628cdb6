import { ApolloLink, Observable } from '@apollo/client';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage } from '../../testing/render.js';
import { NotificationsPage } from './NotificationsPage.js';

const none = { __typename: 'NotificationPreferences', language: null, timeZone: null, optedOut: false, optOutAllowed: true, defaultLanguage: 'EN', defaultTimeZone: 'UTC', email: true };

/** The server's side, with what was asked to be saved. */
function open(stored: object = {}, refusal: string | null = null) {
  const saved: unknown[] = [];
  const link = new ApolloLink(({ operationName, variables }) => new Observable((observer) => {
    if (operationName === 'MyNotificationPreferences') observer.next({ data: { myNotificationPreferences: { ...none, ...stored } } });
    else {
      saved.push(variables.input);
      observer.next({ data: { saveMyNotificationPreferences: refusal ? { __typename: 'NotificationRefused', reason: 'UNKNOWN_TIME_ZONE', message: refusal } : { ...none, ...stored, ...(variables.input as object) } } });
    }
    observer.complete();
  }));
  renderPage(<NotificationsPage />, { link });
  return { saved, user: userEvent.setup() };
}

it('takes a language and a time zone, which is found by its words', async () => {
  const { saved, user } = open();
  await user.click(await screen.findByRole('combobox', { name: 'Language' }));
  await user.click(await screen.findByRole('option', { name: /Deutsch/ }));
  const zone = screen.getByRole('combobox', { name: 'Time zone' });
  await user.clear(zone);
  await user.type(zone, 'paulo america');
  await user.click(await screen.findByRole('option', { name: /America\/Sao Paulo, now \d\d:\d\d/ }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Saved.')).toBeInTheDocument();
  expect(saved).toEqual([{ language: 'DE', timeZone: 'America/Sao_Paulo', optedOut: false }]);
});

it('says where it sends to, and what doing without means', async () => {
  const { saved, user } = open();
  expect(await screen.findByText(/is sent to priya@northwind.example/)).toBeInTheDocument();
  const without = await screen.findByRole('checkbox', { name: 'Send me no reminders' });
  expect(screen.getByText(/whoever leads you is still told when you are late/)).toBeInTheDocument();
  await user.click(without);
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(saved).toEqual([{ language: null, timeZone: null, optedOut: true }]));
});

it('says plainly that HR overrides an opt-out', async () => {
  open({ optedOut: true, optOutAllowed: false });
  expect(await screen.findByText('You are told all the same')).toBeInTheDocument();
  expect(screen.getByRole('checkbox', { name: 'Send me no reminders' })).toBeChecked();
  expect(screen.getByText(/it counts as soon as HR allows it/)).toBeInTheDocument();
});

it('says nothing of an override where there is none, and that no e-mail is sent where none is', async () => {
  open({ optedOut: true, email: false });
  expect(await screen.findByText('No e-mails are sent at present')).toBeInTheDocument();
  expect(screen.queryByText('You are told all the same')).not.toBeInTheDocument();
});

it('keeps what was entered when it is refused', async () => {
  const { user } = open({}, 'There is no time zone of this name.');
  await user.click(await screen.findByRole('checkbox', { name: 'Send me no reminders' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('There is no time zone of this name.')).toBeInTheDocument();
  expect(screen.getByRole('checkbox', { name: 'Send me no reminders' })).toBeChecked();
});

import { screen, within } from '@testing-library/react';
import { openTalk, served } from './talk-server.fixture.js';

beforeEach(() => localStorage.clear());

it('what the person attached stands with what they said, and leads to it', async () => {
  const piece = { __typename: 'Evidence', id: 'e1', what: 'Hardened the login', state: 'accepted', quality: 6 };
  const server = served((one) => one.changeRow('security', { self: { ...one.conversation.rows[0]!.self, evidence: [piece] } }));
  await openTalk(server);
  const list = within(screen.getByRole('article', { name: 'Security' })).getByRole('list', { name: 'Attached evidence' });
  expect(list).toHaveTextContent('Hardened the login Accepted, 6 of 7 points');
  expect(within(list).getByRole('link')).toHaveAttribute('href', '/evidence/e1');
  expect(screen.getAllByRole('list', { name: 'Attached evidence' })).toHaveLength(1);
});

import { screen, waitFor, within } from '@testing-library/react';
import { amara, lead, openTalk, served, type TalkServer } from './talk-server.fixture.js';

beforeEach(() => localStorage.clear());

const skill = (name: string) => within(screen.getByRole('article', { name }));
const choices = (name: string) => within(screen.getByRole('radiogroup', { name: `Agree on ${name}` }));
const order = () => screen.getAllByRole('article').map((article) => article.getAttribute('aria-label'));
const saved = () => screen.findByText(/^Saved/, {}, { timeout: 3000 });
const proposals = (server: TalkServer) => server.asked.filter(([operation]) => operation === 'ProposeAgreement').map(([, input]) => input);
/** Back from another window: the page looks at once what happened. */
const comeBack = () => window.dispatchEvent(new Event('focus'));

describe('both sides', () => {
  it('stand beside each other with their words and levels, the largest difference first or as in the framework', async () => {
    const { user } = await openTalk();
    expect(order()).toEqual(['Security', 'Testing', 'Caching', 'Delivery']);
    expect(skill('Security').getByText('3 levels apart')).toBeInTheDocument();
    expect(skill('Security').getByText('Threat models were missing.')).toBeInTheDocument();
    expect(within(skill('Security').getByRole('group')).getAllByText(/Security at level [14]/)).toHaveLength(2);
    expect(skill('Security').getByText('You, as the manager')).toBeInTheDocument();
    expect(skill('Caching').getByText('Both say the same')).toBeInTheDocument();
    await user.click(screen.getByRole('radio', { name: 'As in the framework' }));
    expect(order()).toEqual(['Caching', 'Testing', 'Security', 'Delivery']);
  });

  it('are not there before the reveal: who is awaited is, and the page opens by itself', async () => {
    const { server } = await openTalk(served((one) => { one.revealed = false; }));
    expect(screen.getByText(/2026 Q4, Amara Okafor. Not shown yet: waits for the manager/)).toBeInTheDocument();
    server.revealed = true;
    comeBack();
    expect(await screen.findByRole('article', { name: 'Security' })).toBeInTheDocument();
  });

  it('are read, not answered, by HR', async () => {
    await openTalk(served((one) => { one.role = 'HR'; }));
    expect(screen.queryByRole('radiogroup', { name: /Agree on/ })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^Dispute|^Sign/ })).not.toBeInTheDocument();
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
    expect(skill('Security').getByText('Nothing yet')).toBeInTheDocument();
  });
});

describe('an agreement', () => {
  it('is written by keys, a level each, and kept as a whole', async () => {
    const { server, user } = await openTalk();
    choices('Security').getAllByRole('radio')[0]?.focus();
    await user.keyboard('3j2jo');
    expect(choices('Security').getByRole('radio', { name: '3 Practitioner' })).toBeChecked();
    expect(choices('Testing').getByRole('radio', { name: '2 Working' })).toBeChecked();
    await saved();
    expect(proposals(server).at(-1)).toMatchObject({ answers: [{ skillId: 'security', level: 3 }, { skillId: 'testing', level: 2 }, { skillId: 'caching', outcome: 'NO_OPPORTUNITY', level: null }] });
    expect(screen.getByText('3 of 4 in the agreement')).toBeInTheDocument();
    await user.click(choices('Delivery').getByRole('radio', { name: '1 Awareness' }));
    await waitFor(() => expect(proposals(server)).toHaveLength(2), { timeout: 3000 });
    expect(proposals(server).at(-1)?.answers).toHaveLength(4);
    await waitFor(() => expect(localStorage).toHaveLength(0));
  });

  it('takes what one of them said, and with one click everything on which both say the same', async () => {
    const { user } = await openTalk();
    await user.click(screen.getByRole('button', { name: 'Agree on the 1 skill where both say the same' }));
    expect(choices('Caching').getByRole('radio', { name: '2 Working' })).toBeChecked();
    expect(screen.queryByRole('button', { name: /where both say the same/ })).not.toBeInTheDocument();
    await user.click(skill('Testing').getByRole('button', { name: 'Take Amara Okafor’s: 3 Practitioner, for Testing' }));
    expect(choices('Testing').getByRole('radio', { name: '3 Practitioner' })).toBeChecked();
    expect(skill('Testing').queryByRole('button', { name: /In the middle/ })).not.toBeInTheDocument();
    await user.click(skill('Testing').getByRole('button', { name: 'Leave out Testing' }));
    expect(choices('Testing').queryByRole('radio', { checked: true })).not.toBeInTheDocument();
  });

  it('offers the middle where there is one', async () => {
    const { user } = await openTalk(served((one) => one.changeRow('security', { manager: { ...one.conversation.rows[0]!.manager, level: 2 }, difference: -2 })));
    await user.click(skill('Security').getByRole('button', { name: 'In the middle: 3 Practitioner, for Security' }));
    expect(choices('Security').getByRole('radio', { name: '3 Practitioner' })).toBeChecked();
  });

  it('is signed by nobody before the manager has said why levels are far apart', async () => {
    const { server, user } = await openTalk();
    await user.click(choices('Caching').getByRole('radio', { name: '2 Working' }));
    expect(screen.getByText(/You have to say why the levels differ/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Sign' })).toBeDisabled();
    await user.type(skill('Security').getByRole('textbox', { name: 'Why the levels of Security differ' }), 'We looked at the design.');
    expect(screen.queryByText(/You have to say why/)).not.toBeInTheDocument();
    await saved();
    expect(proposals(server).at(-1)).toMatchObject({ answers: [{ skillId: 'caching' }], reasons: [{ skillId: 'security', text: 'We looked at the design.' }] });
    expect(screen.getByRole('button', { name: 'Sign' })).toBeEnabled();
  });

  it('that the other changed meanwhile loses nothing of either and says who changed what', async () => {
    const { server, user } = await openTalk();
    server.otherProposes('testing', 4);
    await user.click(choices('Caching').getByRole('radio', { name: '3 Practitioner' }));
    expect(await screen.findByText('Amara Okafor has changed what is proposed', {}, { timeout: 3000 })).toBeInTheDocument();
    expect(screen.getByText('Testing: 4 Expert')).toBeInTheDocument();
    expect(skill('Testing').getByText('Changed by Amara Okafor')).toBeInTheDocument();
    expect(choices('Testing').getByRole('radio', { name: '4 Expert' })).toBeChecked();
    expect(choices('Caching').getByRole('radio', { name: '3 Practitioner' })).toBeChecked();
    await waitFor(() => expect(server.conversation.rows.map(({ agreed }) => agreed)).toMatchObject([null, { level: 4 }, { level: 3 }]), { timeout: 3000 });
    await user.click(screen.getByRole('button', { name: 'I have seen it' }));
    expect(screen.queryByText(/has changed|Changed by/)).not.toBeInTheDocument();
    expect(screen.queryByText(/another tab/)).not.toBeInTheDocument();
  });

  it('shows what the other does without being asked', async () => {
    const { server } = await openTalk();
    server.otherProposes('testing', 4);
    server.change({ personSignedAt: '2026-11-24T12:01:00Z' });
    comeBack();
    expect(await screen.findByText(/Amara Okafor signed .* It waits for your signature/)).toBeInTheDocument();
    expect(choices('Testing').getByRole('radio', { name: '4 Expert' })).toBeChecked();
  });
});

describe('signing', () => {
  const ready = (role: 'PERSON' | 'MANAGER') => served((one) => {
    one.role = role;
    one.otherProposes('caching', 2, lead);
    one.changeRow('security', { reason: 'We looked at the design.' });
  });

  it('says what it does, then waits for the other', async () => {
    const { server, user } = await openTalk(ready('PERSON'));
    await user.click(screen.getByRole('button', { name: 'Sign' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Sign what you agree on?' }));
    expect(dialog.getByText(/1 skill is in the agreement; 3 are not, and count as rated before/)).toBeInTheDocument();
    expect(dialog.getByText(/Then Priya Raman is asked to sign too.*final.*your readiness changes/)).toBeInTheDocument();
    await user.click(dialog.getByRole('button', { name: 'Sign' }));
    expect(await screen.findByText(/You signed .* It waits for the signature of the manager/)).toBeInTheDocument();
    expect(server.asked).toEqual([['SignAgreement', { cycleId: 'q4', personId: 'amara', revision: 1 }]]);
    expect(screen.getByRole('button', { name: 'You have signed' })).toBeDisabled();
  });

  it('as the second ends all change: what was agreed, by whom and when', async () => {
    const server = ready('MANAGER');
    server.change({ personSignedAt: '2026-11-24T12:01:00Z' });
    const { user } = await openTalk(server);
    await user.click(screen.getByRole('button', { name: 'Sign' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Sign what you agree on?' }));
    expect(dialog.getByText(/With your signature it is final.*readiness of Amara Okafor changes/)).toBeInTheDocument();
    await user.click(dialog.getByRole('button', { name: 'Sign' }));
    expect(await screen.findByText(/Amara Okafor signed .*, you signed .* It is final/)).toBeInTheDocument();
    expect(screen.queryByRole('radiogroup', { name: /Agree on/ })).not.toBeInTheDocument();
    expect(skill('Caching').getAllByText('2 Working', { selector: 'dd, strong' })).toHaveLength(3);
    expect(skill('Testing').getByText('Not in the agreement')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'See where Amara Okafor stands' })).toHaveAttribute('href', '/people/amara');
  });

  it.each([
    ['PERSON', 'You signed before you were rated anew', /then sign again/],
    ['MANAGER', 'Amara Okafor signed before Amara Okafor was rated anew', /Amara Okafor is asked to .* sign again/],
  ] as const)('that lapsed when one side was rated anew is told to the %s', async (role, title, words) => {
    const server = ready(role);
    server.change({ lapsedBy: amara, lapsedAt: '2026-11-24T12:02:00Z' });
    await openTalk(server);
    expect(screen.getByText(new RegExp(`^${title}, `))).toBeInTheDocument();
    expect(screen.getByText(words)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Sign' })).toBeEnabled();
  });

  it('is refused in words', async () => {
    const server = ready('PERSON');
    const { user } = await openTalk(server);
    server.refuse = { reason: 'STALE_REVISION', message: 'This was changed in the meantime.' };
    await user.click(screen.getByRole('button', { name: 'Sign' }));
    await user.click(within(await screen.findByRole('dialog', { name: 'Sign what you agree on?' })).getByRole('button', { name: 'Sign' }));
    expect(await screen.findByText(/This was changed in the meantime. Look once more/)).toBeInTheDocument();
  });
});

import { screen, within } from '@testing-library/react';
import { webcrypto } from 'node:crypto';
import { begun, caseWith, changesWith, decision, helen, lead, openCase, opened, person, reason, roundWith, seat, told } from './case.fixture.js';
import { packetWith } from './packet.fixture.js';

// What browsers have and jsdom has not.
beforeAll(() => void Object.defineProperty(globalThis.crypto, 'subtle', { value: webcrypto.subtle }));

beforeEach(() => localStorage.clear());

const stops = () => within(screen.getByRole('region', { name: 'Where the case stands' })).getAllByRole('listitem').map(({ textContent }) => textContent);
const facts = (name: string) => within(screen.getByRole('region', { name }));

describe('where a case stands', () => {
  it('is a line of stops with their days, and who acts next', async () => {
    await openCase(caseWith({ state: 'PREPARED', statement: { __typename: 'PromotionStatement', by: lead, at: '2026-10-25T09:00:00Z', text: 'She does it already.' } }));
    expect(stops()).toEqual(['Proposed, done20 Oct 2026', 'Prepared, it stands here25 Oct 2026', 'Panel votes, still to come', 'Decided, still to come', 'Told, still to come', 'Closed, still to come']);
    expect(screen.getByText('Next, HR seats a panel and opens it.')).toBeInTheDocument();
    expect(screen.getByText('She leads the payments work.')).toBeInTheDocument();
    expect(screen.getByText('Security is being learned.')).toBeInTheDocument();
    expect(screen.getByText('She does it already.')).toBeInTheDocument();
  });

  it('ends where it was taken back', async () => {
    await openCase(caseWith({ state: 'WITHDRAWN', since: '2026-10-22T09:00:00Z' }));
    expect(stops()).toEqual(['Proposed, done20 Oct 2026', 'Taken back, it stands here22 Oct 2026']);
  });

  it('goes on with an appeal, and says when that was taken back', async () => {
    const first = opened({ decision, told });
    await openCase(caseWith({ state: 'PANEL', round: 2, since: '2026-11-20T09:00:00Z', rounds: [first, opened({ number: 2, openedAt: '2026-11-20T09:00:00Z', appealReason: 'Look again.' })] }));
    expect(stops()).toEqual(['Proposed, done20 Oct 2026', 'Prepared, done', 'Panel votes, done2 Nov 2026', 'Decided, done12 Nov 2026', 'Told, done13 Nov 2026', 'Appealed, done', 'Panel votes again, it stands here20 Nov 2026', 'Decided again, still to come', 'Told again, still to come', 'Closed, still to come']);
    expect(screen.getByText('Look again.')).toBeInTheDocument();
    expect(screen.getByText('The first panel, and what came of it')).toBeInTheDocument();
  });

  it('says that an appeal was taken back', async () => {
    await openCase(caseWith({ state: 'TOLD', round: 2, since: '2026-11-21T09:00:00Z', rounds: [opened({ decision, told }), roundWith({ number: 2, appealReason: 'Look again.' })] }));
    expect(stops().slice(-2)).toEqual(['Appeal taken back, it stands here21 Nov 2026', 'Closed, still to come']);
    expect(screen.getByText(/The appeal was taken back: what was decided before stands/)).toBeInTheDocument();
  });
});

describe('the packet', () => {
  it('is read by its own numbers: state, interval, must-haves with reasons, evidence, ratings, plan', async () => {
    await openCase(caseWith({ state: 'PANEL', rounds: [opened()] }));
    const packet = facts('The packet');
    expect(packet.getByText(/frozen 2 Nov 2026/)).toBeInTheDocument();
    expect(packet.getByText('Not yet')).toBeInTheDocument();
    expect(packet.getByText(/^Score: 89 of 100/)).toBeInTheDocument();
    expect(packet.getByText('Must-haves: 0 of 1 is fulfilled')).toBeInTheDocument();
    expect(packet.getByText('Evidence is missing.').closest('li')).toHaveTextContent('lacks the part “security”');
    expect(packet.getByText('Short by one level.').closest('li')).toHaveTextContent('Level 3 (Practitioner) is asked for; it stands at 2.');
    expect(packet.getAllByRole('rowheader', { hidden: true, name: /Secures production \(must-have\)/ })).toHaveLength(1);
    expect(packet.getByText('No accepted evidence on: Caching; Mentors.')).toBeInTheDocument();
    expect(packet.getAllByText('2026 Q1').length).toBeGreaterThan(0);
    expect(packet.getByText('Raise Security from 2 to 3')).toBeInTheDocument();
    expect(packet.getByText('version framework-7')).toBeInTheDocument();
  });

  it('is checked by the browser: the digest of its text, and its numbers by the function of everywhere', async () => {
    await openCase(caseWith({ state: 'PANEL', rounds: [opened()] }));
    expect(await screen.findByText('Your browser has just made the digest of this text and comes to the same.')).toBeInTheDocument();
    expect(screen.getByText(/scored the packet’s rows by the same function and comes to the same numbers/)).toBeInTheDocument();
    expect(screen.getByText(/npm run score -- packet-input.json/)).toBeInTheDocument();
  });

  it('says so where text or numbers were changed, and where the formula is another', async () => {
    const { digest } = packetWith();
    await openCase(caseWith({ state: 'PANEL', rounds: [opened({ packet: { ...packetWith({ settingsVersion: 5 }), digest } })] }));
    expect(await screen.findByText('The digest is not that of this text. Tell your administrator.')).toBeInTheDocument();
  });

  it('says so where it was scored by another formula', async () => {
    await openCase(caseWith({ state: 'PANEL', rounds: [opened({ packet: packetWith({ formulaVersion: '0.9' }) })] }));
    expect(screen.getByText(/scored by another version of the formula/)).toBeInTheDocument();
  });

  it('of a kind that the page does not know shows nothing of it but its digest', async () => {
    await openCase(caseWith({ state: 'PANEL', rounds: [opened({ packet: packetWith({ version: 3 }) })] }));
    expect(screen.getByText('This packet is of a newer kind than this page')).toBeInTheDocument();
    expect(screen.queryByText(/^Score:/)).not.toBeInTheDocument();
    expect(screen.getByText(/^sha256:/)).toBeInTheDocument();
  });

  it('holds the development plan as it stood then, where there was one', async () => {
    const items = [{ itemId: 'i1', asks: 'raise:security', dueOn: '2027-01-10', closedAt: null, closedBy: null }, { itemId: 'i2', asks: 'evidence:security', dueOn: '2026-10-10', closedAt: '2026-10-01T09:00:00Z', closedBy: { kind: 'evidence', id: 'e1' } }];
    await openCase(caseWith({ state: 'PANEL', rounds: [opened({ packet: packetWith({ version: 2, developmentPlan: { draftedAt: '2026-08-01T09:00:00Z', agreedAt: '2026-08-03T09:00:00Z', items } }) })] }));
    expect(screen.getByText('The development plan, agreed 3 Aug 2026')).toBeInTheDocument();
    expect(screen.getByText('Raise Security: open, due 10 Jan 2027')).toBeInTheDocument();
    expect(screen.getByText('Bring evidence: Secures production: closed 1 Oct 2026 by accepted evidence')).toBeInTheDocument();
  });

  it('stays apart from what has changed since', async () => {
    const row = { __typename: 'PromotionChangedRow', requirementId: 'security', name: 'Secures production', levelThen: 2, levelNow: 3, statusThen: 'SHORT', statusNow: 'MET' };
    await openCase(caseWith({ state: 'PANEL', rounds: [opened({ changes: changesWith({ rows: [row], planItems: [{ __typename: 'PromotionChangedPlanItem', asks: 'raise:security', name: 'Security', then: 'open', now: 'closed' }], evidenceAdded: ['e2'], settingsChanged: true, stateNow: 'READY_IF', scoreNow: 95 }) })] }));
    const since = facts('What has changed since the packet was frozen');
    expect(since.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Readiness: Not yet, score 89 in the packet; today Ready if, score 95.', 'Secures production: short at 2 in the packet; today met at 3.', 'Development plan, Raise Security: open in the packet; today closed.', '1 piece of evidence has been accepted since.', 'Other rules for readiness are in force.',
    ]);
    expect(facts('The packet').getByText(/^Score: 89 of 100/)).toBeInTheDocument();
  });

  it('names evidence in its own words to whoever may see it, and asks for none of it as a panel member', async () => {
    const { server } = await openCase(caseWith({ state: 'PANEL', rounds: [opened()] }));
    expect(await screen.findByRole('link', { name: 'Encrypted the ledger at rest', hidden: true })).toHaveAttribute('href', '/evidence/e1');
    expect(server.asked).toEqual([['PacketEvidence', { personId: 'amara' }]]);
  });

  it('shows a panel member the facts of evidence alone', async () => {
    const { server } = await openCase(caseWith({ state: 'PANEL', roles: ['MEMBER'], rounds: [opened()] }));
    expect(screen.getByText(/The evidence of 3 Sept 2026/)).toHaveTextContent('own role: lead');
    expect(server.asked).toEqual([]);
  });
});

describe('what somebody may not see', () => {
  it('is not there: no votes to the lead, no seats, no log, nothing to do', async () => {
    await openCase(caseWith({ state: 'DECIDED', rounds: [opened({ decision })] }));
    expect(screen.getByText('Two cycles are missing.')).toBeInTheDocument();
    expect(screen.queryByRole('region', { name: 'The panel' })).not.toBeInTheDocument();
    expect(screen.queryByText('How the panel voted')).not.toBeInTheDocument();
    expect(screen.queryByRole('region', { name: 'The log' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Tell|Decide|Take|Close|Ask/ })).not.toBeInTheDocument();
  });

  it('of the person until they are told is everything but where it stands', async () => {
    await openCase(caseWith({ state: 'PANEL', roles: ['PERSON'], nomination: null as never, rounds: [roundWith({ openedAt: '2026-11-02T09:00:00Z' })] }));
    expect(screen.getByRole('heading', { level: 1, name: 'Your promotion case' })).toBeInTheDocument();
    expect(screen.getByText('A panel votes from the packet as it was frozen. Then HR decides.')).toBeInTheDocument();
    expect(screen.getAllByRole('region').map((region) => region.getAttribute('aria-label') ?? region.getAttribute('aria-labelledby'))).toEqual(['Where the case stands']);
  });

  it('is a whole case to others: it says that there is none to see', async () => {
    await openCase(null);
    expect(screen.getByRole('heading', { name: 'No case to see here' })).toBeInTheDocument();
  });
});

describe('the votes', () => {
  it('are shown with their spread once they may be seen, with who did not vote', async () => {
    const vote = (id: string, name: string, verdict: string) => ({ __typename: 'PromotionVote', author: person(id, name), verdict, reasons: [reason('security', `${name} says so.`)] });
    await openCase(caseWith({ state: 'PANEL', roles: ['HR'], rounds: [opened({ revealedAt: '2026-11-10T09:00:00Z', seats: [seat('ben', 'Ben Ito', true), seat('kim', 'Kim Novak', true), seat('zoe', 'Zoe Lim')], votes: [vote('ben', 'Ben Ito', 'ACCEPTED'), vote('kim', 'Kim Novak', 'POSTPONED')] })] }));
    const panel = facts('The panel');
    expect(panel.getAllByRole('definition').map(({ textContent }) => textContent)).toEqual(['1', '1', '0']);
    expect(panel.getByText('Zoe Lim did not vote.')).toBeInTheDocument();
    expect(panel.getByText('Kim Novak says so.')).toBeInTheDocument();
  });

  it('are not shown before: only who has voted', async () => {
    await openCase(caseWith({ state: 'PANEL', roles: ['HR'], rounds: [opened({ votesDueAt: '2099-01-01T09:00:00Z', seats: [seat('ben', 'Ben Ito', true), seat('kim', 'Kim Novak')], votes: null })] }));
    expect(facts('The panel').getByText('Who is on it: 1 of 2 have voted')).toBeInTheDocument();
    expect(screen.queryByText('How the panel voted')).not.toBeInTheDocument();
  });
});

describe('the log', () => {
  it('is lines in words, looks only when asked for, the clock by its name', async () => {
    const line = (id: string, action: string, more: object = {}) => ({ __typename: 'PromotionLogEntry', id, at: '2026-11-02T09:00:00Z', action, actor: helen, note: null, ...more });
    const { user } = await openCase(caseWith({ log: [line('1', 'NOMINATE', { actor: lead }), line('2', 'READ', { note: 'state, packet' }), line('3', 'REVEAL', { actor: null })] }));
    const log = facts('The log');
    expect(log.getByText('2 steps, and 1 look at the case')).toBeInTheDocument();
    expect(log.queryByText(/looked at it:/)).not.toBeInTheDocument();
    expect(log.getByText('The clock')).toBeInTheDocument();
    await user.click(log.getByRole('switch', { name: 'Show who looked at it', hidden: true }));
    expect(log.getByText(/looked at it: where it stands, the packet/)).toBeInTheDocument();
  });

  it('has one look for one visit, since looking stands in it', async () => {
    const { server } = await openCase(begun);
    window.dispatchEvent(new Event('focus'));
    expect(server.looks).toBe(1);
  });
});

import fc from 'fast-check';
import { applied, nothingKnown, plan, structure, type Cells } from '../testing/planned-house.js';

const at = (name: string) => `${name}@a.example`;
/** A row with a manager, or with more cells. */
const row = (name: string, team: string, more: string | Partial<Cells> = {}): Cells => ({ email: at(name), team, ...(typeof more === 'string' ? { manager_email: more && at(more) } : more) });
const outcomes = ({ rows }: ReturnType<typeof plan>) => rows.map(({ outcome }) => outcome);

const house = [
  row('ingrid', 'Commerce'),
  row('priya', 'Commerce', 'ingrid'),
  row('oliver', 'Commerce', 'ingrid'),
  row('ada', 'Payments', { manager_email: at('priya'), title: 'Engineer', from: '2025-01-06' }),
  row('ben', 'Payments', 'priya'),
  row('cleo', 'Checkout', { manager_email: at('oliver'), roles: 'engineer; hr' }),
];

describe('the teams that a file makes', () => {
  it.each<[string, Cells[], string[]]>([
    ['leads sit in the team above', house, ['Checkout < Commerce, led by oliver', 'Commerce, led by ingrid', 'Payments < Commerce, led by priya']],
    ['the lead sits in the own team', [row('priya', 'Payments', 'ingrid'), row('ada', 'Payments', 'priya'), row('ingrid', 'Commerce'), row('bo', 'Commerce', 'ingrid')],
      ['Commerce, led by ingrid', 'Payments < Commerce, led by priya']],
    ['heads sit alone in their divisions', [row('ceo', 'Board'), row('ingrid', 'Commerce', 'ceo'), row('priya', 'Payments', 'ingrid'), row('ada', 'Payments', 'priya')],
      ['Board, led by ceo', 'Commerce < Board, led by ingrid', 'Payments < Commerce, led by priya']],
    ['one person leads two teams', [row('priya', 'Payments'), row('ada', 'Payments', 'priya'), row('ben', 'Billing', 'priya')], ['Billing, led by priya', 'Payments, led by priya']],
    ['parent_team is said', [row('ada', 'Payments', { parent_team: 'commerce' }), row('ben', 'Commerce')], ['Commerce', 'Payments < Commerce']],
    ['parent_team goes before the manager', [...house, row('dan', 'Search', { manager_email: at('ada'), parent_team: 'Checkout' })],
      ['Checkout < Commerce, led by oliver', 'Commerce, led by ingrid', 'Payments < Commerce, led by priya', 'Search < Checkout, led by ada']],
    ['names differ in capitals', [row('ada', 'Payments'), row('ben', 'PAYMENTS')], ['Payments']],
    ['nobody is named', [row('ada', 'Payments')], ['Payments']],
  ])('where %s', (_what, rows, expected) => {
    expect(structure(applied(plan(rows)))).toEqual(expected);
  });

  it('keep their lead when a file brings only the lead, with who is above', () => {
    const known = applied(plan(house));
    expect(outcomes(plan([row('priya', 'Payments', { manager_email: at('ingrid'), from: '2027-01-01' })], known))).toEqual(['changed']);
    const moved = plan([row('priya', 'Payments', 'ingrid')], known);
    expect(structure(applied(moved, known))).toEqual(structure(known));
  });

  it('go under another when their lead gets another manager, and say so on a row of the team', () => {
    const known = applied(plan([...house, row('marcus', 'Platform'), row('dora', 'Platform', 'marcus')]));
    const moved = plan([row('priya', 'Platform', 'marcus'), row('ada', 'Payments', 'priya')], known);
    expect(moved.rows.map(({ changes }) => changes)).toEqual([
      [{ field: 'team', from: 'Commerce', to: 'Platform, from 2026-11-24' }],
      [{ field: 'team above Payments', from: 'Commerce', to: 'Platform' }],
    ]);
    expect(structure(applied(moved, known))).toContain('Payments < Platform, led by priya');
  });

  it('change their lead when all rows name another', () => {
    const known = applied(plan(house));
    const changed = plan([row('ada', 'Payments', 'oliver'), row('ben', 'Payments', 'oliver')], known);
    expect(changed.rows.map(({ changes }) => changes)).toEqual([1, 2].map(() => [{ field: 'manager', from: at('priya'), to: at('oliver') }]));
    expect(changed.people).toEqual([]);
    expect(changed.teams).toMatchObject([{ name: 'Payments', version: 2 }]);
  });

  it('say it when a manager of a lead leads nothing, since nobody is shown to them', () => {
    expect(plan([row('m', 'Payments'), row('l', 'Payments', 'm'), row('ada', 'Payments', 'l')]).notes).toEqual([expect.stringContaining('m@a.example is named as manager of l@a.example but leads no team')]);
  });
});

describe('a row is refused', () => {
  const first = (rows: Cells[], known = nothingKnown, more = {}) => plan(rows, known, more).rows[0]?.reasons;

  it.each<[string, Cells[], string]>([
    ['without an e-mail', [{ email: '', name: 'A' }], 'has no e-mail'],
    ['with an e-mail that is none', [{ email: 'ada at example' }], 'ada at example is not an e-mail address'],
    ['without a name', [row('ada', 'T', { name: '' })], 'has no name'],
    ['without a team', [row('ada', '')], 'has no team'],
    ['with a name too long', [row('ada', 'T', { name: 'x'.repeat(201) })], 'has more than 200 characters in name'],
    ['with what no screen shows', [row('ada', 'T', { title: 'a\u0000b' })], 'has a control character in title'],
    ['with a role that is none', [row('ada', 'T', { roles: 'engineer, boss' })], 'has an unknown role: boss (known: engineer, hr, admin)'],
    ['with the role manager', [row('ada', 'T', { roles: 'manager' })], 'has the role manager, which is not given: leading a team makes one'],
    ['with a day that is none', [row('ada', 'T', { from: '2025-02-30' })], 'has no date in from: 2025-02-30 (a date is written 2025-01-06)'],
    ['twice, whatever the capitals', [row('ada', 'T'), { email: 'ADA@A.example' }], 'ada@a.example stands in the file 2 times (lines 2, 3)'],
    ['with an unknown manager', [row('ada', 'T', 'nobody')], 'has the manager nobody@a.example, who is neither in this file nor known'],
    ['as their own manager', [row('ada', 'T', 'ada')], 'is named as their own manager; for someone at the top leave the cell empty'],
    ['in a loop of managers', [row('ada', 'A', 'ben'), row('ben', 'B', 'cleo'), row('cleo', 'C', 'ada')], "is their own manager's manager: ada@a.example → ben@a.example → cleo@a.example → ada@a.example"],
    ['in a loop of teams', [row('ada', 'A', { parent_team: 'B' }), row('ben', 'B', { parent_team: 'A' })], 'sits in a team that is above itself: A → B → A'],
    ['in a team under itself', [row('ada', 'A', { parent_team: 'a' })], 'sits in a team that is above itself: A → A'],
    ['under a team that is not there', [row('ada', 'A', { parent_team: 'Nowhere' })], 'has the parent team Nowhere, which is neither in this file nor known'],
    ['whose team has two managers', [row('ada', 'A', 'ben'), row('dan', 'A', 'cleo'), row('ben', 'B'), row('cleo', 'B')],
      'A is given two managers, ben@a.example (line 2) and cleo@a.example (line 3); a team has one lead'],
  ])('%s', (_what, rows, reason) => {
    expect(first(rows)).toEqual([reason]);
  });

  it('that names another manager than the many, and no other', () => {
    const many = [row('a', 'A', 'lead'), row('b', 'A', 'lead'), row('c', 'A', 'slip'), row('lead', 'Top'), row('slip', 'Top')];
    expect(outcomes(plan(many))).toEqual(['new', 'new', 'refused', 'new', 'new']);
  });

  it('that puts a team elsewhere than an earlier row', () => {
    const rows = [row('a', 'A', { parent_team: 'B' }), row('b', 'A', { parent_team: 'C' }), row('c', 'B'), row('d', 'C')];
    expect(plan(rows).rows[1]?.reasons).toEqual(['puts A under C, but line 2 puts it under B']);
  });

  it('whose manager has left, unless the file brings them back', () => {
    const known = applied(plan(house));
    const left = { ...known, people: new Map(known.people).set(at('priya'), { ...known.people.get(at('priya'))!, active: false }) };
    expect(first([row('ada', 'Payments', 'priya')], left)).toEqual(['has the manager priya@a.example, who has left']);
    expect(plan([row('ada', 'Payments', 'priya'), row('priya', 'Commerce', 'ingrid')], left).rows[1]?.changes).toEqual([{ field: 'active', from: 'no', to: 'yes' }]);
  });

  it('that gives or takes the role admin, but for an admin', () => {
    const known = applied(plan([row('root', 'IT', { roles: 'admin' })]));
    const asHr = { mayAssignAdmin: false };
    const reason = ['gains or loses the role admin, which only an admin may change'];
    expect(first([row('eve', 'IT', { roles: 'admin' })], known, asHr)).toEqual(reason);
    expect(first([row('root', 'IT', { roles: 'engineer' })], known, asHr)).toEqual(reason);
    expect(first([row('root', 'IT', { title: 'Chief' })], known, asHr)).toEqual([]);
    expect(first([row('eve', 'IT', { roles: 'admin' })], known)).toEqual([]);
  });

  it('in a loop with teams that the file does not name', () => {
    const known = applied(plan(house));
    expect(first([row('ingrid', 'Commerce', { parent_team: 'Payments' })], known)).toEqual(['sits in a team that is above itself: Payments → Commerce → Payments']);
  });

  it('and then tells no changes', () => {
    expect(plan([row('ada', 'Elsewhere', 'nobody')], applied(plan(house))).rows).toMatchObject([{ outcome: 'refused', changes: [] }]);
  });
});

describe('what changes of a person', () => {
  const known = applied(plan(house));

  it('is named with what it was', () => {
    const [told] = plan([row('ada', 'Checkout', { manager_email: at('oliver'), name: 'Ada L.', title: 'Lead Engineer', roles: 'engineer hr', from: '2026-12-01' })], known).rows;
    expect(told).toMatchObject({
      outcome: 'changed',
      changes: [
        { field: 'name', from: 'ada', to: 'Ada L.' },
        { field: 'title', from: 'Engineer', to: 'Lead Engineer' },
        { field: 'roles', from: 'engineer', to: 'engineer, hr' },
        { field: 'team', from: 'Payments', to: 'Checkout, from 2026-12-01' },
      ],
    });
  });

  it('is nothing where optional cells are empty', () => {
    expect(outcomes(plan([row('ada', 'Payments', ''), row('cleo', 'CHECKOUT', '')], known))).toEqual(['unchanged', 'unchanged']);
  });

  it('leaves people who are not in the file alone', () => {
    expect(plan([row('ada', 'Checkout', 'oliver')], known).people.map(({ email }) => email)).toEqual([at('ada')]);
  });
});

describe('the same file again', () => {
  const names = ['a', 'b', 'c', 'd', 'e'];
  // Managers come later in the alphabet, so that most files are taken.
  const person = (name: string, index: number) =>
    fc.option(
      fc.record({
        email: fc.constant(at(name)), team: fc.constantFrom('X', 'Y', 'Z', 'x'), manager_email: fc.constantFrom('', ...names.slice(index + 1).map(at)),
        parent_team: fc.constantFrom('', '', '', '', 'X'), roles: fc.constantFrom('', 'hr', 'engineer'), from: fc.constantFrom('', '', '2026-01-01'),
      }),
    );
  const rows = fc.tuple(...names.map(person)).map((people) => people.filter((one) => one !== null));

  it('changes nothing, after any other', () => {
    let taken = 0;
    fc.assert(
      fc.property(rows, rows, (earlier, later) => {
        const before = plan(earlier);
        const known = outcomes(before).includes('refused') ? nothingKnown : applied(before);
        const once = plan(later, known);
        if (later.length === 0 || outcomes(once).includes('refused')) return;
        taken += 1;
        const again = plan(later, applied(once, known));
        expect(again).toMatchObject({ people: [], teams: [] });
        expect(new Set(outcomes(again))).toEqual(new Set(['unchanged']));
      }),
      { numRuns: 3000 },
    );
    expect(taken).toBeGreaterThan(300);
  });
});

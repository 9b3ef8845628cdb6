import { defaultSettings, scoreReadiness } from './index.js';
import type { Evidence, EvidenceGate, EvidenceRule, PersonInput } from './index.js';
import { day, evidence, level, person, requirement, said } from './testing/person.js';

/** What the rule of "Security or Cryptography 3, a must-have" says of these items on day 365. */
function gateOf(items: readonly Evidence[], rule: Partial<EvidenceRule> | null = {}, more: Partial<PersonInput> = {}): EvidenceGate | null {
  const evidenceRule = rule && { minimumQuality: null, roles: [], fields: [], ...rule };
  const must = requirement('secure', { skillIds: ['security', 'cryptography'], mustHave: true, evidenceRule });
  return scoreReadiness({ requirements: [must], ...person(said('security', level(3)), { evidence: items, ...more }) }).requirements[0]!.gate!.evidence;
}

const holdsBy = (...evidenceIds: string[]) => ({ holds: true, evidenceIds, nearMisses: [] });
const misses = (...nearMisses: object[]) => ({ holds: false, evidenceIds: [], nearMisses });

describe('evidence rule', () => {
  it('is not there where none is asked for', () => {
    expect(gateOf([evidence('e')], null)).toBeNull();
  });

  it('does not hold where there is no evidence', () => {
    expect(gateOf([])).toEqual(misses());
  });

  it('holds by an item of any skill of the requirement, whichever skill stands for it', () => {
    expect(gateOf([evidence('e', { skillIds: ['caching', 'cryptography'] })])).toEqual(holdsBy('e'));
  });

  it('passes over items on other skills: they are no near misses either', () => {
    expect(gateOf([evidence('e', { skillIds: ['caching'] })])).toEqual(misses());
  });

  it('names all items that satisfy it, by id', () => {
    expect(gateOf(['c', 'a', 'b'].map((id) => evidence(id, { quality: id === 'b' ? 4 : 5 })))).toEqual(holdsBy('a', 'c'));
  });

  it('counts an item from the instant of its acceptance', () => {
    const late = evidence('e', { acceptedDay: 365 });
    expect(gateOf([late])).toEqual(holdsBy('e'));
    expect(gateOf([late], {}, { asOf: 365 * day - 1 })).toEqual(misses());
  });
});

describe('quality that a rule asks for', () => {
  it.each([[4, false], [5, true], [7, true]])('is 5 of 7 where nobody says otherwise: %d of 7 holds: %s', (quality, holds) => {
    expect(gateOf([evidence('e', { quality })])).toMatchObject({ holds });
  });

  it('is the setting of the organisation', () => {
    const settings = { ...defaultSettings, evidenceQuality: 6 };
    expect(gateOf([evidence('e', { quality: 5 })], {}, { settings })).toMatchObject({ holds: false });
    expect(gateOf([evidence('e', { quality: 6 })], {}, { settings })).toMatchObject({ holds: true });
  });

  it('is its own where it has one, 0 included', () => {
    const settings = { ...defaultSettings, evidenceQuality: 6 };
    expect(gateOf([evidence('e', { quality: 3 })], { minimumQuality: 3 }, { settings })).toMatchObject({ holds: true });
    expect(gateOf([evidence('e', { quality: 6 })], { minimumQuality: 7 }, { settings })).toMatchObject({ holds: false });
    expect(gateOf([evidence('e', { quality: 0 })], { minimumQuality: 0 })).toMatchObject({ holds: true });
  });
});

describe('roles and fields that a rule asks for', () => {
  it.each<[string | null, boolean]>([['lead', true], ['owner', true], ['member', false], [null, false]])(
    'as lead or owner: the role %s holds: %s',
    (ownRole, holds) => {
      expect(gateOf([evidence('e', { ownRole })], { roles: ['lead', 'owner'] })).toMatchObject({ holds });
    },
  );

  it.each<[string | null]>([['member'], [null]])('where none is named any role holds: %s', (ownRole) => {
    expect(gateOf([evidence('e', { ownRole })])).toMatchObject({ holds: true });
  });

  it('all fields must be filled, others do not matter', () => {
    const fields = ['metric', 'security'];
    expect(gateOf([evidence('e', { filled: ['security', 'link', 'metric'] })], { fields })).toEqual(holdsBy('e'));
    expect(gateOf([evidence('e', { filled: ['security', 'link'] })], { fields })).toEqual(
      misses({ evidenceId: 'e', quality: 0, role: false, fields: ['metric'] }),
    );
  });

  it('one item must have everything: two halves do not make a whole', () => {
    const halves = [evidence('a', { filled: ['security'], ownRole: 'member' }), evidence('b', { filled: [], ownRole: 'lead' })];
    expect(gateOf(halves, { roles: ['lead'], fields: ['security'] })).toMatchObject({ holds: false });
  });
});

describe('near misses', () => {
  const rule = { roles: ['lead'], fields: ['security', 'metric'] };
  const ids = (gate: EvidenceGate | null) => gate?.nearMisses.map(({ evidenceId }) => evidenceId);

  it('say of each item what it lacks: points, role and fields', () => {
    expect(gateOf([evidence('e', { quality: 2, ownRole: null, filled: ['metric'] })], rule)).toEqual(
      misses({ evidenceId: 'e', quality: 3, role: true, fields: ['security'] }),
    );
  });

  it('come the nearest first, by how many things are missing together', () => {
    const items = [
      evidence('a', { quality: 1, filled: ['metric', 'security'] }),
      evidence('b', { ownRole: 'member', filled: [] }),
      evidence('c', { quality: 4, filled: ['security', 'metric'] }),
      evidence('d', { filled: [] }),
    ];
    expect(ids(gateOf(items, rule))).toEqual(['c', 'd', 'b', 'a']);
  });

  it('come by id where they are equally near, whatever the order of the evidence', () => {
    const lacking = ['c', 'a', 'b'].map((id) => evidence(id, { quality: 4 }));
    expect(ids(gateOf(lacking))).toEqual(['a', 'b', 'c']);
    expect(ids(gateOf([...lacking].reverse()))).toEqual(['a', 'b', 'c']);
  });

  it('list missing fields in the same order however the rule lists them', () => {
    const fieldsOf = (fields: string[]) => gateOf([evidence('e')], { fields })?.nearMisses[0]?.fields;
    expect(fieldsOf(['security', 'metric'])).toEqual(fieldsOf(['metric', 'security']));
  });

  it('are not shown where the rule holds', () => {
    expect(gateOf([evidence('a', { quality: 1 }), evidence('b')])).toEqual(holdsBy('b'));
  });
});

describe('evidence rule that is supposed to hold', () => {
  it('holds, of this requirement alone, by no item', () => {
    const near = [evidence('e', { quality: 1 })];
    expect(gateOf(near, {}, { assumptions: { evidenced: new Set(['secure']) } })).toEqual(holdsBy());
    expect(gateOf(near, {}, { assumptions: { evidenced: new Set(['security', 'other']) } })).toMatchObject({ holds: false });
  });
});

import { v7 } from 'uuid';
import { historyDocument } from './history-document.js';
import { historyProblems } from './history.rules.js';
import type { KnownHouse } from './known-house.rules.js';

const [ada, lead, stranger] = [v7(), v7(), v7()];
const certifications = [{ id: 'ckad', name: 'Certified Kubernetes Application Developer', aliases: ['Kube dev'], validityMonths: 24 }];
const framework = (year: number, ...skillIds: string[]) => ({
  id: v7(),
  effectiveFrom: new Date(`${year}-01-01T00:00:00Z`),
  skillIds: new Set(skillIds),
  maxLevel: 4,
  certifications,
});
const house: KnownHouse = {
  now: new Date('2026-11-24T12:00:00Z'),
  people: new Set([ada, lead]),
  frameworks: [framework(2025, 'security', 'cobol'), framework(2026, 'security', 'kubernetes')],
};

const cycle = () => ({ id: v7(), name: '2026 Q1', opensAt: '2026-01-05T00:00:00Z', closesAt: '2026-03-31T00:00:00Z' });
const level = (skillId: string, kind: string, given = 2) => ({ skillId, kind, outcome: 'level', level: given });
const person = (...ratings: object[]) => ({ personId: ada, managerId: lead, ratings });

function problems(document: object): string[] {
  return historyProblems(historyDocument.parse(document), house).map(({ path, message }) => `${path}: ${message}`);
}
const inCycle = (given: object, about: object = {}) => problems({ cycles: [{ ...cycle(), people: [given], ...about }] });

it('a history of closed cycles, evidence and certificates can be imported', () => {
  const evidence = { id: v7(), personId: ada, what: 'Did it', skillIds: ['cobol'], state: 'accepted', occurredOn: '2025-02-01', acceptedAt: '2025-02-03T00:00:00Z' };
  const certificate = { id: v7(), personId: ada, certification: ' kube DEV ', issuedOn: '2025-02-01' };
  const ratings = [level('security', 'self'), level('security', 'manager'), level('security', 'agreed'), { skillId: 'kubernetes', kind: 'self', outcome: 'no_opportunity' }];
  expect(problems({ cycles: [{ ...cycle(), people: [person(...ratings)] }], evidence: [evidence], certificates: [certificate] })).toEqual([]);
});

describe('cycles', () => {
  it('are over, in order, and within a framework', () => {
    expect(inCycle(person(level('security', 'self')), { closesAt: '2026-01-05T00:00:00Z' })).toContain('cycles[0].closesAt: A cycle closes after it opens.');
    expect(inCycle(person(level('security', 'self')), { closesAt: '2026-11-24T12:00:01Z' })).toContain('cycles[0].closesAt: A history is over: this is in the future.');
    expect(inCycle(person(level('security', 'self')), { opensAt: '2024-12-31T23:59:59Z' })).toEqual(['cycles[0].opensAt: No framework was in force when this cycle opened.']);
  });

  it('are held against the framework of their time', () => {
    expect(inCycle(person(level('cobol', 'self')))).toEqual(['cycles[0].people[0].ratings[0].skillId: There was no skill "cobol" in this cycle.']);
    expect(inCycle(person(level('cobol', 'self')), { opensAt: '2025-06-01T00:00:00Z' })).toEqual([]);
  });

  it('stand once, and a person in them once', () => {
    const twice = cycle();
    expect(problems({ cycles: [twice, twice] })).toEqual(['cycles[1].id: This id stands here a second time.']);
    expect(problems({ cycles: [{ ...cycle(), people: [person(level('security', 'self')), person(level('kubernetes', 'self'))] }] })).toEqual([
      'cycles[0].people[1].personId: This person stands in the cycle a second time.',
    ]);
  });
});

describe('ratings', () => {
  it('are on the scale, and one of a kind for a skill', () => {
    expect(inCycle(person(level('security', 'self', 5), level('security', 'self', -1)))).toEqual([
      'cycles[0].people[0].ratings[0].level: A level is a whole number from 0 to 4.',
      'cycles[0].people[0].ratings[1]: There are two self ratings of "security".',
      'cycles[0].people[0].ratings[1].level: A level is a whole number from 0 to 4.',
    ]);
  });

  it('of a manager need one, who is somebody else and known', () => {
    const by = (managerId: string | null) => inCycle({ ...person(level('security', 'manager')), managerId });
    expect(by(null)).toEqual(['cycles[0].people[0].managerId: There are ratings of a manager, but nobody gave them.']);
    expect(by(ada)).toEqual(['cycles[0].people[0].managerId: Nobody is their own manager.']);
    expect(by(stranger)).toEqual(['cycles[0].people[0].managerId: Nobody has this id.']);
    expect(inCycle(person(level('security', 'manager')), { kind: 'self_only' })).toEqual(['cycles[0].people[0].ratings: In a self-only cycle nobody but the person rates.']);
  });

  it('are given in the cycle, revealed after that, and not in the future', () => {
    const at = (instants: object) => inCycle({ ...person(level('security', 'self')), ...instants });
    expect(at({ givenAt: '2026-01-04T00:00:00Z' })).toEqual(['cycles[0].people[0].ratings[0].givenAt: It was given before the cycle opened.']);
    expect(at({ givenAt: '2026-02-02T00:00:00Z', revealedAt: '2026-02-01T00:00:00Z' })).toEqual(['cycles[0].people[0].ratings[0].givenAt: It was revealed before it was given.']);
    expect(at({ givenAt: '2026-12-01T00:00:00Z' })).toEqual(['cycles[0].people[0].ratings[0].givenAt: This is in the future.']);
    expect(at({ givenAt: '2026-04-10T00:00:00Z' })).toEqual([]);
  });

  it('are 20,000 at most at a time', () => {
    const one = { skillId: 'security', kind: 'self', outcome: 'not_applicable' };
    const half = () => ({ ...cycle(), people: [person(...Array<object>(10_001).fill(one))] });
    expect(problems({ cycles: [half(), half()] })[0]).toBe('cycles: At most 20000 ratings at a time; here are 20002. Send it in parts.');
  });
});

it('nobody is imported who is not known', () => {
  const unknown = { ...person(level('security', 'self')), personId: stranger };
  const evidence = { id: v7(), personId: stranger, what: 'x', skillIds: ['security'], state: 'rejected', occurredOn: '2025-02-01' };
  const certificate = { id: v7(), personId: stranger, certification: 'ckad', issuedOn: '2025-02-01' };
  expect(problems({ cycles: [{ ...cycle(), people: [unknown] }], evidence: [evidence], certificates: [certificate] })).toEqual(
    ['cycles[0].people[0]', 'evidence[0]', 'certificates[0]'].map((path) => `${path}.personId: Nobody has this id.`),
  );
});

it('evidence is of known skills, accepted after it was done, and says when exactly if accepted', () => {
  const evidence = (about: object) => problems({ evidence: [{ id: v7(), personId: ada, what: 'x', skillIds: ['security'], state: 'submitted', occurredOn: '2025-02-01', ...about }] });
  expect(evidence({ skillIds: ['security', 'fortran'] })).toEqual(['evidence[0].skillIds[1]: There is no skill "fortran".']);
  expect(evidence({ state: 'accepted' })).toEqual(['evidence[0].acceptedAt: Exactly what is accepted says when.']);
  expect(evidence({ acceptedAt: '2025-02-03T00:00:00Z' })).toEqual(['evidence[0].acceptedAt: Exactly what is accepted says when.']);
  expect(evidence({ state: 'accepted', acceptedAt: '2025-01-03T00:00:00Z' })).toEqual(['evidence[0].acceptedAt: It was accepted before it was done.']);
  expect(evidence({ occurredOn: '2026-11-25' })).toEqual(['evidence[0].occurredOn: This is in the future.']);
});

it('certificates are of known certifications, issued in the past, and expire after that', () => {
  const certificate = (about: object) => problems({ certificates: [{ id: v7(), personId: ada, certification: 'ckad', issuedOn: '2025-02-01', ...about }] });
  expect(certificate({ certification: 'CKA' })).toEqual(['certificates[0].certification: The framework knows no certification "CKA".']);
  expect(certificate({ issuedOn: '2026-11-25' })).toEqual(['certificates[0].issuedOn: This is in the future.']);
  expect(certificate({ expiresOn: '2025-02-01' })).toEqual(['certificates[0].expiresOn: A certificate expires after it was issued.']);
  expect(certificate({ expiresOn: null })).toEqual([]);
});

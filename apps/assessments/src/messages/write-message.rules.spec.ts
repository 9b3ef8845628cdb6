import type { MessageLine } from './message-line.js';
import { languages } from './notification-policy.js';
import { instantIn, writeMessage, type Names } from './write-message.rules.js';

const names: Names = { cycles: new Map([['q4', '2026 Q4']]), people: new Map([['ada', 'Ada'], ['ben', "Ben {count} '{"]]), teams: new Map([['core', 'Core']]), certificates: new Map([['c1', 'CKAD']]), cases: new Set(['p1']) };
const due = { cycleId: 'q4', dueAt: '2026-12-10T17:00:00Z' };
const late = { ...due, personIds: ['ada', 'gone', 'ben'], people: 25 };

/** One of each reason; a reason that has none here does not compile. */
const oneOfEach: { readonly [Reason in MessageLine['reason']]: Extract<MessageLine, { reason: Reason }> | MessageLine } = {
  self_due: { reason: 'self_due', ...due },
  self_overdue: { reason: 'self_overdue', ...due },
  ratings_due: { reason: 'ratings_due', ...due, people: 1 },
  ratings_overdue: { reason: 'ratings_overdue', ...due, people: 3 },
  agreement_waits: { reason: 'agreement_waits', cycleId: 'q4' },
  agreements_wait: { reason: 'agreements_wait', cycleId: 'q4', people: 2 },
  evidence_waits: { reason: 'evidence_waits', items: 1 },
  vote_asked: { reason: 'vote_asked', caseId: 'p1', dueAt: due.dueAt },
  vote_due: { reason: 'vote_due', caseId: 'p1', dueAt: due.dueAt },
  case_told: { reason: 'case_told', caseId: 'p1' },
  cases_wait: { reason: 'cases_wait', items: 2, caseId: null },
  certificate_expires: { reason: 'certificate_expires', certificateId: 'c1', expiresOn: '2026-12-31' },
  certificate_expired: { reason: 'certificate_expired', certificateId: 'c1', expiresOn: '2026-12-31' },
  escalated_self: { reason: 'escalated_self', ...late },
  escalated_ratings: { reason: 'escalated_ratings', ...late },
  cycle_opened: { reason: 'cycle_opened', cycleId: 'q4' },
  cycle_closed: { reason: 'cycle_closed', cycleId: 'q4' },
  cycle_due: { reason: 'cycle_due', ...due, what: 'self', missing: 7, teams: [{ teamId: 'core', people: 9, missing: 7 }, { teamId: 'gone', people: 9, missing: 9 }] },
  test: { reason: 'test' },
};
const lines = Object.values(oneOfEach);

describe.each(languages)('in %s', (language) => {
  const reader = { language, timeZone: 'Europe/Berlin' };

  it.each(lines)('says what $reason is about, with nothing left to be filled in', (line) => {
    const said = writeMessage([line], reader, names);
    const words = JSON.stringify(said).replaceAll("Ben {count} '{", '');
    expect(words).not.toMatch(/\{(cycle|due|day|names|people|items|missing|team|certification|count|more|name)[},]|undefined|null|Invalid/);
    if ('cycleId' in line) expect(words).toContain('2026 Q4');
    expect(said?.lines[0]?.path).toMatch(/^\//);
  });

  it('says several things as one message, and how many they are', () => {
    const said = writeMessage(lines.slice(0, 5), reader, names);
    expect(said?.lines).toHaveLength(5);
    expect(said?.subject).toContain('5');
  });
});

it('differs in each text between languages, so that none was forgotten', () => {
  const said = (language: 'en' | 'de') => lines.map((line) => writeMessage([line], { language, timeZone: 'UTC' }, names)?.lines[0]?.text);
  const [en, de] = [said('en'), said('de')];
  expect(en.filter((text, n) => text === de[n])).toEqual([]);
});

it('names an instant by the clock of its reader, in summer and in winter, and says by which', () => {
  const berlin = { language: 'en', timeZone: 'Europe/Berlin' } as const;
  expect(instantIn(berlin, '2026-07-10T16:00:00Z')).toBe('Friday, 10 July 2026 at 18:00 CEST');
  expect(instantIn(berlin, '2026-12-10T17:00:00Z')).toBe('Thursday, 10 December 2026 at 18:00 CET');
  expect(instantIn({ language: 'de', timeZone: 'Asia/Kolkata' }, '2026-12-10T20:00:00Z')).toBe('Freitag, 11. Dezember 2026 um 01:30 GMT+5:30');
});

it('leaves out who is gone, counts them no more, and says how many are not named', () => {
  const said = writeMessage([oneOfEach.escalated_self], { language: 'en', timeZone: 'UTC' }, names);
  expect(said?.lines[0]?.text).toContain("24 self-assessments for 2026 Q4");
  expect(said?.subject).toBe('1 thing waits for you in Waymark');
  expect(said?.lines[0]?.text).toContain("Ada, Ben {count} '{ and 22 more.");
});

it('says nothing where all that it is about is gone', () => {
  const none: Names = { cycles: new Map(), people: new Map(), teams: new Map(), certificates: new Map(), cases: new Set() };
  expect(writeMessage([oneOfEach.self_due, oneOfEach.certificate_expires], { language: 'en', timeZone: 'UTC' }, none)).toBeNull();
});

it('makes one line of a name that would be several', () => {
  const twisted: Names = { ...names, cycles: new Map([['q4', 'Q4\r\n\r\nBcc: x\u2028y\u202Ez']]) };
  expect(writeMessage([oneOfEach.cycle_opened], { language: 'en', timeZone: 'UTC' }, twisted)).toMatchObject({ subject: 'The cycle Q4 Bcc: x y z is open' });
});

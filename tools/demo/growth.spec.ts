import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameworkDocument } from '@waymark/contracts';
import { root } from '../house/paths.ts';
import { stateOf } from './case-stories.ts';
import { emailOf, northwind, peopleOf } from './people.ts';
import { playersOf } from './play-quarter.ts';

const framework = JSON.parse(readFileSync(join(root, 'apps/assessments/src/frameworks/default-framework.json'), 'utf8')) as FrameworkDocument;
const { plans, cases, hr, divisions } = northwind;
const people = new Map(peopleOf(northwind).map((person) => [person.name, person]));
const signedIn = new Set([...playersOf(northwind), ...[hr, divisions[0]?.head ?? '', ...northwind.welcome].map((name) => emailOf(northwind, name))]);

const emailsOf = (name: string) => [people.get(name)?.email ?? '', people.get(name)?.managerEmail ?? ''];
const requirementsOf = (trackId: string) => framework.tracks.find(({ id }) => id === trackId)?.requirements.map(({ id }) => id) ?? [];

/** Everybody above somebody, by e-mail. */
function lineOf(email: string): string[] {
  const lead = [...people.values()].find((person) => person.email === email)?.managerEmail;
  return lead ? [lead, ...lineOf(lead)] : [];
}

describe('the plans of the demo', () => {
  it('are one for each of some people, who sign in as their leads do, toward tracks of the framework', () => {
    expect(new Set(plans.map(({ name }) => name)).size).toBe(plans.length);
    for (const { name, trackId, earlierTrackId = trackId } of plans) {
      expect([name, emailsOf(name).filter((email) => !signedIn.has(email))]).toEqual([name, []]);
      expect([requirementsOf(trackId).length > 0, requirementsOf(earlierTrackId).length > 0]).toEqual([true, true]);
    }
  });

  it('are in one team missing, drafts, agreed by one and by both, late, closed by evidence, by a certificate, opened again, and after one that was ended', () => {
    const payments = plans.filter(({ name }) => people.get(name)?.team === 'Payments');
    const by = (agreed: string) => payments.filter(({ agreedBy = [] }) => agreedBy.toSorted().join(' ') === agreed).length;
    expect([by(''), by('lead'), by('person'), by('lead person') > 0]).toEqual([1, 1, 1, true]);
    expect(payments.some(({ items = {} }) => Object.values(items).some(({ dueIn = 0 }) => dueIn < 0))).toBe(true);
    expect(payments.flatMap(({ then = {} }) => Object.keys(then)).toSorted()).toEqual(['evidence', 'evidence', 'mistakenCertificate']);
    expect(payments.filter(({ earlierTrackId }) => earlierTrackId)).toHaveLength(1);
    expect(divisions[0]?.teams[0]?.members.filter((name) => !plans.some((plan) => plan.name === name))).toEqual(['Chiara Romano']);
  });

  it('name certifications that there are, and evidence that says enough', () => {
    const known = framework.certifications.map(({ id }) => id);
    for (const { certify = [], then } of plans) {
      expect(known).toEqual(expect.arrayContaining([...certify, ...(then?.mistakenCertificate ? [then.mistakenCertificate] : [])]));
      if (then?.evidence) expect(Object.keys(then.evidence)).toEqual(expect.arrayContaining(['metric', 'baseline', 'result', 'unit', 'period', 'ownRole']));
    }
  });
});

describe('the promotion cases of the demo', () => {
  it('are in every state that a case can be in', () => {
    expect(cases.map(stateOf).toSorted()).toEqual(['APPEALED', 'CLOSED', 'DECIDED', 'NOMINATED', 'PANEL', 'PREPARED', 'TOLD', 'TOLD', 'WITHDRAWN']);
    expect(cases.flatMap((story) => (stateOf(story) === 'TOLD' ? [story.decision?.outcome] : [])).toSorted()).toEqual(['ACCEPTED', 'POSTPONED']);
  });

  it('have panels of at least three who sign in, none of them in the line of the person or who nominated them', () => {
    for (const { name, panel = [], votes = {}, nominatedBy } of cases) {
      const [own = '', lead = ''] = emailsOf(name);
      const members = panel.map((member) => emailOf(northwind, member));
      const excluded = [own, ...lineOf(own), nominatedBy === 'lead' ? lead : own];
      expect([name, members.filter((email) => excluded.includes(email) || lineOf(email).includes(own) || !signedIn.has(email))]).toEqual([name, []]);
      expect([name, Object.keys(votes).filter((voter) => !panel.includes(voter))]).toEqual([name, []]);
      expect(panel.length === 0 || panel.length >= 3).toBe(true);
    }
  });

  it('wait for the votes of Priya and Amara, and where something is decided for nobody', () => {
    const waiting = cases.flatMap(({ panel = [], votes = {}, decision }) => panel.filter((member) => !(member in votes)).map((member) => [member, decision?.outcome]));
    expect(waiting).toEqual([['Priya Raman', undefined], ['Amara Okafor', undefined]]);
  });

  it('give reasons by requirements of the track, and a date to what is postponed alone', () => {
    for (const { name, trackId, votes = {}, decision } of cases) {
      const named = [...Object.values(votes).map(([, reasons]) => reasons), decision?.reasons ?? {}].flatMap((reasons) => Object.keys(reasons));
      expect([name, named.filter((id) => !requirementsOf(trackId).includes(id))]).toEqual([name, []]);
      expect(decision?.postponedFor !== undefined).toBe(decision?.outcome === 'POSTPONED');
    }
  });

  it('have an exception with its reason where the person is not ready by their story', () => {
    for (const { name, exception } of cases) expect([name, exception === undefined]).toEqual([name, people.get(name)?.part === 'ready']);
  });
});

describe('what helps in the demo', () => {
  const { resources, templates, mentors, mentorings, talks } = northwind.help;
  const skills = new Set(framework.skills.map(({ id }) => id));

  it('names skills and levels that there are, and people who sign in', () => {
    expect(resources.filter(({ skillId, levels: [from, to] }) => !skills.has(skillId) || from < 1 || from > to || to > framework.scale.length)).toEqual([]);
    expect(templates.flatMap(({ steps }) => steps.flatMap(({ rules }) => rules)).filter((rule) => 'skillIds' in rule && (rule.skillIds as string[]).some((id) => !skills.has(id)))).toEqual([]);
    const named = [...mentors, ...mentorings, ...talks].map(({ name }) => emailOf(northwind, name));
    expect(named.filter((email) => !signedIn.has(email))).toEqual([]);
  });

  it('asks for mentors who offer themselves, in items that raise something, none of whom leads the other; one answers each way and one not yet', () => {
    for (const { name, key, mentor } of mentorings) {
      const offered = mentors.find((one) => one.name === mentor);
      expect([name, offered !== undefined && (offered.skillIds ?? [key.slice('raise:'.length)]).includes(key.slice('raise:'.length))]).toEqual([name, true]);
      expect(lineOf(emailOf(northwind, name))).not.toContain(emailOf(northwind, mentor));
      expect(plans.some((plan) => plan.name === name)).toBe(true);
    }
    expect(mentorings.map(({ answer }) => answer?.[0] ?? null)).toEqual([true, null, false]);
  });
});

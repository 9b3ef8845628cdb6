import type { FrameworkDocument } from '@waymark/contracts';
import { clientOf, type Acting } from './acting.ts';
import { idOf } from './history.ts';
import type { HouseClient } from './house-client.ts';
import { insist, type Outcome } from './insist.ts';
import { agreedAnswers, managerAnswers, openRatingsOf, ownAnswers } from './open-ratings.ts';
import { openEvidence } from './open-evidence.ts';
import { emailOf, peopleOf, type Company, type DemoPerson } from './people.ts';
import * as ask from './quarter-operations.ts';
import type { DemoRating } from './ratings.ts';
import { isRevealed, type Standing } from './standings.ts';
import { writeEvidence } from './write-evidence.ts';

/** The open cycle, and those who act in it. */
export interface Playing extends Acting {
  readonly framework: FrameworkDocument;
  readonly cycleId: string;
}

interface Played extends Standing {
  readonly person: DemoPerson;
  readonly personId: string;
  readonly client: HouseClient;
  readonly ratings: readonly DemoRating[];
}

const day = 86_400_000;

/** Everybody who answers, rates, or decides something in the open cycle. */
export function playersOf(company: Company): string[] {
  const people = new Map(peopleOf(company).map((person) => [person.name, person]));
  return [...new Set(company.standings.flatMap(({ name, manager }) => (manager ? [emailOf(company, name), people.get(name)?.managerEmail ?? ''] : [emailOf(company, name)])))];
}

/** Plays the open cycle to its middle, by everybody's own hand. What a killed seed did before is left as it is. */
export async function playQuarter(playing: Playing, hr: HouseClient): Promise<void> {
  const { company, framework, ids, clients, cycleId } = playing;
  const people = new Map(peopleOf(company).map((person) => [person.name, person]));
  const played = company.standings.map((standing): Played => {
    const person = people.get(standing.name);
    if (!person) throw new Error(`${standing.name} is nobody of ${company.name}.`);
    return { ...standing, person, personId: ids.get(person.email) ?? '', client: clientOf(clients, person.email), ratings: openRatingsOf(framework, person, standing) };
  });
  await Promise.all(played.map((one) => answer(playing, one)));
  await Promise.all([...Map.groupBy(played.filter(({ manager }) => manager), ({ person }) => person.managerEmail)].map(([email, theirs]) => rate(playing, clientOf(clients, email), theirs)));
  await Promise.all(played.filter(isRevealed).map((one) => talk(playing, one)));
  await Promise.all(openEvidence.filter(({ name }) => people.has(name)).map((one, index) => writeEvidence(playing, { ...one, key: `open evidence ${index}` })));
  // The last of all: by it a seed that was killed knows whether it came to the end.
  for (const { then, personId } of played) if (then?.is === 'reopened') await reopen(hr, { cycleId, personId, until: new Date(playing.today.getTime() + 10 * day) });
}

/** Whether the quarter of a company has been played to its middle. */
export async function isPlayed({ company, cycleId, ids }: Pick<Playing, 'company' | 'cycleId' | 'ids'>, hr: HouseClient): Promise<boolean> {
  const last = company.standings.findLast(({ then }) => then?.is === 'reopened');
  if (!last) return true;
  const found = await hr.graphql<{ participation: { reopenedUntil: string | null } | null }>(ask.participation, { cycleId, personId: ids.get(emailOf(company, last.name)) });
  return Boolean(found.participation?.reopenedUntil);
}

async function reopen(hr: HouseClient, input: object): Promise<void> {
  insist((await hr.graphql<{ reopenCycleForPerson: Outcome }>(ask.reopen, { input })).reopenCycleForPerson, 'Participation');
}

async function answer({ company, cycleId }: Playing, { client, name, self, ratings }: Played): Promise<void> {
  if (!self) return;
  const { mySelfAssessment: mine } = await client.graphql<{ mySelfAssessment: { id: string; state: string; revision: number } }>(ask.ownAssessment, { cycleId });
  if (mine.state === 'SUBMITTED' || mine.revision > 0) return;
  const input = { id: idOf(company, `open answers ${name}`), cycleId, answers: ownAnswers(ratings, { name, self }) };
  if (self === 'draft') {
    insist((await client.graphql<{ saveSelfAssessmentDraft: Outcome }>(ask.saveDraft, { input: { ...input, id: mine.id, revision: 0 } })).saveSelfAssessmentDraft, 'SelfAssessment');
    return;
  }
  insist((await client.graphql<{ submitSelfAssessment: Outcome }>(ask.submitOwn, { input })).submitSelfAssessment, 'SelfAssessment');
}

interface Ratee {
  readonly person: { readonly id: string };
  readonly own: { readonly revision: number; readonly state: string };
}

async function rate({ company, cycleId }: Playing, client: HouseClient, theirs: readonly Played[]): Promise<void> {
  const ratees = async () => new Map((await client.graphql<{ myRatees: Ratee[] }>(ask.ratees, { cycleId })).myRatees.map(({ person, own }) => [person.id, own]));
  const before = await ratees();
  const fresh = theirs.filter(({ personId }) => before.get(personId)?.revision === 0);
  const ratings = fresh.flatMap((one) => managerAnswers(one.ratings, one).map((said) => ({ personId: one.personId, ...said })));
  if (ratings.length > 0) insist((await client.graphql<{ saveManagerRatings: Outcome }>(ask.saveRatings, { input: { cycleId, ratings, revisions: [] } })).saveManagerRatings, 'ManagerRatingsSaved');
  const after = await ratees();
  for (const { personId, name, manager } of theirs) {
    const own = after.get(personId);
    if (manager !== 'submitted' || own?.state !== 'DRAFT') continue;
    const input = { id: idOf(company, `open ratings of ${name}`), cycleId, personId, revision: own.revision };
    insist((await client.graphql<{ submitManagerAssessment: Outcome }>(ask.submitRatings, { input })).submitManagerAssessment, 'ManagerAssessment');
  }
}

interface Talked {
  readonly revision: number;
  readonly managerSignedAt: string | null;
  readonly personSignedAt: string | null;
  readonly rows: readonly { readonly skillId: string; readonly dispute: object | null }[];
}

async function talk({ company, cycleId, clients }: Playing, { client, name, person, personId, ratings, reasons = {}, then }: Played): Promise<void> {
  if (!then || then.is === 'reopened') return;
  const manager = clientOf(clients, person.managerEmail);
  const about = { cycleId, personId };
  const { conversation: now } = await manager.graphql<{ conversation: Talked }>(ask.conversation, about);
  const noteDown = async (text: string, visibility: string) =>
    insist((await manager.graphql<{ saveNote: Outcome }>(ask.note, { input: { ...about, id: idOf(company, `open note on ${name}`), text, visibility } })).saveNote, 'Conversation');
  if (then.is === 'disputed') {
    const { skillId, reason, privateNote } = then;
    if (!now.rows.some((row) => row.skillId === skillId && row.dispute)) {
      insist((await client.graphql<{ openDispute: Outcome }>(ask.dispute, { input: { ...about, id: idOf(company, `open dispute of ${name}`), skillId, reason } })).openDispute, 'Conversation');
    }
    await noteDown(privateNote, 'PRIVATE');
    return;
  }
  if (then.sharedNote) await noteDown(then.sharedNote, 'SHARED');
  await agree({ now, about, manager, person: then.is === 'signed' ? client : null }, { ratings, reasons });
}

interface Agreeing {
  readonly now: Talked;
  readonly about: { readonly cycleId: string; readonly personId: string };
  readonly manager: HouseClient;
  /** Null: has not signed yet. */
  readonly person: HouseClient | null;
}

async function agree({ now, about, manager, person }: Agreeing, { ratings, reasons }: { ratings: readonly DemoRating[]; reasons: Readonly<Record<string, string>> }): Promise<void> {
  let { revision } = now;
  if (revision === 0) {
    const input = { ...about, revision, answers: agreedAnswers(ratings), reasons: Object.entries(reasons).map(([skillId, text]) => ({ skillId, text })) };
    revision = insist((await manager.graphql<{ proposeAgreement: Outcome }>(ask.propose, { input })).proposeAgreement, 'Conversation').revision ?? 0;
  }
  const input = { ...about, revision };
  if (!now.managerSignedAt) insist((await manager.graphql<{ signAgreement: Outcome }>(ask.sign, { input })).signAgreement, 'Conversation');
  if (person && !now.personSignedAt) insist((await person.graphql<{ signAgreement: Outcome }>(ask.sign, { input })).signAgreement, 'Conversation');
}

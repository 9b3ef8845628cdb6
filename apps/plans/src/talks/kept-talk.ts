import { PlanRole } from '../development-plan/development-plan.model.js';
import type { Ask } from '../facts/person-facts.js';
import type { TalkNote } from './talk-note.model.js';
import type { Talk } from './talk.model.js';

/** A talk as it is kept. */
export type KeptTalk = Omit<Talk, 'isToConfirm' | 'isToTakeBack'>;

const talkSql = `
  select t.id, t.held_on::text as "heldOn", t.next_on::text as "nextOn", t.recorded_by as "recordedById", p.name as "recordedByName", t.recorded_at as "recordedAt", t.confirmed_at as "confirmedAt"
  from talk t left join known_person p on p.person_id = t.recorded_by
  where t.person_id = $1`;

/** The newest first, at most 50. */
export function talksOf(personId: string, ask: Ask): Promise<KeptTalk[]> {
  return ask<KeptTalk>(`${talkSql} order by t.held_on desc limit 50`, [personId]);
}

/** Null: the person had none of this id. */
export async function talkOf(personId: string, id: string, ask: Ask): Promise<KeptTalk | null> {
  const [talk] = await ask<KeptTalk>(`${talkSql} and t.id = $2`, [personId, id]);
  return talk ?? null;
}

/** Null: nobody recorded one of that day, however long ago it is. */
export async function talkOfDay(personId: string, heldOn: string, ask: Ask): Promise<KeptTalk | null> {
  const [talk] = await ask<KeptTalk>(`${talkSql} and t.held_on = $2`, [personId, heldOn]);
  return talk ?? null;
}

/** The two sides are the person, and whoever leads them: of those one speaks for all. */
export function isOtherSide({ recordedById }: KeptTalk, { viewerId, personId }: { viewerId: string; personId: string }): boolean {
  return (recordedById === personId) !== (viewerId === personId);
}

export function shownTalk(talk: KeptTalk, reader: { viewerId: string; personId: string; role: PlanRole }): Talk {
  const isOpen = talk.confirmedAt === null && reader.role !== PlanRole.HR;
  return { ...talk, isToConfirm: isOpen && isOtherSide(talk, reader), isToTakeBack: isOpen && talk.recordedById === reader.viewerId };
}

const noteSql = `
  select n.id, n.author_id as "authorId", p.name as "authorName", n.visibility, n.text, n.revision, n.written_at as "writtenAt", n.saved_at as "savedAt"
  from talk_note n left join known_person p on p.person_id = n.author_id`;
const order = 'order by n.written_at desc, n.id limit 200';

/** Shared ones and those of whoever is the transaction's author: the database shows no others. At most 200. */
export function notesAbout(personId: string, ask: Ask): Promise<TalkNote[]> {
  return ask<TalkNote>(`${noteSql} where n.person_id = $1 ${order}`, [personId]);
}

/** What an author keeps to themselves about a person, also of one whom they lead no more. At most 200. */
export function ownNotesAbout(personId: string, authorId: string, ask: Ask): Promise<TalkNote[]> {
  return ask<TalkNote>(`${noteSql} where n.person_id = $1 and n.author_id = $2 and n.visibility = 'private' ${order}`, [personId, authorId]);
}

/** Null: the author has none of this id. */
export async function noteOf(id: string, authorId: string, ask: Ask): Promise<(TalkNote & { personId: string }) | null> {
  const [note] = await ask<TalkNote & { personId: string }>(`${noteSql.replace('select n.id,', 'select n.id, n.person_id as "personId",')} where n.id = $1 and n.author_id = $2`, [id, authorId]);
  return note ?? null;
}

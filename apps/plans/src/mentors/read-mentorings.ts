import type { Ask } from '../facts/person-facts.js';
import type { Mentoring, MentoringRole } from './mentoring.model.js';

/** A pair as it is kept. */
export type KeptMentoring = Omit<Mentoring, 'role'> & { readonly planId: string };

const mentoringSql = `
  select m.id, m.person_id as "personId", p.name as "personName", m.mentor_id as "mentorId", o.name as "mentorName", m.plan_id as "planId", m.item_id as "itemId", m.name, m.level,
    m.asked_by <> m.person_id as "isAskedByLead", m.asked_at as "askedAt", m.asked_words as "askedWords", m.accepted_at as "acceptedAt", m.answer_words as "answerWords",
    m.ended_at as "endedAt", m.ended_because as because
  from mentoring m
  left join known_person p on p.person_id = m.person_id
  left join known_person o on o.person_id = m.mentor_id`;
// What waits or goes on comes first, then the newest.
const order = 'order by m.ended_at is not null, m.asked_at desc, m.id limit 200';

/** Those of one who is mentored; at most 200. */
export function mentoringsOf(personId: string, ask: Ask): Promise<KeptMentoring[]> {
  return ask<KeptMentoring>(`${mentoringSql} where m.person_id = $1 ${order}`, [personId]);
}

/** Those of a mentor; at most 200. */
export function menteesOf(mentorId: string, ask: Ask): Promise<KeptMentoring[]> {
  return ask<KeptMentoring>(`${mentoringSql} where m.mentor_id = $1 ${order}`, [mentorId]);
}

/** Null: there is none of this id. */
export async function mentoringOf(id: string, ask: Ask): Promise<KeptMentoring | null> {
  const [kept] = await ask<KeptMentoring>(`${mentoringSql} where m.id = $1`, [id]);
  return kept ?? null;
}

export function shownMentoring({ planId: _planId, ...kept }: KeptMentoring, role: MentoringRole): Mentoring {
  return { ...kept, role };
}

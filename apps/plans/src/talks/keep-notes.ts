import { Injectable } from '@nestjs/common';
import { CallerError, TenantDatabase, type Viewer } from '@waymark/service-kit';
import { validate } from 'uuid';
import { clientId } from '../inputs/client-id.js';
import { isKept } from '../inputs/kept-text.rules.js';
import { asAuthor } from '../transactions/as-author.js';
import { ChangeTalk, type HeldTalks } from './change-talk.js';
import { noteOf } from './kept-talk.js';
import type { RemoveTalkNoteInput, SaveTalkNoteInput, TalkNote } from './talk-note.model.js';
import { refused, TalkRefusal, type TalkRefused } from './talk-refused.model.js';

const mostWords = 5000;
const mostNotes = 200;

const countSql = 'select count(*)::int as notes from talk_note where person_id = $1 and author_id = $2';
// Another's private note is not there for us, and its id is taken all the same.
const insertSql = `
  insert into talk_note (organisation_id, id, person_id, author_id, visibility, text, revision, written_at, saved_at) values ($1, $2, $3, $4, $5, $6, 1, $7, $7)
  on conflict (organisation_id, id) do nothing returning 1`;
const changeSql = 'update talk_note set visibility = $3, text = $4, saved_at = $5, revision = revision + 1 where id = $1 and author_id = $2';
const removeSql = 'delete from talk_note where id = $1 and author_id = $2';

/** Notes of the person and of who leads them; each is its author's. */
@Injectable()
export class KeepNotes {
  constructor(
    private readonly change: ChangeTalk,
    private readonly database: TenantDatabase,
  ) {}

  /** @throws CallerError CONFLICT where the id is another's. */
  save(viewer: Viewer, input: SaveTalkNoteInput): Promise<TalkNote | TalkRefused> {
    const given = { ...input, id: clientId(input.id, 'id') };
    return this.change.execute(viewer, input.personId, (held) => save(given, held));
  }

  /** One's own, also about somebody whom one leads no more. Removed twice is once. */
  async remove(viewer: Viewer, { id }: RemoveTalkNoteInput): Promise<boolean> {
    if (!validate(id)) return false;
    await asAuthor(this.database, viewer, (manager) => manager.query(removeSql, [id.toLowerCase(), viewer.personId]));
    return true;
  }
}

async function save({ id, visibility, text: given, revision }: SaveTalkNoteInput, held: HeldTalks): Promise<TalkNote | TalkRefused> {
  const { ask, organisationId, now, reader } = held;
  const text = given.trim();
  if (text === '') return refused(TalkRefusal.WORDS_MISSING);
  if (text.length > mostWords || !isKept(text)) return refused(TalkRefusal.WORDS_TOO_LONG);
  const before = await noteOf(id, reader.viewerId, ask);
  if (before && before.personId !== reader.personId) throw new CallerError('CONFLICT', 'This id belongs to something else.', 'id');
  // The answer to the very same change was lost on its way.
  if (before && before.text === text && before.visibility === visibility) return before;
  if (before && before.revision !== revision) return refused(TalkRefusal.STALE_REVISION, before);
  if (before) await ask(changeSql, [id, reader.viewerId, visibility, text, now]);
  else {
    const [count] = await ask<{ notes: number }>(countSql, [reader.personId, reader.viewerId]);
    if (count && count.notes >= mostNotes) return refused(TalkRefusal.TOO_MANY_NOTES);
    const kept = await ask(insertSql, [organisationId, id, reader.personId, reader.viewerId, visibility, text, now]);
    if (kept.length === 0) throw new CallerError('CONFLICT', 'This id belongs to something else.', 'id');
  }
  const note = await noteOf(id, reader.viewerId, ask);
  if (!note) throw new Error('A note that was kept can be read.');
  return note;
}

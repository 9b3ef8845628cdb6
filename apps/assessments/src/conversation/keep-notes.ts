import { Injectable } from '@nestjs/common';
import { CallerError, type Viewer } from '@waymark/service-kit';
import { clientId } from '../inputs/client-id.js';
import { ChangeConversation, type HeldConversation } from './change-conversation.js';
import type { RemoveNoteInput, SaveNoteInput } from './conversation-inputs.model.js';
import { ConversationRefusal, type ConversationRefused } from './conversation-refused.model.js';
import type { Conversation } from './conversation.model.js';
import { mostNotes, refused, takesPart, wordsOf } from './conversation.rules.js';

const changeSql = `
  update conversation_note set visibility = $5, text = $6, saved_at = $7
  where id = $1 and author_id = $2 and cycle_id = $3 and person_id = $4 and (visibility, text) is distinct from ($5, $6)`;
// Another's private note is not there for us, and its id is taken all the same.
const insertSql = `
  insert into conversation_note (organisation_id, id, author_id, cycle_id, person_id, visibility, text, saved_at) values ($1, $2, $3, $4, $5, $6, $7, $8)
  on conflict (organisation_id, id) do nothing returning 1`;
const removeSql = 'delete from conversation_note where id = $1 and author_id = $2 and cycle_id = $3 and person_id = $4';

/** Notes of the person and of managers; each is its author's. */
@Injectable()
export class KeepNotes {
  constructor(private readonly change: ChangeConversation) {}

  save(viewer: Viewer, input: SaveNoteInput): Promise<Conversation | ConversationRefused> {
    const given = { ...input, id: clientId(input.id, 'id') };
    return this.change.execute(viewer, given, (held) => save(viewer, given, held));
  }

  remove(viewer: Viewer, input: RemoveNoteInput): Promise<Conversation | ConversationRefused> {
    const id = clientId(input.id, 'id');
    return this.change.execute(viewer, input, async ({ manager, place, conversation }) => {
      if (!takesPart(conversation.role)) return refused(ConversationRefusal.NOT_YOURS);
      await manager.query(removeSql, [id, viewer.personId, place.cycleId, place.personId]);
      return null;
    });
  }
}

/** @throws CallerError CONFLICT where the id is another's. */
async function save({ organisationId, personId: authorId }: Viewer, { id, visibility, text: given }: SaveNoteInput, held: HeldConversation): Promise<ConversationRefused | null> {
  const { manager, place, conversation, now } = held;
  if (!takesPart(conversation.role)) return refused(ConversationRefusal.NOT_YOURS);
  const words = wordsOf(given);
  if ('refusal' in words) return words.refusal;
  const own = conversation.notes.filter(({ author }) => author.id === authorId);
  if (own.some((note) => note.id === id)) {
    await manager.query(changeSql, [id, authorId, place.cycleId, place.personId, visibility, words.text, now]);
    return null;
  }
  if (own.length >= mostNotes) return refused(ConversationRefusal.TOO_MANY_NOTES);
  const kept: unknown[] = await manager.query(insertSql, [organisationId, id, authorId, place.cycleId, place.personId, visibility, words.text, now]);
  if (kept.length === 0) throw new CallerError('CONFLICT', 'This id belongs to something else.', 'id');
  return null;
}

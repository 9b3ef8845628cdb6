import { Injectable } from '@nestjs/common';
import { CallerError, type Viewer } from '@waymark/service-kit';
import { validate } from 'uuid';
import { clientId } from '../inputs/client-id.js';
import { ChangeTalk, type HeldTalks } from './change-talk.js';
import { isOtherSide, shownTalk, talkOf, talkOfDay, type KeptTalk } from './kept-talk.js';
import { refused, TalkRefusal, type TalkRefused } from './talk-refused.model.js';
import type { RecordedTalkInput, RecordTalkInput, Talk } from './talk.model.js';

const insertSql = `
  insert into talk (organisation_id, id, person_id, held_on, next_on, recorded_by, recorded_at) values ($1, $2, $3, $4, $5, $6, $7)
  on conflict (organisation_id, id) do nothing returning 1`;
const confirmSql = 'update talk set confirmed_by = $2, confirmed_at = $3 where id = $1 and confirmed_at is null';
const removeSql = 'delete from talk where id = $1 and confirmed_at is null';

/** Hours that a day begins earlier somewhere than in UTC. */
const hoursAhead = 14;

/** One of the two says on which day they talked; where both do it is one talk, confirmed. */
@Injectable()
export class RecordTalk {
  constructor(private readonly change: ChangeTalk) {}

  /** @throws CallerError CONFLICT where the id is something else's. */
  execute(viewer: Viewer, input: RecordTalkInput): Promise<Talk | TalkRefused> {
    const given = { ...input, id: clientId(input.id, 'id') };
    return this.change.execute(viewer, input.personId, (held) => record(given, held));
  }

  confirm(viewer: Viewer, { id, personId }: RecordedTalkInput): Promise<Talk | TalkRefused> {
    return this.change.execute(viewer, personId, async (held) => {
      const talk = await find(id, held);
      if (!talk) return refused(TalkRefusal.NO_SUCH_TALK);
      return isOtherSide(talk, held.reader) ? confirmed(talk, held) : refused(TalkRefusal.NOT_YOURS);
    });
  }

  /** Whoever recorded it was wrong. The talk as it was. */
  takeBack(viewer: Viewer, { id, personId }: RecordedTalkInput): Promise<Talk | TalkRefused> {
    return this.change.execute(viewer, personId, async (held) => {
      const talk = await find(id, held);
      if (!talk) return refused(TalkRefusal.NO_SUCH_TALK);
      if (talk.recordedById !== held.reader.viewerId || talk.confirmedAt !== null) return refused(TalkRefusal.NOT_YOURS);
      await held.ask(removeSql, [talk.id]);
      return shownTalk(talk, held.reader);
    });
  }
}

async function record({ id, heldOn, nextOn }: RecordTalkInput, held: HeldTalks): Promise<Talk | TalkRefused> {
  const { ask, organisationId, now, reader } = held;
  if (heldOn > new Date(now.getTime() + hoursAhead * 60 * 60 * 1000).toISOString().slice(0, 10)) return refused(TalkRefusal.DAY_TO_COME);
  if (nextOn && nextOn <= heldOn) return refused(TalkRefusal.NEXT_NOT_AFTER);
  const ofDay = await talkOfDay(reader.personId, heldOn, ask);
  if (ofDay) return isOtherSide(ofDay, reader) ? confirmed(ofDay, held) : shownTalk(ofDay, reader);
  const kept = await ask(insertSql, [organisationId, id, reader.personId, heldOn, nextOn ?? null, reader.viewerId, now]);
  if (kept.length === 0) throw new CallerError('CONFLICT', 'This id belongs to something else.', 'id');
  return after(id, held);
}

async function confirmed(talk: KeptTalk, held: HeldTalks): Promise<Talk> {
  await held.ask(confirmSql, [talk.id, held.reader.viewerId, held.now]);
  return after(talk.id, held);
}

async function find(id: string, { ask, reader }: HeldTalks): Promise<KeptTalk | null> {
  return validate(id) ? talkOf(reader.personId, id.toLowerCase(), ask) : null;
}

async function after(id: string, { ask, reader }: HeldTalks): Promise<Talk> {
  const talk = await talkOf(reader.personId, id, ask);
  if (!talk) throw new Error('A talk that was kept can be read.');
  return shownTalk(talk, reader);
}

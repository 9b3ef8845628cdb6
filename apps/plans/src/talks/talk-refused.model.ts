import { createUnionType, Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { TalkNote } from './talk-note.model.js';
import { Talk } from './talk.model.js';

export enum TalkRefusal {
  DAY_TO_COME = 'DAY_TO_COME',
  NEXT_NOT_AFTER = 'NEXT_NOT_AFTER',
  NO_SUCH_TALK = 'NO_SUCH_TALK',
  NOT_YOURS = 'NOT_YOURS',
  WORDS_MISSING = 'WORDS_MISSING',
  WORDS_TOO_LONG = 'WORDS_TOO_LONG',
  TOO_MANY_NOTES = 'TOO_MANY_NOTES',
  STALE_REVISION = 'STALE_REVISION',
}

registerEnumType(TalkRefusal, {
  name: 'TalkRefusal',
  description: 'Why nothing changed.',
  valuesMap: {
    DAY_TO_COME: { description: 'That day has not come yet.' },
    NEXT_NOT_AFTER: { description: 'The next talk would not be after this one.' },
    NO_SUCH_TALK: { description: 'There is no such talk.' },
    NOT_YOURS: { description: 'The other side confirms a talk, and who recorded it takes it back as long as nobody confirmed it.' },
    WORDS_MISSING: { description: 'There are no words.' },
    WORDS_TOO_LONG: { description: 'More than 5,000 characters.' },
    TOO_MANY_NOTES: { description: 'More than 200 notes of one author about one person.' },
    STALE_REVISION: { description: 'Changed in the meantime; `note` is how it is now.' },
  },
});

const messages: Readonly<Record<TalkRefusal, string>> = {
  [TalkRefusal.DAY_TO_COME]: 'That day has not come yet.',
  [TalkRefusal.NEXT_NOT_AFTER]: 'The next talk comes after this one.',
  [TalkRefusal.NO_SUCH_TALK]: 'There is no such talk any more.',
  [TalkRefusal.NOT_YOURS]: 'This is for the other of you to say.',
  [TalkRefusal.WORDS_MISSING]: 'Write something first.',
  [TalkRefusal.WORDS_TOO_LONG]: 'At most 5,000 characters.',
  [TalkRefusal.TOO_MANY_NOTES]: 'At most 200 notes. Remove one first.',
  [TalkRefusal.STALE_REVISION]: 'The note was changed elsewhere in the meantime.',
};

@ObjectType({ description: 'Why nothing changed in a talk.' })
export class TalkRefused {
  @Field(() => TalkRefusal, { description: 'For programs.' })
  reason: TalkRefusal;

  @Field({ description: 'For people.' })
  message: string;

  @Field(() => TalkNote, { nullable: true, description: 'How it is now, where it was changed in the meantime.' })
  note: TalkNote | null;
}

export function refused(reason: TalkRefusal, note: TalkNote | null = null): TalkRefused {
  return { reason, message: messages[reason], note };
}

export const TalkPayload = createUnionType({
  name: 'TalkPayload',
  description: 'The talk, or why nothing changed.',
  types: () => [Talk, TalkRefused] as const,
  resolveType: (value: Talk | TalkRefused) => ('reason' in value ? TalkRefused : Talk),
});

export const TalkNotePayload = createUnionType({
  name: 'TalkNotePayload',
  description: 'The note, or why nothing changed.',
  types: () => [TalkNote, TalkRefused] as const,
  resolveType: (value: TalkNote | TalkRefused) => ('reason' in value ? TalkRefused : TalkNote),
});

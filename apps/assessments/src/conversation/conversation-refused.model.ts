import { createUnionType, Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Conversation } from './conversation.model.js';

export enum ConversationRefusal {
  NOT_REVEALED = 'NOT_REVEALED',
  NOT_YOURS = 'NOT_YOURS',
  STALE_REVISION = 'STALE_REVISION',
  ALREADY_AGREED = 'ALREADY_AGREED',
  ANSWER_NOT_TAKEN = 'ANSWER_NOT_TAKEN',
  NOTHING_PROPOSED = 'NOTHING_PROPOSED',
  REASON_MISSING = 'REASON_MISSING',
  DISPUTED = 'DISPUTED',
  PARTY_TO_IT = 'PARTY_TO_IT',
  NOT_RATED = 'NOT_RATED',
  DISPUTE_CLOSED = 'DISPUTE_CLOSED',
  WORDS_MISSING = 'WORDS_MISSING',
  WORDS_TOO_LONG = 'WORDS_TOO_LONG',
  TOO_MANY_NOTES = 'TOO_MANY_NOTES',
}

registerEnumType(ConversationRefusal, {
  name: 'ConversationRefusal',
  description: 'Why nothing came of it.',
  valuesMap: {
    NOT_REVEALED: { description: 'Nothing of this person is revealed in this cycle.' },
    NOT_YOURS: { description: 'Not something that the viewer does in this conversation.' },
    STALE_REVISION: { description: 'Changed in the meantime; `conversation` is how it is now.' },
    ALREADY_AGREED: { description: 'Both have signed. It is final.' },
    ANSWER_NOT_TAKEN: { description: 'A skill or level that cannot be; the message says what.' },
    NOTHING_PROPOSED: { description: 'There is no skill in the agreement.' },
    REASON_MISSING: { description: 'The manager has not said why the levels of a skill differ.' },
    DISPUTED: { description: 'A skill is disputed: it cannot be signed, or not be disputed a second time.' },
    PARTY_TO_IT: { description: 'The dispute is about the viewer, or they opened it, or rated the person in this cycle: somebody else settles it; the message says who.' },
    NOT_RATED: { description: 'Nobody said anything of this skill in this cycle.' },
    DISPUTE_CLOSED: { description: 'The dispute was settled or taken back before.' },
    WORDS_MISSING: { description: 'There is nothing written.' },
    WORDS_TOO_LONG: { description: 'More than 2,000 characters.' },
    TOO_MANY_NOTES: { description: 'More than 100 notes of one author in a conversation.' },
  },
});

@ObjectType({ description: 'Why nothing changed in a conversation.' })
export class ConversationRefused {
  @Field(() => ConversationRefusal, { description: 'For programs.' })
  reason: ConversationRefusal;

  @Field({ description: 'For people.' })
  message: string;

  @Field(() => ID, { nullable: true, description: 'The skill that it is about, where one is.' })
  skillId: string | null;

  @Field(() => Conversation, { nullable: true, description: 'How it is now, where the revision was stale.' })
  conversation: Conversation | null;
}

export const ConversationPayload = createUnionType({
  name: 'ConversationPayload',
  description: 'The conversation as it is now, or why nothing changed.',
  types: () => [Conversation, ConversationRefused] as const,
  resolveType: (value: Conversation | ConversationRefused) => ('reason' in value ? ConversationRefused : Conversation),
});

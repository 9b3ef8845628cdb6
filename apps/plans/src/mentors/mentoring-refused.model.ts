import { createUnionType, Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { MentorOffer } from './mentor-offer.model.js';
import { Mentoring } from './mentoring.model.js';

export enum MentoringRefusal {
  NOT_AGREED = 'NOT_AGREED',
  CAPACITY_OUT_OF_RANGE = 'CAPACITY_OUT_OF_RANGE',
  NO_SUCH_SKILL = 'NO_SUCH_SKILL',
  NO_SUCH_ITEM = 'NO_SUCH_ITEM',
  ALREADY_ASKED = 'ALREADY_ASKED',
  CANNOT_BE_ASKED = 'CANNOT_BE_ASKED',
  OVER = 'OVER',
  WORDS_TOO_LONG = 'WORDS_TOO_LONG',
}

registerEnumType(MentoringRefusal, {
  name: 'MentoringRefusal',
  description: 'Why nothing changed.',
  valuesMap: {
    NOT_AGREED: { description: 'Willingness is kept only with the agreement to what others learn by it.' },
    CAPACITY_OUT_OF_RANGE: { description: 'Not 1 to 10.' },
    NO_SUCH_SKILL: { description: 'A skill that the framework in force does not have.' },
    NO_SUCH_ITEM: { description: 'No open item of the current plan that raises a skill or has it rated.' },
    ALREADY_ASKED: { description: 'Somebody is asked for this item, or mentors it.' },
    CANNOT_BE_ASKED: { description: 'They are none of those who are suggested now. Which of the conditions fails is nobody’s to know.' },
    OVER: { description: 'It was answered, or it ended.' },
    WORDS_TOO_LONG: { description: 'More than 2,000 characters.' },
  },
});

const messages: Readonly<Record<MentoringRefusal, string>> = {
  [MentoringRefusal.NOT_AGREED]: 'You are suggested as a mentor only if you agree to what others learn by it.',
  [MentoringRefusal.CAPACITY_OUT_OF_RANGE]: 'From one to ten people at once.',
  [MentoringRefusal.NO_SUCH_SKILL]: 'The framework has no such skill.',
  [MentoringRefusal.NO_SUCH_ITEM]: 'There is no such open item for which a mentor could be asked.',
  [MentoringRefusal.ALREADY_ASKED]: 'Somebody is asked for this item already.',
  [MentoringRefusal.CANNOT_BE_ASKED]: 'This person cannot be asked now. Choose another.',
  [MentoringRefusal.OVER]: 'This was answered already, or it has ended.',
  [MentoringRefusal.WORDS_TOO_LONG]: 'At most 2,000 characters.',
};

@ObjectType({ description: 'Why nothing changed with a mentor.' })
export class MentoringRefused {
  @Field(() => MentoringRefusal, { description: 'For programs.' })
  reason: MentoringRefusal;

  @Field({ description: 'For people.' })
  message: string;
}

export function refused(reason: MentoringRefusal): MentoringRefused {
  return { reason, message: messages[reason] };
}

export const MentorOfferPayload = createUnionType({
  name: 'MentorOfferPayload',
  description: 'What is offered now, or why nothing changed.',
  types: () => [MentorOffer, MentoringRefused] as const,
  resolveType: (value: MentorOffer | MentoringRefused) => ('reason' in value ? MentoringRefused : MentorOffer),
});

export const MentoringPayload = createUnionType({
  name: 'MentoringPayload',
  description: 'The pair as it is now, or why nothing changed.',
  types: () => [Mentoring, MentoringRefused] as const,
  resolveType: (value: Mentoring | MentoringRefused) => ('reason' in value ? MentoringRefused : Mentoring),
});

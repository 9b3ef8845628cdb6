import { createUnionType, Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PromotionCase } from './case.model.js';

export enum PromotionRefusal {
  WRONG_STATE = 'WRONG_STATE',
  ALREADY_OPEN = 'ALREADY_OPEN',
  NO_SUCH_TRACK = 'NO_SUCH_TRACK',
  EXCEPTION_NEEDED = 'EXCEPTION_NEEDED',
  PERSON_LEFT = 'PERSON_LEFT',
  MEMBER_EXCLUDED = 'MEMBER_EXCLUDED',
  PANEL_TOO_SMALL = 'PANEL_TOO_SMALL',
  SEAT_HAS_VOTED = 'SEAT_HAS_VOTED',
  VOTES_BLIND = 'VOTES_BLIND',
  VOTES_REVEALED = 'VOTES_REVEALED',
  DATE_NOT_TAKEN = 'DATE_NOT_TAKEN',
}

registerEnumType(PromotionRefusal, {
  name: 'PromotionRefusal',
  description: 'Why nothing came of it.',
  valuesMap: {
    WRONG_STATE: { description: 'Where the case stands, this is not done.' },
    ALREADY_OPEN: { description: 'There is a case of this person toward this track.' },
    NO_SUCH_TRACK: { description: 'The framework in force has no such track.' },
    EXCEPTION_NEEDED: { description: 'Readiness is not READY: say why all the same.' },
    PERSON_LEFT: { description: 'The person has left: the case can be told, withdrawn and closed.' },
    MEMBER_EXCLUDED: { description: 'Somebody who may not be on this panel.' },
    PANEL_TOO_SMALL: { description: 'Fewer members than HR has set.' },
    SEAT_HAS_VOTED: { description: 'Whoever has voted stays on the panel.' },
    VOTES_BLIND: { description: 'The votes are not revealed yet.' },
    VOTES_REVEALED: { description: 'The votes are revealed; none can be given or changed any more.' },
    DATE_NOT_TAKEN: { description: 'The date is missing, or not after today.' },
  },
});

@ObjectType({ description: 'Why nothing changed in a case.' })
export class PromotionRefused {
  @Field(() => PromotionRefusal, { description: 'For programs.' })
  reason: PromotionRefusal;

  @Field({ description: 'For people.' })
  message: string;

  @Field(() => ID, { nullable: true, description: 'The person that it is about, where one is.' })
  personId: string | null;
}

const messages: Readonly<Record<PromotionRefusal, string>> = {
  WRONG_STATE: 'The case does not stand where this is done. Look at it again.',
  ALREADY_OPEN: 'There is a promotion case of this person toward this track already.',
  NO_SUCH_TRACK: 'There is no such track in the framework in force.',
  EXCEPTION_NEEDED: 'Readiness does not say ready. Say why the case is opened all the same.',
  PERSON_LEFT: 'This person has left. The case can be told, withdrawn and closed.',
  MEMBER_EXCLUDED: 'Somebody on this panel may not be: the person, who nominated them, who leads them or is led by them, who was on the panel before, or who is not here.',
  PANEL_TOO_SMALL: 'The panel has fewer members than your organisation asks for.',
  SEAT_HAS_VOTED: 'Whoever has voted stays on the panel.',
  VOTES_BLIND: 'The votes are not revealed yet: everybody votes first, or the day comes.',
  VOTES_REVEALED: 'The votes are revealed. None can be given or changed any more.',
  DATE_NOT_TAKEN: 'Postponed needs a date after today, and nothing else has one.',
};

export function refused(reason: PromotionRefusal, personId: string | null = null): PromotionRefused {
  return { reason, message: messages[reason], personId };
}

export const PromotionCasePayload = createUnionType({
  name: 'PromotionCasePayload',
  description: 'The case as the viewer sees it now, or why nothing changed.',
  types: () => [PromotionCase, PromotionRefused] as const,
  resolveType: (value: PromotionCase | PromotionRefused) => ('reason' in value ? PromotionRefused : PromotionCase),
});

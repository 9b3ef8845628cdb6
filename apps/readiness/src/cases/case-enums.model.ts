import { registerEnumType } from '@nestjs/graphql';

export enum PromotionCaseState {
  NOMINATED = 'nominated',
  PREPARED = 'prepared',
  PANEL = 'panel',
  DECIDED = 'decided',
  TOLD = 'told',
  APPEALED = 'appealed',
  CLOSED = 'closed',
  WITHDRAWN = 'withdrawn',
}

registerEnumType(PromotionCaseState, {
  name: 'PromotionCaseState',
  description: 'Where a promotion case stands.',
  valuesMap: {
    NOMINATED: { description: 'Somebody has proposed it.' },
    PREPARED: { description: 'The manager has written a statement.' },
    PANEL: { description: 'The packet is frozen and the panel votes.' },
    DECIDED: { description: 'Decided; the person has not been told.' },
    TOLD: { description: 'The person has been told.' },
    APPEALED: { description: 'The person asked for another panel.' },
    CLOSED: { description: 'Over.' },
    WITHDRAWN: { description: 'Taken back before it was decided.' },
  },
});

export enum PromotionCaseAction {
  NOMINATE = 'nominate',
  PREPARE = 'prepare',
  CHOOSE_PANEL = 'choose_panel',
  OPEN_PANEL = 'open_panel',
  VOTE = 'vote',
  REVEAL = 'reveal',
  DECIDE = 'decide',
  TELL = 'tell',
  APPEAL = 'appeal',
  WITHDRAW = 'withdraw',
  CLOSE = 'close',
  READ = 'read',
}

registerEnumType(PromotionCaseAction, {
  name: 'PromotionCaseAction',
  description: 'What is done to a case, as its log names it.',
  valuesMap: {
    NOMINATE: { description: 'Proposes it.' },
    PREPARE: { description: "Writes the manager's statement." },
    CHOOSE_PANEL: { description: 'Says who is on the panel.' },
    OPEN_PANEL: { description: 'Freezes the packet and lets the panel vote.' },
    VOTE: { description: 'Votes; the log never says what.' },
    REVEAL: { description: 'Shows the votes to HR and the panel.' },
    DECIDE: { description: 'Decides.' },
    TELL: { description: 'Tells the person.' },
    APPEAL: { description: 'Asks for another panel.' },
    WITHDRAW: { description: 'Takes the case, or the appeal, back.' },
    CLOSE: { description: 'Ends it.' },
    READ: { description: 'Looks at it.' },
  },
});

export enum PromotionRole {
  PERSON = 'person',
  LEAD = 'lead',
  STAND_IN = 'stand_in',
  FOR_ABSENT = 'for_absent',
  HR = 'hr',
  MEMBER = 'member',
  CLOCK = 'clock',
}

registerEnumType(PromotionRole, {
  name: 'PromotionRole',
  description: 'What somebody is in a case.',
  valuesMap: {
    PERSON: { description: 'Whose case it is; nothing else in it, whatever roles they have.' },
    LEAD: { description: 'Leads the person today.' },
    STAND_IN: { description: 'HR where nobody leads the person.' },
    FOR_ABSENT: { description: 'HR where the person has left.' },
    HR: { description: 'HR.' },
    MEMBER: { description: 'On the panel of the round that is held.' },
    CLOCK: { description: 'A job, when the day has come.' },
  },
});

export enum PromotionVerdict {
  ACCEPTED = 'accepted',
  POSTPONED = 'postponed',
  REJECTED = 'rejected',
}

registerEnumType(PromotionVerdict, {
  name: 'PromotionVerdict',
  description: 'A vote, and a decision.',
  valuesMap: {
    ACCEPTED: { description: 'Promoted.' },
    POSTPONED: { description: 'Not yet: with a date, and the least that would change it.' },
    REJECTED: { description: 'No.' },
  },
});

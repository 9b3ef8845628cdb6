import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CalendarDate, Instant } from '@waymark/service-kit';
import { Person } from './person.model.js';
import { ProposedDevelopment } from './proposed-development.model.js';

export enum ProofKind {
  RATING = 'rating',
  EVIDENCE = 'evidence',
  CERTIFICATE = 'certificate',
  CYCLE = 'cycle',
}

registerEnumType(ProofKind, {
  name: 'ProofKind',
  description: 'What closed an item.',
  valuesMap: {
    RATING: { description: 'A manager’s or an agreed rating.' },
    EVIDENCE: { description: 'An accepted piece of evidence.' },
    CERTIFICATE: { description: 'A certificate that is valid.' },
    CYCLE: { description: 'A closed cycle in which all was held.' },
  },
});

export enum ReopenedBecause {
  RATED_LOWER = 'RATED_LOWER',
  DISPUTED = 'DISPUTED',
  EVIDENCE_WITHDRAWN = 'EVIDENCE_WITHDRAWN',
  CERTIFICATE_EXPIRED = 'CERTIFICATE_EXPIRED',
  CERTIFICATE_REMOVED = 'CERTIFICATE_REMOVED',
  CYCLE_MISSED = 'CYCLE_MISSED',
  SETTINGS_CHANGED = 'SETTINGS_CHANGED',
}

registerEnumType(ReopenedBecause, {
  name: 'ReopenedBecause',
  description: 'Why an item that was closed is open again.',
  valuesMap: {
    RATED_LOWER: { description: 'A newer rating says less.' },
    DISPUTED: { description: 'Somebody disputes the rating.' },
    EVIDENCE_WITHDRAWN: { description: 'The acceptance of the evidence was taken back.' },
    CERTIFICATE_EXPIRED: { description: 'The certificate has expired.' },
    CERTIFICATE_REMOVED: { description: 'The certificate was removed, or recorded with other dates.' },
    CYCLE_MISSED: { description: 'A cycle closed in which not all was held.' },
    SETTINGS_CHANGED: { description: 'The organisation changed what the formula asks for.' },
  },
});

export enum NotNeededBecause {
  TRACK_GONE = 'TRACK_GONE',
  READY = 'READY',
  NOT_ASKED = 'NOT_ASKED',
  REACHED_OTHERWISE = 'REACHED_OTHERWISE',
}

registerEnumType(NotNeededBecause, {
  name: 'NotNeededBecause',
  description: 'Why an open item is not needed any more.',
  valuesMap: {
    TRACK_GONE: { description: 'The framework in force has no such track.' },
    READY: { description: 'Nothing is missing toward the track.' },
    NOT_ASKED: { description: 'The track does not ask for it.' },
    REACHED_OTHERWISE: { description: 'The smallest plan does without it.' },
  },
});

@ObjectType({ description: 'One time that an item was closed.' })
export class Closing {
  @Field(() => Instant, { description: 'Since when.' })
  closedAt: Date;

  @Field(() => ProofKind, { description: 'What held it closed last.' })
  by: ProofKind;

  @Field(() => ID, { description: 'Of that rating, evidence, certificate or cycle.' })
  byId: string;

  @Field(() => Instant, { nullable: true, description: 'When it was open again; null: it is closed.' })
  reopenedAt: Date | null;

  @Field(() => ReopenedBecause, { nullable: true, description: 'Why; null: it is closed.' })
  because: ReopenedBecause | null;
}

@ObjectType({ description: 'One thing to do, and how it stands.' })
export class DevelopmentItem extends ProposedDevelopment {
  @Field(() => ID, { description: 'Unique in the organisation.' })
  id: string;

  @Field(() => String, { nullable: true, description: 'In the words of person and manager; null: none.' })
  words: string | null;

  @Field(() => CalendarDate, { description: 'As both set it.' })
  dueOn: string;

  @Field({ description: 'Open, and its day is over.' })
  isLate: boolean;

  @Field({ description: 'What it asks for holds.' })
  isClosed: boolean;

  @Field(() => Instant, { description: 'Since when it is closed, or open.' })
  since: Date;

  @Field(() => [Closing], { description: 'Every time it was closed, the oldest first.' })
  closings: Closing[];

  @Field(() => [ID], { description: 'Accepted evidence on its skills since it was added: it is under way. None where it is closed.' })
  evidenceIds: string[];

  @Field(() => NotNeededBecause, { nullable: true, description: 'It is open and not needed any more; null: it is needed, or closed.' })
  notNeeded: NotNeededBecause | null;

  @Field(() => Person, { description: 'Who added it.' })
  addedBy: Person;

  @Field(() => Instant, { description: 'When.' })
  addedAt: Date;

  @Field(() => ID, { nullable: true, description: 'The promotion case that asked for it when it was postponed; null: none.' })
  caseId: string | null;

  @Field({ description: 'It was added after both had agreed.' })
  isLaterThanAgreed: boolean;

  @Field(() => Person, { nullable: true, description: 'Who dropped it; null: nobody.' })
  droppedBy: Person | null;

  @Field(() => Instant, { nullable: true, description: 'When.' })
  droppedAt: Date | null;
}

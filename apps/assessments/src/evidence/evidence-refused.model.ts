import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Evidence } from './evidence.model.js';

export enum EvidenceRefusal {
  INVALID = 'INVALID',
  STALE_REVISION = 'STALE_REVISION',
  UNKNOWN_EVIDENCE = 'UNKNOWN_EVIDENCE',
  WRONG_STATE = 'WRONG_STATE',
  DECIDED_BEFORE = 'DECIDED_BEFORE',
}

registerEnumType(EvidenceRefusal, {
  name: 'EvidenceRefusal',
  description: 'Why nothing was done to a piece of evidence.',
  valuesMap: {
    INVALID: { description: 'What was given is wrong; `problems` names the fields.' },
    STALE_REVISION: { description: 'Changed elsewhere in the meantime; `evidence` is the newer one.' },
    UNKNOWN_EVIDENCE: { description: 'There is none of this id, or no more.' },
    WRONG_STATE: { description: 'This cannot be done in the state that it is in; `evidence` says which.' },
    DECIDED_BEFORE: { description: 'Somebody decided on it before, so it stays in the log.' },
  },
});

@ObjectType({ description: 'What is wrong with one field.' })
export class EvidenceProblem {
  @Field({ description: 'As the input names it.' })
  field: string;

  @Field({ description: 'For people.' })
  message: string;
}

@ObjectType({ description: 'Why nothing was done; nothing changed.' })
export class EvidenceRefused {
  @Field(() => EvidenceRefusal, { description: 'For programs.' })
  reason: EvidenceRefusal;

  @Field({ description: 'For people.' })
  message: string;

  @Field(() => [EvidenceProblem], { description: 'Everything that is wrong, field by field; none where the reason is another than INVALID.' })
  problems: EvidenceProblem[];

  @Field(() => Evidence, { nullable: true, description: 'As it is now, where that is the reason.' })
  evidence: Evidence | null;
}

const messages: Readonly<Record<EvidenceRefusal, string>> = {
  INVALID: 'Something in it is not right yet.',
  STALE_REVISION: 'This was changed elsewhere in the meantime. Nothing was lost; look at the newer one first.',
  UNKNOWN_EVIDENCE: 'There is no such evidence, or no more.',
  WRONG_STATE: 'This cannot be done to it any more.',
  DECIDED_BEFORE: 'Somebody decided on this before, so it stays in the log. It can be changed and submitted again.',
};

export function refused(reason: EvidenceRefusal, more: Partial<Pick<EvidenceRefused, 'problems' | 'evidence'>> = {}): EvidenceRefused {
  return { reason, message: messages[reason], problems: [], evidence: null, ...more };
}

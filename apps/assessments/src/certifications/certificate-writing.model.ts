import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CalendarDate } from '@waymark/service-kit';
import { Certification } from '../frameworks/framework.model.js';
import { Certificate } from './certificate.model.js';

export enum CertificateRefusal {
  INVALID = 'INVALID',
  UNKNOWN_CERTIFICATION = 'UNKNOWN_CERTIFICATION',
  STALE_REVISION = 'STALE_REVISION',
}

registerEnumType(CertificateRefusal, {
  name: 'CertificateRefusal',
  description: 'Why a certificate was not written.',
  valuesMap: {
    INVALID: { description: 'What was given is wrong; `problems` names the fields.' },
    UNKNOWN_CERTIFICATION: { description: 'The framework knows none of this id, name or alias; `suggestions` are like it.' },
    STALE_REVISION: { description: 'Changed elsewhere in the meantime; `certificate` is the newer one.' },
  },
});

@ObjectType({ description: 'What is wrong with one field.' })
export class CertificateProblem {
  @Field({ description: 'As the input names it.' })
  field: string;

  @Field({ description: 'For people.' })
  message: string;
}

@ObjectType({ description: 'Why a certificate was not written; nothing changed.' })
export class CertificateRefused {
  @Field(() => CertificateRefusal, { description: 'For programs.' })
  reason: CertificateRefusal;

  @Field({ description: 'For people.' })
  message: string;

  @Field(() => [CertificateProblem], { description: 'Everything that is wrong, field by field.' })
  problems: CertificateProblem[];

  @Field(() => [Certification], { description: 'Certifications that may have been meant, the likeliest first; at most 5.' })
  suggestions: Certification[];

  @Field(() => Certificate, { nullable: true, description: 'As it is now, where the revision was stale.' })
  certificate: Certificate | null;
}

@ObjectType({ description: 'A certificate that is no more.' })
export class CertificateRemoved {
  @Field(() => ID, { description: 'Of what was removed.' })
  removedId: string;
}

export const CertificatePayload = createUnionType({
  name: 'CertificatePayload',
  description: 'The certificate as it is now, or why it was not written.',
  types: () => [Certificate, CertificateRefused] as const,
  resolveType: (value: Certificate | CertificateRefused) => ('problems' in value ? CertificateRefused : Certificate),
});

@InputType({ description: 'A certificate to record.' })
export class RecordCertificateInput {
  @Field(() => ID, { description: 'Made by the client, a UUID; the same one again is the same certificate.' })
  id: string;

  @Field(() => ID, { description: 'Who holds it: oneself, or for HR anybody.' })
  personId: string;

  @Field({ description: 'Id, name or alias of a certification of the framework in force.' })
  certification: string;

  @Field(() => String, { nullable: true, description: 'The number that the issuer gave it; at most 100 characters.' })
  number?: string | null;

  @Field(() => CalendarDate, { description: 'First day that it is valid; from 1900 on, not in the future.' })
  issuedOn: string;

  @Field(() => CalendarDate, { nullable: true, description: 'First day that it is no longer valid. Left out: by the validity of the certification; null: never.' })
  expiresOn?: string | null;
}

@InputType({ description: 'All of a certificate as it is to be.' })
export class ChangeCertificateInput {
  @Field(() => ID, { description: 'Own, or for HR anybody’s.' })
  id: string;

  @Field(() => Int, { description: 'The revision the client last saw.' })
  revision: number;

  @Field({ description: 'Id, name or alias of a certification of the framework in force.' })
  certification: string;

  @Field(() => String, { nullable: true, description: 'The number that the issuer gave it; at most 100 characters.' })
  number?: string | null;

  @Field(() => CalendarDate, { description: 'First day that it is valid; from 1900 on, not in the future.' })
  issuedOn: string;

  @Field(() => CalendarDate, { nullable: true, description: 'First day that it is no longer valid. Left out: by the validity of the certification; null: never.' })
  expiresOn?: string | null;
}

@InputType({ description: 'A certificate to remove, with its proof.' })
export class RemoveCertificateInput {
  @Field(() => ID, { description: 'Own, or for HR anybody’s.' })
  id: string;
}

import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CalendarDate } from '@waymark/service-kit';
import { Certification } from '../frameworks/framework.model.js';

export enum CertificateValidity {
  VALID = 'VALID',
  EXPIRING = 'EXPIRING',
  EXPIRED = 'EXPIRED',
}

registerEnumType(CertificateValidity, {
  name: 'CertificateValidity',
  description: 'Whether a certificate is valid today.',
  valuesMap: {
    VALID: { description: 'For more than 90 days, or for good.' },
    EXPIRING: { description: 'Not for more than 90 days any more.' },
    EXPIRED: { description: 'No more.' },
  },
});

@ObjectType({ description: 'A certification that a person holds or held.' })
export class Certificate {
  @Field(() => ID, { description: 'Made by whoever recorded it.' })
  id: string;

  @Field(() => Certification, { description: 'As the framework described it when the certificate was recorded.' })
  certification: Certification;

  @Field(() => CalendarDate, { description: 'First day that it is valid.' })
  issuedOn: string;

  @Field(() => CalendarDate, { nullable: true, description: 'First day that it is no longer valid; null when it does not expire.' })
  expiresOn: string | null;

  @Field(() => CertificateValidity, { description: 'As of today, in UTC.' })
  validity: CertificateValidity;
}

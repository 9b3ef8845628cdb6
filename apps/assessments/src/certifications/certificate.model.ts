import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CalendarDate, Instant } from '@waymark/service-kit';
import { Certification } from '../frameworks/framework.model.js';
import { Person } from '../ratings/rating.model.js';

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

@ObjectType({ description: 'A file that shows a certificate: GET /files/certificates/<id of the certificate>/proof.' })
export class CertificateProof {
  @Field({ description: 'application/pdf, image/png or image/jpeg, by its content.' })
  mediaType: string;

  @Field(() => Int, { description: 'In bytes.' })
  size: number;

  @Field(() => Instant, { description: 'When it was sent.' })
  uploadedAt: Date;

  @Field(() => Person, { description: 'By whom.' })
  uploadedBy: Person;
}

@ObjectType({ description: 'A certification that a person holds or held.' })
export class Certificate {
  @Field(() => ID, { description: 'Made by whoever recorded it.' })
  id: string;

  @Field(() => Person, { description: 'Who holds it.' })
  person: Person;

  @Field(() => Int, { description: 'Counts its changes; a change names the one that the client last saw.' })
  revision: number;

  @Field(() => Certification, { description: 'As the framework described it when the certificate was last written; says the issuer and the skills.' })
  certification: Certification;

  @Field(() => String, { nullable: true, description: 'The number that the issuer gave it.' })
  number: string | null;

  @Field(() => CalendarDate, { description: 'First day that it is valid.' })
  issuedOn: string;

  @Field(() => CalendarDate, { nullable: true, description: 'First day that it is no longer valid; null when it does not expire.' })
  expiresOn: string | null;

  @Field(() => CertificateValidity, { description: 'As of today, in UTC.' })
  validity: CertificateValidity;

  @Field(() => CertificateProof, { nullable: true, description: 'Null while no file is attached.' })
  proof: CertificateProof | null;
}

import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Certificate, CertificateValidity } from './certificate.model.js';

@ObjectType({ description: 'A certificate and where the next page would begin.' })
export class CertificateEdge {
  @Field({ description: 'For `after`.' })
  cursor: string;

  @Field(() => Certificate, { description: 'The certificate.' })
  node: Certificate;
}

@ObjectType({ description: 'Where a page of certificates ends.' })
export class CertificatePageInfo {
  @Field({ description: 'Whether there is more.' })
  hasNextPage: boolean;

  @Field(() => String, { nullable: true, description: 'For `after`; null on an empty page.' })
  endCursor: string | null;
}

@ObjectType({ description: 'A page of certificates.' })
export class CertificateConnection {
  @Field(() => [CertificateEdge], { description: 'In the order that the query names.' })
  edges: CertificateEdge[];

  @Field(() => CertificatePageInfo, { description: 'Whether and where it goes on.' })
  pageInfo: CertificatePageInfo;

  @Field(() => Int, { description: 'On all pages.' })
  totalCount: number;
}

@ArgsType()
export class ExpiringCertificatesArgs {
  @Field(() => Int, { defaultValue: 90, description: 'Days from today within which they expire, 0 to 3,650.' })
  withinDays: number;

  @Field({ defaultValue: false, description: 'Those too that have expired already.' })
  includeExpired: boolean;

  @Field(() => ID, { nullable: true, description: 'Of people who are in this team today, or in one beneath it.' })
  teamId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this certification alone.' })
  certificationId?: string | null;

  @Field(() => Int, { defaultValue: 50, description: 'On the page, 1 to 200.' })
  first: number;

  @Field(() => String, { nullable: true, description: 'The cursor after which the page begins.' })
  after?: string | null;
}

@ArgsType()
export class CertificateRegistryArgs {
  @Field(() => String, { nullable: true, description: 'A part of the name of who holds it, or of its number; at most 100 characters.' })
  search?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this certification alone.' })
  certificationId?: string | null;

  @Field(() => CertificateValidity, { nullable: true, description: 'Of this validity alone, as of today in UTC.' })
  validity?: CertificateValidity | null;

  @Field(() => Int, { defaultValue: 50, description: 'On the page, 1 to 200.' })
  first: number;

  @Field(() => String, { nullable: true, description: 'The cursor after which the page begins.' })
  after?: string | null;
}

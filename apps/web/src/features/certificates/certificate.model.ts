import type { CertificatesOfQuery, CertificationsQuery } from '../../generated/graphql.js';

export type ShownCertificate = CertificatesOfQuery['certificates'][number];
export type Certification = NonNullable<CertificationsQuery['currentFramework']>['certifications'][number];

import { Module } from '@nestjs/common';
import { AccessModule } from '@waymark/access';
import { CertificateRegistryQueries } from './certificate-registry.queries.js';
import { CertificateQueries } from './certificates.queries.js';
import { CertificatesResolver } from './certificates.resolver.js';
import { RecordCertificates } from './record-certificates.js';
import { RemoveCertificate } from './remove-certificate.js';
import { WriteCertificate } from './write-certificate.js';

const providers = [CertificateQueries, CertificateRegistryQueries, CertificatesResolver, RecordCertificates, RemoveCertificate, WriteCertificate];

@Module({ imports: [AccessModule], providers, exports: [RecordCertificates] })
export class CertificationsModule {}

import { Module } from '@nestjs/common';
import { AccessModule } from '@waymark/access';
import { CertificateQueries } from './certificates.queries.js';
import { CertificatesResolver } from './certificates.resolver.js';
import { RecordCertificates } from './record-certificates.js';

@Module({ imports: [AccessModule], providers: [CertificateQueries, CertificatesResolver, RecordCertificates], exports: [RecordCertificates] })
export class CertificationsModule {}

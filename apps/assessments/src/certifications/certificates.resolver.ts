import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer } from '@waymark/service-kit';
import { CertificateConnection, CertificateRegistryArgs, ExpiringCertificatesArgs } from './certificate-registry.model.js';
import { CertificateRegistryQueries } from './certificate-registry.queries.js';
import { CertificatePayload, CertificateRemoved, ChangeCertificateInput, RecordCertificateInput, RemoveCertificateInput } from './certificate-writing.model.js';
import { Certificate } from './certificate.model.js';
import { CertificateQueries } from './certificates.queries.js';
import { RemoveCertificate } from './remove-certificate.js';
import { WriteCertificate } from './write-certificate.js';

@Resolver()
export class CertificatesResolver {
  constructor(
    private readonly queries: CertificateQueries,
    private readonly registry: CertificateRegistryQueries,
    private readonly writing: WriteCertificate,
    private readonly removing: RemoveCertificate,
  ) {}

  @Query(() => [Certificate], {
    description: 'Certificates of a person, newest first, at most 200. Own, or of those the viewer may see; FORBIDDEN otherwise.',
  })
  @Allow('signed-in')
  certificates(@CurrentViewer() viewer: Viewer, @Args('personId', { type: () => ID, description: 'Whose.' }) personId: string): Promise<Certificate[]> {
    return this.queries.of(viewer, personId);
  }

  @Query(() => CertificateConnection, {
    description: 'HR: certificates of people who are here that expire within some days, first those that expire first; those that were renewed are left out.',
  })
  @Allow('hr')
  expiringCertificates(@CurrentViewer() { organisationId }: Viewer, @Args() args: ExpiringCertificatesArgs): Promise<CertificateConnection> {
    return this.registry.expiring(organisationId, args);
  }

  @Query(() => CertificateConnection, {
    description: 'HR: certificates of people who are here, first those that expire next, then those that never do, then the expired, the latest first; those that were renewed are left out.',
  })
  @Allow('hr')
  certificateRegistry(@CurrentViewer() { organisationId }: Viewer, @Args() args: CertificateRegistryArgs): Promise<CertificateConnection> {
    return this.registry.page(organisationId, args);
  }

  @Mutation(() => CertificatePayload, { description: 'Records a certificate of oneself or, by HR, of anybody; FORBIDDEN otherwise.' })
  @Allow('signed-in')
  recordCertificate(@CurrentViewer() viewer: Viewer, @Args('input') input: RecordCertificateInput): Promise<typeof CertificatePayload> {
    return this.writing.record(viewer, input);
  }

  @Mutation(() => CertificatePayload, { description: 'Changes a certificate of oneself or, by HR, of anybody; FORBIDDEN otherwise.' })
  @Allow('signed-in')
  changeCertificate(@CurrentViewer() viewer: Viewer, @Args('input') input: ChangeCertificateInput): Promise<typeof CertificatePayload> {
    return this.writing.change(viewer, input);
  }

  @Mutation(() => CertificateRemoved, { description: 'Removes a certificate of oneself or, by HR, of anybody, and its proof; FORBIDDEN otherwise, and when it is gone.' })
  @Allow('signed-in')
  removeCertificate(@CurrentViewer() viewer: Viewer, @Args('input') { id }: RemoveCertificateInput): Promise<CertificateRemoved> {
    return this.removing.execute(viewer, id);
  }
}

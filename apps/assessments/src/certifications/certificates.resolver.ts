import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer } from '@waymark/service-kit';
import { Certificate } from './certificate.model.js';
import { CertificateQueries } from './certificates.queries.js';

@Resolver()
export class CertificatesResolver {
  constructor(private readonly queries: CertificateQueries) {}

  @Query(() => [Certificate], {
    description: 'Certificates of a person, newest first, at most 200. Own, or of those the viewer may see; FORBIDDEN otherwise.',
  })
  @Allow('signed-in')
  certificates(@CurrentViewer() viewer: Viewer, @Args('personId', { type: () => ID, description: 'Whose.' }) personId: string): Promise<Certificate[]> {
    return this.queries.of(viewer, personId);
  }
}

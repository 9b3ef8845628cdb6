import { ApolloLink, Observable } from '@apollo/client';

export const security = { __typename: 'Certification', id: 'cks', name: 'Certified Kubernetes Security Specialist', issuer: 'CNCF', skillIds: ['security'] };
export const developer = { __typename: 'Certification', id: 'ckad', name: 'Certified Kubernetes Application Developer', issuer: 'CNCF', skillIds: ['kubernetes', 'docker'] };

const framework = {
  __typename: 'FrameworkVersion',
  id: 'f1',
  skills: [['security', 'Security'], ['kubernetes', 'Kubernetes'], ['docker', 'Docker']].map(([id, name]) => ({ __typename: 'Skill', id, name })),
  certifications: [{ ...security, aliases: ['CKS'], validityMonths: 24 }, { ...developer, aliases: ['CKAD', 'kube dev'], validityMonths: 24 }],
};

/** So many days from today, in UTC as the server counts. */
export const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

export const certificate = (id: string, more: object = {}) => ({
  __typename: 'Certificate', id, revision: 1, number: 'LF-1', issuedOn: '2024-12-01', expiresOn: inDays(12), validity: 'EXPIRING', person: { __typename: 'Person', id: 'amara', name: 'Amara Okafor' }, certification: developer, proof: null, ...more,
});

/** The server's side, with every change that was asked of it. */
export class CertificateServer {
  certificates: object[] = [certificate('c1')];
  refuse: object | null = null;
  failure: Error | null = null;
  readonly asked: [string, Record<string, unknown>][] = [];

  readonly link = new ApolloLink(
    ({ operationName, variables }) =>
      new Observable((observer) => {
        if (this.failure) return observer.error(this.failure);
        observer.next({ data: this.#answer(operationName ?? '', variables) });
        observer.complete();
      }),
  );

  #answer(operation: string, variables: Record<string, unknown>): Record<string, unknown> {
    if (operation === 'CertificatesOf') return { ...(variables.other ? { person: { __typename: 'Person', id: 'amara', name: 'Amara Okafor' } } : {}), certificates: this.certificates };
    if (operation === 'Certifications') return { currentFramework: framework };
    this.asked.push([operation, (variables.input ?? variables) as Record<string, unknown>]);
    if (operation === 'CertificateRegistry') return { certificateRegistry: this.#page(variables) };
    const input = variables.input as { id: string };
    if (operation === 'RemoveCertificate') {
      this.certificates = this.certificates.filter((one) => (one as { id: string }).id !== input.id);
      return { removeCertificate: { __typename: 'CertificateRemoved', removedId: input.id } };
    }
    const field = operation === 'RecordCertificate' ? 'recordCertificate' : 'changeCertificate';
    if (this.refuse) return { [field]: { __typename: 'CertificateRefused', reason: 'INVALID', message: 'Something in it is not right yet.', problems: [], suggestions: [], certificate: null, ...this.refuse } };
    const saved = certificate(input.id, { ...input, validity: 'VALID', certification: security });
    this.certificates = [saved, ...this.certificates.filter((one) => (one as { id: string }).id !== input.id)];
    return { [field]: saved };
  }

  /** Two on a page. */
  #page({ after, search }: Record<string, unknown>): object {
    const all = search === 'nobody' ? [] : this.certificates;
    const from = Number(after ?? 0);
    const edges = all.slice(from, from + 2).map((node, at) => ({ __typename: 'CertificateEdge', cursor: String(from + at + 1), node }));
    return { __typename: 'CertificateConnection', totalCount: all.length, pageInfo: { __typename: 'CertificatePageInfo', hasNextPage: from + 2 < all.length, endCursor: String(from + 2) }, edges };
  }
}

import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import type { Api } from './api.js';
import type { Caller } from './house.js';

export interface ShownCertificate {
  readonly __typename: string;
  readonly id: string;
  readonly revision: number;
  readonly number: string | null;
  readonly issuedOn: string;
  readonly expiresOn: string | null;
  readonly validity: string;
  readonly certification: { readonly id: string; readonly issuer: string; readonly skillIds: readonly string[] };
  readonly person: { readonly id: string };
  readonly proof: { readonly mediaType: string; readonly size: number; readonly uploadedBy: { readonly id: string } } | null;
  readonly reason?: string;
  readonly problems?: readonly { readonly field: string }[];
}

const fields = `id person { id } revision number issuedOn expiresOn validity certification { id name issuer skillIds } proof { mediaType size uploadedAt uploadedBy { id } }`;
const payload = `{ __typename ... on Certificate { ${fields} } ... on CertificateRefused { reason message problems { field message } suggestions { id name } certificate { ${fields} } } }`;

export const recordCertificateMutation = `mutation ($input: RecordCertificateInput!) { recordCertificate(input: $input) ${payload} }`;
export const changeCertificateMutation = `mutation ($input: ChangeCertificateInput!) { changeCertificate(input: $input) ${payload} }`;
export const removeCertificateMutation = 'mutation ($input: RemoveCertificateInput!) { removeCertificate(input: $input) { removedId } }';
export const wholeCertificatesQuery = `query ($personId: ID!) { certificates(personId: $personId) { ${fields} } }`;
export const expiringCertificatesQuery = `query ($withinDays: Int, $includeExpired: Boolean, $teamId: ID, $certificationId: ID, $first: Int, $after: String) {
  expiringCertificates(withinDays: $withinDays, includeExpired: $includeExpired, teamId: $teamId, certificationId: $certificationId, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { cursor node { ${fields} } }
  }
}`;

export const certificateRegistryQuery = `query ($search: String, $certificationId: ID, $validity: CertificateValidity, $first: Int, $after: String) {
  certificateRegistry(search: $search, certificationId: $certificationId, validity: $validity, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { cursor node { ${fields} } }
  }
}`;

/** Days from today, in UTC. */
export const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

export const beginningOfPng = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A file that begins so; without anything said, one that calls itself a PDF. */
export const fileOf = (beginning: Buffer | string = '%PDF-1.7\n', size = 5000) => Buffer.concat([Buffer.from(beginning), randomBytes(size)]);

export const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());

/** One certificate, what people do to it, and its proof. */
export class Holding {
  constructor(
    private readonly api: Api,
    private readonly holder: Caller,
    readonly id = v7(),
  ) {}

  async record(more: object = {}, caller = this.holder): Promise<ShownCertificate> {
    const input = { id: this.id, personId: this.holder.personId, certification: 'ckad', issuedOn: '2026-01-10', ...more };
    return this.#did(caller, recordCertificateMutation, input);
  }

  async change(revision: number, more: object = {}, caller = this.holder): Promise<ShownCertificate> {
    return this.#did(caller, changeCertificateMutation, { id: this.id, revision, certification: 'ckad', issuedOn: '2026-01-10', ...more });
  }

  async remove(caller = this.holder): Promise<ShownCertificate> {
    return this.#did(caller, removeCertificateMutation, { id: this.id });
  }

  async shownTo(caller = this.holder): Promise<ShownCertificate | undefined> {
    const { data } = await this.api.graphql<{ certificates: ShownCertificate[] }>(caller, wholeCertificatesQuery, { personId: this.holder.personId });
    return data?.certificates.find(({ id }) => id === this.id);
  }

  async upload(body: RequestInit['body'], { caller = this.holder, type = 'application/pdf' }: { caller?: Caller | null; type?: string } = {}): Promise<{ status: number; body: Record<string, unknown> }> {
    const response = await fetch(this.address(), { method: 'POST', headers: { 'content-type': type, ...(await this.bearer(caller)) }, body, duplex: 'half' } as RequestInit);
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  }

  async download(caller: Caller | null = this.holder): Promise<Response> {
    return fetch(this.address(), { headers: await this.bearer(caller) });
  }

  address(): string {
    return `${this.api.url}/files/certificates/${this.id}/proof`;
  }

  async bearer(caller: Caller | null): Promise<Record<string, string>> {
    return caller ? { authorization: `Bearer ${await this.api.tokenOf(caller)}` } : {};
  }

  async #did(caller: Caller, query: string, input: object): Promise<ShownCertificate> {
    const { data, errors } = await this.api.graphql<Record<string, ShownCertificate>>(caller, query, { input });
    const [shown] = Object.values(data ?? {});
    if (!shown) throw new Error(errors?.[0]?.extensions.code ?? 'no answer');
    return shown;
  }
}

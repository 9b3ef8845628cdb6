import type { Certificate, CertificateProof } from './certificate.model.js';
import { validityOn } from './certificate.rules.js';

type ProofRow = Omit<CertificateProof, 'uploadedAt'> & { readonly uploadedAt: string };

export type CertificateRow = Omit<Certificate, 'validity' | 'proof'> & { readonly today: string; readonly proof: ProofRow | null };

/** Of what `certificateTables` join. */
export const certificateColumns = `
  c.id, json_build_object('id', c.person_id) as person, c.revision, c.number,
  c.issued_on::text as "issuedOn", c.expires_on::text as "expiresOn", (now() at time zone 'utc')::date::text as today,
  jsonb_path_query_first(v.document, '$.certifications[*] ? (@.id == $id)', jsonb_build_object('id', c.certification_id)) as certification,
  case when f.certificate_id is not null then json_build_object(
    'mediaType', f.media_type, 'size', f.size, 'uploadedAt', f.uploaded_at, 'uploadedBy', json_build_object('id', f.uploaded_by)
  ) end as proof`;

export const certificateTables = `
  certificate c
  join framework_version v on v.organisation_id = c.organisation_id and v.id = c.framework_version_id
  left join certificate_proof f on f.organisation_id = c.organisation_id and f.certificate_id = c.id`;

export function certificateOf({ today, proof, ...row }: CertificateRow): Certificate {
  return { ...row, validity: validityOn(today, row.expiresOn), proof: proof && { ...proof, uploadedAt: new Date(proof.uploadedAt) } };
}

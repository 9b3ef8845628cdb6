import type { MigrationInterface, QueryRunner } from 'typeorm';
import { rolesOf, tenantTable } from '@waymark/service-kit';

const changes = [
  `alter table evidence
    add column revision integer not null default 1 check (revision >= 1),
    add column verifier_id uuid check (verifier_id <> person_id),
    add column saved_at timestamptz not null default now(),
    add column submitted_at timestamptz`,
  // Row-level security lets an index be searched by operators alone that leak nothing, which those of texts are not: what
  // narrows a search is the person, and the words are looked for in that person's rows.
  `drop index evidence_person`,
  `create index evidence_log on evidence (organisation_id, person_id, occurred_on desc, id desc)`,
  `create index evidence_waiting on evidence (organisation_id, person_id) where state = 'submitted'`,
  `create index evidence_verifier on evidence (organisation_id, verifier_id) where state = 'submitted'`,
  // What became of a piece of evidence: a row for every change of its state, of the revision that the change made.
  `create table evidence_step (
    organisation_id uuid not null,
    evidence_id uuid not null,
    revision integer not null,
    person_id uuid not null,
    state text not null check (state in ('draft', 'submitted', 'accepted', 'rejected')),
    at timestamptz not null,
    by_id uuid not null,
    reason text,
    primary key (organisation_id, evidence_id, revision),
    foreign key (organisation_id, evidence_id) references evidence (organisation_id, id)
  )`,
  `create index evidence_step_person on evidence_step (organisation_id, person_id)`,
  `alter table certificate
    add column revision integer not null default 1 check (revision >= 1),
    add column number text`,
  `create index certificate_expiry on certificate (organisation_id, expires_on, id) where expires_on is not null`,
  `create table certificate_proof (
    organisation_id uuid not null,
    certificate_id uuid not null,
    person_id uuid not null,
    file_id uuid not null,
    media_type text not null check (media_type in ('application/pdf', 'image/png', 'image/jpeg')),
    size integer not null check (size > 0),
    sha256 bytea not null,
    uploaded_by uuid not null,
    uploaded_at timestamptz not null,
    primary key (organisation_id, certificate_id),
    unique (organisation_id, file_id),
    foreign key (organisation_id, certificate_id) references certificate (organisation_id, id)
  )`,
  `create index certificate_proof_person on certificate_proof (organisation_id, person_id)`,
  // A file is no part of a transaction. It stands here before it is stored and after it is no longer wanted: whatever is
  // killed in between, a job removes it.
  `create table unwanted_file (
    organisation_id uuid not null,
    id uuid not null,
    removable_at timestamptz not null,
    primary key (organisation_id, id)
  )`,
];

/** Seen exactly where its evidence is: what became of a draft is its author's alone, as the draft is. */
const seenWithEvidence = `exists (select 1 from evidence e where e.organisation_id = evidence_step.organisation_id and e.id = evidence_step.evidence_id)`;

/** The evidence log with its verifiers and history; numbers and proofs of certificates. */
export class EvidenceAndProofs1764800200000 implements MigrationInterface {
  readonly name = 'EvidenceAndProofs1764800200000';

  async up(runner: QueryRunner): Promise<void> {
    const walls = [
      ...tenantTable('assessments', 'evidence_step', ['select', 'insert', 'delete']),
      ...tenantTable('assessments', 'certificate_proof'),
      ...tenantTable('assessments', 'unwanted_file', ['select', 'insert', 'delete']),
      `create policy author on evidence_step as restrictive using (${seenWithEvidence}) with check (${seenWithEvidence})`,
      `grant update on evidence, certificate to ${rolesOf('assessments').app}`,
    ];
    for (const statement of [...changes, ...walls]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table unwanted_file, certificate_proof, evidence_step');
    await runner.query('drop index certificate_expiry, evidence_verifier, evidence_waiting, evidence_log');
    await runner.query('create index evidence_person on evidence (organisation_id, person_id, occurred_on desc)');
    await runner.query('alter table certificate drop column number, drop column revision');
    await runner.query('alter table evidence drop column submitted_at, drop column saved_at, drop column verifier_id, drop column revision');
    await runner.query(`revoke update on evidence, certificate from ${rolesOf('assessments').app}`);
  }
}

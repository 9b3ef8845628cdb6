import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '@waymark/service-kit';
import { seenByAuthorAlone } from './author-wall.js';

const place = `organisation_id uuid not null,
    cycle_id uuid not null,
    person_id uuid not null`;
const ofParticipant = `foreign key (organisation_id, cycle_id, person_id) references cycle_participant (organisation_id, cycle_id, person_id) on delete cascade`;
const ofAgreement = `foreign key (organisation_id, cycle_id, person_id) references agreement (organisation_id, cycle_id, person_id) on delete cascade`;

const tables = [
  // Of one person in one cycle; a change takes both signatures back, the second signature ends all change.
  `create table agreement (
    ${place},
    revision integer not null check (revision >= 1),
    person_signed_at timestamptz,
    manager_signed_at timestamptz,
    manager_id uuid,
    agreed_at timestamptz,
    primary key (organisation_id, cycle_id, person_id),
    ${ofParticipant},
    check ((manager_signed_at is null) = (manager_id is null)),
    check ((agreed_at is not null) = (person_signed_at is not null and manager_signed_at is not null))
  )`,
  `create table agreement_answer (
    ${place},
    skill_id text not null,
    outcome text not null check (outcome in ('level', 'not_applicable', 'no_opportunity')),
    level smallint check ((level is not null) = (outcome = 'level')),
    primary key (organisation_id, cycle_id, person_id, skill_id),
    ${ofAgreement}
  )`,
  `create table difference_reason (
    ${place},
    skill_id text not null,
    text text not null,
    primary key (organisation_id, cycle_id, person_id, skill_id),
    ${ofAgreement}
  )`,
  `create table dispute (
    ${place},
    id uuid not null,
    skill_id text not null,
    opened_by uuid not null,
    opened_at timestamptz not null,
    reason text not null,
    settled_at timestamptz,
    settled_by uuid,
    settlement text,
    version integer not null check (version >= 1),
    primary key (organisation_id, id),
    ${ofParticipant},
    check ((settled_at is null) = (settled_by is null)),
    check (settlement is null or settled_at is not null)
  )`,
  `create unique index dispute_open on dispute (organisation_id, cycle_id, person_id, skill_id) where settled_at is null`,
  `create index dispute_place on dispute (organisation_id, cycle_id, person_id)`,
  `create table conversation_note (
    ${place},
    id uuid not null,
    author_id uuid not null,
    visibility text not null check (visibility in ('private', 'shared')),
    text text not null,
    saved_at timestamptz not null,
    primary key (organisation_id, id),
    ${ofParticipant}
  )`,
  `create index conversation_note_place on conversation_note (organisation_id, cycle_id, person_id)`,
  `create index conversation_note_author on conversation_note (organisation_id, author_id)`,
];

const names = ['agreement', 'agreement_answer', 'difference_reason', 'dispute', 'conversation_note'] as const;

/** What person and manager agree on after the reveal, what they object to, and what they note; private notes behind their author's wall. */
export class Conversation1764900100000 implements MigrationInterface {
  readonly name = 'Conversation1764900100000';

  async up(runner: QueryRunner): Promise<void> {
    const walls = names.flatMap((table) => tenantTable('assessments', table));
    const author = seenByAuthorAlone('conversation_note', { author: 'author_id', unless: `visibility = 'shared'` });
    for (const statement of [...tables, ...walls, author]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${names.toReversed().join(', ')}`);
  }
}

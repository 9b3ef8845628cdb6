import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../../database/tenant-table.js';

/** What jobs did, in the order in which they did it; nothing keeps a thing from being there twice. */
export class Seen1764000200000 implements MigrationInterface {
  readonly name = 'Seen1764000200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table seen (
      organisation_id uuid not null, sequence bigint generated always as identity, job text not null, run uuid not null, words text not null,
      at timestamptz not null default clock_timestamp(), primary key (organisation_id, sequence)
    )`);
    for (const statement of tenantTable('directory', 'seen')) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table seen');
  }
}

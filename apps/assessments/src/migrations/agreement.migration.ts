import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who changed an agreement last, and when: two may have it open at once, and each is told of the other. Null: from before this was kept. */
export class Agreement1765000300000 implements MigrationInterface {
  readonly name = 'Agreement1765000300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table agreement add column proposed_by uuid, add column proposed_at timestamptz, add check ((proposed_by is null) = (proposed_at is null))');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table agreement drop column proposed_by, drop column proposed_at');
  }
}

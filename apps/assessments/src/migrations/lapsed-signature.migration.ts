import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose signature lapsed when one side was rated anew, and when that was, until they sign again. */
export class LapsedSignature1765000610000 implements MigrationInterface {
  readonly name = 'LapsedSignature1765000610000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table agreement add column lapsed_by uuid, add column lapsed_at timestamptz, add check ((lapsed_by is null) = (lapsed_at is null))');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table agreement drop column lapsed_by, drop column lapsed_at');
  }
}

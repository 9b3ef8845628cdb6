import type { MigrationInterface, QueryRunner } from 'typeorm';

const how = (column: string) => `add column ${column} smallint check (${column} between 1 and 3)`;

/** How sure the person was and whether they want more of it: revealed with their own rating, in no event. */
export class History1765000500000 implements MigrationInterface {
  readonly name = 'History1765000500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table rating ${how('confidence')}, ${how('interest')}, add check (kind = 'self' or (confidence is null and interest is null))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table rating drop column confidence, drop column interest');
  }
}

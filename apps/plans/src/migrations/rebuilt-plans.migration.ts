import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Since when what is heard of a person is heard again: until then they were told of already. Null: never. */
export class RebuiltPlans1765300400100 implements MigrationInterface {
  readonly name = 'RebuiltPlans1765300400100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table told_plan add column rebuilt_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table told_plan drop column rebuilt_at');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Evidence that an answer of a self-assessment rests on: behind the author's wall as the answer is, and with the revealed
 * rating once there is one. Ids and no keys: what was taken out of the log later is no part of it any more.
 */
export class AnswerEvidence1765000400000 implements MigrationInterface {
  readonly name = 'AnswerEvidence1765000400000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['self_assessment_answer', 'rating']) await runner.query(`alter table ${table} add column evidence_ids uuid[] not null default '{}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['rating', 'self_assessment_answer']) await runner.query(`alter table ${table} drop column evidence_ids`);
  }
}

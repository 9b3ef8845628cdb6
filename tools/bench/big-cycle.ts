import { BigDatabase, openBig } from './big-database.ts';

const framework = `
  insert into framework_version (organisation_id, id, framework_id, number, state, effective_from, document)
  values ($1, bench_id('framework', 1), bench_id('framework', 0), 1, 'published', now() - interval '1 year', '{"scale": [], "skills": [], "certifications": []}')`;
const heard = `insert into inbox (organisation_id, consumer_group, event_id) values ($1, 'bench', gen_random_uuid())`;
const assessments = `
  insert into self_assessment (organisation_id, id, cycle_id, person_id, state, revision, saved_at, submission_id, submitted_at)
  select t.organisation_id, gen_random_uuid(), t.cycle_id, t.person_id, 'submitted', 1, now(), gen_random_uuid(), now()
  from cycle_participant t where t.organisation_id = $1`;
const answers = `
  insert into self_assessment_answer (organisation_id, self_assessment_id, person_id, skill_id, outcome, level)
  select a.organisation_id, a.id, a.person_id, 'skill-' || s, 'level', s % 5 from self_assessment a cross join generate_series(1, $2::int) s where a.organisation_id = $1`;
const submitted = 'update cycle_participant set self_submitted_at = now() where organisation_id = $1';

/** An assessments database of a bench, by itself, and the service's work in processes of their own. */
export class BigCycle extends BigDatabase {
  static async start(): Promise<BigCycle> {
    const bench = new BigCycle(await openBig('assessments', 'cycle-worker.ts'));
    await bench.work('prepare', {});
    return bench;
  }

  override async settle(size: number): Promise<string> {
    const id = await super.settle(size);
    for (const statement of [framework, heard]) await this.sql.query(statement, [id]);
    await this.sql.query('analyze');
    return id;
  }

  /** Everybody has submitted so many skills, and waits for their manager. */
  async submit(organisation: string, skills: number): Promise<void> {
    await this.sql.query(assessments, [organisation]);
    await this.sql.query(answers, [organisation, skills]);
    await this.sql.query(submitted, [organisation]);
    await this.sql.query('analyze');
  }
}

import { frameworkDocument, frameworkVersionV1, ratingsRevealedV1, scoredV1, type EventContract } from '@waymark/contracts';
import { migrateService, provisionDatabase, type DatabaseUrls } from '@waymark/service-kit';
import { Client } from 'pg';
import { v7 } from 'uuid';
import { partitionOf } from '../../libs/service-kit/src/events/partitions.ts';
import { BigDatabase, openBig, type Opened, type Took } from './big-database.ts';

const skills = 30;
const skillIds = Array.from({ length: skills }, (_, index) => `skill-${String(index).padStart(2, '0')}`);
const trackId = 'track';

// Levels of 1 in a quarter that is over, each by the manager.
const rated = `
  insert into revealed_ratings (organisation_id, event_id, person_id, cycle_id, ratings)
  select $1::uuid, gen_random_uuid(), bench_id('person', g), bench_id('cycle', 1), (
    select json_agg(json_build_object('ratingId', gen_random_uuid(), 'skillId', 'skill-' || lpad(s::text, 2, '0'), 'kind', 'manager', 'givenAt', at, 'revealedAt', at, 'outcome', 'level', 'level', 1))
    from generate_series(0, ${skills - 1}) s, (select extract(epoch from now() - interval '60 days')::bigint * 1000 as at) a
  ) from generate_series(1, $2::int) g`;
const cycles = `
  insert into cycle (organisation_id, cycle_id, version, state, opens_at, closes_at, name)
  select $1::uuid, bench_id('cycle', c), 1, 'open', now() - c * interval '90 days', now() - c * interval '90 days' + interval '30 days', 'Quarter ' || c from generate_series(1, 4) c`;
const framework = `insert into framework_version (organisation_id, framework_version_id, number, effective_from, document) values ($1, $2, 1, now() - interval '1 year', $3)`;
const scored = `insert into scored (organisation_id, person_id, content) select $1, r.id, r.content from json_to_recordset($2) as r (id uuid, content json)`;
const outbox = `
  insert into outbox (id, topic, partition, organisation_id, key, payload)
  select r.id, $1, r.partition, $2, r.key, r.payload from json_to_recordset($3) as r (id uuid, partition smallint, key text, payload jsonb)`;

const document = (from: number) =>
  frameworkDocument.parse({
    name: 'Bench',
    scale: [1, 2, 3, 4].map((level) => ({ level, name: `Level ${level}`, meaning: 'As it says.' })),
    skills: skillIds.map((id) => ({ id, name: `Skill ${id}`, category: 'Craft', summary: 'As it says.', aliases: [], descriptors: [1, 2, 3, 4].map((level) => ({ level, text: `What level ${level} looks like in practice, in a sentence of an ordinary length.` })) })),
    tools: [],
    tracks: [{ id: trackId, name: 'Track', summary: 'As it says.', requirements: skillIds.slice(from).map((id, index) => ({ id: `r-${id}`, name: id, skillIds: [id], level: 3, mustHave: index % 5 === 0 })) }],
    certifications: [],
  });

/** Raises of three skills by two levels each, a rating and a cycle, other skills for each person and framework. */
function scoredOf(personId: string, frameworkVersionId: string, turn: number) {
  const skill = (index: number) => skillIds[(turn + index) % skills] as string;
  const raise = (skillId: string, from: number) => ({ kind: 'raise' as const, skillId, from, to: from + 1, cost: 1, gain: 1.1, requirementIds: [`r-${skillId}`] });
  const steps = [0, 1, 2].flatMap((index) => [raise(skill(index), 1), raise(skill(index), 2)]);
  return scoredV1.payload.parse({
    personId, formulaVersion: '1', settingsVersion: 0, frameworkVersionId,
    tracks: [{
      trackId, since: new Date().toISOString(), state: 'NOT_YET', score: 40 + (turn % 30), low: 30, high: 80, coverage: 1, digest: `bench ${turn}`,
      plan: { cost: 7.25, steps: [...steps, { kind: 'rate', skillId: skill(3), to: 3, cost: 0.25, gain: 1, requirementIds: [`r-${skill(3)}`] }, { kind: 'sustain', cost: 1, gain: 0, requirementIds: [`r-${skill(0)}`] }] },
    }],
  });
}

/** A plans database of a bench, the outbox of whom it hears beside it, and the service's work in processes of their own. */
export class BigPlans extends BigDatabase {
  readonly #said: Client;
  readonly #outbox: DatabaseUrls;
  #personIds: string[] = [];

  private constructor(opened: Opened, { said, urls }: { said: Client; urls: DatabaseUrls }) {
    super(opened);
    [this.#said, this.#outbox] = [said, urls];
  }

  static async start(): Promise<BigPlans> {
    const opened = await openBig('plans', 'plans-worker.ts');
    const urls = await provisionDatabase({ superuserUrl: opened.postgres.url, service: 'readiness', secret: 'bench' });
    await migrateService({ service: 'readiness', url: urls.owner, migrations: [] });
    const said = new Client({ connectionString: Object.assign(new URL(opened.postgres.url), { pathname: 'readiness' }).toString() });
    await said.connect();
    // It says what all three say that plans hears.
    await said.query('alter table outbox drop constraint own_topic');
    const bench = new BigPlans(opened, { said, urls });
    await bench.does('prepare', {});
    return bench;
  }

  does(work: string, given: Readonly<Record<string, string>>): Promise<Took | null> {
    return this.work(work, { OUTBOX_URL: this.#outbox.outboxReader, ...given });
  }

  /** People who were rated and of whom readiness told what is missing. */
  override async settle(size: number): Promise<string> {
    const id = await super.settle(size);
    const { rows } = await this.sql.query<{ id: string }>('select person_id as id from known_person where organisation_id = $1 order by 1', [id]);
    this.#personIds = rows.map((row) => row.id);
    const first = v7();
    await this.sql.query(framework, [id, first, JSON.stringify(document(0))]);
    await this.sql.query(cycles, [id]);
    await this.sql.query(rated, [id, size]);
    await this.#inParts((personId, turn) => ({ id: personId, content: scoredOf(personId, first, turn) }), (rows) => this.sql.query(scored, [id, rows]));
    await this.sql.query('insert into inbox (organisation_id, consumer_group, event_id) values ($1, $2, gen_random_uuid())', [id, 'bench']);
    await this.sql.query('analyze');
    return id;
  }

  /** Another framework comes into force, and readiness says of everybody what is missing by it. How many events that is. */
  async changeFramework(organisation: string): Promise<number> {
    const second = v7();
    const payload = frameworkVersionV1.payload.parse({ frameworkVersionId: second, frameworkId: v7(), number: 2, state: 'published', effectiveFrom: new Date().toISOString(), document: document(5) });
    await this.#say(organisation, frameworkVersionV1, [payload]);
    await this.#inParts((personId, turn) => scoredOf(personId, second, turn + 1), (_, payloads) => this.#say(organisation, scoredV1, payloads));
    return 1 + this.#personIds.length;
  }

  /** Both have signed one raised skill of everybody. How many events that is. */
  async agree(organisation: string): Promise<number> {
    const { id: cycleId } = (await this.sql.query<{ id: string }>(`select bench_id('cycle', 1) as id`)).rows[0] as { id: string };
    const at = new Date().toISOString();
    const agreed = (personId: string, turn: number) => ratingsRevealedV1.payload.parse({
      personId, cycleId, frameworkVersionId: v7(), ratings: [{ ratingId: v7(), skillId: skillIds[turn % skills], kind: 'agreed', raterId: personId, givenAt: at, revealedAt: at, outcome: 'level', level: 3 }],
    });
    await this.#inParts(agreed, (_, payloads) => this.#say(organisation, ratingsRevealedV1, payloads));
    return this.#personIds.length;
  }

  async #inParts<Made>(make: (personId: string, turn: number) => Made, write: (json: string, made: Made[]) => Promise<unknown>): Promise<void> {
    for (let from = 0; from < this.#personIds.length; from += 500) {
      const made = this.#personIds.slice(from, from + 500).map((personId, index) => make(personId, from + index));
      await write(JSON.stringify(made), made);
    }
  }

  async #say<Payload>(organisation: string, contract: EventContract<Payload>, payloads: readonly Payload[]): Promise<void> {
    const rows = payloads.map((payload) => ({ id: v7(), key: `${organisation}:${contract.orderedBy(payload)}`, payload })).map((row) => ({ ...row, partition: partitionOf(row.key) }));
    await this.#said.query(outbox, [contract.topic, organisation, JSON.stringify(rows)]);
  }

  override async stop(): Promise<void> {
    await this.#said.end();
    await super.stop();
  }
}

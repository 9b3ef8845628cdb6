import { KeepKnownTeam } from '@waymark/access';
import { allContracts, cycleV1, disputeV1, evidenceAcceptedV1, evidenceWithdrawnV1, frameworkVersionV1, personV1, planV1, ratingsRevealedV1, teamV1, type EventContract } from '@waymark/contracts';
import { Jobs, Organisations, Outbox, OutboxHints, TenantDatabase, dataSourceOptions, migrateService, provisionDatabase, type EventHandler } from '@waymark/service-kit';
import { Client } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { KeepAcceptedEvidence } from '../consumers/keep-accepted-evidence.js';
import { KeepCycle } from '../consumers/keep-cycle.js';
import { KeepDispute } from '../consumers/keep-dispute.js';
import { KeepFrameworkVersion } from '../consumers/keep-framework-version.js';
import { KeepPerson } from '../consumers/keep-person.js';
import { KeepPlan } from '../consumers/keep-plan.js';
import { KeepRevealedRatings } from '../consumers/keep-revealed-ratings.js';
import { KeepWithdrawnEvidence } from '../consumers/keep-withdrawn-evidence.js';
import { database } from '../data-source.js';
import { Frameworks } from '../framework/frameworks.js';
import { FadeStandings } from '../nightly/fade-standings.js';
import { MeasuresInForce } from '../standing/measures.js';
import { RescoreEveryone, rescoreBatch, type Rescoring } from '../standing/rescore-everyone.js';
import { RewriteStandings } from '../standing/rewrite-standings.js';
import { TellStandings } from '../standing/tell-standings.js';

export const contracts = { person: personV1, team: teamV1, framework: frameworkVersionV1, cycle: cycleV1, ratings: ratingsRevealedV1, evidence: evidenceAcceptedV1, withdrawn: evidenceWithdrawnV1, dispute: disputeV1, plan: planV1 };

/** An event as it comes off the log; a null payload with the id of what is erased. */
export interface Told {
  readonly id: string;
  readonly topic: string;
  readonly orderedBy: string;
  readonly payload: unknown;
}

/** One event, parsed by its contract as the transport would. */
export function tell<Payload>(contract: EventContract<Payload>, given: NoInfer<Payload>): Told {
  const payload = contract.payload.parse(given);
  return { id: v7(), topic: contract.topic, orderedBy: contract.orderedBy(payload), payload };
}

export const erase = (contract: EventContract<never>, id: string): Told => ({ id: v7(), topic: contract.topic, orderedBy: id, payload: null });

const projectionTables = [
  'known_person', 'known_membership', 'known_team', 'erased_person',
  'framework_version', 'framework_track', 'cycle', 'revealed_ratings', 'accepted_evidence', 'withdrawn_evidence', 'dispute', 'track_standing', 'decayed_standing', 'told_standing', 'development_plan',
];

/** Readiness's projections in a database of their own, fed event by event, each in a transaction of its own. */
export async function openProjection() {
  const superuserUrl = process.env.TEST_POSTGRES_URL ?? '';
  const urls = await provisionDatabase({ superuserUrl, service: 'readiness', secret: 'test', database: `readiness_${v7().replaceAll('-', '')}` });
  await migrateService({ service: 'readiness', url: urls.owner, migrations: database.migrations });
  const source = await new DataSource(dataSourceOptions({ url: urls.app, pool: 8, ...database })).initialize();
  const tenants = new TenantDatabase(source);
  const measures = new MeasuresInForce(new Frameworks());
  const telling = new TellStandings(new Outbox(new OutboxHints(source)));
  const standings = new RewriteStandings(measures, telling);
  // Told one by one, nobody here has more people than a batch: who asked for the next would hear it from this.
  const everyone = new RescoreEveryone(standings, new Jobs(undefined as never));
  const fading = new FadeStandings(new Organisations(source, tenants), measures, telling);
  const handlers: EventHandler<unknown>[] = [
    new KeepPerson(telling, new Outbox(new OutboxHints(source))), new KeepKnownTeam(), new KeepCycle(standings, everyone), new KeepFrameworkVersion(everyone), new KeepRevealedRatings(standings), new KeepAcceptedEvidence(standings), new KeepWithdrawnEvidence(standings),
    new KeepDispute(standings), new KeepPlan(),
  ] as unknown as EventHandler<unknown>[];

  const handle = async (organisationId: string, { id, topic, orderedBy, payload }: Told, manager: EntityManager) => {
    const handler = handlers.find(({ contract }) => contract.topic === topic);
    if (!handler || !allContracts.some((contract) => contract.topic === topic)) throw new Error(`Nobody listens to ${topic}.`);
    const event = { id, topic, organisationId, key: `${organisationId}:${orderedBy}`, occurredAt: new Date(), payload };
    await handler.handle(event, manager);
  };
  const receive = (organisationId: string, told: Told) => tenants.transaction(organisationId, (manager) => handle(organisationId, told, manager));
  return {
    urls,
    tenants,
    receive: async (organisationId: string, ...told: readonly Told[]) => {
      for (const one of told) await receive(organisationId, one);
    },
    /** One event is handled and, before that commits, `meanwhile` is waited for. */
    receiveWhile: (organisationId: string, told: Told, meanwhile: () => Promise<void>) =>
      tenants.transaction(organisationId, async (manager) => {
        await handle(organisationId, told, manager);
        await meanwhile();
      }),
    /** What the nightly job does of one organisation, as of an instant. */
    fade: async (organisationId: string, asOf: number) => {
      for (let after: string | null = null, more = true; more; more = after !== null) after = await tenants.transaction(organisationId, (manager) => fading.fade(manager, { organisationId, after }, asOf));
    },
    /** What the job does that a change of the settings asks for. */
    rescore: async (rescoring: Rescoring) => {
      for (let after: string | null = null, more = true; more; more = after !== null) after = await tenants.transaction(rescoring.organisationId, (manager) => rescoreBatch(standings, manager, { ...rescoring, ...(after && { after }) }));
    },
    measures,
    /** What others were told of the organisation, in order. */
    told: async <Payload>(organisationId: string, topic: string) => {
      const reader = new Client({ connectionString: urls.outboxReader });
      await reader.connect();
      const { rows } = await reader.query<{ key: string; payload: Payload | null }>('select key, payload from outbox where organisation_id = $1 and topic = $2 order by position', [organisationId, topic]);
      await reader.end();
      return rows;
    },
    /** Every row of every projection of the organisation, in an order of its own, as text. */
    dump: async (organisationId: string) => {
      const dumps = projectionTables.map(async (table) => {
        const [row] = await tenants.select<{ rows: string }>(organisationId, `select coalesce(string_agg(t::text, E'\n' order by t::text collate "C"), '') as rows from ${table} t`);
        return [table, row?.rows ?? ''];
      });
      return Object.fromEntries(await Promise.all(dumps)) as Record<string, string>;
    },
    empty: async () => {
      const owner = await new DataSource({ type: 'postgres', url: urls.owner }).initialize();
      await owner.createQueryRunner().query(`truncate scoring_settings, ${projectionTables.join(', ')}`);
      await owner.destroy();
    },
    close: () => source.destroy(),
  };
}

export type Projection = Awaited<ReturnType<typeof openProjection>>;

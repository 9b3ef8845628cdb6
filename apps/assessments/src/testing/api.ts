import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  AuthModule, DatabaseModule, EventsModule, HealthModule, JobsModule, SubgraphModule, TenantDatabase, TokenSigner, createApp, migrateService, provisionDatabase,
} from '@waymark/service-kit';
import { exportJWK, generateKeyPair } from 'jose';
import { v7 } from 'uuid';
import { CycleClock } from '../cycles/cycle-clock.js';
import { CyclesModule } from '../cycles/cycles.module.js';
import { database } from '../data-source.js';
import { features } from '../features.js';
import { FilesModule } from '../files/files.module.js';
import { jobs } from '../jobs.js';
import { MailModule } from '../messages/mail.module.js';
import { MailSettings } from '../messages/mail-settings.js';
import { MessagesModule } from '../messages/messages.module.js';
import { RemindersModule } from '../reminders/reminders.module.js';
import { RevealModule } from '../reveal/reveal.module.js';
import { openBackstage } from './backstage.js';
import { smallFramework } from './document.js';
import { openFolder, type FileEngine } from './file-engines.js';
import { settle, type Caller, type House } from './house.js';
import { openMailbox } from './mailbox.js';
import { closeMutation, openMutation, publishMutation } from './queries.js';

export interface GraphqlAnswer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string; readonly field?: string } }[];
}

/** Milliseconds for a file to arrive, unless a spec is about one that does not: a busy machine takes seconds for the largest. */
const manyMilliseconds = 60_000;

/** Assessments as the gateway meets it: the real application on a database of its own, with what directory told of two organisations. */
export async function openApi(logLevel = 'silent', filePatience = manyMilliseconds, openFiles: () => Promise<FileEngine> = openFolder) {
  const superuserUrl = process.env.TEST_POSTGRES_URL ?? '';
  const urls = await provisionDatabase({ superuserUrl, service: 'assessments', secret: 'test', database: `assessments_${v7().replaceAll('-', '')}` });
  await migrateService({ service: 'assessments', url: urls.owner, migrations: database.migrations });
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const signer = new TokenSigner(JSON.stringify({ ...(await exportJWK(privateKey)), alg: 'EdDSA' }));
  const tokenPublicKeys = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), alg: 'EdDSA' }] });

  const [files, mailbox] = await Promise.all([openFiles(), openMailbox()]);

  @Module({
    imports: [
      HealthModule, AuthModule.forService({ tokenPublicKeys }), DatabaseModule.forService({ url: urls.app, pool: 8, ...database }),
      SubgraphModule.forService(), EventsModule.forService({ service: 'assessments', handlers: [] }),
      FilesModule.forService({ store: files.store, patience: filePatience }),
      MailModule.forService(new MailSettings(mailbox.url, 'Waymark <waymark@example.org>', 'https://skills.example.org', true)),
      JobsModule.forService({ jobs, imports: [CyclesModule, RevealModule, MessagesModule, RemindersModule] }), ...features,
    ],
  })
  class AssessmentsUnderTest {}

  const start = async () => {
    const started: NestFastifyApplication = await createApp(AssessmentsUnderTest, { logLevel, bodyLimit: 2_097_152 });
    await started.listen(0, '127.0.0.1');
    return { app: started, url: await started.getUrl() };
  };
  const { app, url } = await start();
  const tenants = app.get(TenantDatabase);
  const backstage = await openBackstage(superuserUrl, urls);

  const asking = (address: string) => async <Data>(caller: Caller | null, query: string, variables: object = {}): Promise<GraphqlAnswer<Data>> => {
    const headers = { 'content-type': 'application/json', ...(caller ? { authorization: `Bearer ${await signer.sign(caller)}` } : {}) };
    const response = await fetch(`${address}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
    return (await response.json()) as GraphqlAnswer<Data>;
  };

  const graphql = asking(url);
  const tick = (on: NestFastifyApplication) => on.get(CycleClock).execute({}, { job: 'cycle-clock', run: v7(), signal: new AbortController().signal });

  return {
    ...backstage,
    app,
    urls,
    database: tenants,
    graphql,
    url,
    /** Names of an organisation's files as they are kept, those that are being written too. */
    stored: files.stored,
    /** The mail server that it sends by. */
    mailbox,
    tokenOf: (caller: Caller) => signer.sign(caller),
    settle: () => settle(tenants),
    /** One run of the clock, now. */
    tick: () => tick(app),
    /** A second instance of the service on the same database. */
    another: async () => {
      const second = await start();
      return { app: second.app, graphql: asking(second.url), tick: () => tick(second.app), close: () => second.app.close() };
    },
    /** A small framework of these skills, in force for a year; its version's id. */
    publish: async ({ hr }: House, ...skillIds: string[]): Promise<string> => {
      const input = { id: v7(), document: smallFramework(...(skillIds.length > 0 ? skillIds : ['security'])), effectiveFrom: new Date(Date.now() - 365 * 86_400_000).toISOString() };
      await graphql(hr, publishMutation, { input });
      return input.id;
    },
    /** A cycle that is open for an hour, or as many milliseconds; its id. */
    open: async ({ hr }: House, milliseconds = 3_600_000, more: object = {}): Promise<string> => {
      const input = { id: v7(), name: 'A quarter', closesAt: new Date(Date.now() + milliseconds).toISOString(), ...more };
      const { data } = await graphql<{ openCycle: { id?: string } }>(hr, openMutation, { input });
      if (data?.openCycle.id !== input.id) throw new Error(`The cycle was not opened: ${JSON.stringify(data)}`);
      return input.id;
    },
    closeCycle: async ({ hr }: House, cycleId: string): Promise<void> => void (await graphql(hr, closeMutation, { input: { cycleId } })),
    close: async () => {
      await app.close();
      await backstage.leave();
      await mailbox.close();
      await files.close();
    },
  };
}

export type Api = Awaited<ReturnType<typeof openApi>>;

import { createApp, migrateService, provisionDatabase, TokenSigner, type Viewer } from '@waymark/service-kit';
import { exportJWK, generateKeyPair } from 'jose';
import { v7 } from 'uuid';
import { directoryModule } from '../app.module.js';
import { configSchema } from '../config.js';
import { database } from '../data-source.js';
import { CreateOrganisation } from '../organisations/create-organisation.js';
import type { ImportReport } from '../people-import/import-report.js';
import { openBackstage } from './backstage.js';

export const gatewaySecret = 'a secret of the specs';
export const password = 'a password of the specs';

export interface GraphqlAnswer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string; readonly path?: readonly unknown[]; readonly extensions: { readonly code: string } }[];
}

export interface HttpAnswer<Body> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

/** The report, or why there is none. */
export type ImportAnswer = ImportReport & { readonly code?: string; readonly message?: string };

interface Upload {
  readonly file: string | Uint8Array;
  readonly query?: string | undefined;
  readonly type?: string;
}

/** What a person is told; the headers that say when it was are not part of it. */
export const said = ({ status, body, headers }: HttpAnswer<unknown>) => ({ status, body, retryAfter: headers.get('retry-after') });

async function answerOf<Body>(response: Response): Promise<HttpAnswer<Body>> {
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: (text ? JSON.parse(text) : null) as Body };
}

/** Directory as the gateway meets it: the real application on a database of its own. */
export async function openApi() {
  const superuserUrl = process.env.TEST_POSTGRES_URL ?? '';
  const urls = await provisionDatabase({ superuserUrl, service: 'directory', secret: 'test', database: `directory_${v7().replaceAll('-', '')}` });
  await migrateService({ service: 'directory', url: urls.owner, migrations: database.migrations });
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const privateJwk = JSON.stringify({ ...(await exportJWK(privateKey)), alg: 'EdDSA' });
  const publicKeys = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), alg: 'EdDSA' }] });
  const config = configSchema.parse({
    DATABASE_URL_DIRECTORY: urls.app, OUTBOX_URL_DIRECTORY: urls.outboxReader, TOKEN_PRIVATE_KEY: privateJwk, TOKEN_PUBLIC_KEYS: publicKeys, GATEWAY_SECRET: gatewaySecret,
  });
  const app = await createApp(directoryModule(config), { logLevel: 'silent' });
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  const signer = new TokenSigner(privateJwk);
  const backstage = await openBackstage(superuserUrl, urls);
  const bearer = async (viewer: Viewer | null): Promise<Record<string, string>> => (viewer ? { authorization: `Bearer ${await signer.sign(viewer)}` } : {});
  const upload = async (viewer: Viewer | null, { file, query = 'mode=apply', type = 'text/csv' }: Upload): Promise<HttpAnswer<ImportAnswer>> => {
    const headers = { 'content-type': type, ...(await bearer(viewer)) };
    return answerOf(await fetch(`${url}/files/people-import?${query}`, { method: 'POST', headers, body: typeof file === 'string' ? file : Buffer.from(file) }));
  };

  return {
    ...backstage,
    app,
    urls,
    url,
    publicKeys,
    tokenOf: (viewer: Viewer) => signer.sign(viewer),
    /** A new organisation with an admin who signs in with `password`. */
    createOrganisation: async (name = 'Northwind', adminEmail = `admin@${v7()}.example`) => {
      const { organisationId, adminId } = await app.get(CreateOrganisation).execute({ name, adminName: 'Root', adminEmail, password });
      const admin: Viewer = { organisationId, personId: adminId, roles: ['admin'] };
      return { organisationId, admin, adminEmail };
    },
    graphql: async <Data>(viewer: Viewer | null, query: string, variables: object = {}): Promise<GraphqlAnswer<Data>> => {
      const headers = { 'content-type': 'application/json', ...(await bearer(viewer)) };
      const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
      return (await response.json()) as GraphqlAnswer<Data>;
    },
    /** At the door that is kept for the gateway. */
    internal: async <Body>(route: `${'POST' | 'DELETE'} ${string}`, body: unknown, headers: Record<string, string> = {}): Promise<HttpAnswer<Body>> => {
      const [method, path] = route.split(' ') as [string, string];
      const sent = { 'content-type': 'application/json', 'x-gateway-secret': gatewaySecret, 'x-client-address': '192.0.2.1', ...headers };
      return answerOf(await fetch(`${url}/internal/${path}`, { method, headers: sent, body: JSON.stringify(body) }));
    },
    upload,
    importPeople: (viewer: Viewer | null, file: Upload['file'], query?: string) => upload(viewer, { file, query }),
    close: async () => {
      await app.close();
      await backstage.leave();
    },
  };
}

export type Api = Awaited<ReturnType<typeof openApi>>;

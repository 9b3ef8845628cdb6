import { readdirSync, readFileSync, mkdtempSync, existsSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '@waymark/service-kit';
import { parse, parseAllDocuments } from 'yaml';
import * as gateway from '../../apps/gateway/src/config.ts';
import { rolePassword } from '../../libs/service-kit/src/database/role-password.ts';
import { backends } from '../house/backends.ts';
import { makeSecrets } from '../../infra/compose/make-secrets.mjs';

const root = join(import.meta.dirname, '..', '..');
const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');

type Schema = Parameters<typeof loadConfig>[0];
type Settings = Readonly<Record<string, string>>;

interface Config {
  readonly configSchema: Schema;
  readonly migrationConfigSchema: Schema;
}
const configs = await Promise.all(backends.map(async (name) => [name, (await import(`../../apps/${name}/src/config.ts`)) as Config] as const));
const services: Readonly<Record<string, Schema>> = Object.fromEntries([...configs.map(([name, { configSchema }]) => [name, configSchema]), ['gateway', gateway.configSchema]]);
const migrations: Readonly<Record<string, Schema>> = Object.fromEntries(configs.map(([name, { migrationConfigSchema }]) => [name, migrationConfigSchema]));
const names = Object.keys(services);
/** Read by Node and by libraries, not by a schema of ours. */
const ofNode = ['NODE_ENV'];

const unknownTo = (schema: Schema, settings: Settings) => Object.keys(settings).filter((name) => !(name in schema.shape) && !ofNode.includes(name));

/** What an image sets itself. */
function imageSettings(app: string): Settings {
  const lines = read('apps', app, 'Dockerfile').split(/^FROM /m).at(-1)?.match(/^ENV .*$/gm) ?? [];
  return Object.fromEntries(lines.flatMap((line) => line.slice(4).split(' ')).map((pair) => pair.split('=') as [string, string]));
}

describe('docker-compose.yml', () => {
  interface Service {
    readonly image: string;
    readonly environment?: Settings;
    readonly build?: { readonly dockerfile: string };
    readonly command?: readonly string[];
    readonly ports?: readonly string[];
    readonly [more: string]: unknown;
  }
  const secrets: Settings = makeSecrets();
  const text = read('docker-compose.yml')
    .replace(/\$\{\w+:-([^}]*)\}/g, '$1')
    // Quotes: a key is JSON, which YAML would read as an object.
    .replace(/\$\{(TOKEN_\w+):\?\}/g, (_all, name: string) => `'${secrets[name] ?? ''}'`)
    .replace(/\$\{(\w+):\?\}/g, (_all, name: string) => secrets[name] ?? `no secret ${name}`);
  const composed = (parse(text, { merge: true }) as { services: Readonly<Record<string, Service>> }).services;

  it('runs every app that has a Dockerfile, from the image of its name', () => {
    const apps = readdirSync(join(root, 'apps')).filter((app) => existsSync(join(root, 'apps', app, 'Dockerfile')));
    expect(apps.sort()).toEqual([...names].sort());
    for (const app of apps) expect(composed[app]?.image).toBe(`waymark/${app}`);
    const built = Object.values(composed).flatMap(({ image, build }) => (build ? [[image, build.dockerfile]] : []));
    expect(built.sort()).toEqual(apps.map((app) => [`waymark/${app}`, `apps/${app}/Dockerfile`]).sort());
  });

  it.each(names)('gives %s every setting it needs and none it does not know', (name) => {
    const given = composed[name]?.environment ?? {};
    expect(unknownTo(services[name]!, given)).toEqual([]);
    expect(loadConfig(services[name]!, { ...imageSettings(name), ...given })).toMatchObject({ PORT: 8080, HOST: '0.0.0.0' });
  });

  it.each(Object.keys(migrations))('migrates %s before it starts', (name) => {
    const step = composed[`migrate-${name}`];
    expect(step).toMatchObject({ image: `waymark/${name}`, command: ['node', `apps/${name}/dist/migrate.js`] });
    expect(Object.keys(step?.environment ?? {})).toEqual(Object.keys(migrations[name]!.shape));
    expect(composed[name]?.depends_on).toHaveProperty(`migrate-${name}`, { condition: 'service_completed_successfully' });
  });

  it('provisions the databases that are migrated', () => {
    expect(composed.provision?.command?.slice(2)).toEqual(Object.keys(migrations));
  });

  it('gives each process the password of its own role alone, as the roles are made', () => {
    for (const [name, { environment = {} }] of Object.entries(composed)) {
      expect([name, 'SERVICE_PASSWORD' in environment]).toEqual([name, name === 'provision']);
      for (const value of Object.values(environment)) {
        if (!/^postgres:/.test(value) || name === 'provision') continue;
        const { username, password } = new URL(value);
        expect([username, password]).toEqual([username, rolePassword(secrets.SERVICE_PASSWORD!, username)]);
      }
    }
  });

  it('locks every container of ours, limits the memory of all, and opens one port, on the loopback address', () => {
    for (const { image, ...service } of Object.values(composed)) {
      expect(service.mem_limit).toBeDefined();
      if (image.startsWith('waymark/')) expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] });
    }
    expect(Object.values(composed).flatMap(({ ports = [] }) => ports)).toEqual(['127.0.0.1:3000:8080']);
  });
});

describe('the Dockerfiles', () => {
  const stages = names.map((name) => read('apps', name, 'Dockerfile').split(/^(?=FROM )/m));

  it('share the stage that builds, so that it is built once, and copy the package.json of every project', () => {
    expect(new Set(stages.map(([, build]) => build)).size).toBe(1);
    const projects = ['apps', 'libs'].flatMap((room) => readdirSync(join(root, room)).map((name) => `${room}/${name}`));
    for (const project of projects) expect(stages[0]?.[1]).toContain(`COPY ${project}/package.json ${project}/\n`);
  });

  it.each(names)('run %s as nobody who owns a file of it, and ask whether it is ready', (name) => {
    const last = read('apps', name, 'Dockerfile').split(/^FROM /m).at(-1);
    expect(last).toMatch(/^USER 10001:10001$/m);
    expect(last).toMatch(/^HEALTHCHECK .*\/health\/ready/m);
    expect(last).toContain(`"apps/${name}/dist/main.js"]`);
  });
});

describe('k8s', () => {
  interface Container {
    readonly image: string;
    readonly command?: readonly string[];
    readonly envFrom: readonly ({ configMapRef: { name: string } } | { secretRef: { name: string } })[];
    readonly [more: string]: unknown;
  }
  interface Pod {
    readonly initContainers?: readonly Container[];
    readonly containers: readonly [Container];
    readonly securityContext: unknown;
  }
  const base = (app: string) => parseAllDocuments(read('k8s', 'base', app, `${app}.yaml`)).map((document) => document.toJS() as { kind: string; spec: { template: { spec: Pod } } });
  const podOf = (app: string) => base(app).find(({ kind }) => kind === 'Deployment')!.spec.template.spec;
  const shared = (parseAllDocuments(read('k8s', 'base', 'house.yaml'))[0]?.toJS() as { data: Settings }).data;
  /** What an overlay and its components put into the ConfigMap that the base has. */
  const settingsOf = (overlay: string): Settings => {
    const own = read('k8s', 'overlays', overlay, 'kustomization.yaml');
    const components = [...(/^components: \[(.*)\]$/m.exec(own)?.[1] ?? '').matchAll(/components\/([\w-]+)/g)].map(([, name]) => read('k8s', 'components', name!, 'kustomization.yaml'));
    const patches = [...components, own].flatMap((text) => [...text.matchAll(/path: \/data\/(\w+), value: '(.*)' }/g)]);
    return { ...shared, ...Object.fromEntries(patches.map(([, name, value]) => [name!, value!])) };
  };
  const overlays = ['dev', 'prod'].map(settingsOf);

  const folder = mkdtempSync(join(tmpdir(), 'waymark-secrets-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  spawnSync(process.execPath, [join(root, 'k8s', 'overlays', 'dev', 'make-secrets.mjs'), 'postgres', folder]);
  const secret = (name: string): Settings => Object.fromEntries(readFileSync(join(folder, `${name}.env`), 'utf8').split('\n').filter(Boolean).map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
  const secretsOf = ({ envFrom }: Container) => envFrom.flatMap((from) => ('secretRef' in from ? [from.secretRef.name] : []));

  it('deploys what docker-compose.yml runs, each app beside its own file, in both overlays', () => {
    expect(readdirSync(join(root, 'k8s', 'base'), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort()).toEqual([...names].sort());
    const released = [...read('k8s', 'overlays', 'prod', 'kustomization.yaml').matchAll(/name: waymark\/(\w+)/g)].map(([, name]) => name);
    expect(released.sort()).toEqual([...names].sort());
  });

  it.each(names)('gives %s every setting it needs and no secret it does not know', (name) => {
    const [container] = podOf(name).containers;
    expect(container.image).toBe(`waymark/${name}`);
    expect(container.envFrom).toContainEqual({ configMapRef: { name: 'house' } });
    const secrets = Object.assign({}, ...secretsOf(container).map(secret)) as Settings;
    expect(unknownTo(services[name]!, secrets)).toEqual([]);
    for (const settings of overlays) {
      expect(loadConfig(services[name]!, { ...imageSettings(name), ...settings, ...secrets })).toMatchObject({ PORT: 8080, HOST: '0.0.0.0' });
    }
  });

  it('shares no setting that no service knows', () => {
    const known = new Set([...Object.values(services).flatMap(({ shape }) => Object.keys(shape)), ...ofNode]);
    expect(overlays.flatMap(Object.keys).filter((name) => !known.has(name))).toEqual([]);
  });

  it('mounts the volume of files where they are kept, writable by who runs the pods', () => {
    const mount = `volumeMounts/-, value: { name: files, mountPath: ${overlays[0]?.FILES_FOLDER} }`;
    for (const part of [mount, 'securityContext/fsGroup, value: 10001 }']) expect(read('k8s', 'components', 'files-in-volume', 'kustomization.yaml')).toContain(part);
    expect(parse(read('k8s', 'components', 'files-in-volume', 'files.yaml'))).toMatchObject({ kind: 'PersistentVolumeClaim', metadata: { name: 'files' }, spec: { accessModes: ['ReadWriteMany'] } });
  });

  it.each(Object.keys(migrations))('migrates %s as its owner, whose password the service is not given', (name) => {
    const step = podOf(name).initContainers?.[0];
    expect(step).toMatchObject({ image: `waymark/${name}`, command: ['node', `apps/${name}/dist/migrate.js`] });
    expect(secretsOf(step!)).toEqual([`${name}-migration`]);
    expect(Object.keys(secret(`${name}-migration`))).toEqual(Object.keys(migrations[name]!.shape));
  });

  it.each(names)('locks, limits and probes %s', (name) => {
    const pod = podOf(name);
    expect(pod.securityContext).toMatchObject({ runAsNonRoot: true, runAsUser: 10001, seccompProfile: { type: 'RuntimeDefault' } });
    for (const container of [...(pod.initContainers ?? []), ...pod.containers]) {
      expect(container.securityContext).toEqual({ allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } });
      expect(container.resources).toMatchObject({ requests: { cpu: expect.any(String), memory: expect.any(String) }, limits: { memory: expect.any(String) } });
    }
    expect(pod.containers[0]).toMatchObject({
      startupProbe: { httpGet: { path: '/health/live' } },
      livenessProbe: { httpGet: { path: '/health/live' } },
      readinessProbe: { httpGet: { path: '/health/ready' } },
    });
  });
});

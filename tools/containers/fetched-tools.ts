import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, workFolder, works } from './commands.ts';

const bin = join(workFolder, 'bin');

async function goInstall(module: string, made: string, name = made): Promise<string> {
  const file = join(bin, name);
  if (existsSync(file)) return file;
  mkdirSync(bin, { recursive: true });
  await run(['go', 'install', module], { GOBIN: bin });
  if (made !== name) renameSync(join(bin, made), file);
  return file;
}

/** How Compose is called here: the plugin of the docker command, or the same program built from its Go module. */
export async function composeCommand(): Promise<readonly string[]> {
  if (works('docker', 'compose', 'version')) return ['docker', 'compose'];
  return [await goInstall('github.com/docker/compose/v2/cmd@v2.32.4', 'cmd', 'docker-compose')];
}

export async function kustomizeCommand(): Promise<readonly string[]> {
  if (works('kubectl', 'kustomize', '--help')) return ['kubectl', 'kustomize'];
  return [await goInstall('sigs.k8s.io/kustomize/kustomize/v5@v5.5.0', 'kustomize'), 'build'];
}

export function kubeconform(): Promise<string> {
  return works('kubeconform', '-v') ? Promise.resolve('kubeconform') : goInstall('github.com/yannh/kubeconform/cmd/kubeconform@v0.6.7', 'kubeconform');
}

/**
 * The schemas of Kubernetes' own API, in the strict form that knows no unknown field, as the Python package
 * kubernetes-validate carries them for each release. They refer to each other by an address of that package's own,
 * which is made a file's name here.
 */
export async function kubernetesSchemas(release: string): Promise<string> {
  const folder = join(workFolder, 'kubernetes-schemas', release);
  if (existsSync(folder)) return folder;
  const fetched = join(workFolder, 'kubernetes-validate');
  rmSync(fetched, { recursive: true, force: true });
  await run(['python3', '-m', 'pip', 'download', '-q', '--no-deps', '-d', fetched, 'kubernetes-validate==1.37.0']);
  const wheel = readdirSync(fetched).find((file) => file.endsWith('.whl')) ?? '';
  await run(['python3', '-m', 'zipfile', '-e', join(fetched, wheel), fetched]);
  const from = join(fetched, 'kubernetes_validate', 'kubernetes-json-schema', `v${release}-local-strict`);
  const made = `${folder}.making`;
  mkdirSync(made, { recursive: true });
  for (const file of readdirSync(from)) {
    const text = readFileSync(join(from, file), 'utf8').replaceAll('"/api/_definitions.json#', '"_definitions.json#');
    const schema = JSON.parse(text) as Record<string, unknown>;
    delete schema.$id;
    writeFileSync(join(made, file), JSON.stringify(schema));
  }
  renameSync(made, folder);
  rmSync(fetched, { recursive: true, force: true });
  return folder;
}

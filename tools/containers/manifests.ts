import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../house/paths.ts';
import { run, workFolder, works } from './commands.ts';
import { kubeconform, kubernetesSchemas, kustomizeCommand } from './fetched-tools.ts';

/** The newest release that kubernetes-validate has schemas of, and one that many clusters still run. */
const releases = ['1.37.0', '1.32.0'];

async function render(overlay: string): Promise<string> {
  const file = join(workFolder, `${overlay}.yaml`);
  mkdirSync(workFolder, { recursive: true });
  writeFileSync(file, await run([...(await kustomizeCommand()), join(root, 'k8s', 'overlays', overlay)]));
  return file;
}

/** Renders both overlays and holds every object against Kubernetes' own schemas. @returns what was checked, in words. */
export async function checkManifests(): Promise<string> {
  // The dev overlay makes its Secrets from files; the ones made here stay in git's blind spot.
  await run([process.execPath, join(root, 'k8s', 'overlays', 'dev', 'make-secrets.mjs'), 'postgres']);
  const files = [await render('dev'), await render('prod')];
  const tool = await kubeconform();
  for (const release of releases) {
    const schemas = join(await kubernetesSchemas(release), '{{.ResourceKind}}{{.KindSuffix}}.json');
    const against = [tool, '-strict', '-kubernetes-version', release, '-schema-location', schemas];
    await run([...against, ...files]);
    await expectRefusal(against);
  }
  return `dev and prod, against Kubernetes ${releases.join(' and ')}`;
}

/** A check that says yes to anything would say yes here too. */
async function expectRefusal(against: readonly string[]): Promise<void> {
  const broken = join(workFolder, 'broken.yaml');
  writeFileSync(broken, (await run(['cat', join(workFolder, 'prod.yaml')])).replaceAll('runAsNonRoot', 'runAsNotRoot'));
  if (works(...against, broken)) throw new Error('The schema check let a misspelt field pass.');
}

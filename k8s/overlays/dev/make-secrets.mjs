// Writes the files that the dev overlay makes its Secrets from, with keys and passwords made now:
//   node k8s/overlays/dev/make-secrets.mjs HOST_OF_POSTGRES [FOLDER]
// SERVICE_PASSWORD is printed: the roles and their passwords are made from it (infra/postgres/README.md).
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeSecrets, rolePassword } from '../../../infra/compose/make-secrets.mjs';

const [host = 'postgres', folder = join(import.meta.dirname, 'secrets')] = process.argv.slice(2);
const { SERVICE_PASSWORD, GATEWAY_SECRET, TOKEN_PRIVATE_KEY, TOKEN_PUBLIC_KEYS } = makeSecrets();
const url = (role, database) => `postgres://${role}:${rolePassword(SERVICE_PASSWORD, role)}@${host}:5432/${database}`;
const app = (service) => ({ [`DATABASE_URL_${service.toUpperCase()}`]: url(`${service}_app`, service) });
const outbox = (service) => ({ [`OUTBOX_URL_${service.toUpperCase()}`]: url(`${service}_outbox_reader`, service) });
const migration = (service) => ({ [`MIGRATION_URL_${service.toUpperCase()}`]: url(`${service}_owner`, service) });

const secrets = {
  directory: { ...app('directory'), ...outbox('directory'), TOKEN_PUBLIC_KEYS, TOKEN_PRIVATE_KEY, GATEWAY_SECRET },
  'directory-migration': migration('directory'),
  assessments: { ...app('assessments'), ...outbox('directory'), ...outbox('readiness'), ...outbox('assessments'), TOKEN_PUBLIC_KEYS },
  'assessments-migration': migration('assessments'),
  readiness: { ...app('readiness'), ...outbox('directory'), ...outbox('assessments'), ...outbox('plans'), ...outbox('readiness'), TOKEN_PUBLIC_KEYS },
  'readiness-migration': migration('readiness'),
  plans: { ...app('plans'), ...outbox('directory'), ...outbox('assessments'), ...outbox('readiness'), ...outbox('plans'), TOKEN_PUBLIC_KEYS },
  'plans-migration': migration('plans'),
  gateway: { GATEWAY_SECRET },
};

mkdirSync(folder, { recursive: true });
for (const [name, settings] of Object.entries(secrets)) {
  const lines = Object.entries(settings).map(([setting, value]) => `${setting}=${value}\n`);
  writeFileSync(join(folder, `${name}.env`), lines.join(''), { mode: 0o600 });
}
console.log(`SERVICE_PASSWORD=${SERVICE_PASSWORD}`);

// Prints the .env that docker-compose.yml needs.
import { makeSecrets } from './make-secrets.mjs';

for (const [name, value] of Object.entries(makeSecrets())) console.log(`${name}='${value}'`);

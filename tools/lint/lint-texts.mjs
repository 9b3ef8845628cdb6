// Reads [{ file, code }] from its input and writes, for each, what the linter says of that code in that file.
// A process of its own: the boundaries rule keeps the project graph in a global that Jest's sandbox would hide.
import { createProjectGraphAsync } from '@nx/devkit';
import { ESLint } from 'eslint';
import { readFileSync } from 'node:fs';

const texts = JSON.parse(readFileSync(0, 'utf8'));
// The rule reads the graph that this leaves in the cache; without one it would let everything pass.
await createProjectGraphAsync({ exitOnError: true });
const eslint = new ESLint();
const found = [];
for (const { file, code } of texts) {
  const [result] = await eslint.lintText(code, { filePath: file, warnIgnored: true });
  found.push(result.messages.map(({ ruleId, message }) => ({ rule: ruleId, message })));
}
process.stdout.write(JSON.stringify(found));

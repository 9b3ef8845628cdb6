// The machine's Node may be older than the project's, and on a fresh clone nothing is installed yet.
// This file runs on any Node >= 20: it installs what the lock file names, then runs the given tool on Node 24.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, 'node_modules', '.waymark-lock');
const [tool, ...args] = process.argv.slice(2);

function installWhatIsMissing() {
  const lock = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log('• installing packages (once, about two minutes)');
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, stdio: 'inherit' });
  if (npm.status !== 0) {
    console.error('Packages could not be installed; see the lines above.');
    process.exit(npm.status ?? 1);
  }
  writeFileSync(stamp, lock);
}

function node24() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  const shipped = join(root, 'node_modules', `node-linux-${process.arch}`, 'bin', 'node');
  if (existsSync(shipped) && statSync(shipped).isFile()) return shipped;
  console.error(`Waymark needs Node 24; this is ${process.version} and no packaged Node 24 exists for ${process.platform}-${process.arch}. Install Node 24 and run again.`);
  process.exit(1);
}

installWhatIsMissing();
const node = node24();
const bin = join(root, 'node_modules', '.bin');
const child = spawn(node, ['--disable-warning=ExperimentalWarning', join(root, tool), ...args], {
  // The channel tells the tool when this process is gone, killed included.
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  env: { ...process.env, PATH: [dirname(node), bin, process.env.PATH].join(delimiter), NX_DAEMON: 'false' },
});
// The tool decides how to end; this process only waits for it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : code));

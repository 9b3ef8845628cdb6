// Runs one npm script in a process group of its own, as a terminal does, and ends it when the test run ends, killed included.
import { spawn } from 'node:child_process';

process.once('message', ({ args, cwd, env }) => {
  const npm = spawn('npm', args, { cwd, env, detached: true, stdio: 'inherit' });
  const ctrlC = () => {
    try {
      process.kill(-npm.pid, 'SIGINT');
    } catch {
      // It ended by itself.
    }
  };
  npm.once('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
  process.on('message', ctrlC);
  process.on('disconnect', ctrlC);
});

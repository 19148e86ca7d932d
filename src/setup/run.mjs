import { spawn, spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The environment in which the project's own Node and tools come first on the PATH. */
function projectEnv(extra = {}) {
  return { ...process.env, PATH: join(root, 'node_modules', '.bin') + delimiter + process.env.PATH, ...extra };
}

/**
 * Runs a command in the project's folder and shows its output as it comes.
 * @returns {Promise<number>} the exit status; 1 when a signal ended it, 127 when it could not be started
 */
export function run(command, args, { env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: projectEnv(env), shell: process.platform === 'win32' });
    const passOn = (signal) => child.kill(signal);
    process.once('SIGINT', passOn).once('SIGTERM', passOn);
    child.on('error', () => resolve(127));
    child.on('exit', (code) => {
      process.off('SIGINT', passOn).off('SIGTERM', passOn);
      resolve(code ?? 1);
    });
  });
}

/** Runs a command quietly and tells whether it exists and succeeded, with what it printed. */
export function probe(command, args, { timeout = 60_000 } = {}) {
  const result = spawnSync(command, args, { cwd: root, encoding: 'utf8', timeout, env: projectEnv(), shell: process.platform === 'win32' });
  return { ok: result.status === 0, text: `${result.stdout ?? ''}${result.stderr ?? ''}`.trim() };
}

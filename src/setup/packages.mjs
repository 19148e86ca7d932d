import { say } from './report.mjs';
import { probe, run } from './run.mjs';

/** Path of the first of these programs that the machine has. */
export function firstOf(names) {
  for (const name of names) {
    const which = probe('sh', ['-c', `command -v ${name}`]);
    if (which.ok && which.text) return which.text.split('\n')[0];
  }
  return null;
}

/** Installs the system's packages where that can be done; answers whether it was. */
export async function installPackages(names) {
  if (!probe('sh', ['-c', 'command -v apt-get']).ok || process.getuid?.() !== 0) return false;
  say(`正在安装系统的软件包：${names.join('、')}……`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env });
  return (await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], { env })) === 0;
}

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { giveUp, say } from './report.mjs';
import { probe, root, run } from './run.mjs';

const stamp = join(root, 'node_modules', '.installed-from');

/**
 * Installs the locked packages when they are missing or the lock file has changed since; a second call costs nothing.
 * Ends the command when Node is too old or npm fails.
 */
export async function install() {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    giveUp(`这台机器的 Node 是 ${process.versions.node}，太旧了。`, '装上 Node 20 或更新的版本（https://nodejs.org），再运行一次。');
  }
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted && projectNodeWorks()) return;
  say('正在安装所需的软件包（第一次要一两分钟）……');
  const status = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status !== 0) giveUp('软件包没有装成。', '看上面 npm 的报错；多半是连不上 npm 仓库，联网后再运行一次。');
  if (!projectNodeWorks()) {
    giveUp('项目自带的 Node 没有装好。', '它的安装脚本可能被拦下了：运行 npm rebuild node，或把这台机器的 Node 换成 24 以上。');
  }
  writeFileSync(stamp, wanted);
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const name of ['package.json', 'package-lock.json']) hash.update(readFileSync(join(root, name)));
  return hash.digest('hex');
}

function projectNodeWorks() {
  const node = probe('node', ['--version']);
  return node.ok && Number(node.text.replace(/^v/, '').split('.')[0]) >= 22;
}

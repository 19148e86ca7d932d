import { existsSync } from 'node:fs';
import { giveUp, say } from './report.mjs';
import { probe, run } from './run.mjs';

const installed = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/**
 * Finds a Chromium for the browser tests: one named by CHROMIUM_PATH, one on the machine, Playwright's own
 * download, then the system's package. Ends the command, saying what is missing, when none can be had:
 * a browser test is never skipped.
 * @returns {Promise<string>} path of the browser's executable
 */
export async function findBrowser() {
  const found = onThisMachine() ?? (await downloaded()) ?? (await fromDebian());
  if (found) return found;
  return giveUp('没有找到 Chromium，浏览器测试跑不了。', '装一个 Chromium（Debian 上：apt-get install chromium fonts-noto-cjk），或用环境变量 CHROMIUM_PATH 指明它在哪里。');
}

function onThisMachine() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : giveUp(`CHROMIUM_PATH 指的文件不存在：${named}`, '改正这个环境变量，或去掉它。');
  for (const name of installed) {
    const which = probe('sh', ['-c', `command -v ${name}`]);
    if (which.ok && which.text) return which.text.split('\n')[0];
  }
  return playwrightsOwn();
}

function playwrightsOwn() {
  const asked = probe('node', ['-e', "console.log(require('playwright').chromium.executablePath())"]);
  return asked.ok && existsSync(asked.text) ? asked.text : null;
}

async function downloaded() {
  say('这台机器上没有 Chromium，先试 Playwright 的下载……');
  const result = probe('npx', ['--no-install', 'playwright', 'install', 'chromium'], { timeout: 180_000 });
  return result.ok ? playwrightsOwn() : null;
}

async function fromDebian() {
  if (!probe('sh', ['-c', 'command -v apt-get']).ok || process.getuid?.() !== 0) return null;
  say('下载不成，改装系统的软件包 chromium 和中文字体……');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env });
  const status = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], { env });
  return status === 0 ? onThisMachine() : null;
}

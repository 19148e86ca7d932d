import { existsSync } from 'node:fs';
import { firstOf, installPackages } from './packages.mjs';
import { giveUp, say } from './report.mjs';
import { probe } from './run.mjs';

/** The same engine without what surrounds a page on a screen. */
const HEADLESS = 'chromium-headless-shell';
const WITH_A_WINDOW = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/**
 * Finds a Chromium for the browser tests: the one named by CHROMIUM_PATH, one without a window from the machine or its system's package,
 * then any on the machine, then Playwright's own download. Ends the command, saying what is missing, when none can be had:
 * a browser test is never skipped.
 * @returns {Promise<string>} path of the browser's executable
 */
export async function findBrowser() {
  return (
    named('CHROMIUM_PATH') ??
    firstOf([HEADLESS]) ??
    (await fromDebian([HEADLESS, 'fonts-noto-cjk'])) ??
    firstOf(WITH_A_WINDOW) ??
    playwrightsOwn() ??
    (await downloaded()) ??
    giveUp(
      '没有找到 Chromium，浏览器测试跑不了。',
      `装一个 Chromium（Debian 上：apt-get install ${HEADLESS} fonts-noto-cjk），或用环境变量 CHROMIUM_PATH 指明它在哪里。`,
    )
  );
}

/**
 * Finds Firefox ESR for the browser tests: one named by FIREFOX_PATH, one on the machine, then the system's package.
 * Ends the command, saying what is missing, when none can be had.
 * @returns {Promise<string>} path of the browser's executable
 */
export async function findFirefox() {
  return (
    named('FIREFOX_PATH') ??
    firstOf(['firefox-esr', 'firefox']) ??
    (await fromDebian(['firefox-esr'])) ??
    giveUp(
      '没有找到 Firefox，浏览器测试跑不了。',
      '装一个 Firefox（Debian 上：apt-get install firefox-esr），或用环境变量 FIREFOX_PATH 指明它在哪里。',
    )
  );
}

/**
 * Finds the text browser lynx: the one named by LYNX_PATH, one on the machine, then the system's package.
 * Ends the command, saying what is missing, when none can be had.
 * @returns {Promise<string>} path of the browser's executable
 */
export async function findLynx() {
  return (
    named('LYNX_PATH') ??
    firstOf(['lynx']) ??
    (await fromDebian(['lynx'])) ??
    giveUp(
      '没有找到文字浏览器 lynx，浏览器测试跑不了。',
      '装一个 lynx（Debian 上：apt-get install lynx），或用环境变量 LYNX_PATH 指明它在哪里。',
    )
  );
}

/** The program that a variable of the environment names, null where it is not set. */
function named(variable) {
  const path = process.env[variable];
  if (!path) return null;
  return existsSync(path) ? path : giveUp(`${variable} 指的文件不存在：${path}`, '改正这个环境变量，或去掉它。');
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

/** The first of the system's packages is the program. */
async function fromDebian(packages) {
  return (await installPackages(packages)) ? firstOf(packages.slice(0, 1)) : null;
}

import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser, findFirefox, findLynx } from './browser.mjs';
import { install } from './install.mjs';
import { findNginx } from './nginx.mjs';
import { say } from './report.mjs';
import { root, run } from './run.mjs';

const results = join(root, 'test-results');
const vitestReport = join(results, 'vitest.json');
const playwrightReport = join(results, 'playwright.json');

await install();
const CHROMIUM_PATH = await findBrowser();
const FIREFOX_PATH = await findFirefox();
const NGINX_PATH = await findNginx();
const LYNX_PATH = await findLynx();
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const steps = [
  ['写法', () => run('biome', ['check', '--error-on-warnings'])],
  ['类型', () => run('tsc', ['--noEmit'])],
  ['用不着的代码和依赖', () => run('knip', [])],
  ['单元、对照表和样例站', () => run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`])],
  ['生成网站', () => run('npm', ['run', '--silent', 'build'])],
  [
    '浏览器',
    () =>
      run('playwright', ['test'], {
        env: { CHROMIUM_PATH, FIREFOX_PATH, NGINX_PATH, LYNX_PATH, PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport },
      }),
  ],
];

let broken = 0;
for (const [name, step] of steps) {
  say(`\n── ${name} ──`);
  const status = await step();
  if (status !== 0) broken += 1;
}

const counts = [fromVitest(), fromPlaywright()];
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = Math.max(
  counts.reduce((sum, count) => sum + count.failed, 0),
  broken,
);
say(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

/** A suite that left no report has failed: its silence must not read as success. */
function fromVitest() {
  if (!existsSync(vitestReport)) return { passed: 0, failed: 1 };
  const report = JSON.parse(readFileSync(vitestReport, 'utf8'));
  return { passed: report.numPassedTests, failed: report.numFailedTests + (report.numPassedTests === 0 ? 1 : 0) };
}

function fromPlaywright() {
  if (!existsSync(playwrightReport)) return { passed: 0, failed: 1 };
  const { stats } = JSON.parse(readFileSync(playwrightReport, 'utf8'));
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + (stats.expected === 0 ? 1 : 0) };
}

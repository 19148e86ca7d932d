/**
 * `npm run build`: data checks, pages, checks of the finished output, search index, and only then the swap into `dist/`.
 * Exit 0 when all is well, 1 with findings, 2 when the build itself failed; but for 0, `dist/` stays as it was.
 */
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Finding } from '../checks/base/finding.ts';
import { checkContent } from '../checks/steps/check-content.ts';
import { printFindings } from '../checks/reporters/terminal.ts';
import { checkSite } from '../checks/steps/check-site.ts';
import { readPage } from '../checks/steps/read-page.ts';
import { readSite } from '../checks/steps/read-site.ts';
import { siteFacts } from '../checks/steps/site-facts.ts';
import type { SiteSettings } from '../checks/steps/site-facts.ts';
import { findLeftMarks, stripSite } from '../checks/steps/strip-marks.ts';
import { sourceTracer } from '../checks/steps/trace-source.ts';
import { buildSearchIndex, compareWithIndex, indexedAddresses } from './search-index.ts';
import { recover, swapIn } from './swap.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const SITE = '.build/site';
const at = (path: string): string => join(root, path);

/** Ends the build with what was found. */
class Refused extends Error {
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    super('the build has findings');
    this.findings = findings;
  }
}

function refuse(findings: readonly Finding[]): void {
  if (findings.length > 0) throw new Refused(findings);
}

const started = performance.now();

/** Runs one step and says how long it took. */
async function step<T>(name: string, run: () => T | Promise<T>): Promise<T> {
  const from = performance.now();
  const result = await run();
  console.log(`${name}：${((performance.now() - from) / 1000).toFixed(1)} 秒`);
  return result;
}

async function build(): Promise<void> {
  recover(at('dist'), at('.build/previous'));
  const { content, registry, findings } = await step('核对数字和内容', () => checkContent(root));
  refuse(findings);
  await step('生成网页', renderPages);
  const { site } = (await import(pathToFileURL(at('src/site.config.ts')).href)) as { site: SiteSettings };
  const pages = await step('核对成品', () => {
    const files = readSite(at(SITE), SITE);
    refuse(checkSite(files, siteFacts(root, content, registry, site), sourceTracer(root)));
    stripSite(at(SITE), files);
    refuse(findLeftMarks(at(SITE), SITE));
    return files.filter(({ kind }) => kind === 'html').map(readPage);
  });
  await step('建搜索索引', async () => {
    await buildSearchIndex(at(SITE));
    refuse(compareWithIndex(pages, indexedAddresses(at(SITE))));
  });
  swapIn(at(SITE), at('dist'), at('.build/previous'));
  console.log(`网站已生成在 dist/：${pages.length} 页，共 ${((performance.now() - started) / 1000).toFixed(1)} 秒。`);
}

async function renderPages(): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  rmSync(at(SITE), { recursive: true, force: true });
  const astro = await import('astro');
  await astro.build({ root, logLevel: 'error', outDir: SITE });
}

/** Only one build at a time may write `.build/` and `dist/`; a lock whose owner is gone is taken over. */
function lock(): () => void {
  const path = at('.build/lock');
  mkdirSync(at('.build'), { recursive: true });
  for (let turn = 0; ; turn += 1) {
    try {
      const handle = openSync(path, 'wx');
      writeSync(handle, String(process.pid));
      closeSync(handle);
      return () => rmSync(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || turn > 0) throw error;
      const owner = Number(readFileSync(path, 'utf8'));
      if (isRunning(owner)) throw new Error(`另一个生成正在进行（进程 ${owner}），等它结束再试`);
      rmSync(path, { force: true });
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Runs the build under the lock and answers with the exit status. */
async function run(json: boolean): Promise<number> {
  const unlock = lock();
  try {
    await build();
    return 0;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (json) console.log(JSON.stringify(error.findings));
    else printFindings(error.findings);
    console.error(`没有生成：${error.findings.length} 处要改。dist/ 保持原样。`);
    return 1;
  } finally {
    unlock();
  }
}

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
run(values.json).then(
  (status) => process.exit(status),
  (error: Error) => {
    console.error(`没有生成：${error.message}\ndist/ 保持原样。`);
    process.exit(2);
  },
);

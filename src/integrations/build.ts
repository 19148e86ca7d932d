/**
 * `npm run build`: data checks, pages, checks of the finished output, search index, compressed copies, and only then the swap into
 * `dist/`, with what a host needs beside it in `serving/`, and the self-inspection in `self-inspection/`.
 * Exit 0 when all is well, 1 with findings, 2 when the build itself failed; but for 0, `dist/` stays as it was.
 */
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readArguments, UsageError } from '../checks/base/arguments.ts';
import type { Finding } from '../checks/base/finding.ts';
import { reportTerminal } from '../checks/reporters/terminal.ts';
import { checkSite } from '../checks/steps/run.ts';
import type { PageName } from '../checks/steps/site-context.ts';
import type { Content } from '../figures/content.ts';
import type { Registry } from '../figures/registry.ts';
import { site } from '../site.config.ts';
import { compressSite } from './compress.ts';
import { writeChecksums } from './data-checksums.ts';
import { writeInspection } from './inspect.ts';
import { judgeRendered } from './render-site.ts';
import { PUBLISHED, startRenderer } from './renderer.ts';
import { sbom } from './sbom.ts';
import type { SearchIndex } from './search-index.ts';
import { compareWithIndex, dropProgram, indexedAddresses, readForSearch } from './search-index.ts';
import { writeServingFiles } from './serving-files.ts';
import { processesFor, shares, writtenPages } from './shares.ts';
import { recover, swapIn } from './swap.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
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

/** Runs one step, saying that it has begun and how long it took. */
async function step<T>(name: string, run: () => T | Promise<T>): Promise<T> {
  const from = performance.now();
  process.stdout.write(`${name}…… `);
  try {
    return await run();
  } finally {
    console.log(`${((performance.now() - from) / 1000).toFixed(1)} 秒`);
  }
}

async function build({ compress, processes }: Options): Promise<void> {
  recover(at('dist'), at('.build/previous'));
  recover(at('serving'), at('.build/previous-serving'));
  const renderer = startRenderer(root, shares(processes ?? processesFor(writtenPages(root), availableParallelism())));
  const { content, registry, findings } = await step('核对数字和内容', () => checkSite(root));
  if (findings.length > 0) renderer.stop();
  refuse(findings);
  refuse(await step('生成网页', () => renderer.render(content)));
  const search = await step('读进搜索', () => readForSearch(at(PUBLISHED)));
  const pages = await judged(search, content, registry);
  if (compress) await step('压缩', () => compressSite(at(PUBLISHED)));
  await step('写服务器配置', () => writeServingFiles(at(PUBLISHED), at('.build/serving'), site.traceless, sbom(root)));
  swapIn(at(PUBLISHED), at('dist'), at('.build/previous'));
  swapIn(at('.build/serving'), at('serving'), at('.build/previous-serving'));
  console.log(`网站已生成在 dist/：${pages.length} 页，共 ${((performance.now() - started) / 1000).toFixed(1)} 秒。`);
  console.log(writeInspection(root, pages.length, registry));
}

/** Judges the pages while the index, which takes one core, is written. */
async function judged(search: SearchIndex, content: Content, registry: Registry): Promise<readonly PageName[]> {
  const written = search.write();
  written.catch(() => {}); // Findings come first.
  try {
    const { pages, findings } = await step('核对成品', () => judgeRendered(root, content, registry, at(PUBLISHED)));
    refuse(findings);
    writeChecksums(join(at(PUBLISHED), 'data'));
    await step('写搜索索引', () => written);
    refuse(compareWithIndex(pages, indexedAddresses(at(PUBLISHED))));
    dropProgram(at(PUBLISHED));
    return pages;
  } finally {
    await search.close();
  }
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
      if (isRunning(owner)) throw new UsageError(`另一个生成正在进行（进程 ${owner}），等它结束再试`);
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
async function run(options: Options): Promise<number> {
  const unlock = lock();
  try {
    await build(options);
    return 0;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    process.stdout.write(options.json ? `${JSON.stringify(error.findings)}\n` : `\n${reportTerminal(error.findings)}`);
    console.error(`没有生成：${error.findings.length} 处要改。dist/ 保持原样。`);
    return 1;
  } finally {
    unlock();
  }
}

interface Options {
  readonly json: boolean;
  readonly compress: boolean;
  readonly processes: number | undefined;
}

/** More would need more memory than they save time. */
const MOST_PROCESSES = 64;

/**
 * `--json` prints findings for programs, `--no-compress` saves the time where nobody is served, `--processes N` says how many render,
 * when not as many as the site's size and the cores suggest; any other argument is a mistake.
 */
function readOptions(): Options {
  const { flags, values, rest } = readArguments(process.argv.slice(2), { flags: ['json', 'no-compress'], values: ['processes'] });
  if (rest.length > 0) throw new UsageError(`用不着 ${rest[0]}`);
  return { json: flags.has('json'), compress: !flags.has('no-compress'), processes: readProcesses(values.get('processes')) };
}

function readProcesses(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  const processes = Number(given);
  if (!Number.isInteger(processes) || processes < 1 || processes > MOST_PROCESSES)
    throw new UsageError(`--processes 是 1 到 ${MOST_PROCESSES} 的整数，不是“${given}”`);
  return processes;
}

Promise.resolve()
  .then(() => run(readOptions()))
  .then(
    (status) => process.exit(status),
    (error: Error) => {
      const told = error.message
        .split('\n')
        .filter((line) => !/^\s+at /.test(line))
        .slice(0, 8)
        .join('\n');
      console.error(error instanceof UsageError ? `build：${told}` : `没有生成，是程序自己出了错：${told}\ndist/ 保持原样。`);
      process.exit(2);
    },
  );

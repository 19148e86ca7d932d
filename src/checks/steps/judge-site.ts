/** Judges a finished site on disk, file by file on every core, and that what will be published is the same without its marks. */
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Finding } from '../base/finding.ts';
import type { FileReport } from './check-output.ts';
import { judgeFile, judgeReports, pagesOf } from './check-output.ts';
import type { Facts } from './facts.ts';
import type { SiteFile } from './read-site.ts';
import { pathsBelow, readSiteFile } from './read-site.ts';
import type { PageName, SiteContext } from './site-context.ts';
import { openFile } from './site-context.ts';
import { leftMark, stripped } from './strip-marks.ts';
import { sourceTracer } from './trace-source.ts';

/** A site on disk, and what to do with it. */
export interface SiteOnDisk {
  readonly folder: string;
  /** Stands for the folder in findings. */
  readonly shownAs: string;
  /** Root of the project whose sources the findings name. */
  readonly root: string;
  /** The folder with the same files as they will be published, without marks; left out while nothing will be. */
  readonly published?: string | undefined;
}

/** A judged site. */
export interface JudgedSite {
  /** The same, in the same order, however many threads there were. */
  readonly findings: readonly Finding[];
  readonly pages: readonly PageName[];
}

/** What a thread hands over of one file. */
export interface Judged {
  readonly report: FileReport;
  /** A mark in what will be published. */
  readonly left: Finding | null;
}

/** What a thread is started with. */
export interface Task {
  readonly site: SiteOnDisk;
  readonly facts: Facts;
  readonly paths: readonly string[];
  /** One number that all threads share: the place of the next file that nobody has taken. */
  readonly next: Int32Array;
}

const WORKER = new URL('judge-worker.ts', import.meta.url);
/** Parsed pages live shortly; with room for more of them less is copied (7% of the processor time). */
const resourceLimits = { maxYoungGenerationSizeMb: 192 };
/** Below so many files for each, a thread takes longer to start than it saves. */
const FILES_PER_THREAD = 100;

/** Judges every file below the folder. Throws when a thread dies: what it would have found is unknown. */
export async function judgeSite(site: SiteOnDisk, facts: Facts, threads = availableParallelism(), worker = WORKER): Promise<JudgedSite> {
  const paths = pathsBelow(site.folder);
  const context: SiteContext = { facts, paths: new Set(paths), trace: sourceTracer(site.root) };
  const wanted = Math.min(threads, Math.floor(paths.length / FILES_PER_THREAD));
  const judged =
    wanted > 1 ? await judgeOnThreads({ site, facts, paths }, wanted, worker) : paths.map((path) => judgeOnDisk(site, path, context));
  judged.sort((a, b) => (a.report.path < b.report.path ? -1 : 1));
  const reports = judged.map(({ report }) => report);
  const findings = judgeReports(reports, context, (path) => openFile(readSiteFile(site.folder, site.shownAs, path), facts));
  const left = judged.flatMap((one) => one.left ?? []);
  return { findings: findings.length > 0 ? findings : left, pages: pagesOf(reports) };
}

/** Reads and judges one file. */
export function judgeOnDisk({ folder, shownAs, published }: SiteOnDisk, path: string, context: SiteContext): Judged {
  const file = readSiteFile(folder, shownAs, path);
  const report = judgeFile(openFile(file, context.facts), context);
  const faulty = report.said.some(([, said]) => said.some((one) => 'slug' in one));
  return { report, left: published === undefined || faulty ? null : leftIn({ folder, published }, file) };
}

/** A mark left in what will be published. Throws when that is another text than the one that was judged. */
function leftIn({ folder, published }: { folder: string; published: string }, file: SiteFile): Finding | null {
  const without = stripped(folder, file);
  const bytes = without?.bytes ?? readFileSync(join(folder, file.path));
  if (!readFileSync(join(published, file.path)).equals(bytes)) throw new Error(`要发布的 ${file.path} 和核对过的不是一份`);
  return leftMark(without?.file ?? file);
}

async function judgeOnThreads(task: Omit<Task, 'next'>, threads: number, worker: URL): Promise<Judged[]> {
  const judged: Judged[] = [];
  const next = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const workerData: Task = { ...task, facts: withoutKeptTexts(task.facts), next };
  const started = Array.from({ length: threads }, () => new Worker(worker, { workerData, resourceLimits }));
  try {
    await Promise.all(started.map((one) => finished(one, (some) => judged.push(...some))));
  } finally {
    await Promise.all(started.map((one) => one.terminate()));
  }
  if (judged.length !== task.paths.length) throw new Error(`核对成品的线程交回 ${judged.length} 个文件，应是 ${task.paths.length} 个`);
  return judged;
}

/** Waits for a thread to end by itself. */
function finished(worker: Worker, take: (judged: readonly Judged[]) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.on('message', take);
    worker.on('error', (error: Error) => reject(new Error(`核对成品的一个线程停了：${error.message}`, { cause: error })));
    worker.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`核对成品的一个线程停了，退出码 ${code}`))));
  });
}

/** Functions do not travel between threads; the texts of kept files are compared on this one. */
function withoutKeptTexts(facts: Facts): Facts {
  const releases = [...facts.releases].map(
    ([version, { files, ...release }]) => [version, { ...release, files: new Map([...files.keys()].map((path) => [path, null])) }] as const,
  );
  return { ...facts, releases: new Map(releases) };
}

/** One thread of the checks of the output: takes files until none is left, and hands over what was said of them. */
import { constants, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import type { Judged, Task } from './judge-site.ts';
import { judgeOnDisk } from './judge-site.ts';
import type { SiteContext } from './site-context.ts';
import { sourceTracer } from './trace-source.ts';

/** Files that are handed over together. */
const AT_ONCE = 50;

// The search index is written at the same time, on one core and for longer: it goes first.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
const { site, facts, paths, next } = workerData as Task;
const context: SiteContext = { facts, paths: new Set(paths), trace: sourceTracer(site.root) };
let judged: Judged[] = [];
for (let at = Atomics.add(next, 0, 1); at < paths.length; at = Atomics.add(next, 0, 1)) {
  judged.push(judgeOnDisk(site, paths[at]!, context));
  if (judged.length >= AT_ONCE) handOver();
}
handOver();

function handOver(): void {
  parentPort!.postMessage(judged);
  judged = [];
}

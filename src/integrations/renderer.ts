/**
 * Renders the pages in processes of their own. What Astro bundled stays in memory until its process ends, and the checks of the output
 * need room; and while the data are checked here, the pages are bundled there.
 */
import { fork } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Finding } from '../checks/base/finding.ts';
import type { Content } from '../figures/content.ts';
import { pack } from './hand-over.ts';
import { mergeTree } from './merge-tree.ts';
import { UNCHECKED } from './render-site.ts';
import type { Share } from './shares.ts';
import { WHOLE } from './shares.ts';

/** Where the pages stand without marks, as they will be published; below the root. */
export const PUBLISHED = '.build/published';

/** What a process is told to render. Folders are below the root. */
export interface Order {
  readonly root: string;
  readonly share: Share;
  readonly into: string;
  readonly published: string;
}

/** What the process answers with: findings, or what went wrong in it. */
export type Rendered = { readonly findings: readonly Finding[] } | { readonly failed: string };

const PROGRAM = new URL('render-process.ts', import.meta.url);

/** Processes that are getting ready to render. */
export interface Renderer {
  /** Renders proved content into `.build/site` and `.build/published`; what editors wrote wrong comes back as findings, everything else is thrown. */
  render(content: Content): Promise<readonly Finding[]>;
  /** Ends the processes, whatever they are doing. */
  stop(): void;
}

/** Starts a process for each share of the site below `root`. */
export function startRenderer(root: string, shares: readonly Share[] = [WHOLE], program = PROGRAM): Renderer {
  const orders = shares.map((share): Order => ({ root, share, into: placeOf(UNCHECKED, share), published: placeOf(PUBLISHED, share) }));
  clear(root);
  const started = orders.map((order) => startOne(order, program));
  const stop = (): void => started.forEach(({ child }) => child.kill());
  return {
    stop,
    async render(content) {
      const parcel = pack(content);
      // A process that cannot be told any more says why by its exit.
      for (const { child } of started) if (child.connected) child.send(parcel, () => {});
      try {
        const findings = (await Promise.all(started.map(({ answer }) => answer))).flat();
        if (findings.length === 0)
          for (const { into, published } of orders.slice(1)) {
            mergeTree(join(root, into), join(root, UNCHECKED));
            mergeTree(join(root, published), join(root, PUBLISHED));
          }
        return distinct(findings);
      } finally {
        stop();
      }
    },
  };
}

/** What builds before left, with however many shares. */
function clear(root: string): void {
  const folder = join(root, dirname(UNCHECKED));
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) if (TREE.test(name)) rmSync(join(folder, name), { recursive: true });
}

const TREE = /^(?:site|published)(?:-\d+)?$/;

/** The first share stands where the whole will. */
const placeOf = (folder: string, { index }: Share): string => (index === 0 ? folder : `${folder}-${index}`);

function startOne(order: Order, program: URL) {
  const child = fork(program, [JSON.stringify(order)], { cwd: order.root, serialization: 'advanced' });
  const answer = new Promise<readonly Finding[]>((resolve, reject) => {
    child.once('message', (rendered) => {
      const answered = rendered as Rendered;
      if ('findings' in answered) resolve(answered.findings);
      else reject(new Error(answered.failed));
    });
    child.once('error', reject);
    child.once('exit', (code, signal) => reject(new Error(`生成网页的进程停了（${signal ?? `退出码 ${code}`}），没有说出结果`)));
  });
  answer.catch(() => {}); // It may fail before anybody waits for it.
  return { child, answer };
}

/** A fault of what all shares have is found by each of them. */
const distinct = (findings: readonly Finding[]): Finding[] => [...new Map(findings.map((one) => [JSON.stringify(one), one])).values()];

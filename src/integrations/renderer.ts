/**
 * Renders the pages in a process of its own. What Astro bundled stays in memory until its process ends, and the checks of the output
 * need room; and while the data are checked here, that process reads the content and Astro itself.
 */
import { fork } from 'node:child_process';
import type { Finding } from '../checks/base/finding.ts';

/** What the process answers with: findings, or what went wrong in it. */
export type Rendered = { readonly findings: readonly Finding[] } | { readonly failed: string };

/** Sent to the process when the data are found well. */
export const BEGIN = 'render';

const PROGRAM = new URL('render-process.ts', import.meta.url);

/** A process that is getting ready to render. */
export interface Renderer {
  /** Renders into `.build/site`; what editors wrote wrong comes back as findings, everything else is thrown. */
  render(): Promise<readonly Finding[]>;
  /** Ends the process, whatever it is doing. */
  stop(): void;
}

/** Starts the process for the site below `root`. */
export function startRenderer(root: string, program = PROGRAM): Renderer {
  const child = fork(program, [root], { cwd: root });
  const answer = new Promise<readonly Finding[]>((resolve, reject) => {
    child.once('message', (rendered: Rendered) => {
      if ('findings' in rendered) resolve(rendered.findings);
      else reject(new Error(rendered.failed));
    });
    child.once('error', reject);
    child.once('exit', (code, signal) => reject(new Error(`生成网页的进程停了（${signal ?? `退出码 ${code}`}），没有说出结果`)));
  });
  answer.catch(() => {}); // It may fail before anybody waits for it.
  return {
    render: () => {
      // A process that cannot be told any more says why by its exit.
      if (child.connected) child.send(BEGIN, () => {});
      return answer;
    },
    stop: () => void child.kill(),
  };
}

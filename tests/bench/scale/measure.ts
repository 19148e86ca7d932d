/** Runs a program and measures it: time, CPU time and the peak memory of its whole tree of processes, for each phase that it announces. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a stretch of a run took. Memory is resident, in MB, of all processes together. */
interface Phase {
  readonly name: string;
  readonly seconds: number;
  readonly megabytes: number;
}

/** What a run took. */
export interface Run {
  readonly seconds: number;
  /** Processor time of the program and of all that it started, short of at most one sample for each process. */
  readonly cpuSeconds: number;
  readonly megabytes: number;
  readonly phases: readonly Phase[];
}

const SAMPLE_MS = 50;
/** Ticks of the kernel's clock in a second; fixed on Linux. */
const TICKS = 100;
/** How `npm run build` says that a step begins. */
const BEGINS = /(?:^|\n)([^\n…]+)…… /g;

/** Whether this system tells what is measured; only Linux does. */
export const canMeasure = (): boolean => process.platform === 'linux';

/** Runs a program of Node in a folder. Throws with the end of its output when it fails. */
export async function measure(name: string, folder: string, args: readonly string[]): Promise<Run> {
  const from = performance.now();
  const cpu = new Map<number, number>();
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const phases: { name: string; from: number; to: number; megabytes: number }[] = [{ name, from, to: from, megabytes: 0 }];
  let output = '';
  const take = (chunk: string): void => {
    output += chunk;
    const begun = [...output.matchAll(BEGINS)].map(([, phase]) => phase!);
    for (const phase of begun.slice(phases.length - 1)) {
      phases.at(-1)!.to = performance.now();
      phases.push({ name: phase, from: performance.now(), to: 0, megabytes: 0 });
    }
  };
  child.stdout.setEncoding('utf8').on('data', take);
  child.stderr.setEncoding('utf8').on('data', take);
  const sampling = setInterval(() => {
    const last = phases.at(-1)!;
    last.megabytes = Math.max(last.megabytes, sampleTree(child.pid!, cpu));
  }, SAMPLE_MS);
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  }).finally(() => clearInterval(sampling));
  if (status !== 0) throw new Error(`${name}没有成：${output.slice(-600)}`);
  const to = performance.now();
  phases.at(-1)!.to = to;
  return {
    seconds: (to - from) / 1000,
    cpuSeconds: [...cpu.values()].reduce((sum, seconds) => sum + seconds, 0),
    megabytes: Math.max(...phases.map(({ megabytes }) => megabytes)),
    phases: phases.map((phase) => ({ name: phase.name, seconds: (phase.to - phase.from) / 1000, megabytes: phase.megabytes })),
  };
}

/**
 * Resident memory of a process and of all below it; a process that has just ended counts as nothing. Notes the processor time that each
 * has used so far: the kernel adds up only processes that somebody waited for, and Pagefind's is not.
 */
function sampleTree(pid: number, cpu: Map<number, number>): number {
  try {
    const kilobytes = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
    cpu.set(pid, (Number(fields[11]) + Number(fields[12])) / TICKS);
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    );
    return kilobytes / 1024 + children.reduce((sum, child) => sum + sampleTree(child, cpu), 0);
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return 0;
    throw error;
  }
}

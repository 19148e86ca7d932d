/** `npm run bench -- checks [--sizes 25000,50000,100000]`: time and memory of all data rules on made-up content, one process for each size. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { checkSite } from '../../../src/checks/steps/run.ts';

/** What one size took. */
export interface Measured {
  readonly figures: number;
  readonly relations: number;
  readonly seconds: number;
  readonly megabytes: number;
  readonly findings: number;
}

const LIMIT = { seconds: 10, megabytes: 1000, ownSeconds: 2 };
const PROJECT = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[/\\]$/, '');
const PROBE = fileURLToPath(new URL('probe.ts', import.meta.url));

/** Prints one line for each size and the exponent of the growth; 1 is linear. Answers with the exit status. */
export function runChecks(args: readonly string[]): number {
  const { values } = parseArgs({ args: [...args], options: { sizes: { type: 'string', default: '12500,25000,50000,100000' } } });
  console.log('数字\t关系\t秒\tMB');
  const measured = values.sizes.split(',').map((size) => {
    const one = probe(Number(size));
    console.log(`${one.figures}\t${one.relations}\t${one.seconds.toFixed(2)}\t${Math.round(one.megabytes)}`);
    return one;
  });
  const first = measured[0]!;
  const last = measured[measured.length - 1]!;
  if (measured.length > 1) console.log(`数字每增一倍，用时是 2 的 ${exponent(first, last).toFixed(2)} 次方（1 是成比例）。`);
  const within = last.seconds <= LIMIT.seconds && last.megabytes <= LIMIT.megabytes;
  console.log(within ? `在 ${LIMIT.seconds} 秒、${LIMIT.megabytes} MB 以内。` : `超过了 ${LIMIT.seconds} 秒或 ${LIMIT.megabytes} MB。`);
  const faults = measured.reduce((sum, { findings }) => sum + findings, 0);
  if (faults > 0) console.log(`造出来的内容有 ${faults} 处问题，测量不算数。`);
  const own = ownContent();
  console.log(
    `本站自己的内容，从读文件算起：${own.toFixed(2)} 秒（上限 ${LIMIT.ownSeconds} 秒），是最大一份的 ${(own / last.seconds).toFixed(2)} 倍。`,
  );
  return within && faults === 0 && own <= LIMIT.ownSeconds ? 0 : 1;
}

/** Seconds for the site's own content, files included: the middle of three runs. */
function ownContent(): number {
  const runs = [1, 2, 3].map(() => {
    const from = performance.now();
    checkSite(PROJECT);
    return (performance.now() - from) / 1000;
  });
  return runs.sort((a, b) => a - b)[1]!;
}

const exponent = (small: Measured, large: Measured): number =>
  Math.log(large.seconds / small.seconds) / Math.log(large.figures / small.figures);

function probe(size: number): Measured {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROBE, String(size)], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${size} 个数字没有测成：${stderr.split('\n')[0]}`);
  return JSON.parse(stdout) as Measured;
}

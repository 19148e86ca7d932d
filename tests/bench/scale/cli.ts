/** `npm run bench -- scale [--sizes 1000,3000,10000]`: whole builds of made-up cities, beside a bare build of the same pages in the same run. */
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { UsageError } from '../../../src/checks/base/arguments.ts';
import { pathsBelow } from '../../../src/checks/steps/read-site.ts';
import { Sandbox } from '../mutations/sandbox.ts';
import { writeBare } from './bare.ts';
import { writeCity } from './city.ts';
import type { Run } from './measure.ts';
import { canMeasure, measure } from './measure.ts';

const PROJECT = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[/\\]$/, '');
const GOAL = { ratio: 1.3, exponent: 1.05 };
/** Fewer pages do not hold ten pages of a town and ten figures of a page. */
const SMALLEST = 100;

const ABOUT = `造一座别的城市：本站自己的内容做底，加上 N 张政策页（MDX，每张七条要点、引用十个数字）、同样多的数字、一半那么多的算式，还有来源台账和封存。
每张数字页、来源页随之生成。对照是同一批网页的普通 Astro + MDX + Pagefind：政策页一样用 MDX，其余网页由一个模板从数据印出同样的文字，页头页脚是同一段标记，没有本站的组件、核对和搜索数据。
“本站”是 npm run build 的全程（不压缩；分享用的图在 site.config.ts 里关掉，对照也没有）。内存是所有进程加在一起的峰值。`;

interface Bytes {
  readonly pages: number;
  readonly html: number;
  readonly all: number;
  readonly words: number;
}

interface Measured {
  readonly size: number;
  readonly ours: Run;
  readonly bare: Run;
}

/** Prints each size as it is measured, then ratios and growth. Answers with the exit status: 0 when the goal is reached at the largest size. */
export async function runScale(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { sizes: { type: 'string', default: '1000,3000,10000' } } });
  const sizes = values.sizes.split(',').map(Number);
  if (sizes.some((size) => !Number.isInteger(size) || size < SMALLEST))
    throw new UsageError(`--sizes 是几个不小于 ${SMALLEST} 的整数，用逗号隔开`);
  if (!canMeasure()) throw new UsageError('内存从 /proc 里读，这项测量要在 Linux 上做');
  console.log(ABOUT);
  const measured: Measured[] = [];
  for (const size of sizes) measured.push(await measureSize(size));
  return judge(measured);
}

async function measureSize(size: number): Promise<Measured> {
  console.log(`\n${size} 张政策页`);
  const sandbox = new Sandbox(PROJECT);
  let bareRoot: string | undefined;
  try {
    say('造内容');
    writeCity(sandbox.root, size);
    say('生成本站');
    const ours = await measure('准备', sandbox.root, [join(sandbox.root, 'src/integrations/build.ts'), '--no-compress']);
    show('本站', ours, bytesOf(join(sandbox.root, 'dist')));
    say('造对照');
    bareRoot = writeBare(PROJECT, join(sandbox.root, 'dist'), size);
    say('生成对照');
    const bare = together(
      await measure('Astro 生成', bareRoot, [join(PROJECT, 'node_modules/astro/bin/astro.mjs'), 'build']),
      await measure('Pagefind', bareRoot, [join(PROJECT, 'node_modules/pagefind/lib/runner/bin.cjs'), '--site', 'dist']),
    );
    show('对照', bare, bytesOf(join(bareRoot, 'dist')));
    console.log(
      `  本站是对照的：时间 ${ratio(ours.seconds, bare.seconds)} 倍，处理器时间 ${ratio(ours.cpuSeconds, bare.cpuSeconds)} 倍，内存 ${ratio(ours.megabytes, bare.megabytes)} 倍`,
    );
    return { size, ours, bare };
  } finally {
    sandbox.remove();
    if (bareRoot) rmSync(bareRoot, { recursive: true, force: true });
  }
}

/** Two runs one after the other. */
const together = (first: Run, second: Run): Run => ({
  seconds: first.seconds + second.seconds,
  cpuSeconds: first.cpuSeconds + second.cpuSeconds,
  megabytes: Math.max(first.megabytes, second.megabytes),
  phases: [...first.phases, ...second.phases],
});

function show(name: string, { seconds, cpuSeconds, megabytes, phases }: Run, { pages, html, all, words }: Bytes): void {
  console.log(
    `  ${name}：${seconds.toFixed(1)} 秒，处理器 ${cpuSeconds.toFixed(1)} 秒，内存 ${Math.round(megabytes)} MB；${pages} 页，HTML ${mb(html)} MB（每页 ${(html / pages / 1024).toFixed(1)} KB），全部 ${mb(all)} MB${words > 0 ? `，搜索数据 ${mb(words)} MB` : ''}`,
  );
  for (const phase of phases) console.log(`    ${phase.name}：${phase.seconds.toFixed(1)} 秒，${Math.round(phase.megabytes)} MB`);
}

function bytesOf(dist: string): Bytes {
  const sized = pathsBelow(dist).map((path) => ({ path, bytes: statSync(join(dist, path)).size }));
  const sum = (list: readonly { bytes: number }[]): number => list.reduce((total, { bytes }) => total + bytes, 0);
  const pages = sized.filter(({ path }) => path.endsWith('.html'));
  return { pages: pages.length, html: sum(pages), all: sum(sized), words: sum(sized.filter(({ path }) => path === 'search/words.json')) };
}

function judge(measured: readonly Measured[]): number {
  const last = measured.at(-1)!;
  const ratios = [last.ours.seconds / last.bare.seconds, last.ours.megabytes / last.bare.megabytes];
  let reached = ratios.every((one) => one <= GOAL.ratio);
  console.log(
    `\n${last.size} 页时，本站的时间是对照的 ${ratios[0]!.toFixed(2)} 倍、内存是 ${ratios[1]!.toFixed(2)} 倍（目标：不超过 ${GOAL.ratio} 倍）。`,
  );
  const first = measured[0]!;
  if (first !== last) {
    const growth = exponent(first, last, ({ ours }) => ours.seconds);
    reached &&= growth <= GOAL.exponent;
    console.log(
      `页数每增一倍，本站的用时是 2 的 ${growth.toFixed(2)} 次方，处理器时间是 2 的 ${exponent(first, last, ({ ours }) => ours.cpuSeconds).toFixed(2)} 次方，对照的用时是 2 的 ${exponent(first, last, ({ bare }) => bare.seconds).toFixed(2)} 次方（目标：不超过 ${GOAL.exponent}；1 是成比例）。`,
    );
  }
  console.log(reached ? '达到目标。' : '没有达到目标。');
  return reached ? 0 : 1;
}

const exponent = (small: Measured, large: Measured, of: (one: Measured) => number): number =>
  Math.log(of(large) / of(small)) / Math.log(large.size / small.size);

const ratio = (ours: number, bare: number): string => (ours / bare).toFixed(2);
const mb = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);
const say = (what: string): void => console.log(`  ……${what}`);

/** `npm run bench -- weight [--most 20]`: what the first view of each page needs, the heaviest first. */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Weight } from './weigh.ts';
import { LIMIT, pagesOf, Scales } from './weigh.ts';

const DIST = fileURLToPath(new URL('../../../dist', import.meta.url));

/** Prints a line for each page and the middle of all. Exit 0 when every page keeps to the bound. */
export function runWeight(args: readonly string[]): number {
  const { values } = parseArgs({ args: [...args], options: { most: { type: 'string', default: '20' } } });
  const scales = new Scales(DIST);
  const weights = pagesOf(DIST)
    .map((address) => scales.weigh(address))
    .sort((a, b) => b.total - a.total);
  console.log('共计\tHTML\t样式\t脚本\t页面');
  for (const { total, html, styles, scripts, address } of weights.slice(0, Number(values.most)))
    console.log(`${total}\t${html}\t${styles}\t${scripts}\t${address}`);
  const over = weights.filter(isOver);
  console.log(`${weights.length} 页，中间一页 ${weights[weights.length >> 1]!.total} 字节；上限 ${LIMIT} 字节（brotli 11）。`);
  for (const { address, total } of over) console.log(`超过上限：${address} ${total} 字节`);
  return over.length === 0 ? 0 : 1;
}

/** Whether a page needs more than it may. */
export const isOver = ({ total }: Weight): boolean => total > LIMIT;

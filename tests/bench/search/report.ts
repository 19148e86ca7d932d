/** Prints the tables. */
import type { Cost, Hits } from './measure.ts';

/** One search on one site. */
export interface Measured {
  readonly hits: Hits;
  readonly cost: Cost;
}

/** One line of the limits. */
export interface Judged {
  readonly what: string;
  readonly shown: string;
  readonly limit: string;
  readonly within: boolean;
}

export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const milliseconds = (time: number): string => (Number.isNaN(time) ? '无' : `${Math.round(time)} ms`);
export const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

/** Cells from the second on stand under each other. */
function printTable(rows: readonly (readonly string[])[]): void {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => width(row[column]!))));
  for (const row of rows)
    console.log(
      row
        .map((cell, column) => cell + ' '.repeat(widths[column]! - width(cell)))
        .join('  ')
        .trimEnd(),
    );
}

/** Chinese characters are two columns wide. */
const width = (text: string): number => [...text].reduce((total, character) => total + (/[⺀-￦]/.test(character) ? 2 : 1), 0);

/** Ours next to stock Pagefind; the last column is the ratio. */
export function printComparison(ours: Measured, stock: Measured): void {
  const row = (what: string, read: (one: Measured) => number, write: (value: number) => string, ratio = true): string[] => [
    what,
    write(read(ours)),
    write(read(stock)),
    ratio && Number.isFinite(read(ours) / read(stock)) ? `${(read(ours) / read(stock)).toFixed(2)}` : '',
  ];
  printTable([
    ['', '本站的搜索', '原版 Pagefind', '前者是后者的几倍'],
    row('第一条就对', ({ hits }) => hits.first, percent),
    row('前三条里有', ({ hits }) => hits.third, percent),
    row('什么也没找到（句）', ({ hits }) => hits.empty, String, false),
    row('打开搜索页本身', ({ cost }) => cost.page, kilobytes, false),
    row('到第一条结果的流量', ({ cost }) => cost.bytesToFirst, kilobytes),
    row('一次搜索总共的流量', ({ cost }) => cost.bytesInAll, kilobytes),
    row('首次搜索，慢速 4G、处理器慢 4 倍', ({ cost }) => cost.cold, milliseconds),
    row('再次搜索，处理器慢 4 倍', ({ cost }) => cost.warm, milliseconds),
    row('再次搜索里最慢的一次', ({ cost }) => cost.warmWorst, milliseconds),
    row('再次搜索，只有本站的搜索答得出的句子', ({ cost }) => cost.warmHard, milliseconds),
  ]);
}

/** Each limit with what was measured. */
export function printLimits(judged: readonly Judged[]): void {
  printTable([
    ['上限和下限', '量得', '要求', ''],
    ...judged.map(({ what, shown, limit, within }) => [what, shown, limit, within ? '达到' : '没达到']),
  ]);
}

/** Positions in the finished output. */
import type { SiteFile } from './read-site.ts';

const lineStarts = new WeakMap<SiteFile, number[]>();

/** Line and column, both from 1, of an offset in a file. */
export function placeIn(file: SiteFile, offset: number): { file: string; line: number; col: number } {
  let starts = lineStarts.get(file);
  if (!starts) {
    starts = [0];
    for (let at = file.text.indexOf('\n'); at >= 0; at = file.text.indexOf('\n', at + 1)) starts.push(at + 1);
    lineStarts.set(file, starts);
  }
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return { file: file.shown, line: low + 1, col: offset - starts[low]! + 1 };
}

const AROUND = 16;

/** The words around a stretch, marks undone, on one line. */
export function wordsAround(text: string, start: number, end: number): string {
  const before = readable(text.slice(0, start)).slice(-AROUND);
  const after = readable(text.slice(end)).slice(0, AROUND);
  return `${before}${readable(text.slice(start, end))}${after}`.trim();
}

/** Marks undone even where they are cut or broken, blanks folded. */
export function readable(text: string): string {
  return text.replace(/\uE000[^\uE001\uE002]*\uE001|[^\uE000\uE001]*\uE001|\uE000[^\uE001]*$|[\uE000-\uE002]/g, '').replace(/\s+/g, ' ');
}

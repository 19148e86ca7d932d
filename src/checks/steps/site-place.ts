/** Positions in the finished output. */
import { hasMarks, MARK_CLOSE, MARK_MIDDLE, MARK_OPEN } from '../../figures/marks.ts';
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
  return (hasMarks(text) ? withoutMarks(text) : text).replace(/\s+/g, ' ');
}

/** Enough to hold words and the marks before them. */
const BEGINNING = 400;

/** Whether readers see at least so many characters, blanks not counted. Most texts tell by their beginning. */
export const shows = (text: string, least: number): boolean =>
  seen(text.slice(0, BEGINNING)) >= least || (text.length > BEGINNING && seen(text) >= least);

/** How many characters readers see, blanks not counted. */
export const seen = (text: string): number => [...readable(text).replaceAll(' ', '')].length;

/** Drops every stretch that ends a mark's reference, a reference that never ends, and lone delimiters; one pass, for pages are long. */
function withoutMarks(text: string): string {
  let kept = '';
  for (let at = 0; at < text.length; ) {
    const middle = text.indexOf(MARK_MIDDLE, at);
    if (text[at] === MARK_OPEN) {
      const close = text.indexOf(MARK_CLOSE, at);
      if (middle < 0) return kept;
      at = close >= 0 && close < middle ? at + 1 : middle + 1;
      continue;
    }
    const open = text.indexOf(MARK_OPEN, at);
    const end = open < 0 ? text.length : open;
    if (middle >= 0 && middle < end) {
      at = middle + 1;
      continue;
    }
    kept += text.slice(at, end).replaceAll(MARK_CLOSE, '');
    at = end;
  }
  return kept;
}

/** 翻了一番 and 翻两番: growth told without a number that reads as one. */
import { exactly } from '../figures/interval.ts';
import type { Interval } from '../figures/interval.ts';

/** A doubling in the text: how much was added, as a multiple of what was there. */
export interface Doubling {
  readonly start: number;
  readonly end: number;
  readonly added: Interval;
}

const DOUBLED = /(?:翻了?近?([一两二三12３3])番|(?:增长|增加|扩大)了?(一)倍|翻了?(一)倍)/g;
const TIMES: Readonly<Record<string, number>> = { 一: 1, '1': 1, 两: 3, 二: 3, '2': 3, 三: 7, '3': 7, '３': 7 };

/** Every doubling of a text. */
export function doublingsIn(text: string): Doubling[] {
  const found: Doubling[] = [];
  DOUBLED.lastIndex = 0;
  for (let match = DOUBLED.exec(text); match; match = DOUBLED.exec(text)) {
    found.push({ start: match.index, end: match.index + match[0].length, added: exactly(TIMES[match[1] || match[2] || match[3]!]!) });
  }
  return found;
}

/** 翻了一番 and 翻两番: growth told without a number that reads as one. */

import type { Interval } from '../figures/interval.ts';
import { interval } from '../figures/interval.ts';
import { rational } from '../figures/rational.ts';

/** A doubling in the text: how much was added, as a multiple of what was there. */
export interface Doubling {
  readonly start: number;
  readonly end: number;
  readonly added: Interval;
}

const DOUBLED = /(近|将近|约)?(?:翻了?(近)?([一两二三12３3])番|一倍)(还多|有余|多|以上)?/g;
const TIMES: Readonly<Record<string, number>> = { 一: 1, '1': 1, 两: 3, 二: 3, '2': 3, 三: 7, '3': 7, '３': 7 };

const TENTH = rational('0.1');

/** 翻了一番 is told of whatever comes near it; 还多 and 近 say on which side. */
function addedBy(times: number, before: string | undefined, behind: string | undefined): Interval {
  const added = rational(times);
  if (behind) return interval(added, added.add(1), true, false);
  return before && before !== '约' ? interval(added.sub(TENTH.mul(2)), added, false, true) : interval(added.sub(TENTH), added.add(TENTH));
}

/** Every doubling of a text. */
export function doublingsIn(text: string): Doubling[] {
  const found: Doubling[] = [];
  DOUBLED.lastIndex = 0;
  for (let match = DOUBLED.exec(text); match; match = DOUBLED.exec(text)) {
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      added: addedBy(TIMES[match[3] || '一']!, match[1] || match[2], match[4]),
    });
  }
  return found;
}

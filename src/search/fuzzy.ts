/** Slips of one key or one character. */

import type { Readings } from './pinyin.ts';
import { soundAlike, spelled } from './pinyin.ts';

/** Shorter words have too many neighbours. */
const LEAST_LETTERS = 5;
const LEAST_CHARACTERS = 3;

/** Whether one letter or character too many, too few, wrong, or two swapped neighbours part the texts. */
export function oneSlip(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const [a, b] = [one.slice(start), other.slice(start)];
  return a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1) || (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2));
}

/** A stretch of what was typed that means a word: by ear, by a letter of its pinyin, or by a character. */
export interface Slip {
  by: 'sound' | 'letter' | 'character';
  at: number;
  length: number;
}

/** The slip by which `asked` means the word, if it does. A word that stands there as it is, is no slip. */
export function slipTo(word: string, asked: string, readings: Readings): Slip | null {
  const length = word.length;
  if (length < 2 || asked.indexOf(word) >= 0) return null;
  if (/^[a-z]+$/.test(asked))
    return asked.length >= LEAST_LETTERS && oneSlip(asked, spelled(word, readings)) ? { by: 'letter', at: 0, length: asked.length } : null;
  for (let at = 0; at + length <= asked.length; at += 1) {
    let heard = true;
    for (let i = 0; heard && i < length; i += 1) heard = soundAlike(asked[at + i]!, word[i]!, readings);
    if (heard) return { by: 'sound', at, length };
  }
  if (length < LEAST_CHARACTERS) return null;
  for (const size of [length, length - 1, length + 1]) {
    if (size < LEAST_CHARACTERS) continue;
    for (let at = 0; at + size <= asked.length; at += 1)
      if (oneSlip(asked.substr(at, size), word)) return { by: 'character', at, length: size };
  }
  return null;
}

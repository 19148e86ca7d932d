/** Finding quantities in running text, with the amounts behind them. */

import type { HedgeKind } from './hedge.ts';
import { hedgeBefore } from './hedge.ts';
import type { Interval } from './interval.ts';
import { interval } from './interval.ts';
import { readNumeral } from './numeral.ts';
import { LONGEST_RUN, numeralRunEnd, startsNumeral } from './numeral-chars.ts';
import { bareCounts } from './numeral-context.ts';
import { isArticle, isOrdinaryWord } from './numeral-words.ts';
import type { Amount } from './quantity-amount.ts';
import { readAmount, readPointFirst, signedStart, startsHalf } from './quantity-amount.ts';
import { boundsOf } from './quantity-bounds.ts';
import { joinRange } from './quantity-range.ts';
import { skipNumeral } from './quantity-skip.ts';
import { compound, readPerBefore } from './unit.ts';

/** A quantity before its ends are written out. */
export interface ReadQuantity {
  readonly amount: Amount;
  readonly start: number;
  readonly end: number;
  readonly unit: string;
  readonly hedge: { readonly kind: HedgeKind; readonly text: string } | null;
  /** Set for a range such as 3～5; its ends are then those of the amount. */
  readonly range: boolean;
}

/** The interval of a scanned quantity, read to its printed precision. */
export function quantityInterval(found: ReadQuantity): Interval {
  const { amount } = found;
  if (found.range && found.hedge?.kind !== 'above' && found.hedge?.kind !== 'below') return interval(amount.low, amount.high);
  return boundsOf(amount, found.hedge?.kind ?? null, amount.exact ? 'exact' : 'rounded');
}

/** The quantities of a text with the amounts behind them. */
export function scanQuantities(text: string): ReadQuantity[] {
  const found: ReadQuantity[] = [];
  let runEnd = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (!startsNumeral(text, at) && !startsHalf(text, at)) continue;
    if (at >= runEnd) {
      runEnd = numeralRunEnd(text, at);
      if (runEnd - at > LONGEST_RUN) {
        at = runEnd - 1;
        continue;
      }
    }
    const previousEnd = found.length > 0 ? found[found.length - 1]!.end : 0;
    const result = quantityAt(text, at, previousEnd);
    if (typeof result === 'number') at = Math.max(at, result - 1);
    else {
      found.push(result);
      at = result.end - 1;
    }
  }
  return shareUnits(text, found);
}

/** The quantity whose first digit stands at `at`, or the offset to go on from. */
function quantityAt(text: string, at: number, previousEnd: number): ReadQuantity | number {
  const numeral = readNumeral(text, at);
  if (numeral) {
    const pointed = readPointFirst(text, at);
    if (pointed && pointed.start >= previousEnd) return assemble(text, pointed, previousEnd);
    if (numeral.kind === 'chinese' && isOrdinaryWord(text, numeral.start, numeral.end)) return numeral.end;
    if (numeral.text === '一' && isNoOne(text, numeral.start)) return numeral.end + 1;
    const skipped = skipNumeral(text, numeral);
    if (skipped >= 0) return skipped;
  }
  const amount = readAmount(text, at);
  if (!amount) return numeral?.end ?? at + 1;
  const hedged = hedgeBefore(text, amount.start) !== null || amount.hedge !== null;
  if (numeral?.bare && amount.end <= numeral.end + 4 && !/分\s*之/.test(text.slice(amount.start, amount.end)) && !bareCounts(text, numeral))
    return numeral.end;
  if (!hedged && numeral?.kind === 'chinese' && isArticle(text, numeral.start, numeral.end) && !isWhole(text, amount)) return numeral.end;
  if (!hedged && amount.small && amount.bare && !standsAlone(text, joinRange(text, amount) ?? amount)) return amount.end;
  return assemble(text, { ...amount, start: Math.max(amount.start, Math.min(previousEnd, at)) }, previousEnd);
}

/** Whether the 一 at `at` counts nothing: 不超过一半, 比上一年. */
const isNoOne = (text: string, at: number): boolean =>
  text[at + 1] === '半' || (text[at + 1] === '年' && '上下前后'.includes(text[at - 1] ?? ' '));

/** Adds what stands in front (每人每月, the hedge) and the second half of a range. */
function assemble(text: string, first: Amount, previousEnd: number): ReadQuantity {
  const joined = joinRange(text, first);
  const amount = joined ?? first;
  const before = hedgeBefore(text, amount.start);
  const hedge = before && before.start >= previousEnd ? before : null;
  let start = hedge ? hedge.start : amount.start;
  const per = readPerBefore(text, start);
  if (per && per.start >= previousEnd) ({ start } = per);
  const unit = per && per.start >= previousEnd && (amount.unit !== '' || amount.bare) ? compound(amount.unit, per.per) : amount.unit;
  return { amount, start, end: amount.end, unit, hedge: hedge ?? amount.hedge, range: joined !== null };
}

/** 二 in a cell of its own is a number; 三 in 三聚焦 is not. */
function standsAlone(text: string, amount: Amount): boolean {
  const before = text[amount.start - 1] ?? ' ';
  const after = text[amount.end] ?? ' ';
  return /[\s,，。；;：:|（(“"]/.test(before) && /[\s,，。；;|）)”"]/.test(after);
}

/** Whether the text is this amount and nothing else. */
const isWhole = (text: string, amount: Amount): boolean =>
  text.slice(0, amount.start).trim() === '' && text.slice(amount.end).trim() === '';

/** 1246、748元 share their unit, and 每人每月 in front of the first serves both. */
function shareUnits(text: string, found: ReadQuantity[]): ReadQuantity[] {
  const shared = [...found];
  for (let i = shared.length - 2; i >= 0; i -= 1) {
    const left = shared[i]!;
    const right = shared[i + 1]!;
    if (
      !left.amount.bare ||
      left.hedge ||
      left.end + 1 !== right.start ||
      text[left.end] !== '、' ||
      right.amount.bare ||
      right.unit === ''
    )
      continue;
    if (startsNumeral(text, right.start) === false || signedStart(text, right.start) !== right.start) continue;
    shared[i] = { ...left, unit: right.unit, amount: { ...left.amount, bare: false, unit: right.amount.unit } };
  }
  return spreadPer(text, shared);
}

function spreadPer(text: string, found: ReadQuantity[]): ReadQuantity[] {
  let per: string[] = [];
  return found.map((item, i) => {
    const listed = i > 0 && found[i - 1]!.end + 1 === item.start && text[item.start - 1] === '、';
    const own = readPerBefore(text, item.amount.start)?.per ?? [];
    per = own.length > 0 ? own : listed ? per : [];
    return per.length > 0 && item.amount.unit !== ''
      ? { ...item, unit: compound(item.amount.unit, per) }
      : item.unit.startsWith('/')
        ? { ...item, unit: '' }
        : item;
  });
}

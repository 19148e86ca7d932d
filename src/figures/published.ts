/** Reading one published phrase of a figure: the phrase must be one quantity and nothing else. */

import type { Interval } from './interval.ts';
import { EVERYTHING, IntervalError, intersection, interval } from './interval.ts';
import type { Precision } from './quantity-bounds.ts';
import { boundsOf } from './quantity-bounds.ts';
import type { ReadQuantity } from './quantity-scan.ts';
import { quantityInterval, scanQuantities } from './quantity-scan.ts';
import { convert } from './unit.ts';

/** How a figure's phrase is to be read. */
export interface PublishedOptions {
  /** The figure's kind. A standard or a limit is exact as printed, a mean is rounded at its last printed digit. */
  readonly kind?: string;
  /** Overrides what the phrase and the kind say. */
  readonly reading?: 'exact' | 'rounded';
  /** The stated upper end for 超过 and the like, as a phrase of its own. */
  readonly upper?: string;
  /** The weaker reading: printed digits were cut off, not rounded. */
  readonly mode?: 'rounded' | 'truncated';
}

/** A published phrase as an interval with its unit and hedge. */
export interface PublishedQuantity {
  readonly interval: Interval;
  readonly unit: string;
  readonly hedge: string | null;
  readonly text: string;
}

/** Why a phrase could not be read. */
export type QuantityErrorReason = 'no-quantity' | 'several-quantities' | 'other-words' | 'upper-unit' | 'upper-below' | 'empty';

/** Thrown when a published phrase is not exactly one quantity. */
export class QuantityError extends Error {
  override readonly name = 'QuantityError';
  readonly reason: QuantityErrorReason;
  readonly phrase: string;

  constructor(reason: QuantityErrorReason, phrase: string, message: string) {
    super(message);
    this.reason = reason;
    this.phrase = phrase;
  }
}

const LONGEST_PHRASE = 200;
const EXACT_KINDS = new Set(['standard', 'limit']);

/** Reads a published phrase; throws a QuantityError with its reason when it is not one quantity. */
export function readPublished(phrase: string, options: PublishedOptions = {}): PublishedQuantity {
  const found = onlyQuantity(phrase);
  const read = found.range || found.hedge ? quantityInterval(found) : boundsOf(found.amount, null, precisionOf(found, options));
  const bounded = options.upper === undefined ? read : cutOff(read, found.unit, phrase, options.upper);
  return { interval: bounded, unit: found.unit, hedge: found.hedge?.text ?? null, text: phrase.trim() };
}

function precisionOf(found: ReadQuantity, { kind, reading, mode = 'rounded' }: PublishedOptions): Precision {
  if (reading === 'exact') return 'exact';
  if (reading === 'rounded' || kind === 'mean') return mode;
  return found.amount.exact || (kind !== undefined && EXACT_KINDS.has(kind)) ? 'exact' : mode;
}

function onlyQuantity(phrase: string): ReadQuantity {
  const text = phrase.trim();
  if (text === '' || text.length > LONGEST_PHRASE)
    throw new QuantityError('empty', phrase, text === '' ? 'the phrase is empty' : 'the phrase is too long');
  const all = scanQuantities(text);
  const [first] = all;
  if (!first) throw new QuantityError('no-quantity', phrase, `no quantity can be read from "${phrase}"`);
  if (all.length > 1) throw new QuantityError('several-quantities', phrase, `"${phrase}" holds ${all.length} quantities`);
  const rest = (text.slice(0, first.start) + text.slice(first.end)).trim();
  if (rest !== '') throw new QuantityError('other-words', phrase, `"${rest}" in "${phrase}" is neither number, unit nor hedge`);
  return first;
}

function cutOff(read: Interval, unit: string, phrase: string, upper: string): Interval {
  const top = onlyQuantity(upper);
  const high = convert(top.amount.high, top.unit, unit);
  if (!high) throw new QuantityError('upper-unit', phrase, `the upper end "${upper}" of "${phrase}" has another unit`);
  try {
    const cut = intersection(read, interval(EVERYTHING.low, high));
    if (cut) return cut;
  } catch (error) {
    if (!(error instanceof IntervalError)) throw error;
  }
  throw new QuantityError('upper-below', phrase, `the upper end "${upper}" lies below "${phrase}"`);
}

/** How a number of a text stands to a published value of the same thing. */

import type { Interval } from '../figures/interval.ts';
import { encloses, intersection, same } from '../figures/interval.ts';
import type { Rational } from '../figures/rational.ts';
import { divide, equals, isZero, ONE, compare as order, rational } from '../figures/rational.ts';

export type Agreement =
  | 'same' // the same value, told in whatever notation
  | 'coarser' // what is published lies within what the text says
  | 'finer' // the text says more than what is published
  | 'overlap' // both can be true, neither follows from the other
  | 'apart'; // both cannot be true

/** An open end says nothing when it is far from the value: 超过1家 is no way to tell 1207家. */
const FAR = rational('1.5');
const NEARBY = divide(ONE, FAR);
const TWO = rational(2);

/** Compares what a text says with what is published, both in the same measure. */
export function agreementOf(told: Interval, published: Interval): Agreement {
  if (same(told, published) || isSamePrint(told, published)) return 'same';
  const both = intersection(told, published);
  // Rounded values that only touch are two values: 99% is not 100%.
  if (both === null || (isPoint(both) && !isPoint(told) && !isPoint(published))) return 'apart';
  if (isFar(told, published) || isFar(published, told)) return 'apart';
  if (encloses(told, published)) return 'coarser';
  if (encloses(published, told)) return 'finer';
  return 'overlap';
}

/** A whole number and its rounded reading (115 and 115±0.5) are printed alike. */
function isSamePrint(told: Interval, published: Interval): boolean {
  if (!isPoint(told) && !isPoint(published)) return false;
  const [a, b] = [boundedMiddleOf(told), boundedMiddleOf(published)];
  return a !== null && b !== null && equals(a, b);
}

const boundedMiddleOf = (one: Interval): Rational | null => (one.low && one.high ? middleOf(one) : null);
const isPoint = ({ low, high }: Interval): boolean => low !== null && high !== null && equals(low, high);

/** Whether an interval without an end on one side begins far from the other's value. */
function isFar(open: Interval, value: Interval): boolean {
  if (open.low && open.high) return false;
  const bound = open.low || open.high;
  const middle = value.low && value.high ? middleOf(value) : value.low || value.high;
  if (!bound || !middle || isZero(bound) || isZero(middle)) return false;
  const ratio = divide(middle, bound);
  return order(ratio, FAR) > 0 || order(ratio, NEARBY) < 0;
}

/** The middle of a bounded interval, the end of a half-open one; null for every number. */
export function middleOf({ low, high }: Interval): Rational | null {
  if (low === null || high === null || equals(low, high)) return low || high;
  return divide(low.add(high), TWO);
}

/**
 * Intervals with open, closed or unbounded ends, and sound exact arithmetic on them: the result
 * holds every value that the operation can give for values out of the operands.
 */

import type { Rational, RationalInput } from './rational.ts';
import {
  compare,
  isZero,
  subtract as less,
  negate as minus,
  divide as over,
  add as plus,
  rational,
  multiply as times,
  toDecimal,
  ZERO,
} from './rational.ts';

/** `low` or `high` is null when that end is unbounded; an unbounded end counts as open. */
export interface Interval {
  readonly low: Rational | null;
  readonly high: Rational | null;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

/** The published form of an interval: decimal strings, null for unbounded. */
export interface IntervalStrings {
  low: string | null;
  high: string | null;
  lowOpen: boolean;
  highOpen: boolean;
}

/** Thrown when an interval would be empty or an operation has no meaning. */
export class IntervalError extends Error {
  override readonly name = 'IntervalError';
}

/** Builds an interval; throws when no value can lie in it. */
export function interval(low: RationalInput | null, high: RationalInput | null, lowOpen = false, highOpen = false): Interval {
  const l = low === null ? null : rational(low);
  const h = high === null ? null : rational(high);
  if (l && h) {
    const order = compare(l, h);
    if (order > 0) throw new IntervalError(`low end ${toDecimal(l)} lies above high end ${toDecimal(h)}`);
    if (order === 0 && (lowOpen || highOpen)) throw new IntervalError(`nothing lies between ${toDecimal(l)} and itself`);
  }
  return { low: l, high: h, lowOpen: lowOpen || l === null, highOpen: highOpen || h === null };
}

/** The interval that holds one value only. */
export const exactly = (value: RationalInput): Interval => interval(value, value);

/** Every number. */
export const EVERYTHING: Interval = interval(null, null);

interface End {
  readonly at: Rational | null;
  readonly open: boolean;
}

const addEnds = (a: End, b: End): End => ({ at: a.at && b.at ? plus(a.at, b.at) : null, open: a.open || b.open });

/** Sum of two intervals. */
export function add(a: Interval, b: Interval): Interval {
  const low = addEnds({ at: a.low, open: a.lowOpen }, { at: b.low, open: b.lowOpen });
  const high = addEnds({ at: a.high, open: a.highOpen }, { at: b.high, open: b.highOpen });
  return interval(low.at, high.at, low.open, high.open);
}

/** All values with the opposite sign. */
export function negate(a: Interval): Interval {
  return interval(a.high && minus(a.high), a.low && minus(a.low), a.highOpen, a.lowOpen);
}

/** Difference of two intervals. */
export const subtract = (a: Interval, b: Interval): Interval => add(a, negate(b));

/** An end of a product: `infinite` is the sign of an unbounded end, 0 for a bounded one. */
interface Corner {
  readonly infinite: -1 | 0 | 1;
  readonly at: Rational;
  readonly open: boolean;
}

const lowCorner = (a: Interval): Corner => ({ infinite: a.low ? 0 : -1, at: a.low ?? ZERO, open: a.lowOpen });
const highCorner = (a: Interval): Corner => ({ infinite: a.high ? 0 : 1, at: a.high ?? ZERO, open: a.highOpen });
const signOf = (c: Corner): number => c.infinite || (isZero(c.at) ? 0 : compare(c.at, ZERO));

function multiplyCorners(a: Corner, b: Corner): Corner {
  const zeroes = [a, b].filter((c) => signOf(c) === 0);
  // A zero that is reached makes the product zero whatever the other side is.
  if (zeroes.length > 0) return { infinite: 0, at: ZERO, open: zeroes.every((c) => c.open) };
  if (a.infinite || b.infinite) return { infinite: signOf(a) * signOf(b) > 0 ? 1 : -1, at: ZERO, open: true };
  return { infinite: 0, at: times(a.at, b.at), open: a.open || b.open };
}

/** Orders corners by value; of two equal ones the closed one decides, since its value is reached. */
function outermost(corners: readonly Corner[], direction: 1 | -1): Corner {
  return corners.reduce((best, next) => {
    const order = next.infinite !== best.infinite ? next.infinite - best.infinite : next.infinite ? 0 : compare(next.at, best.at);
    if (order * direction > 0) return next;
    return order === 0 && best.open && !next.open ? next : best;
  });
}

/** Product of two intervals. */
export function multiply(a: Interval, b: Interval): Interval {
  const corners = [lowCorner(a), highCorner(a)].flatMap((x) => [lowCorner(b), highCorner(b)].map((y) => multiplyCorners(x, y)));
  const low = outermost(corners, -1);
  const high = outermost(corners, 1);
  return interval(low.infinite ? null : low.at, high.infinite ? null : high.at, low.open, high.open);
}

/** Quotient of two intervals; throws when the divisor can be zero. */
export function divide(a: Interval, b: Interval): Interval {
  if (contains(b, ZERO)) throw new IntervalError('the divisor can be zero');
  return multiply(a, reciprocal(b));
}

/** One over every value of an interval that does not hold zero. */
function reciprocal(b: Interval): Interval {
  const one = rational(1);
  const turn = (end: Rational | null): Rational | null => (end === null ? ZERO : isZero(end) ? null : over(one, end));
  return interval(turn(b.high), turn(b.low), b.highOpen, b.lowOpen);
}

/** Whether a value lies in the interval. */
export function contains(a: Interval, value: RationalInput): boolean {
  const v = rational(value);
  const fromLow = a.low === null ? 1 : compare(v, a.low);
  const fromHigh = a.high === null ? -1 : compare(v, a.high);
  return (a.lowOpen ? fromLow > 0 : fromLow >= 0) && (a.highOpen ? fromHigh < 0 : fromHigh <= 0);
}

/** The values that lie in both, or null when there are none. */
export function intersection(a: Interval, b: Interval): Interval | null {
  const lowOrder = a.low === null ? -1 : b.low === null ? 1 : compare(a.low, b.low);
  const highOrder = a.high === null ? 1 : b.high === null ? -1 : compare(a.high, b.high);
  const low = lowOrder >= 0 ? a.low : b.low;
  const high = highOrder <= 0 ? a.high : b.high;
  const lowOpen = lowOrder === 0 ? a.lowOpen || b.lowOpen : lowOrder > 0 ? a.lowOpen : b.lowOpen;
  const highOpen = highOrder === 0 ? a.highOpen || b.highOpen : highOrder < 0 ? a.highOpen : b.highOpen;
  if (low && high) {
    const order = compare(low, high);
    if (order > 0 || (order === 0 && (lowOpen || highOpen))) return null;
  }
  return interval(low, high, lowOpen, highOpen);
}

/** Whether some value lies in both. */
export const intersects = (a: Interval, b: Interval): boolean => intersection(a, b) !== null;

/** How far apart two intervals lie; zero when they meet or touch. */
export function gap(a: Interval, b: Interval): Rational {
  if (a.high && b.low && compare(a.high, b.low) < 0) return less(b.low, a.high);
  if (b.high && a.low && compare(b.high, a.low) < 0) return less(a.low, b.high);
  return ZERO;
}

/** Whether every value of `inner` lies in `outer`. */
export function encloses(outer: Interval, inner: Interval): boolean {
  const both = intersection(outer, inner);
  return both !== null && same(both, inner);
}

/** Whether two intervals hold the same values. */
export function same(a: Interval, b: Interval): boolean {
  const meet = (x: Rational | null, y: Rational | null): boolean => (x && y ? compare(x, y) === 0 : x === y);
  return meet(a.low, b.low) && meet(a.high, b.high) && a.lowOpen === b.lowOpen && a.highOpen === b.highOpen;
}

/** Decimal strings of the ends, rounded outwards when an expansion does not end. */
export function toStrings(a: Interval): IntervalStrings {
  return {
    low: a.low && toDecimal(a.low, 'down'),
    high: a.high && toDecimal(a.high, 'up'),
    lowOpen: a.lowOpen,
    highOpen: a.highOpen,
  };
}

/** How a wrong number may have come about: what a tired hand does to digits, units and lines. */

import type { Rational } from '../figures/rational.ts';
import { compare, divide, equals, isZero, powerOfTen, rational, toDecimal } from '../figures/rational.ts';

export type Slip =
  | 'swapped' // 1207 for 1027
  | 'reversed' // 63 for 36
  | 'scale' // 万 for 亿, a point moved, a digit lost or added at the end
  | 'dropped' // a digit lost
  | 'doubled' // a digit too many
  | 'one-digit'; // one digit is another

/** The likely slip between two values, or null. The digits are compared without the point and the noughts at the ends. */
export function slipBetween(told: Rational, published: Rational): Slip | null {
  if (isZero(told) || isZero(published) || equals(told, published)) return null;
  const ratio = divide(told, published);
  // A single digit says too little, five years are no slip for half a year, unless 万 and 亿 were mixed up.
  if (isPowerOfTen(ratio)) return digitsOf(told).length > 1 || MYRIADS.some((one) => equals(one, ratio)) ? 'scale' : null;
  if (!isOfOneSize(told, published)) return null;
  const a = digitsOf(told);
  const b = roundedTo(digitsOf(published), a.length);
  if (a.length === b.length) {
    const differing = Array.from(a)
      .map((_, index) => index)
      .filter((index) => a[index] !== b[index]);
    if (
      differing.length === 2 &&
      differing[1]! - differing[0]! === 1 &&
      a[differing[0]!] === b[differing[1]!] &&
      a[differing[1]!] === b[differing[0]!]
    )
      return 'swapped';
    if (a.length > 1 && Array.from(a).reverse().join('') === b) return 'reversed';
    if (differing.length === 2 && sorted(a) === sorted(b)) return 'swapped';
    return differing.length === 1 && a.length > 1 ? 'one-digit' : lostOrDoubled(toDecimal(told), toDecimal(published));
  }
  return lostOrDoubled(a, b) || lostOrDoubled(toDecimal(told), toDecimal(published));
}

/** Whether one of two numbers has a digit less than the other. Whole numbers are also compared with the noughts at their ends: 50 for 550. */
function lostOrDoubled(a: string, b: string): Slip | null {
  const [longer, shorter] = a.length > b.length ? [a, b] : [b, a];
  if (longer.length !== shorter.length + 1 || shorter.length < 2 || /[-.]/.test(longer)) return null;
  const lost = Array.from(longer).some((_, index) => longer.slice(0, index) + longer.slice(index + 1) === shorter);
  return !lost ? null : a.length > b.length ? 'doubled' : 'dropped';
}

/** The digits to so many places when there are more by two at least: 1.42万 is told of 12405 as 1.24万. */
const roundedTo = (digits: string, places: number): string =>
  places < 2 || digits.length < places + 2 ? digits : String(Math.round(Number(`${digits.slice(0, places)}.${digits.slice(places)}`)));

const sorted = (digits: string): string => Array.from(digits).sort().join('');
const DIGITS = new WeakMap<Rational, string>();

/** The digits without the point and the noughts at the ends. Published values are asked for theirs again and again. */
export function digitsOf(value: Rational): string {
  const known = DIGITS.get(value);
  if (known !== undefined) return known;
  const digits = toDecimal(value)
    .replace(/[-.]/g, '')
    .replace(/^0+|0+$/g, '');
  DIGITS.set(value, digits);
  return digits;
}

/** A point moved by a few places, 万 or 亿 left out or put in. */
const SLIPPED = [1, 2, 3, 4, 8].flatMap((exponent) => [powerOfTen(exponent), powerOfTen(-exponent)]);

/** 万 for 亿, 万 left out or put in. */
const MYRIADS = [4, 8].flatMap((exponent) => [powerOfTen(exponent), powerOfTen(-exponent)]);

/** Whether a ratio is one that a slip of size makes. */
export function isPowerOfTen(ratio: Rational): boolean {
  for (const slipped of SLIPPED) if (equals(ratio, slipped)) return true;
  return false;
}

const [SIZE_LOW, SIZE_HIGH] = [divide(rational(1), rational(20)), rational(20)];
/** Slips of single digits leave the size alone, give or take a digit. */
function isOfOneSize(a: Rational, b: Rational): boolean {
  const ratio = divide(a, b);
  return compare(ratio, SIZE_LOW) > 0 && compare(ratio, SIZE_HIGH) < 0;
}
const NEAR_LOW = divide(rational(1), rational(3));
const NEAR_HIGH = rational(3);

/** Whether two values may be meant for the same thing at all: of the same size, or apart by a slip. */
export function mayBeMeant(told: Rational, published: Rational): boolean {
  if (isZero(told) || isZero(published)) return false;
  const ratio = divide(told, published);
  if (compare(ratio, NEAR_LOW) >= 0 && compare(ratio, NEAR_HIGH) <= 0) return true;
  return slipBetween(told, published) !== null || hasSameDigits(told, published);
}

/** 5.3亿 for 5300余万: the leading digits are the same, the size is another. */
function hasSameDigits(told: Rational, published: Rational): boolean {
  const [a, b] = [digitsOf(told), digitsOf(published)];
  return a.length > 1 && b.length > 1 && (a.indexOf(b) === 0 || b.indexOf(a) === 0);
}

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
  if (isPowerOfTen(ratio)) return digitsOf(told).length > 1 || isOneOf(MYRIADS, ratio) ? 'scale' : null;
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
    return differing.length === 1 && a.length > 1 ? 'one-digit' : lostOrDoubled(printed(told).decimal, printed(published).decimal);
  }
  return lostOrDoubled(a, b) || lostOrDoubled(printed(told).decimal, printed(published).decimal);
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
/** What a value looks like in print: with its point, and the digits alone, without the noughts at the ends. */
interface Printed {
  readonly decimal: string;
  readonly digits: string;
}
const PRINTED = new WeakMap<Rational, Printed>();

/** Published values are asked for theirs again and again. */
function printed(value: Rational): Printed {
  const known = PRINTED.get(value);
  if (known !== undefined) return known;
  const decimal = toDecimal(value);
  const made = { decimal, digits: decimal.replace(/[-.]/g, '').replace(/^0+|0+$/g, '') };
  PRINTED.set(value, made);
  return made;
}

/** The digits without the point and the noughts at the ends. */
export const digitsOf = (value: Rational): string => printed(value).digits;

/** A point moved by a few places, 万 or 亿 left out or put in. */
const SLIPPED = powersOfTen(1, 2, 3, 4, 8);

/** 万 for 亿, 万 left out or put in. */
const MYRIADS = powersOfTen(4, 8);

/** Whether a ratio is one that a slip of size makes. */
export const isPowerOfTen = (ratio: Rational): boolean => isOneOf(SLIPPED, ratio);

function powersOfTen(...exponents: readonly number[]): Rational[] {
  return exponents.flatMap((exponent) => [powerOfTen(exponent), powerOfTen(-exponent)]);
}

function isOneOf(values: readonly Rational[], ratio: Rational): boolean {
  for (const value of values) if (equals(ratio, value)) return true;
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

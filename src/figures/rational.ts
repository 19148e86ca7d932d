/**
 * Exact numbers. A thin layer over fraction.js, so that the domain names its own operations
 * and no binary floating point enters a figure.
 */
import Fraction from 'fraction.js';

/** An exact rational number; `n`, `d` and `s` are bigints (magnitude, denominator, sign). */
export type Rational = Fraction;

/** What can be made exact. A `number` is accepted for whole numbers only. */
export type RationalInput = Rational | bigint | number | string;

/** Thrown when something is offered as a number that is not one. */
class RationalError extends Error {
  override readonly name = 'RationalError';
}

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?$/;
const LONGEST_DECIMAL = 200;

/** Makes an exact number from a whole number, a bigint or a decimal string such as `-12.50`. */
export function rational(input: RationalInput): Rational {
  if (typeof input === 'bigint') return input >= 0n && input <= LARGEST_KEPT ? kept(Number(input)) : new Fraction(input, 1n);
  if (typeof input === 'number') {
    if (!Number.isSafeInteger(input)) throw new RationalError(`not a safe whole number: ${input}`);
    return new Fraction(BigInt(input), 1n);
  }
  if (typeof input !== 'string') return input;
  const parts = input.length <= LONGEST_DECIMAL ? DECIMAL.exec(input) : null;
  if (!parts) throw new RationalError(`not a decimal number: ${input.slice(0, 40)}`);
  const digits = BigInt(parts[2]! + (parts[3] ?? ''));
  return new Fraction(parts[1] === '-' ? -digits : digits, 10n ** BigInt((parts[3] ?? '').length));
}

const LARGEST_KEPT = 10_000n;
const KEPT: Rational[] = [];

/** Small whole numbers are made once: texts are full of them. */
function kept(value: number): Rational {
  return (KEPT[value] ??= new Fraction(BigInt(value), 1n));
}

export const ZERO: Rational = rational(0);
export const ONE: Rational = rational(1);
export const HALF: Rational = ratio(1n, 2n);

/** The exact quotient of two whole numbers. */
export function ratio(numerator: bigint, denominator: bigint): Rational {
  if (denominator === 0n) throw new RationalError('division by zero');
  return new Fraction(numerator, denominator);
}

export const add = (a: Rational, b: Rational): Rational => a.add(b);
export const subtract = (a: Rational, b: Rational): Rational => a.sub(b);
export const multiply = (a: Rational, b: Rational): Rational => a.mul(b);
export const negate = (a: Rational): Rational => a.neg();

/** `a / b`; throws when `b` is zero. */
export function divide(a: Rational, b: Rational): Rational {
  if (isZero(b)) throw new RationalError('division by zero');
  return a.div(b);
}

/** -1, 0 or 1. Without the copies that fraction.js makes of both. */
export function compare(a: Rational, b: Rational): number {
  const [left, right] = a.d === b.d ? [a.s * a.n, b.s * b.n] : [a.s * a.n * b.d, b.s * b.n * a.d];
  return left < right ? -1 : left > right ? 1 : 0;
}
/** Fractions are kept in lowest terms. */
export const equals = (a: Rational, b: Rational): boolean => a === b || (a.n === b.n && a.d === b.d && (a.s === b.s || a.n === 0n));
export const isZero = (a: Rational): boolean => a.n === 0n;
export const isInteger = (a: Rational): boolean => a.d === 1n;

/** Ten to a whole power, negative powers included. */
export function powerOfTen(exponent: number): Rational {
  return exponent < 0 ? new Fraction(1n, 10n ** BigInt(-exponent)) : new Fraction(10n ** BigInt(exponent), 1n);
}

/** Which way `toDecimal` goes when the decimal expansion does not end. */
export type Rounding = 'down' | 'up' | 'nearest';

/**
 * The decimal string of a number: exact and without trailing zeros when the expansion ends within
 * `places`, otherwise rounded to `places` digits (`down` is towards minus infinity).
 */
export function toDecimal(value: Rational, rounding: Rounding = 'nearest', places = 12): string {
  if (value.d === 1n) return (value.s * value.n).toString();
  const scale = 10n ** BigInt(places);
  const numerator = value.s * value.n * scale;
  let units = numerator / value.d;
  const rest = numerator - units * value.d;
  if (rest !== 0n) {
    if (rounding === 'nearest') {
      const twice = 2n * (rest < 0n ? -rest : rest);
      if (twice >= value.d) units += rest < 0n ? -1n : 1n;
    } else if (rounding === 'up' && rest > 0n) units += 1n;
    else if (rounding === 'down' && rest < 0n) units -= 1n;
  }
  const sign = units < 0n ? '-' : '';
  const text = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
  const whole = text.slice(0, text.length - places);
  const decimals = text.slice(text.length - places).replace(/0+$/, '');
  return sign + whole + (decimals ? `.${decimals}` : '');
}

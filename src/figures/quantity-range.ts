/** Ranges: 3～5, 一到五, 10至15, 3万至5万元, 60岁—79岁 are one quantity. */
import { skipBlanks, startsNumeral } from './numeral-chars.ts';
import type { Amount } from './quantity-amount.ts';
import { readAmount } from './quantity-amount.ts';
import type { Rational } from './rational.ts';
import { compare, divide, equals, multiply, ONE } from './rational.ts';
import { conversion } from './unit.ts';

const SIGNS = /^(?:[~～〜∼－-]|—{1,2}|–|−|至|到)/;

/** The two ends joined, or null when no second end follows or it lies below the first. */
export function joinRange(text: string, first: Amount): Amount | null {
  const at = skipBlanks(text, first.end);
  const sign = first.hedge && first.hedge.kind !== 'more' ? null : SIGNS.exec(text.substr(at, 2));
  if (!sign) return null;
  const from = skipBlanks(text, at + sign[0].length);
  if (!startsNumeral(text, from)) return null;
  const second = readAmount(text, from);
  if (!second || second.low.s < 0n) return null;
  // 由1.2万人到2.1万人 is a change; a range prints its unit once.
  if (first.unit !== '' && second.unit !== '' && '由从'.includes(text[first.start - 1] ?? ' ')) return null;
  const unit = sharedUnit(first, second);
  if (unit === null) return null;
  const scale = first.bare && equals(first.scale, ONE) ? elidedScale(first, second) : null;
  const low = scale
    ? multiply(first.low, scale)
    : first.unit && second.unit
      ? multiply(first.low, conversion(first.unit, second.unit)!)
      : first.low;
  if (compare(low, second.high) >= 0) return null;
  return {
    ...second,
    start: first.start,
    low,
    lowOpen: false,
    highOpen: false,
    unit,
    bare: unit === '',
    small: false,
    exact: first.exact && second.exact,
  };
}

/** The unit of the whole range: one side may leave it out. */
function sharedUnit(first: Amount, second: Amount): string | null {
  if (first.unit === '' || second.unit === '') return first.unit || second.unit;
  return conversion(first.unit, second.unit) ? second.unit : null;
}

/** 3～5万 is 3万～5万: the first number takes the scale of the second when it lies below its digits. */
function elidedScale(first: Amount, second: Amount): Rational | null {
  return !equals(second.scale, ONE) && compare(first.high, divide(second.low, second.scale)) < 0 ? second.scale : null;
}

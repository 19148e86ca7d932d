/**
 * Numerals in running text: digit runs (ASCII and full-width, thousands separators, 万 and 亿),
 * Chinese numerals and one-sign numbers. What they count is quantity.ts's business.
 */
import {
  asciiDigits,
  bigUnit,
  isChineseNumeral,
  isDigit,
  isMore,
  isSymbol,
  isUnitPrefix,
  LONGEST_RUN,
  numeralRunEnd,
  skipBlanks,
  smallUnit,
  startsNumeral,
} from './numeral-chars.ts';
import { readChinese } from './numeral-chinese.ts';
import { statesQuantity } from './numeral-context.ts';
import type { Numeral } from './numeral-value.ts';
import { isOrdinaryWord } from './numeral-words.ts';
import type { Rational } from './rational.ts';
import { ONE, ratio, rational, ZERO } from './rational.ts';

/** A numeral token as the scanners report it. */
export interface NumeralToken {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Longer runs are codes, not numbers, and get no value. */
const LONGEST_NUMBER = 40;

const SEPARATORS = ',，';
const POINTS = '.．';

/** End of the plain digit run at `at`. */
function digitsEnd(text: string, at: number): number {
  let next = at;
  while (isDigit(text, next)) next += 1;
  return next;
}

/** End of groups of three after `at`, or `at` when the separators do not part thousands. */
function groupsEnd(text: string, start: number, at: number): number {
  const separator = text[at];
  if (separator === undefined || !SEPARATORS.includes(separator) || at - start > 3) return at;
  let next = at;
  while (text[next] === separator && digitsEnd(text, next + 1) === next + 4 && next - at < LONGEST_NUMBER) next += 4;
  return text[next] === separator && isDigit(text, next + 1) ? at : next;
}

/** 万, 亿, 千 and so on behind digits, blanks allowed: 10万万, 1000  万, 500余万. */
function scaleAt(text: string, at: number): { scale: bigint; more: boolean; end: number; big: boolean } {
  let scale = 1n,
    end = at,
    big = false,
    more = false;
  for (let turn = 0; turn < 4; turn += 1) {
    let from = skipBlanks(text, end);
    const hedged = turn === 0 && isMore(text[from] ?? '');
    if (hedged) from = skipBlanks(text, from + 1);
    const char = text[from] ?? '';
    const unit = bigUnit(char) ?? (smallUnit(char) === undefined || hedged ? undefined : BigInt(smallUnit(char)!));
    if (unit === undefined || isUnitPrefix(text, from) || (from > end && turn > 0)) break;
    scale *= unit;
    end = from + 1;
    big ||= unit >= 10_000n;
    more ||= hedged;
  }
  return { scale, more, end, big };
}

interface Component {
  value: Rational;
  step: Rational;
  grain: Rational;
  scale: bigint;
  more: boolean;
  big: boolean;
  decimals: number;
  digitCount: number;
  end: number;
}

function componentAt(text: string, at: number): Component | null {
  const wholeEnd = digitsEnd(text, at);
  const grouped = groupsEnd(text, at, wholeEnd);
  let end = grouped;
  if (POINTS.includes(text[grouped] ?? ' ') && isDigit(text, grouped + 1)) end = digitsEnd(text, grouped + 1);
  const decimals = Math.max(0, end - grouped - 1);
  if (end - at > LONGEST_NUMBER) return null;
  const whole = asciiDigits(text, at, grouped).replace(/[,，]/g, '');
  const digits = BigInt(whole + (decimals > 0 ? asciiDigits(text, grouped + 1, end) : ''));
  const scaled = scaleAt(text, end);
  const step = decimals === 0 ? rational(scaled.scale) : ratio(scaled.scale, 10n ** BigInt(decimals));
  let grain = 1n;
  for (let rest = digits; rest !== 0n && rest % 10n === 0n; rest /= 10n) grain *= 10n;
  return {
    ...scaled,
    value: step.n === 1n && step.d === 1n ? rational(digits) : step.mul(rational(digits)),
    step,
    grain: grain === 1n ? step : step.mul(rational(grain)),
    decimals,
    digitCount: whole.length,
  };
}

/** 2e5, 40k, 2.5M: the factor of ten in Latin notation, where it is no unit such as km. */
function latinScale(text: string, at: number): { scale: Rational; end: number } | null {
  const found = /^(?:[eE]([+\-－]?[0-9０-９]{1,2})|( ?[kKＫ]|M| M))(?![0-9A-Za-z.²2])/.exec(text.substr(at, 6));
  if (!found) return null;
  const exponent =
    found[1] === undefined ? (/k|Ｋ/i.test(found[2]!) ? 3 : 6) : Number(asciiDigits(found[1], 0, found[1].length).replace('－', '-'));
  const power = rational(10n ** BigInt(Math.abs(exponent)));
  return { scale: exponent < 0 ? power.inverse() : power, end: at + found[0].length };
}

/** Reads the digit run at `at`: 1,234, 17.91万, 5亿1万4千6百, 500余万. */
function readDigits(text: string, at: number): Numeral {
  const first = componentAt(text, at);
  if (!first) return oversized(text, at);
  let { value, step, grain, end, scale, more, big } = first;
  for (let parts = 0; parts < 4 && scale > 1n && !more; parts += 1) {
    const zero = text[end] === '零' && isDigit(text, end + 1); // 3万零5百, 1千零50
    const from = zero ? end + 1 : skipBlanks(text, end, 1);
    const next = isDigit(text, from) ? componentAt(text, from) : null;
    if (!next || next.scale >= scale || next.decimals > 0 || (next.scale === 1n && !zero && (from > end || next.digitCount < 3))) break;
    if (next.value.compare(rational(scale)) >= 0) break;
    value = value.add(next.value);
    ({ step, grain, end, scale, more } = next);
    big ||= next.big;
  }
  const latin = scale === 1n ? latinScale(text, end) : null;
  if (latin) {
    [value, step, grain] = [value, step, grain].map((part) => part.mul(latin.scale)) as [Rational, Rational, Rational];
    ({ end } = latin);
  }
  return {
    kind: 'digits',
    text: text.slice(at, end),
    start: at,
    end,
    low: value,
    high: more ? value.add(grain) : value,
    lowOpen: more,
    highOpen: more,
    step,
    grain,
    scale: rational(first.scale),
    whole: !big && !latin && first.decimals === 0,
    units: first.scale > 1n,
    bare: false,
    vague: false,
    digitCount: first.digitCount,
  };
}

/** A run too long to be a number: spanned so that scanners can pass it, without a value. */
function oversized(text: string, at: number): Numeral {
  let end = digitsEnd(text, at);
  while (end < text.length && (SEPARATORS + POINTS).includes(text[end]!) && isDigit(text, end + 1)) end = digitsEnd(text, end + 1);
  return { ...NO_VALUE, kind: 'digits', text: text.slice(at, end), start: at, end, digitCount: end - at };
}

const NO_VALUE = {
  low: ZERO,
  high: ZERO,
  lowOpen: false,
  highOpen: false,
  step: ZERO,
  grain: ZERO,
  scale: ONE,
  whole: true,
  units: false,
  bare: false,
  vague: false,
} as const;

/** The numeral that begins at `at`, or null. A numeral whose `step` is zero has no readable value. */
export function readNumeral(text: string, at: number): Numeral | null {
  if (isDigit(text, at)) return readDigits(text, at);
  if (isChineseNumeral(text, at)) return readChinese(text, at);
  if (!isSymbol(text, at)) return null;
  return { ...NO_VALUE, kind: 'symbol', text: text[at]!, start: at, end: at + 1, digitCount: 1 };
}

/** Options of `findNumerals`. */
export interface FindOptions {
  /** Report small counts such as 三 in 三类 too; ordinary words are left out all the same. */
  readonly strict?: boolean;
  /** Report every numeral whose change would change what is said: 三级 in 三级残疾 and the 万 of 万元 too. Only a lone 一, 几 and idioms are left out. */
  readonly every?: boolean;
}

/**
 * Every number token of a text, in order: all digit runs, and the Chinese numerals that state a
 * quantity (see numeral-context.ts), without ordinary words such as 统一 or 进一步.
 */
export function findNumerals(text: string, options: FindOptions = {}): NumeralToken[] {
  const found: NumeralToken[] = [];
  let runEnd = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (!startsNumeral(text, at)) continue;
    if (at >= runEnd) {
      runEnd = numeralRunEnd(text, at);
      if (runEnd - at > LONGEST_RUN) {
        found.push({ text: text.slice(at, runEnd), start: at, end: runEnd });
        at = runEnd - 1;
        continue;
      }
    }
    const numeral = readNumeral(text, at);
    if (!numeral) continue;
    if (
      numeral.kind !== 'chinese' ||
      (options.every
        ? changesMeaning(text, numeral)
        : !isOrdinaryWord(text, numeral.start, numeral.end) && statesQuantity(text, numeral, options.strict ?? false))
    ) {
      found.push({ text: numeral.text, start: numeral.start, end: numeral.end });
    }
    at = numeral.end - 1;
  }
  return found;
}

/** A numeral in place of a lone 一 or 几 is reported itself, so these need not be. */
function changesMeaning(text: string, { vague, text: numeral, start, end }: Numeral): boolean {
  return !vague && numeral !== '一' && !isOrdinaryWord(text, start, end, 'alone');
}

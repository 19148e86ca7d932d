/** Chinese numerals with their decimals: 一千二百, 三点五万. */
import { Accumulator, MOST_ITEMS } from './numeral-accumulator.ts';
import { bigUnit, chineseDigit, isLiang, isPoint, isUnitPrefix, skipBlanks, smallUnit } from './numeral-chars.ts';
import type { Numeral } from './numeral-value.ts';
import { ratio, rational } from './rational.ts';

/** Digits after 点, or null; 八点三十 is a time of day and no decimal. */
function decimalsAt(text: string, at: number): { digits: string; end: number } | null {
  const point = skipBlanks(text, at);
  if (!isPoint(text[point] ?? '')) return null;
  let next = skipBlanks(text, point + 1);
  let digits = '';
  for (; digits.length < MOST_ITEMS; next += 1) {
    const digit = chineseDigit(text[next] ?? '');
    if (digit === undefined || isLiang(text[next]!)) break;
    digits += digit;
  }
  return digits === '' || smallUnit(text[next] ?? '') === 10 ? null : { digits, end: next };
}

/** Reads the Chinese numeral that begins at `at`. */
export function readChinese(text: string, at: number): Numeral | null {
  const accumulator = new Accumulator();
  const reading = accumulator.read(text, at);
  if (!reading) return null;
  const used = accumulator.items.slice(0, reading.used);
  const units = used.some((item) => item.kind === 'small' || item.kind === 'big');
  const bare = used.length === 1 && units && !'十拾廿卄卅'.includes(text[at]!);
  const vague = used.length === 1 && used[0]!.kind === 'vague';
  const decimals = reading.low === reading.high && !bare && !vague ? decimalsAt(text, reading.end) : null;
  const shape = { kind: 'chinese' as const, start: at, units, bare, vague, digitCount: used.length };
  if (!decimals) {
    return {
      ...shape,
      end: reading.end,
      text: text.slice(at, reading.end),
      low: rational(reading.low),
      high: rational(reading.high),
      lowOpen: reading.lowOpen,
      highOpen: reading.highOpen,
      step: rational(reading.step),
      grain: rational(reading.grain),
      scale: rational(used[used.length - 1]!.kind === 'big' ? reading.step : 1n), // 一万零二百五十 is written out, 两万五 and 三百万 are counted in 万.
      whole: reading.step === 1n || used[used.length - 1]!.kind === 'small',
    };
  }
  let { end } = decimals;
  let scale = 1n;
  for (let char = text[end] ?? ''; !isUnitPrefix(text, end); char = text[end] ?? '') {
    const unit = bigUnit(char) ?? (smallUnit(char) === undefined ? undefined : BigInt(smallUnit(char)!));
    if (unit === undefined) break;
    scale *= unit;
    end += 1;
  }
  const places = 10n ** BigInt(decimals.digits.length);
  const value = ratio((reading.low * places + BigInt(decimals.digits)) * scale, places);
  const step = ratio(scale, places);
  const zeros = decimals.digits.length - decimals.digits.replace(/0+$/, '').length;
  return {
    ...shape,
    end,
    text: text.slice(at, end),
    low: value,
    high: value,
    lowOpen: false,
    highOpen: false,
    step,
    scale: rational(scale),
    grain: zeros === decimals.digits.length ? rational(reading.grain * scale) : step.mul(rational(10n ** BigInt(zeros))),
    whole: false,
  };
}

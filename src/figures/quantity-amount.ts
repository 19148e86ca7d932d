/** One amount at one place of the text: sign, number, fraction or percentage, unit. */

import { readNumeral } from './numeral.ts';
import { isPoint } from './numeral-chars.ts';
import type { Amount } from './quantity-number.ts';
import { numberOf, OF, plain } from './quantity-number.ts';
import { dozen, tenths, withHedgeAfter, withUnit } from './quantity-tail.ts';
import { HALF, multiply, ONE, powerOfTen, rational } from './rational.ts';
import { readUnit } from './unit.ts';

export type { Amount } from './quantity-number.ts';

const MINUS = '-－−负負';

/** Where the number that has its first digit at `at` begins, its sign included. */
export function signedStart(text: string, at: number): number {
  if (text[at - 1] === '下' && text[at - 2] === '零') return at - 2; // 零下三度
  const sign = text[at - 1] ?? '';
  if (sign === '' || !MINUS.includes(sign)) return at;
  if (sign === '负' || sign === '負') return '欺抱肩担自胜背辜'.includes(text[at - 2] ?? ' ') ? at : at - 1;
  const before = text[at - 2];
  return before === undefined || /[\s(（:：,，;；。、为是约达降增]/.test(before) ? at - 1 : at;
}

/** Reads the amount whose first digit stands at `at`. */
export function readAmount(text: string, at: number): Amount | null {
  if (startsHalf(text, at)) return readHalf(text, at);
  const numeral = readNumeral(text, at);
  if (!numeral || numeral.step.n === 0n || (numeral.vague && !OF.test(text.substr(numeral.end, 8)))) return null;
  const start = signedStart(text, at);
  const amount = numberOf(text, numeral);
  if (start < at) negateInPlace(amount);
  const result = { ...withUnit(text, amount), start };
  const currency = CURRENCY_SIGNS[text[start - 1] ?? ''];
  return currency !== undefined && result.bare ? { ...result, start: start - 1, unit: currency, bare: false } : result;
}

const CURRENCY_SIGNS: Readonly<Record<string, string>> = { '¥': '元', '￥': '元', $: '美元', '＄': '美元', '€': '欧元', '£': '英镑' };

/** Whether 半 or 对折 stands at `at`. */
export const startsHalf = (text: string, at: number): boolean => text[at] === '半' || /^对折(?![腾算磨服扣])/.test(text.substr(at, 3));

/** 半年, 半个月, 半打, 半折 and 对折; not 上半年 and not 后半篇. */
function readHalf(text: string, at: number): Amount | null {
  if ('上下前后大过多小一'.includes(text[at - 1] ?? ' ')) return null;
  const half: Amount = {
    start: at,
    end: at + 1,
    low: HALF,
    high: HALF,
    lowOpen: false,
    highOpen: false,
    step: HALF,
    grain: HALF,
    exact: true,
    unit: '',
    bare: true,
    small: true,
    scale: ONE,
    hedge: null,
  };
  if (text[at + 1] === '折') return { ...half, low: rational(50), high: rational(50), end: at + 2, unit: '%', bare: false, small: false };
  if (text[at + 1] === '百') return { ...half, low: rational(50), high: rational(50), end: at + 2, small: false };
  const special = tenths(text, half) ?? dozen(text, half);
  if (special) return special;
  const unit = /^(?:年(?![级度])|天|个|小时|公里|米|斤|吨|亩|倍|日(?!常))/.test(text.substr(at + 1, 2)) ? readUnit(text, at + 1) : null;
  return unit && unit.unit !== '个' ? withHedgeAfter(text, { ...half, unit: unit.unit, end: unit.end, bare: false, small: false }) : null;
}

/** 点五 and .5: a number without its whole part; `at` is the first digit behind the point. */
export function readPointFirst(text: string, at: number): Amount | null {
  const point = text[at - 1] ?? '';
  const before = text[at - 2] ?? ' ';
  const latin = (point === '.' || point === '．') && !/[0-9０-９A-Za-z.．]/.test(before);
  const chinese = isPoint(point) && /[\s，。；：、（(约近达超为是负]/.test(before);
  const numeral = latin || chinese ? readNumeral(text, at) : null;
  if (!numeral || numeral.units || numeral.low.d !== 1n || numeral.vague || (latin && numeral.kind !== 'digits')) return null;
  const scale = powerOfTen(-(numeral.end - numeral.start));
  const start = signedStart(text, at - 1);
  const value = multiply(numeral.low, scale);
  const amount: Amount = {
    ...plain(numeral),
    low: value,
    high: value,
    lowOpen: false,
    highOpen: false,
    step: scale,
    grain: multiply(numeral.grain, scale),
    exact: false,
    small: false,
  };
  if (start < at - 1) negateInPlace(amount);
  return { ...withUnit(text, amount), start };
}

function negateInPlace(amount: Amount): void {
  [amount.low, amount.high] = [amount.high.neg(), amount.low.neg()];
  [amount.lowOpen, amount.highOpen] = [amount.highOpen, amount.lowOpen];
}

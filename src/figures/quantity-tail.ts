/** What follows the number of an amount: 余, the unit, a half, smaller coins, 成 and 折, 以上. */

import type { Hedge } from './hedge.ts';
import { hedgeAfter, withinAfter } from './hedge.ts';
import { readNumeral } from './numeral.ts';
import { skipBlanks, startsNumeral } from './numeral-chars.ts';
import type { Amount } from './quantity-number.ts';
import { HALF, multiply, powerOfTen, rational } from './rational.ts';
import { conversion, readUnit } from './unit.ts';

/** Reads what follows the number: 余, the unit, a half, smaller coins, 以上. */
export function withUnit(text: string, number: Amount): Amount {
  let amount = tenths(text, number) ?? dozen(text, number) ?? severalMore(text, number) ?? number;
  if (amount.bare) {
    const loose = hedgeAfter(text, amount.end);
    const front = loose && (loose.kind === 'more' || loose.text === '来') ? loose : null;
    const found = readUnit(text, front ? front.end : amount.end);
    if (front && (front.text !== '来' || found)) amount = { ...amount, end: front.end, hedge: amount.hedge ?? front, small: false };
    if (found) amount = withFound(text, amount, found.unit, found.end);
    else if (text[amount.end] === '大' && !'约概多于部量型力学'.includes(text[amount.end + 1] ?? ' '))
      amount = { ...amount, end: amount.end + 1 };
  }
  return withHedgeAfter(text, amount);
}

/** 二十好几: more than twenty, less than thirty. */
function severalMore(text: string, amount: Amount): Amount | null {
  if (!text.startsWith('好几', amount.end) || !amount.bare || amount.hedge || amount.grain.compare(rational(10)) < 0) return null;
  return {
    ...amount,
    end: amount.end + 2,
    high: amount.low.add(amount.grain),
    lowOpen: true,
    highOpen: true,
    small: false,
    hedge: { kind: 'more', text: '好几' },
  };
}

function withFound(text: string, amount: Amount, unit: string, end: number): Amount {
  const fahrenheit = unit === '度' && /华氏(?:温度)?[为是达到在约-]{0,2}$/.test(text.slice(Math.max(0, amount.start - 6), amount.start));
  const result: Amount = { ...amount, unit: fahrenheit ? '℉' : unit, end, bare: false, small: false };
  if (unit === '%' || unit === '‰' || unit === '百分点') result.exact = false;
  if (unit === '个' && /^[多余]/.test(text.substr(end, 1))) {
    const later = readUnit(text, end + 1);
    if (later && /^[个月小时工作日星期年]/.test(text.substr(end + 1, 1)))
      return { ...result, unit: later.unit === '月' ? '个月' : later.unit, end: later.end, hedge: { kind: 'more', text: text[end]! } };
    if (text[end + 1] === '月') return { ...result, unit: '个月', end: end + 2, hedge: { kind: 'more', text: text[end]! } };
  }
  return spoken(text, coins(text, halfAfter(text, result)));
}

/** 一吨半, 两年半, 三个半月. */
function halfAfter(text: string, amount: Amount): Amount {
  if (text[amount.end] !== '半' || /^半[年天日数径]/.test(text.substr(amount.end, 2))) return amount;
  const month = amount.unit === '个' ? /^半(月|小时|星期|学期)/.exec(text.substr(amount.end, 3)) : null;
  if (amount.unit === '个' && !month) return amount;
  const unit = month ? (month[1] === '月' ? '个月' : month[1]!) : amount.unit;
  return {
    ...amount,
    unit,
    end: amount.end + (month ? month[0].length : 1),
    low: amount.low.add(HALF),
    high: amount.high.add(HALF),
    step: HALF,
    grain: HALF,
  };
}

/** 五元三毛, 两美元又三美分: coins of the same money follow. */
function coins(text: string, amount: Amount): Amount {
  let result = amount;
  for (let turn = 0; turn < 2 && result.exact && !amount.unit.includes('/'); turn += 1) {
    const from = text[result.end] === '又' ? result.end + 1 : result.end;
    const coin = startsNumeral(text, from) ? readNumeral(text, from) : null;
    const unit = coin && coin.whole && coin.digitCount <= 2 && !coin.vague ? readUnit(text, coin.end) : null;
    const name = unit && (unit.unit === '分' ? '分钱' : unit.unit);
    const factor = name ? conversion(name, amount.unit) : null;
    if (!coin || !unit || !factor || amount.unit === name || !/[元圆块镑]$/.test(amount.unit) || !/[角毛分銭钱士]/.test(name!)) break;
    const value = multiply(coin.low, factor);
    result = { ...result, end: unit.end, low: result.low.add(value), high: result.high.add(value), step: factor, grain: factor };
  }
  return result;
}

/** 三块五 is three and a half yuan, 一米七五 is 1.75 metres: the unit of the last digits is left out in speech. */
function spoken(text: string, amount: Amount): Amount {
  const word = text[amount.end - 1] ?? '';
  const rest = '块米'.includes(word) && amount.exact && startsNumeral(text, amount.end) ? readNumeral(text, amount.end) : null;
  const places = rest && word === '块' ? 1 : 2;
  if (
    !rest ||
    !rest.whole ||
    rest.units ||
    rest.vague ||
    rest.digitCount > places ||
    rest.low.compare(rest.high) !== 0 ||
    readUnit(text, rest.end) ||
    (rest.kind === 'chinese' && startsNumeral(text, rest.end)) ||
    /^[.．,，]?[0-9]|^[至到~～—-]|^[个多余]/.test(text.substr(rest.end, 2))
  )
    return amount;
  const step = powerOfTen(-rest.digitCount);
  const value = multiply(rest.low, step);
  return { ...amount, end: rest.end, low: amount.low.add(value), high: amount.high.add(value), step, grain: step };
}

/** Takes in 以上, 左右 and 内 behind the unit. */
export function withHedgeAfter(text: string, amount: Amount): Amount {
  const hedge: Hedge | null =
    hedgeAfter(text, amount.end) ?? (/[日天月年周期时]$/.test(amount.unit) ? withinAfter(text, amount.end) : null);
  if (!hedge || hedge.text === '来' || (hedge.kind === 'more' && !/[年岁倍天月元块米斤亩里%]$/.test(amount.unit))) return amount;
  if (amount.hedge) return { ...amount, end: hedge.kind === 'about' ? hedge.end : amount.end };
  return { ...amount, end: hedge.end, hedge, small: false };
}

const NOT_TENTHS = /^成(?:[立为效员功就长本年熟都语型品交因形全行色绩]|果(?!农))/;

/** 三成, 三成五, 七五折: parts of ten as percent. */
export function tenths(text: string, amount: Amount): Amount | null {
  const at = skipBlanks(text, amount.end);
  if (text[at] === '折' && amount.high.compare(rational(100)) < 0 && amount.bare) {
    const value = amount.low.compare(rational(10)) > 0 && amount.exact ? amount.low : multiply(amount.low, rational(10));
    return '扣叠合'.includes(text[at + 1] ?? ' ') && text[at + 1] !== '扣'
      ? null
      : { ...amount, low: value, high: value, end: at + 1, unit: '%', bare: false, small: false, exact: true };
  }
  if (text[at] !== '成' || NOT_TENTHS.test(text.substr(at, 3)) || !amount.bare) return null;
  const ten = rational(10);
  const scaled: Amount = {
    ...amount,
    low: multiply(amount.low, ten),
    high: multiply(amount.high, ten),
    step: multiply(amount.step, ten),
    grain: multiply(amount.grain, ten),
    end: at + 1,
    unit: '%',
    bare: false,
    small: false,
    exact: false,
  };
  const from = skipBlanks(text, at + 1, 1);
  if (text[from] === '半')
    return {
      ...scaled,
      low: scaled.low.add(rational(5)),
      high: scaled.high.add(rational(5)),
      step: rational(1),
      grain: rational(5),
      end: from + 1,
    };
  const digit = startsNumeral(text, from) ? readNumeral(text, from) : null;
  if (!digit || digit.kind !== 'chinese' || digit.units || digit.digitCount > 1 || digit.vague || readUnit(text, digit.end)) return scaled;
  return {
    ...scaled,
    low: scaled.low.add(digit.low),
    high: scaled.high.add(digit.high),
    step: rational(1),
    grain: rational(1),
    end: digit.end,
  };
}

/** What follows 打 where it is a verb: 一打就是三年, 打击, 打造. */
const VERB_GOES_ON = '击造算开印扮电听工架拼就了起下过得着完到破住';

/** 一打 is twelve. */
export function dozen(text: string, amount: Amount): Amount | null {
  const at = skipBlanks(text, amount.end);
  if (text[at] !== '打' || !amount.exact || VERB_GOES_ON.includes(text[at + 1] ?? ' ')) return null;
  const twelve = rational(12);
  return {
    ...amount,
    low: multiply(amount.low, twelve),
    high: multiply(amount.high, twelve),
    step: twelve,
    grain: twelve,
    end: at + 1,
    small: false,
  };
}

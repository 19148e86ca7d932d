/** One amount at one place of the text: sign, number, fraction or percentage, unit. */
import { hedgeAfter, withinAfter } from './hedge.ts';
import type { Hedge, HedgeKind } from './hedge.ts';
import { isPoint, skipBlanks, startsNumeral } from './numeral-chars.ts';
import { readNumeral } from './numeral.ts';
import type { Numeral } from './numeral.ts';
import { divide, HALF, multiply, ONE, powerOfTen, rational } from './rational.ts';
import type { Rational } from './rational.ts';
import { conversion, readUnit } from './unit.ts';

/** An amount before its hedge in front and its neighbours are looked at. */
export interface Amount {
  start: number;
  end: number;
  low: Rational;
  high: Rational;
  lowOpen: boolean;
  highOpen: boolean;
  /** Unit of the last printed digit, and of the last non-zero one. */
  step: Rational;
  grain: Rational;
  /** Nothing was rounded in print: a whole count, a fraction. */
  exact: boolean;
  unit: string;
  /** The number was printed without a unit of its own. */
  bare: boolean;
  /** A plain small Chinese numeral (三), which alone states no quantity. */
  small: boolean;
  /** 万, 亿 and the like behind the number, 1 when there is none. */
  scale: Rational;
  hedge: { kind: HedgeKind; text: string } | null;
}

const MINUS = '-－−负負';
const OF = /^\s{0,3}分\s{0,3}之\s{0,3}/;

/** Where the number that has its first digit at `at` begins, its sign included. */
export function signedStart(text: string, at: number): number {
  const sign = text[at - 1] ?? '';
  if (sign === '' || !MINUS.includes(sign)) return at;
  if (sign === '负' || sign === '負') return '欺抱肩担自胜背辜'.includes(text[at - 2] ?? ' ') ? at : at - 1;
  const before = text[at - 2];
  return before === undefined || /[\s(（:：,，;；。、为是约达降增]/.test(before) ? at - 1 : at;
}

/** Reads the amount whose first digit stands at `at`. */
export function readAmount(text: string, at: number): Amount | null {
  if (text[at] === '半') return readHalf(text, at);
  const numeral = readNumeral(text, at);
  if (!numeral || numeral.step.n === 0n || (numeral.vague && !OF.test(text.substr(numeral.end, 8)))) return null;
  const start = signedStart(text, at);
  const amount = percentage(text, numeral) ?? fraction(text, numeral) ?? plain(numeral);
  if (start < at) negateInPlace(amount);
  const result = { ...withUnit(text, amount), start };
  const currency = CURRENCY_SIGNS[text[start - 1] ?? ''];
  return currency !== undefined && result.bare ? { ...result, start: start - 1, unit: currency, bare: false } : result;
}

const CURRENCY_SIGNS: Readonly<Record<string, string>> = { '¥': '元', '￥': '元', $: '美元', '＄': '美元', '€': '欧元', '£': '英镑' };

function plain(numeral: Numeral): Amount {
  const vague = /[几幾数數]/.exec(numeral.text);
  const inner = /[余多餘]/.exec(numeral.text);
  return {
    start: numeral.start, end: numeral.end, low: numeral.low, high: numeral.high, lowOpen: numeral.lowOpen, highOpen: numeral.highOpen,
    step: numeral.step, grain: numeral.grain, exact: numeral.whole, unit: '', bare: true,
    small: numeral.kind === 'chinese' && !numeral.units && numeral.digitCount === 1, scale: numeral.scale,
    hedge: vague ? { kind: 'more', text: vague[0] } : inner ? { kind: 'more', text: inner[0] } : null,
  };
}

/** 百分之五 and 千分之三; 一百分之二 is a fraction. */
function percentage(text: string, numeral: Numeral): Amount | null {
  if (numeral.text !== '百' && numeral.text !== '千') return null;
  const after = numberAfterOf(text, numeral.end);
  if (!after) return null;
  return { ...plain(after), start: numeral.start, exact: false, unit: numeral.text === '百' ? '%' : '‰', bare: false, small: false };
}

function numberAfterOf(text: string, at: number): Numeral | null {
  const of = OF.exec(text.substr(at, 12));
  if (!of) return null;
  const from = at + of[0].length;
  const sign = '负負'.includes(text[from] ?? ' ');
  const found = startsNumeral(text, sign ? from + 1 : from) ? readNumeral(text, sign ? from + 1 : from) : null;
  if (!found || found.step.n === 0n || found.vague) return null;
  return sign ? { ...found, low: found.high.neg(), high: found.low.neg() } : found;
}

/** 五分之一, 三又二分之一, 1/5, 1 3/5. */
function fraction(text: string, numeral: Numeral): Amount | null {
  const simple = simpleFraction(text, numeral);
  if (simple) return simple;
  const joint = /^(?:\s{0,3}又\s{0,3}|\s)/.exec(text.substr(numeral.end, 8));
  const from = joint ? numeral.end + joint[0].length : -1;
  if (!joint || !startsNumeral(text, from) || (joint[0].trim() === '' && numeral.kind !== 'digits')) return null;
  const second = readNumeral(text, from);
  const part = second && second.kind === (joint[0].trim() === '' ? 'digits' : second.kind) ? simpleFraction(text, second) : null;
  if (!part || numeral.step.n === 0n || !numeral.whole && numeral.step.d !== 1n) return null;
  return { ...part, start: numeral.start, low: part.low.add(numeral.low), high: part.high.add(numeral.high) };
}

function simpleFraction(text: string, under: Numeral): Amount | null {
  if (under.low.n === 0n || under.step.n === 0n) return null;
  const over = numberAfterOf(text, under.end) ?? slashed(text, under);
  if (!over) return null;
  const [top, bottom] = over.start > 0 && '/／'.includes(text[over.start - 1] ?? ' ') ? [under, over] : [over, under];
  if (bottom.low.n === 0n) return null;
  const value = divide(top.low, bottom.low);
  const unit = divide(rational(1), bottom.low);
  return { ...plain(over), start: under.start, low: value, high: value, lowOpen: false, highOpen: false, step: unit, grain: unit, exact: true, small: false, scale: ONE, hedge: null };
}

/** The 5 of 1/5, where both sides are short whole numbers and no further slash follows. */
function slashed(text: string, top: Numeral): Numeral | null {
  if (top.kind !== 'digits' || !top.whole || top.units || !'/／'.includes(text[top.end] ?? ' ') || '/／'.includes(text[top.start - 1] ?? ' ')) return null;
  const under = startsNumeral(text, top.end + 1) ? readNumeral(text, top.end + 1) : null;
  if (!under || under.kind !== 'digits' || !under.whole || under.low.n === 0n || '/／'.includes(text[under.end] ?? ' ')) return null;
  return top.digitCount <= 4 && under.digitCount <= 4 ? under : null;
}

/** Reads what follows the number: 余, the unit, a half, smaller coins, 以上. */
function withUnit(text: string, number: Amount): Amount {
  let amount = tenths(text, number) ?? dozen(text, number) ?? number;
  if (amount.bare) {
    const loose = hedgeAfter(text, amount.end);
    const front = loose && (loose.kind === 'more' || loose.text === '来') ? loose : null;
    const found = readUnit(text, front ? front.end : amount.end);
    if (front && (front.text !== '来' || found)) amount = { ...amount, end: front.end, hedge: amount.hedge ?? front, small: false };
    if (found) amount = withFound(text, amount, found.unit, found.end);
    else if (text[amount.end] === '大' && !'约概多于部量型力学'.includes(text[amount.end + 1] ?? ' ')) amount = { ...amount, end: amount.end + 1 };
  }
  return withHedgeAfter(text, amount);
}

function withFound(text: string, amount: Amount, unit: string, end: number): Amount {
  const fahrenheit = unit === '度' && /华氏(?:温度)?[为是达到在约-]{0,2}$/.test(text.slice(Math.max(0, amount.start - 6), amount.start));
  const result: Amount = { ...amount, unit: fahrenheit ? '℉' : unit, end, bare: false, small: false };
  if (unit === '%' || unit === '‰' || unit === '百分点') result.exact = false;
  if (unit === '个' && /^[多余]/.test(text.substr(end, 1))) {
    const later = readUnit(text, end + 1);
    if (later && /^[个月小时工作日星期年]/.test(text.substr(end + 1, 1))) return { ...result, unit: later.unit === '月' ? '个月' : later.unit, end: later.end, hedge: { kind: 'more', text: text[end]! } };
    if (text[end + 1] === '月') return { ...result, unit: '个月', end: end + 2, hedge: { kind: 'more', text: text[end]! } };
  }
  return coins(text, halfAfter(text, result));
}

/** 一吨半, 两年半, 三个半月. */
function halfAfter(text: string, amount: Amount): Amount {
  if (text[amount.end] !== '半' || /^半[年天日数径]/.test(text.substr(amount.end, 2))) return amount;
  const month = amount.unit === '个' ? /^半(月|小时|星期|学期)/.exec(text.substr(amount.end, 3)) : null;
  if (amount.unit === '个' && !month) return amount;
  const unit = month ? (month[1] === '月' ? '个月' : month[1]!) : amount.unit;
  return { ...amount, unit, end: amount.end + (month ? month[0].length : 1), low: amount.low.add(HALF), high: amount.high.add(HALF), step: HALF, grain: HALF };
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

function withHedgeAfter(text: string, amount: Amount): Amount {
  const hedge: Hedge | null = hedgeAfter(text, amount.end) ?? (/[日天月年周期时]$/.test(amount.unit) ? withinAfter(text, amount.end) : null);
  if (!hedge || hedge.text === '来' || (hedge.kind === 'more' && !/[年岁倍天月元块米斤亩里%]$/.test(amount.unit))) return amount;
  if (amount.hedge) return { ...amount, end: hedge.kind === 'about' ? hedge.end : amount.end };
  return { ...amount, end: hedge.end, hedge, small: false };
}

const NOT_TENTHS = /^成(?:[立为效员功就长本年熟都语型品交因形全行色绩]|果(?!农))/;

/** 三成, 三成五, 七五折: parts of ten as percent. */
function tenths(text: string, amount: Amount): Amount | null {
  const at = skipBlanks(text, amount.end);
  if (text[at] === '折' && amount.high.compare(rational(100)) < 0 && amount.bare) {
    const value = amount.low.compare(rational(10)) > 0 && amount.exact ? amount.low : multiply(amount.low, rational(10));
    return '扣叠合'.includes(text[at + 1] ?? ' ') && text[at + 1] !== '扣' ? null : { ...amount, low: value, high: value, end: at + 1, unit: '%', bare: false, small: false, exact: true };
  }
  if (text[at] !== '成' || NOT_TENTHS.test(text.substr(at, 3)) || !amount.bare) return null;
  const ten = rational(10);
  const scaled: Amount = { ...amount, low: multiply(amount.low, ten), high: multiply(amount.high, ten), step: multiply(amount.step, ten), grain: multiply(amount.grain, ten), end: at + 1, unit: '%', bare: false, small: false, exact: false };
  const from = skipBlanks(text, at + 1, 1);
  if (text[from] === '半') return { ...scaled, low: scaled.low.add(rational(5)), high: scaled.high.add(rational(5)), step: rational(1), grain: rational(5), end: from + 1 };
  const digit = startsNumeral(text, from) ? readNumeral(text, from) : null;
  if (!digit || digit.kind !== 'chinese' || digit.units || digit.digitCount > 1 || digit.vague || readUnit(text, digit.end)) return scaled;
  return { ...scaled, low: scaled.low.add(digit.low), high: scaled.high.add(digit.high), step: rational(1), grain: rational(1), end: digit.end };
}

/** 一打 is twelve. */
function dozen(text: string, amount: Amount): Amount | null {
  const at = skipBlanks(text, amount.end);
  if (text[at] !== '打' || !amount.exact || '击造算开印扮电听工架拼'.includes(text[at + 1] ?? ' ')) return null;
  const twelve = rational(12);
  return { ...amount, low: multiply(amount.low, twelve), high: multiply(amount.high, twelve), step: twelve, grain: twelve, end: at + 1, small: false };
}

/** 半年, 半个月, 半打; not 上半年 and not 后半篇. */
function readHalf(text: string, at: number): Amount | null {
  if ('上下前后大过多小一'.includes(text[at - 1] ?? ' ')) return null;
  const half: Amount = { start: at, end: at + 1, low: HALF, high: HALF, lowOpen: false, highOpen: false, step: HALF, grain: HALF, exact: true, unit: '', bare: true, small: true, scale: ONE, hedge: null };
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
  const amount: Amount = { ...plain(numeral), low: value, high: value, lowOpen: false, highOpen: false, step: scale, grain: multiply(numeral.grain, scale), exact: false, small: false };
  if (start < at - 1) negateInPlace(amount);
  return { ...withUnit(text, amount), start };
}

function negateInPlace(amount: Amount): void {
  [amount.low, amount.high] = [amount.high.neg(), amount.low.neg()];
  [amount.lowOpen, amount.highOpen] = [amount.highOpen, amount.lowOpen];
}

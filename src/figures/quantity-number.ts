/** The number of an amount: plain, a percentage in words, or a fraction. */
import type { HedgeKind } from './hedge.ts';
import { readNumeral } from './numeral.ts';
import { startsNumeral } from './numeral-chars.ts';
import type { Numeral } from './numeral-value.ts';
import type { Rational } from './rational.ts';
import { divide, ONE, rational } from './rational.ts';

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

/** 分之, with blanks as they come. */
export const OF = /^\s{0,3}分\s{0,3}之\s{0,3}/;

/** The number that the numeral at hand belongs to, before unit and hedges. */
export const numberOf = (text: string, numeral: Numeral): Amount => percentage(text, numeral) ?? fraction(text, numeral) ?? plain(numeral);

/** A numeral as an amount without a unit. */
export function plain(numeral: Numeral): Amount {
  const vague = /[几幾数數]/.exec(numeral.text);
  const inner = /[余多餘]/.exec(numeral.text);
  return {
    start: numeral.start,
    end: numeral.end,
    low: numeral.low,
    high: numeral.high,
    lowOpen: numeral.lowOpen,
    highOpen: numeral.highOpen,
    step: numeral.step,
    grain: numeral.grain,
    exact: numeral.whole,
    unit: '',
    bare: true,
    small: numeral.kind === 'chinese' && !numeral.units && numeral.digitCount === 1,
    scale: numeral.scale,
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
  if (!part || numeral.step.n === 0n || (!numeral.whole && numeral.step.d !== 1n)) return null;
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
  return {
    ...plain(over),
    start: under.start,
    low: value,
    high: value,
    lowOpen: false,
    highOpen: false,
    step: unit,
    grain: unit,
    exact: true,
    small: false,
    scale: ONE,
    hedge: null,
  };
}

/** The 5 of 1/5, where both sides are short whole numbers and no further slash follows. */
function slashed(text: string, top: Numeral): Numeral | null {
  if (
    top.kind !== 'digits' ||
    !top.whole ||
    top.units ||
    !'/／'.includes(text[top.end] ?? ' ') ||
    '/／'.includes(text[top.start - 1] ?? ' ')
  )
    return null;
  const under = startsNumeral(text, top.end + 1) ? readNumeral(text, top.end + 1) : null;
  if (!under || under.kind !== 'digits' || !under.whole || under.low.n === 0n || '/／'.includes(text[under.end] ?? ' ')) return null;
  return top.digitCount <= 4 && under.digitCount <= 4 ? under : null;
}

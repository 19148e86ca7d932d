/** Adds up the whole part of a Chinese numeral sign by sign: 一千二百, 两万五, 三亿零五, 二〇二一, 几十万, 三四百, 十余万. */
import { bigUnit, chineseDigit, isLiang, isMore, isUnitPrefix, isVague, skipBlanks, smallUnit, tens } from './numeral-chars.ts';
import { classifierAt } from './numeral-context.ts';

type Item =
  | { readonly kind: 'digit'; readonly value: number; readonly end: number; readonly liang: boolean }
  | { readonly kind: 'vague' | 'more'; readonly end: number }
  | { readonly kind: 'small'; readonly value: bigint; readonly end: number }
  | { readonly kind: 'big'; readonly value: bigint; readonly end: number };

/** Runs are read no further than this many signs. */
export const MOST_ITEMS = 40;

const isUnit = (item: Item | undefined): boolean => item !== undefined && item.kind !== 'digit' && item.kind !== 'vague';

function itemOf(text: string, at: number, char: string, previous: Item | undefined): Item | null {
  const end = at + 1;
  const digit = chineseDigit(char);
  if (digit !== undefined && isLiang(char) && previous?.kind === 'digit' && previous.value > 1 && !isTwoOrThree(text, at, previous.value))
    return null; // 二两, 三斤五两: the weight.
  if (digit !== undefined) return { kind: 'digit', value: digit, end, liang: isLiang(char) };
  if (tens(char) !== undefined) return { kind: 'small', value: 10n, end };
  if (isVague(char)) return { kind: 'vague', end };
  const small = smallUnit(char);
  const big = bigUnit(char);
  if ((small !== undefined || big !== undefined) && previous && isUnitPrefix(text, at)) return null;
  if (small !== undefined) return { kind: 'small', value: BigInt(small), end };
  if (big !== undefined) return { kind: 'big', value: big, end };
  if (isMore(char) && previous && (previous.kind === 'small' || previous.kind === 'big')) {
    const after = text[skipBlanks(text, end)];
    if (after !== undefined && bigUnit(after) !== undefined) return { kind: 'more', end };
  }
  return null;
}

/** 三两 before a measure word: 三两天, 三两个. */
const isTwoOrThree = (text: string, at: number, before: number): boolean => before === 3 && classifierAt(text, at + 1);

interface Span {
  low: bigint;
  high: bigint;
  lowOpen: boolean;
  highOpen: boolean;
}

/** What the run has come to so far. `grain` is the unit of its last non-zero digit, `step` of its last printed one. */
interface Reading extends Span {
  grain: bigint;
  step: bigint;
  end: number;
  used: number;
}

/** The value of digits in front of a unit: one digit, a neighbouring pair (三四百), or 几. */
function leading(pending: readonly Item[]): Span | null {
  const [first, second] = pending;
  if (pending.length === 1 && first!.kind === 'vague') return { low: 2n, high: 10n, lowOpen: false, highOpen: true };
  if (first?.kind !== 'digit') return null;
  if (pending.length === 1) return { low: BigInt(first.value), high: BigInt(first.value), lowOpen: false, highOpen: false };
  if (pending.length === 2 && first.value === 0 && second!.kind === 'digit') return leading([second!]);
  if (pending.length === 2 && second!.kind === 'digit' && second!.liang && first.value === 3)
    return { low: 2n, high: 3n, lowOpen: false, highOpen: false };
  if (pending.length !== 2 || second!.kind !== 'digit' || !isPair(first.value, second!.value)) return null;
  return { low: BigInt(first.value), high: BigInt(second!.value), lowOpen: false, highOpen: false };
}

/** 三四 is three or four, 三五 is three to five. */
const isPair = (a: number, b: number): boolean => a > 0 && (b === a + 1 || (a === 3 && b === 5));

const NOTHING: Span = { low: 0n, high: 0n, lowOpen: false, highOpen: false };
const JUST_ONE: Span = { low: 1n, high: 1n, lowOpen: false, highOpen: false };
const SECTION = 10_000n;

/** Takes items one by one and remembers the longest run that made one number. */
export class Accumulator {
  readonly items: Item[] = [];
  private total = NOTHING;
  private section = NOTHING;
  private pending: Item[] = [];
  private lastSmall = SECTION;
  private lastUnit = 0n;
  private lastBig = 0n;
  private grain = 1n;
  private good: Reading | null = null;

  /** Reads from `at`. Blanks are passed only next to a unit: 一百 五 十 二. */
  read(text: string, at: number): Reading | null {
    let next = at;
    while (this.items.length < MOST_ITEMS) {
      const previous = this.items[this.items.length - 1];
      const from = previous ? skipBlanks(text, next) : next;
      const char = text[from];
      const item = char === undefined ? null : itemOf(text, from, char, previous);
      if (!item || (from > next && !isUnit(previous) && !isUnit(item))) break;
      const twenty = tens(char!);
      if (twenty !== undefined && !this.take({ kind: 'digit', value: twenty, end: from, liang: false })) break;
      if (!this.take(item)) break;
      next = from + 1;
    }
    return this.good;
  }

  private take(item: Item): boolean {
    const fits =
      item.kind === 'digit' || item.kind === 'vague'
        ? this.digit(item)
        : item.kind === 'small'
          ? this.small(item.value)
          : item.kind === 'big'
            ? this.big(item.value)
            : this.more();
    if (!fits) return false;
    this.items.push(item);
    this.keep(item);
    return true;
  }

  private digit(item: Item): boolean {
    if (this.pending.length > 0 && (item.kind === 'vague' || this.pending[0]!.kind === 'vague') && !this.afterZero()) return false;
    this.pending.push(item);
    return this.lastUnit === 0n || this.pending.length <= 3;
  }

  private afterZero(): boolean {
    const [first] = this.pending;
    return this.pending.length === 1 && first!.kind === 'digit' && first!.value === 0;
  }

  private small(unit: bigint): boolean {
    if (unit >= this.lastSmall) return false;
    const impliedOne = this.pending.length === 0 || this.afterZero();
    if (impliedOne && unit > 10n && this.lastUnit > 0n) return false;
    const digits = impliedOne ? JUST_ONE : leading(this.pending);
    if (!digits) return false;
    this.section = plus(this.section, scaled(digits, unit));
    this.pending = [];
    this.lastSmall = this.lastUnit = this.grain = unit;
    return true;
  }

  private big(unit: bigint): boolean {
    if (this.pending.length > 0) {
      const tail = this.trailing(this.section.high > 0n ? this.lastUnit : 0n);
      if (!tail) return false;
      this.section = plus(this.section, tail.span);
      this.grain = tail.unit;
      this.pending = [];
    }
    if (this.section.high > 0n) {
      if (unit === this.lastBig) return false;
      const above = this.lastBig > unit;
      this.total = above ? plus(this.total, scaled(this.section, unit)) : scaled(plus(this.total, this.section), unit);
      this.lastBig = unit;
    } else if (this.total.high === 0n) {
      this.total = scaled(JUST_ONE, unit);
      this.lastBig = unit;
    } else {
      this.total = scaled(this.total, unit);
      this.lastBig *= unit;
    }
    this.grain *= unit;
    this.section = NOTHING;
    this.lastSmall = SECTION;
    this.lastUnit = this.lastBig;
    return true;
  }

  /** 十余 before 万: anywhere up to the next unit. */
  private more(): boolean {
    if (this.pending.length > 0 || this.section.high === 0n) return false;
    this.section = { low: this.section.low, high: this.section.high + this.grain, lowOpen: true, highOpen: true };
    return true;
  }

  /** Digits after the last unit: 十五, 两万五 (thousands), 一百零五, 二十几, 十七八. */
  private trailing(lastUnit: bigint): { span: Span; unit: bigint } | null {
    const first = this.pending[0]!;
    const zero = first.kind === 'digit' && first.value === 0;
    const rest = zero ? this.pending.slice(1) : this.pending;
    if (rest.length === 0) return null;
    if (lastUnit === 0n) {
      const span = leading(rest);
      return span && { span, unit: 1n };
    }
    const unit = zero || lastUnit <= 10n ? 1n : lastUnit / 10n;
    if (rest.length === 1 && rest[0]!.kind === 'vague') {
      return { span: { low: 0n, high: 10n * unit, lowOpen: true, highOpen: true }, unit };
    }
    if (rest[0]!.kind === 'digit' && rest[0]!.liang && this.pending.length === 1) return null;
    const span = leading(rest);
    return span && { span: scaled(span, unit), unit };
  }

  private keep(item: Item): void {
    if (item.kind === 'more') return;
    let span = plus(this.total, this.section);
    let { grain } = this;
    let step = this.lastBig === 0n ? 1n : this.lastUnit;
    if (this.pending.length > 0) {
      const tail = this.lastUnit === 0n ? this.digitsOnly() : this.trailing(this.lastUnit);
      if (!tail) return;
      span = plus(span, tail.span);
      grain = tail.unit;
      step = this.lastBig === 0n ? 1n : tail.unit;
    }
    this.good = { ...span, grain, step, end: item.end, used: this.items.length };
  }

  /** A run without units: 三, 三四, 二〇二一. */
  private digitsOnly(): { span: Span; unit: bigint } | null {
    const pair = leading(this.pending);
    const first = this.pending[0]!;
    if (pair && !(first.kind === 'digit' && first.value === 0)) return { span: pair, unit: 1n };
    if (this.pending.some((item) => item.kind !== 'digit')) return null;
    const value = BigInt(this.pending.map((item) => (item.kind === 'digit' ? item.value : 0)).join(''));
    return { span: { low: value, high: value, lowOpen: false, highOpen: false }, unit: 1n };
  }
}

const plus = (a: Span, b: Span): Span => ({
  low: a.low + b.low,
  high: a.high + b.high,
  lowOpen: a.lowOpen || b.lowOpen,
  highOpen: a.highOpen || b.highOpen,
});
const scaled = (a: Span, by: bigint): Span => ({ ...a, low: a.low * by, high: a.high * by });

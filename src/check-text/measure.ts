/** Units as a sub-editor compares them: 家 and 个 count alike, 名 and 人 count people, 倍 and 成 and % are shares of one. */

import type { Interval } from '../figures/interval.ts';
import { interval as between } from '../figures/interval.ts';
import type { Rational } from '../figures/rational.ts';
import { compare, divide, equals, multiply, ONE, rational } from '../figures/rational.ts';
import { canonicalUnit } from '../figures/unit.ts';
import { COUNTERS } from '../figures/unit-table.ts';
import { middleOf } from './compare.ts';

/** A size without its unit: what kind of thing it measures, and how much in that kind's own unit. */
export interface Measure {
  readonly kind: string;
  readonly interval: Interval;
  /** The middle of the interval, its end where it has only one, null where it has none. */
  readonly middle: Rational | null;
}

const KINDS_OF_THINGS = new Set(['类', '大类', '小类']);
const COUNTED = new Set(COUNTERS.filter((unit) => !KINDS_OF_THINGS.has(unit)));
const PERCENT = divide(rational(1), rational(100));
/** Spans of time are told apart, since 30 days and 30 working days are not the same. */
const RATIO: Readonly<Record<string, boolean>> = { '': true, 倍: true };

/** Whether a unit counts things one by one. */
export const isCounter = (unit: string): boolean => COUNTED.has(unit);

/** Counters that writers use for one another; 64条 are not 126个. */
const COMMON = new Set([
  '个',
  '家',
  '所',
  '处',
  '座',
  '间',
  '项',
  '支',
  '大类',
  '类',
  '种',
  '名',
  '村',
  '镇',
  '乡',
  '县',
  '区',
  '个县',
  '',
]);
const BODIES = new Set(['名', '具', '位', '人']);
const EVENTS = new Set(['次', '场', '场次']);

/** Whether two counters may count the same thing. */
export const alikeCounters = (a: string, b: string): boolean =>
  a === b || (COMMON.has(a) && COMMON.has(b)) || (BODIES.has(a) && BODIES.has(b)) || (EVENTS.has(a) && EVENTS.has(b));

/** The measure of an interval in a unit. */
export function measureOf(interval: Interval, unit: string): Measure {
  if (unit === '%') return measured('ratio', times(interval, PERCENT));
  if (unit === '' && isLarge(interval)) return measured('plain', interval);
  if (RATIO[unit]) return measured('ratio', interval);
  const { unit: base, factor } = canonicalUnit(unit);
  return measured(kindOf(base), times(interval, factor));
}

const measured = (kind: string, interval: Interval): Measure => ({ kind, interval, middle: middleOf(interval) });

/** An interval in another unit; a factor is above zero. */
function times(interval: Interval, factor: Rational): Interval {
  const { low, high, lowOpen, highOpen } = interval;
  if (equals(factor, ONE)) return interval;
  const end = low && multiply(low, factor);
  return between(end, low && high && equals(low, high) ? end : high && multiply(high, factor), lowOpen, highOpen);
}

const TWO = rational(2);
/** A number without a unit from two on counts something; below, it is a share. */
const isLarge = ({ low, high }: Interval): boolean => compare(low || high || ONE, TWO) >= 0;

function kindOf(base: string): string {
  const [over = '', under] = base.split('/');
  const named = KINDS_OF_THINGS.has(over) ? 'kinds' : COUNTED.has(over) ? 'count' : over;
  return under === undefined ? named : `${named}/${under}`;
}

/** Whether a number in one kind of measure may be told of a figure in another: a monthly standard is often printed without 每月. */
export function mayTell(text: string, figure: string): boolean {
  if (text === figure) return true;
  if (text === 'plain') return ['人', '人次', 'count', 'kinds', '张', '元', '元/月', '元/户·次', '户'].indexOf(figure) >= 0;
  if (figure === '张') return text === 'count';
  if (text === '户') return figure === '人';
  if (figure.indexOf('/') > 0)
    return (
      figure.indexOf(`${text}/`) === 0 || (text.indexOf('/') > 0 && text.split('/')[0] === figure.split('/')[0] && alikePer(text, figure))
    );
  return (
    (text === 'count' && (figure === '人' || figure === 'kinds')) ||
    (text === '人' && (figure === 'count' || figure === '人次')) ||
    (text === '人次' && figure === '人') ||
    (figure === '平方米/人' && text === '平方米') ||
    (figure === '工作日' && text === '天') ||
    (figure === '天' && text === '工作日')
  );
}

/** Spans of time, which laws give in units of their own: 30 days are not 30 working days. */
const SPANS: ReadonlySet<string> = new Set(['个月', '天', '工作日']);
/** Whether both kinds are spans of time, in different units. */
export const areUnlikeSpans = (a: string, b: string): boolean => a !== b && SPANS.has(a) && SPANS.has(b);

/** 元/人·月 and 元/月 are the same standard; 元/年 is not. */
const alikePer = (a: string, b: string): boolean => withoutPeople(a) === withoutPeople(b);
const withoutPeople = (kind: string): string =>
  kind
    .split('/')[1]!
    .split('·')
    .filter((part) => part !== '人')
    .sort()
    .join('·');

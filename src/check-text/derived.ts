/** Whether a number can be the writer's own calculation from the numbers around it, whatever words tell it. */

import type { Interval } from '../figures/interval.ts';
import type { Rational } from '../figures/rational.ts';
import { add, compare, divide, isZero, multiply, rational, subtract, ZERO } from '../figures/rational.ts';
import { middleOf } from './compare.ts';
import type { Measure } from './measure.ts';
import type { Passage } from './passage.ts';

interface Told {
  readonly measure: Measure;
  readonly passage: Passage;
}

/** Numbers farther off, counted in numbers, are not calculated with. */
const REACH = 10;
/** 城乡还差200元：城市590元，农村390元: what it is calculated from may follow. */
const BEHIND = 2;
/** A result is told to about this share of itself. */
const ROUNDING = rational('0.006');
/** 超过3.4亿元 is told of a result that is not far beyond. */
const BEYOND = rational('0.1');
const MONTHS = rational(12);
/** Nobody calculates with ages and days of work, and spans are seldom what was worked out. */
const NEVER: ReadonlySet<string> = new Set(['岁', '工作日']);
const SPANS: ReadonlySet<string> = new Set([...Array.from(NEVER), '天', '个月']);

/** Whether the number is a sum, a difference, a product, a share, a mean or a growth of two others in its paragraph, or the sum of all before it. */
export function isDerivable(index: number, numbers: readonly Told[]): boolean {
  const own = numbers[index]!;
  const told = own.measure.interval;
  if (middle(own) === null || NEVER.has(own.measure.kind)) return false;
  const others = numbers
    .slice(Math.max(0, index - REACH), index + 1 + BEHIND)
    .filter((one) => one !== own && one.passage.paragraphId === own.passage.paragraphId)
    .flatMap((one): Operand[] =>
      [middle(one), one.measure.interval.low]
        .filter((value): value is Rational => value !== null && !isZero(value))
        .slice(0, isRough(one) ? 2 : 1)
        .map((value) => ({ kind: baseOf(one), value })),
    );
  const kind = baseOf(own);
  if (
    others.some(
      (one) => one.kind === kind && [multiply(one.value, MONTHS), divide(one.value, MONTHS)].some((result) => isTold(told, result)),
    )
  )
    return true;
  for (const a of others) for (const b of others) if (a !== b && resultsOf(a, b, kind).some((result) => isTold(told, result))) return true;
  return isRunningSum(told, index, numbers);
}

interface Operand {
  readonly kind: string;
  readonly value: Rational;
}

/** A number without a unit, 每年约4.3万, may be of any. */
const isOf = (kind: string, other: string): boolean => other === kind || (kind === 'plain' && other !== 'ratio');

/** 元 of 元/月: what a number is per is often left out. */
const baseOf = ({ measure }: Told): string => measure.kind.split('/')[0]!;

/** What two numbers give in a kind of measure. */
function resultsOf(a: Operand, b: Operand, kind: string): Rational[] {
  const [difference, ratio] = [subtract(a.value, b.value), divide(a.value, b.value)];
  if (kind === 'ratio') return a.kind === b.kind ? [ratio, divide(difference, b.value), add(a.value, b.value), difference] : [];
  if (!isOf(kind, a.kind)) return [];
  const together = isOf(kind, b.kind) ? [add(a.value, b.value), difference] : [];
  return [...together, multiply(a.value, b.value), ratio];
}

const ROUGH = rational('0.01');
/** 7.3万余人: writers calculate with the bare number. */
function isRough({ measure: { interval } }: Told): boolean {
  const { low, high } = interval;
  return low !== null && high !== null && compare(subtract(high, low), multiply(high, ROUGH)) > 0;
}

const middle = ({ measure }: Told): Rational | null => middleOf(measure.interval);

function isRunningSum(told: Interval, index: number, numbers: readonly Told[]): boolean {
  let sum = rational(0);
  for (
    let at = index - 1;
    at >= Math.max(0, index - REACH) && numbers[at]!.passage.paragraphId === numbers[index]!.passage.paragraphId;
    at -= 1
  ) {
    const value = middle(numbers[at]!);
    if (value !== null && numbers[at]!.measure.kind === numbers[index]!.measure.kind) sum = add(sum, value);
    if (isTold(told, sum)) return true;
  }
  return false;
}

/** Whether a result would be told by this number: it lies within what the number says, give or take a rounding. */
function isTold({ low, high }: Interval, result: Rational): boolean {
  if (compare(result, ZERO) <= 0) return false;
  const room = multiply(result, ROUNDING);
  if (low === null || high === null) {
    const bound = (low || high)!;
    return compare(subtract(bound, result).abs(), multiply(result, BEYOND)) <= 0;
  }
  return compare(subtract(low, room), result) <= 0 && compare(add(high, room), result) >= 0;
}

const MEAN = /(?:平均|人均|户均|场均|件均|均|每[人户家个件场次村所]|折合|合)(?:[^，。；、\d]{0,8})$/;
const SHARE = /(?:占|相当于|比例|比重)[^，。；、\d]{0,14}$/;
const TOTAL =
  /(?:测算|估算|一年下来|全年下来|到手|合计|共计|总计|相加|加起来|合起来|两项|净增|净减|相差|多出|少了|多了)[^，。；、\d]{0,8}$/;
const GROWTH = /(?:增长|增幅|提高|上涨|涨幅|上调|幅度|下降|减少|降幅|减幅)[^，。；、\d]{0,5}$/;

const BEFORE = /[比较](?:上|去|前|往|同)[^，。；、\d]{0,12}$/;

/** Whether the words before a number say that it was worked out from numbers that stand before it in the paragraph. */
export function isToldAsCalculated(words: string, index: number, numbers: readonly Told[]): boolean {
  const { measure, passage } = numbers[index]!;
  // 比上一个五年多出4只: what it is compared with need not stand there.
  if (SPANS.has(measure.kind) || BEFORE.test(words)) return false;
  const before = numbers
    .slice(Math.max(0, index - REACH), index)
    .filter((one) =>
      measure.kind === 'ratio' ? one.passage.paragraphId === passage.paragraphId : one.passage.sentenceId === passage.sentenceId,
    );
  const ofKind = (kind: string): number => before.filter((one) => isOf(kind, baseOf(one))).length;
  if (measure.kind === 'ratio') {
    const pairs = new Set(before.map((one) => one.measure.kind).filter((kind) => kind !== 'ratio' && ofKind(kind) > 1));
    return pairs.size > 0 && (SHARE.test(words) || GROWTH.test(words));
  }
  const kind = measure.kind.split('/')[0]!;
  if (TOTAL.test(words)) return ofKind(kind) > 0 && before.length > 1;
  return MEAN.test(words) && ofKind(kind) > 0 && before.length > 1;
}

/** The one place that writes computed numbers for readers. Published phrases are never rewritten here. */
import type { Interval } from './interval.ts';
import type { Rational } from './rational.ts';
import { compare, divide, equals, negate, powerOfTen, rational, toDecimal, ZERO } from './rational.ts';

const SCALES: readonly (readonly [string, Rational])[] = [
  ['亿', powerOfTen(8)],
  ['万', powerOfTen(4)],
];
const SCALED_DECIMALS = 4;
/** Units that belong to each number of a range. */
const SIGNS: readonly string[] = ['%', '‰'];

/** A number in plain digits, at most `places` decimals, without trailing zeros. */
export function formatNumber(value: Rational, places = 6): string {
  return toDecimal(value, 'nearest', places);
}

/** A value with its unit: 179100 and 人 give 17.91万人. 万 and 亿 are used only where nothing is lost. */
export function formatValue(value: Rational, unit: string, places = 6): string {
  const scale = commonScale([value], unit);
  return scaled(value, scale, places) + (scale?.[0] ?? '') + unit;
}

/** An interval in plain Chinese: 17.905到17.915万人, 大于584万元、小于585万元, 大于17亿元, 不超过3年, 590元/月. Both ends share one scale. */
export function formatInterval(of: Interval, unit: string, places = 6): string {
  const { low, high } = of;
  if (low && high) {
    if (equals(low, high)) return formatValue(low, unit, places);
    const scale = commonScale([low, high], unit);
    const [from, to, end] = [scaled(low, scale, places), scaled(high, scale, places), (scale?.[0] ?? '') + unit];
    if (!of.lowOpen && !of.highOpen) return SIGNS.includes(unit) ? `${from}${unit}到${to}${unit}` : `${from}到${to}${end}`;
    return `${of.lowOpen ? '大于' : '不低于'}${from}${end}、${of.highOpen ? '小于' : '不超过'}${to}${end}`;
  }
  if (low) return `${of.lowOpen ? '大于' : '不低于'}${formatValue(low, unit, places)}`;
  if (high) return `${of.highOpen ? '小于' : '不超过'}${formatValue(high, unit, places)}`;
  return '没有限定';
}

/** The largest scale that every value reaches and that writes each of them without loss; null for plain digits. */
function commonScale(values: readonly Rational[], unit: string): readonly [string, Rational] | null {
  if (SIGNS.includes(unit)) return null;
  const fits = (value: Rational, scale: Rational): boolean => {
    const part = divide(value, scale);
    return (
      compare(compare(value, ZERO) < 0 ? negate(value) : value, scale) >= 0 &&
      equals(rational(toDecimal(part, 'nearest', SCALED_DECIMALS)), part)
    );
  };
  return SCALES.find(([, scale]) => values.every((value) => fits(value, scale))) ?? null;
}

const scaled = (value: Rational, scale: readonly [string, Rational] | null, places: number): string =>
  scale ? toDecimal(divide(value, scale[1]), 'nearest', SCALED_DECIMALS) : formatNumber(value, places);

/** What a hedge word means, for readers; null for a phrase without one. */
export function explainHedge(hedge: string | null): string | null {
  if (hedge === null) return null;
  if (/^[(（]含/.test(hedge)) return hedge.endsWith('上') ? '这个数或者更多' : '这个数或者更少';
  return HEDGES.find(([words]) => words.includes(hedge))?.[1] ?? null;
}

const HEDGES: readonly (readonly [readonly string[], string])[] = [
  [['约', '大约', '约为', '大概', '左右', '上下', '约合', '大致', '约莫', '来'], '大约是这个数，可能略多或略少'],
  [['近', '将近', '接近'], '比这个数略少'],
  [['余', '多', '餘', '有余', '出头'], '比这个数略多'],
  [['几', '数', '幾', '數'], '只说了大致的范围，没有说准确的数'],
  [['超', '超过', '逾', '突破', '高于', '多于', '大于', '超出', '高出', '已超', '以上', '之上'], '比这个数多，多多少没有说'],
  [['低于', '少于', '小于', '不足', '不到', '不满', '未满', '没满', '没有满', '未达', '不及', '以下', '之下'], '比这个数少，少多少没有说'],
  [
    ['至少', '不低于', '不少于', '不小于', '最少', '最低', '起码', '不下于', '不下', '年满', '已满', '满', '不得低于', '不得少于', '上'],
    '这个数或者更多',
  ],
  [
    ['不超过', '不超', '至多', '最多', '不高于', '不多于', '不大于', '最高', '不得超过', '不得高于', '以内', '之内', '内', '最长'],
    '这个数或者更少',
  ],
];

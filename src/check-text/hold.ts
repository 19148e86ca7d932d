/** A number of a text held against the values of one figure. */
import type { Interval } from '../figures/interval.ts';
import type { Rational } from '../figures/rational.ts';
import { equals } from '../figures/rational.ts';
import type { Agreement } from './compare.ts';
import { agreementOf } from './compare.ts';
import type { KnownFigure, KnownValue } from './figures.ts';
import type { Asked, Judgement, PreparedFigure, Reason, Verdict } from './judgement.ts';
import { isNamed, isParticular, isPeople, isRule } from './judgement.ts';
import type { Measure } from './measure.ts';
import { areUnlikeSpans } from './measure.ts';
import type { Slip } from './slips.ts';
import { slipBetween } from './slips.ts';

/** Holds the number against every value of one figure. */
export function against({ figure, measures, perYear, kind, needs }: PreparedFigure, asked: Asked): Judgement {
  const { measure, role, setting, clause } = asked;
  if (areUnlikeSpans(measure.kind, measures[0]!.kind)) return againstSpan(figure, measures[0]!, measure);
  const latest = figure.values.length - 1;
  // A change is told against an earlier time, and is itself of the present one.
  const earlier = setting.earlier && kind !== 'growth' && kind !== 'decline';
  const past = role === 'from' || earlier;
  const turn = turnOf(latest, past);
  const agreements = turn.map((index) => ({
    index,
    agreement:
      kind === 'mean' && !perYear && isPeople(measure.kind) && measure.kind !== measures[index]!.kind
        ? ('apart' as const)
        : isRule(figure) && isOtherBound(measure.interval, measures[index]!.interval)
          ? ('apart' as const)
          : agreement(measure, measures[index]!, figure.values[index]!, kind),
  }));
  const dated = figure.values.findIndex((one) => covers(one, setting.ownYear));
  const preferred = dated >= 0 ? dated : past && latest > 0 ? turn.filter((index) => index !== latest)[0]! : latest;
  const held =
    agreements.find(
      ({ index, agreement: found }) => holds(found, figure.values[index]!) && (index !== latest || role !== 'from' || latest === 0),
    ) || null;
  const value = figure.values[held ? held.index : preferred]!;
  const tell = (verdict: Verdict, reason: Reason | null = null, slip: Slip | null = null): Judgement => ({
    verdict,
    figure,
    value,
    reason,
    slip,
    sibling: null,
  });
  if (held) {
    if (
      measure.kind !== measures[held.index]!.kind &&
      isPeople(measure.kind) &&
      isPeople(measures[held.index]!.kind) &&
      (kind !== 'mean' || perYear)
    )
      return tell('differs', 'unit');
    // Couples are no people.
    if (measure.kind === '人' && value.unit === '对') return tell('differs', 'unit');
    if (perYear && MONTHLY.test(clause)) return tell('differs', 'unit');
    if (perYear && TOTAL.test(clause) && !YEARLY.test(clause)) return tell('differs', 'basis');
    if (held.index !== latest && !past && !covers(value, setting.year)) return tell('outdated');
    if (!isRule(figure) && isOfAnotherYear(value, setting.ownYear))
      return figure.values.some((one) => covers(one, setting.ownYear)) ? tell('differs', 'other-year') : tell('not-published', 'year');
    if (setting.place === 'part' && setting.ofPlace && !isNamed(needs, setting) && isParticular(measure)) return tell('differs', 'part');
    if (isRule(figure) && isOfOtherDate(figure, value, setting.inForce) && !past) return tell('differs', 'other-year');
    if (value.disputed) return tell('disputed');
    return tell(held.agreement === 'same' ? 'agrees' : 'agrees-otherwise', held.agreement === 'finer' ? 'finer' : null);
  }
  const [told, published] = [measure.middle, measures[figure.values.indexOf(value)]!.middle];
  const likely = told && published ? slipBetween(told, published) : null;
  // Years were turned into months, so their digits are not those of the text.
  const slip = measure.kind === '个月' ? null : likely;
  if ((earlier || role === 'from') && latest === 0) return tell('not-published', 'year');
  if (slip === null && setting.year !== null && !isRule(figure) && !figure.values.some((one) => covers(one, setting.year)))
    return tell('not-published', 'year');
  const finer = agreements.some(({ agreement: found }) => found === 'finer');
  return tell('differs', finer ? 'finer' : 'value', slip);
}

const ONLY: readonly number[] = [0];
/** The values in the order in which they are tried: the latest first; for a former value the second, and the oldest last. */
function turnOf(latest: number, past: boolean): readonly number[] {
  if (latest === 0) return ONLY;
  const turn = Array.from({ length: latest + 1 }, (_, index) => (past ? index : latest - index));
  if (past) turn.push(turn.shift()!);
  return turn;
}

const DAYS_OF_A_MONTH = 30;

/** Days of work are no days; a month is told for thirty days. */
function againstSpan(figure: KnownFigure, published: Measure, told: Measure): Judgement {
  const judgement: Judgement = { verdict: 'differs', figure, value: figure.values[0]!, reason: 'value', slip: null, sibling: null };
  const [a, b] = [told.middle, published.middle];
  if (!a || !b) return judgement;
  if (told.kind !== '个月' && published.kind !== '个月') return a.equals(b) ? { ...judgement, reason: 'unit' } : judgement;
  const [months, days] = told.kind === '个月' ? [a, b] : [b, a];
  return months.mul(DAYS_OF_A_MONTH).equals(days) ? { ...judgement, verdict: 'not-published', reason: null } : judgement;
}

/** 未满16周岁 and 16周岁以上 name the same line. */
const LIMITS = new Set(['age', 'limit', 'duration']);
const TOTAL = /累计|五年|合计|共计|总共|一共/;
const YEARLY = /年均|每年|平均/;
const MONTHLY = /(?:每个?月|月均|每天|日均)[^，。；、\d]{0,8}$/;

function agreement(told: Measure, published: Measure, value: KnownValue, kind: string): Agreement {
  const found = agreementOf(told.interval, published.interval);
  if (kind !== 'age' && value.hedge !== null && areOpposite(told.interval, published.interval)) return 'apart';
  if (LIMITS.has(kind))
    return isSpan(told.interval) && isSpan(published.interval)
      ? found === 'same'
        ? 'same'
        : 'apart'
      : isBare(told, published.interval)
        ? 'same'
        : found === 'coarser' && !(told.interval.low && told.interval.high)
          ? 'apart'
          : found;
  // The same digits with another hedge are the same number, told with other care.
  if (found === 'apart' && value.hedge !== null && isBarePoint(told, published.interval)) return 'overlap';
  return found === 'apart' || found === 'same'
    ? found
    : value.hedge !== null && found === 'finer' && isBare(told, published.interval)
      ? 'overlap'
      : found;
}

/** 17亿 or 17亿多 for 超过17亿: the hedge is another, nothing was added. */
const isBare = (told: Measure, { low, high }: Interval): boolean =>
  areEqual(told.interval.low, low) ||
  areEqual(told.interval.high, low) ||
  areEqual(told.middle, low) ||
  areEqual(told.interval.low, high) ||
  areEqual(told.interval.high, high) ||
  areEqual(told.middle, high);

const areEqual = (a: Rational | null, b: Rational | null): boolean => a !== null && b !== null && equals(a, b);

/** 不超过40% is no 不超过50%, though it lies within it. */
const isOtherBound = (told: Interval, published: Interval): boolean =>
  (told.low === null && published.low === null && !areEqual(told.high, published.high)) ||
  (told.high === null && published.high === null && !areEqual(told.low, published.low));

/** 不超过30% is the contrary of 不低于30%. */
const areOpposite = (told: Interval, published: Interval): boolean =>
  (told.low === null && published.high === null) || (told.high === null && published.low === null);

/** 2万元到20万元: both ends count. */
const isSpan = ({ low, high }: Interval): boolean => low !== null && high !== null && !equals(low, high);

/** 300平方米 for 高于300平方米. */
const isBarePoint = ({ interval, middle }: Measure, { low, high }: Interval): boolean =>
  interval.low !== null && interval.high !== null && (areEqual(low, middle) || areEqual(high, middle));

/** Whether the text can stand beside the published value; made-up digits under a hedge cannot. */
function holds(found: Agreement, { hedge }: KnownValue): boolean {
  if (found === 'finer') return hedge === null;
  return found !== 'apart';
}

/** A text told a year later still says so of the last value. */
const isOfAnotherYear = (value: KnownValue, year: number | null): boolean =>
  year !== null && value.asOf !== '' && [year, year - 1, year + 1].every((near) => !covers(value, near));

/** 2022年起每月740元, where 680 was set for that year and 740 for the next. */
const isOfOtherDate = (figure: KnownFigure, value: KnownValue, year: number | null): boolean =>
  year !== null && !covers(value, year) && figure.values.some((one) => covers(one, year));

/** Whether a value is of the year. */
function covers({ asOf }: KnownValue, year: number | null): boolean {
  if (year === null) return false;
  const [from = '', to = from] = asOf.split('/');
  return Number(from.slice(0, 4)) <= year && year <= Number(to.slice(0, 4));
}

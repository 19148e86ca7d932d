/** 发放1.2亿元，惠及200万人次，平均每人次60元; 每人每月748元，一年合计8976元. */

import type { Interval } from '../../figures/interval.ts';
import { divide, exactly, interval, multiply } from '../../figures/interval.ts';
import { HALF } from '../../figures/rational.ts';
import type { InsideRelation, Told } from './relation.ts';
import { hasStop, relation, rightOf } from './relation.ts';

const MEAN =
  /(?:人均|平均每人(?:次)?|平均每名[^，。；]{0,6}|每人(?:次)?平均|户均|平均每户|平均每个|平均每家|平均每年|年均|平均一年|平均下来一年|摊下来(?:一年|每年)|平均，(?:一年|每年|每[^，。；]{1,3})|一个人合到?|一人合到?|每个人合到?|人头算[^，。；]{0,3}，?人均|平均每[^，。；]{0,10}|平均下来[^，。；]{0,6})(?:约|为|是|近|超过|不到|大约|受益|获益|减免|获得|领到|得到|发放|花费|投入|支出|补助|有|达|：|:)*$/;
const OVER_YEARS = /年均|每年|一年/;
const PEOPLE_WORDS = /人次?|名|位/;
const REACH = 12;
const MONTHS = exactly('12');

/** Means and yearly amounts that follow from numbers of the same sentence or the one before. */
export function checkMeans(text: string, numbers: readonly Told[]): InsideRelation[] {
  return numbers.flatMap((mean, at) => {
    const lead = text.slice(Math.max(mean.passage.sentence, mean.start - 16), mean.start) + mean.text.replace(DIGITS_ON, '');
    const built =
      mean.per !== null && !VAGUE.test(mean.per) && SPREAD.test(lead)
        ? perOf(text, numbers, at, mean.per)
        : MEAN.test(lead)
          ? meanOf(text, numbers, at, lead)
          : yearOf(text, numbers, at);
    return built ? [built] : [];
  });
}

/** The number itself and all behind it. */
const DIGITS_ON = /[\d０-９一二三四五六七八九十百千万亿几].*$/;

/** Spans of time are reckoned by the rule below; 每个 may be of anything. */
const VAGUE = /年|月|天|日|^个$|·/;
const SPREAD = /平均|摊|合到|均/;

/** 共花5300万元，平均每家84万元: the last total of the same kind and the last count in that unit. */
function perOf(text: string, numbers: readonly Told[], at: number, per: string): InsideRelation | null {
  const mean = numbers[at]!;
  const wholes: number[] = [];
  const counts: number[] = [];
  for (let index = at - 1; index >= 0 && index > at - REACH; index -= 1) {
    if (text.slice(numbers[index]!.end, mean.start).split(/[。！？\n]/).length > 2) break;
    const { measure, unit } = numbers[index]!;
    if (unit === per || (PEOPLE.has(unit) && PEOPLE.has(per))) counts.push(index);
    else if (numbers[index]!.per === null && measure.kind.split('/')[0] === mean.measure.kind.split('/')[0]) wholes.push(index);
  }
  // 共1.2亿元、惠及200万人次，平均每人次……: no others can be meant.
  const isPlain = counts[0] === at - 1 && wholes[0] === at - 2;
  return firstRight(
    (isPlain ? wholes.slice(0, 1) : wholes).flatMap((whole) =>
      (isPlain ? counts.slice(0, 1) : counts).map((count) =>
        relation('mean', [whole, count], at, rounded(mean.measure.interval), () =>
          divide(numbers[whole]!.measure.interval, numbers[count]!.measure.interval),
        ),
      ),
    ),
  );
}

const PEOPLE = new Set(['人', '名', '位', '口']);

/** Of what may be meant, what is right; the nearest when nothing is. */
const firstRight = (tried: readonly (InsideRelation | null)[]): InsideRelation | null =>
  rightOf(tried) || tried.find((one) => one !== null) || null;

function meanOf(text: string, numbers: readonly Told[], at: number, lead: string): InsideRelation | null {
  const mean = numbers[at]!;
  const kind = mean.measure.kind.split('/')[0]!;
  const divisors = OVER_YEARS.test(lead)
    ? before(text, numbers, at, (one) => one === '个月', null, at - 1 >= 0 && numbers[at - 1]!.end > mean.start - 3 ? at - 1 : -1)
    : before(
        text,
        numbers,
        at,
        (one) =>
          PEOPLE_WORDS.test(lead) || !/户|家|个/.test(lead)
            ? one === '人' || one === '人次'
            : /户/.test(lead)
              ? one === '户'
              : one === 'count',
        kind === '人' || kind === 'count' ? kind : null,
      );
  return firstRight(
    divisors.map((divisor) => {
      const [whole] = before(text, numbers, at, (one) => one === kind, null, divisor);
      if (whole === undefined) return null;
      const by = numbers[divisor]!.measure;
      const count = by.kind === '个月' ? divide(by.interval, MONTHS) : by.interval;
      return relation('mean', [whole, divisor], at, rounded(mean.measure.interval), () => divide(numbers[whole]!.measure.interval, count));
    }),
  );
}

/** A mean in whole units was rounded, as means are. */
function rounded(told: Interval): Interval {
  return told.low && told.high && told.low.equals(told.high) ? interval(told.low.sub(HALF), told.high.add(HALF)) : told;
}

/** The numbers before in a measure, in the paragraph, within one sentence's reach, the last first. */
function before(
  text: string,
  numbers: readonly Told[],
  at: number,
  fits: (kind: string) => boolean,
  not: string | null = null,
  other = -1,
): number[] {
  const found: number[] = [];
  for (let index = at - 1; index >= 0 && index > at - REACH; index -= 1) {
    if (index === other || numbers[index]!.measure.kind === not) continue;
    if (hasStop(text, numbers[index]!.end, numbers[at]!.start)) break;
    if (fits(numbers[index]!.measure.kind)) found.push(index);
  }
  return found;
}

const YEAR =
  /(?:一年|全年|每年|(?:^|[^上去前今明同])年)(?:合计|合到|合|共计|总计|下来|就是|能领|可领|可以领|共|是|为|约|的[^，。；]{0,8}|有|到手|加起来)*$/;

/** 每月不低于25元, 一年不低于300元: bounds are reckoned as the numbers that they name. */
const bound = (told: Interval): Interval => (told.low && told.high ? told : exactly((told.low || told.high)!));

/** A year's amount behind a month's: the money told last, or the last that is said to be monthly. */
function yearOf(text: string, numbers: readonly Told[], at: number): InsideRelation | null {
  const year = numbers[at]!;
  if (year.measure.kind !== '元' || !YEAR.test(text.slice(Math.max(year.passage.sentence, year.start - 14), year.start))) return null;
  const monthly: number[] = [];
  let last = -1;
  for (let index = at - 1; index >= 0 && index > at - REACH; index -= 1) {
    const { measure, passage, start } = numbers[index]!;
    if (passage.paragraphId !== year.passage.paragraphId) break;
    if (measure.kind.split('/')[0] !== '元') continue;
    if (last < 0 && !YEAR.test(text.slice(Math.max(0, start - 14), start))) last = index;
    if (
      /^元\/(?:人·)?月$/.test(measure.kind) ||
      (measure.kind === '元' && /每月|月均|一个月|每人每月/.test(text.slice(passage.clause, start)))
    )
      monthly.push(index);
  }
  if (monthly.length === 0) return null;
  const build = (index: number): InsideRelation | null =>
    relation('year-of-months', [index], at, bound(year.measure.interval), () => multiply(bound(numbers[index]!.measure.interval), MONTHS));
  const tried = [last, ...monthly].map(build);
  return rightOf(tried) || (last === monthly[0] ? tried[0]! : null);
}

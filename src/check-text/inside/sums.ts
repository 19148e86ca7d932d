/** 小学版58项、中学版64项，合计122项; 共100人，其中男60人、女40人. */

import type { Interval } from '../../figures/interval.ts';
import { add, intersection } from '../../figures/interval.ts';
import { alikeCounters } from '../measure.ts';
import type { InsideRelation, Told } from './relation.ts';
import { areOfOneOrder, loosened, pairsOf, relation, rightOf } from './relation.ts';

const TOTAL =
  /(?:[两二三四五六](?:者|项|类|种|样)一?共|合计|共计|总计|加起来|加在一起|相加|合起来|加总|汇总|合共|累加|总和|合在一块儿?|合在一起|凑成|凑齐|算成|加一块儿?|汇成|拖到头)[^，。；！？\n]{0,8}$|上半年[^。！？\n]{0,20}下半年[^。！？\n]{0,20}全年[^，。；！？\n\d]{0,3}$|(?:合计|共计|总计|加起来|加在一起|相加|合起来|总和)[^。；！？\n]{0,4}，(?!相当)[^，。；！？\n占]{0,12}$/;
/** A share behind a total is mostly a share of it. */
const TOTAL_JUST_BEFORE = /(?:合计|共计|总计|加起来|相加|合起来)(?:为|是|达|约|刚好|正好)*$/;
const HOW_MANY: Readonly<Record<string, number>> = { 两: 2, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6 };
const COUNTED_PARTS =
  /([两二三四五六])(?:者|项|类|版|样|部分|笔|处|种|家|个|地|方面|路)[^，。；！？\n]{0,3}(?:一?共|汇成|合计|共计|总计|加起来|加在一起|相加|合起来|加总|总和)/;
/** 两项合计: says how many parts there are and is none. */
const NAMES_PARTS = /^(?:相?加|合计|共计|总计|总和|合起来|加起|合在)/;
const NAMED_TOTAL = /([\u4e00-\u9fff]{2})(?:合计|共计|总计|一共|总共)[^，。；！？\n]{0,3}$/;
const MOST_PARTS = 12;

/** Parts that make a whole between them. */
const PAIRS: readonly (readonly [RegExp, RegExp])[] = [
  [/男/, /女/],
  [/城市|城镇/, /农村|乡村/],
  [/机构养育|集中供养|集中/, /散居|分散/],
  [/公办/, /民办/],
  [/结婚/, /离婚/],
  [/户籍内|本地/, /户籍外|外地/],
];

/** 两项, 两样, 两条线: how many parts there are, and no part. */
const isCountOfParts = (text: string, { text: words, end }: Told): boolean =>
  NAMES_PARTS.test(text.slice(end, end + 4)) || /^[两三四五六](?:样|条|头|笔|路|者|处|类|项)$/.test(words);

/** Totals that the text adds up itself, and wholes with the parts it names. */
export function checkSums(text: string, numbers: readonly Told[]): InsideRelation[] {
  return numbers.flatMap((_, at) =>
    [totalBefore(text, numbers, at), ...partsAfter(text, numbers, at)].filter((one): one is InsideRelation => one !== null),
  );
}

const alike = (a: Told, b: Told): boolean =>
  (a.measure.kind === b.measure.kind && (a.measure.kind !== 'count' || alikeCounters(a.unit, b.unit))) || (isPeople(a) && isPeople(b));
const isPeople = ({ measure: { kind } }: Told): boolean => kind === '人' || kind === '人次';
const total = (numbers: readonly Told[], parts: readonly number[]): Interval =>
  parts.map((part) => numbers[part]!.measure.interval).reduce(add);

/** A total behind its parts: the numbers in front of it, as many as the text says or as give the total. */
function totalBefore(text: string, numbers: readonly Told[], at: number): InsideRelation | null {
  const whole = numbers[at]!;
  const lead = text.slice(whole.passage.sentence, whole.start);
  if (!(whole.measure.kind === 'ratio' ? TOTAL_JUST_BEFORE : TOTAL).test(lead)) return null;
  // 前后相加，九十天: the parts stand in the sentence before.
  const before = numbers
    .slice(Math.max(0, at - MOST_PARTS), at)
    .reverse()
    .find((one) => !isCountOfParts(text, one));
  const atHead =
    before !== undefined && before.end <= whole.passage.sentence && text.slice(before.end, whole.start).split(/[。！？]/).length <= 2;
  const parts: number[] = [];
  for (let index = at - 1; index >= 0 && parts.length < MOST_PARTS; index -= 1) {
    const part = numbers[index]!;
    if (isCountOfParts(text, part)) continue;
    if (part.passage.paragraphId !== whole.passage.paragraphId || (part.end < whole.passage.sentence && !atHead)) break;
    if (/(?:差|相差|多出|多|高出|少|净增|净减)$/.test(text.slice(Math.max(0, part.start - 4), part.start))) continue;
    if (alike(part, whole) && part.role !== 'from') parts.unshift(index);
    else if (parts.length > 0 && part.measure.kind !== 'ratio') break;
  }
  // 公墓合计16个: only what is named so is added up.
  const noun = NAMED_TOTAL.exec(lead);
  const ofNoun = noun
    ? parts.filter((part) => text.slice(numbers[part]!.passage.here, numbers[part]!.passage.after).indexOf(noun[1]!) >= 0)
    : [];
  if (ofNoun.length > 1) parts.splice(0, parts.length, ...ofNoun);
  const said = COUNTED_PARTS.exec(lead.slice(-24));
  const count = said ? HOW_MANY[said[1]!]! : null;
  if (parts.length < 2 || (count !== null && parts.length < count)) return null;
  const build = (these: readonly number[]): InsideRelation | null =>
    relation('sum', these, at, whole.measure.interval, () => total(numbers, these));
  // 两样加起来: mostly the last two; any two that give it.
  if (count !== null) {
    const last = build(parts.slice(-count));
    return rightOf([last, ...(count === 2 ? pairsOf(parts).map(build) : [])]) || last;
  }
  for (let from = parts.length - 2; from >= 0; from -= 1) {
    const these = parts.slice(from);
    if (intersection(loosened(whole.measure.interval), total(numbers, these)) !== null) return build(these);
  }
  // 一级110元，二级80元……全市合计2.1亿元: no total of these.
  return areOfOneOrder(whole.measure.interval, total(numbers, parts)) ? build(parts) : null;
}

/** A whole in front of 其中 with its parts behind it. */
function partsAfter(text: string, numbers: readonly Told[], before: number): (InsideRelation | null)[] {
  const next = numbers[before + 1];
  const at = pastPair(text, numbers, withoutMeans(text, numbers, before));
  const whole = numbers[at]!;
  if (
    !next ||
    whole.measure.kind === 'ratio' ||
    next.passage.sentenceId !== whole.passage.sentenceId ||
    !/其中|包括|分为/.test(text.slice(whole.end, next.start))
  )
    return [];
  const parts: number[] = [];
  for (let index = before + 1; index < numbers.length && parts.length < MOST_PARTS; index += 1) {
    const part = numbers[index]!;
    if (part.passage.sentenceId !== whole.passage.sentenceId) break;
    if (part.measure.kind === whole.measure.kind && part.role === 'level') parts.push(index);
    else if (part.measure.kind !== 'ratio') break;
  }
  if (parts.length === 2 && arePair(text, numbers[parts[0]!]!, numbers[parts[1]!]!))
    return [relation('sum', parts, at, whole.measure.interval, () => total(numbers, parts))];
  // 其他580元: with the rest told, the parts are all.
  if (parts.length > 1 && nameOf(text, numbers[parts[parts.length - 1]!]!, /其他|其余|剩下/))
    return [relation('sum', parts, at, whole.measure.interval, () => total(numbers, parts))];
  // Parts of a sum of money do not overlap as groups of people do.
  if (whole.measure.kind === '元' && parts.length > 1) {
    const all = relation('sum', parts, at, whole.measure.interval, () => total(numbers, parts));
    if (
      all &&
      all.verdict === 'wrong' &&
      all.computed.low &&
      whole.measure.interval.high &&
      all.computed.low.compare(whole.measure.interval.high) > 0
    )
      return [all];
  }
  return parts.slice(0, 1).map((part) => relation('at-most', [at], part, numbers[part]!.measure.interval, () => whole.measure.interval));
}

const MEAN = /(?:平均|均)[^，。；、\d]{0,4}$/;

/** 63家，平均每个社区9家，其中……: a mean is no whole; the last number of its kind before it is. */
function withoutMeans(text: string, numbers: readonly Told[], at: number): number {
  const { start, measure, passage } = numbers[at]!;
  if (!MEAN.test(text.slice(Math.max(0, start - 8), start))) return at;
  for (let index = at - 1; index >= 0 && numbers[index]!.passage.sentenceId === passage.sentenceId; index -= 1)
    if (numbers[index]!.unit === numbers[at]!.unit && numbers[index]!.measure.kind === measure.kind) return index;
  return at;
}

/** 57人，男38人、女19人，其中……: the parts that make up a whole are no whole themselves. */
function pastPair(text: string, numbers: readonly Told[], at: number): number {
  const [whole, one, other] = [numbers[at - 2], numbers[at - 1], numbers[at]!];
  return whole && one && whole.passage.sentenceId === other.passage.sentenceId && alike(whole, other) && arePair(text, one, other)
    ? at - 2
    : at;
}

const arePair = (text: string, a: Told, b: Told): boolean =>
  PAIRS.some(([one, other]) => (nameOf(text, a, one) && nameOf(text, b, other)) || (nameOf(text, a, other) && nameOf(text, b, one)));

const nameOf = (text: string, { passage, start, end }: Told, name: RegExp): boolean =>
  name.test(text.slice(passage.here, start) + text.slice(end, passage.after));

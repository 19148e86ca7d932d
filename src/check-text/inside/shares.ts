/** 216家……，占社会组织总数的17.9%; 其中A 60个，占40%; 全国2.64亿人，占14.12亿人口的18.7%. */

import type { Interval } from '../../figures/interval.ts';
import { add, divide, interval } from '../../figures/interval.ts';
import { rational } from '../../figures/rational.ts';
import { middleOf } from '../compare.ts';
import type { InsideRelation, Told } from './relation.ts';
import { hasStop, relation } from './relation.ts';

const NO_NAMES = /全市|全部|总数|总量|总额|总计|现有|所有|当地|目前|一共|约|近|超过|了|达|到|的|其|数量|比例|比重|比|为/g;
/** A difference is no part. */
const LEFT = /(?:差|相差|多出|少|多|净增|净减)$/;
/** How far back a base or a part is looked for, in numbers. */
const REACH = 12;

/** Shares whose part and whole both stand in the text. */
export function checkShares(text: string, numbers: readonly Told[]): InsideRelation[] {
  return numbers.flatMap((share, at) => {
    if (share.measure.kind !== 'ratio' || share.role === 'rise' || share.role === 'fall') return [];
    const lead = text.slice(Math.max(share.passage.sentence, share.start - 40), share.start);
    const verb = Math.max(lead.lastIndexOf('占'), lead.lastIndexOf('相当于'));
    const word = verb < 0 ? lead.lastIndexOf('总数的') : verb;
    if (word < 0) return rateOf(text, numbers, at);
    if (/[。；！？\n]/.test(lead.slice(word))) return [];
    const from = share.start - lead.length + word;
    const whole = wholeOf(text, numbers, at, from);
    const part = whole < 0 ? -1 : partOf(text, numbers, at, from, whole);
    if (part < 0) return [];
    const built = shareOf(numbers, part, whole, at);
    return built && !(built.verdict === 'wrong' && isOfBoth(numbers, part, whole, at)) ? [built] : [];
  });
}

/** What the number at `at` says of a part and its whole. */
function shareOf(numbers: readonly Told[], part: number, whole: number, at: number): InsideRelation | null {
  const [of, all] = [numbers[part]!.measure.interval, numbers[whole]!.measure.interval];
  return relation('share', [part, whole], at, roughly(numbers[at]!.measure.interval), () => divide(of, all));
}

/** 村1390个，社区142个，占9.3%: neighbours may make up the whole between them. */
function isOfBoth(numbers: readonly Told[], part: number, whole: number, at: number): boolean {
  if (whole !== part - 1) return false;
  const [one, other] = [numbers[part]!.measure.interval, numbers[whole]!.measure.interval];
  const both = relation('share', [part, whole], at, roughly(numbers[at]!.measure.interval), () => divide(one, add(one, other)));
  return both !== null && both.verdict === 'right';
}

const RATE = /([\u4e00-\u9fff]{2})率(?:[约近为是达]|超过|达到)*$/;

/** 受理214件，办结203件，办结率98.4%: the part bears the rate's name, the whole is the number before it. */
function rateOf(text: string, numbers: readonly Told[], at: number): InsideRelation[] {
  const rate = numbers[at]!;
  const [whole, part] = [numbers[at - 2], numbers[at - 1]];
  const name = RATE.exec(text.slice(rate.passage.clause, rate.start));
  if (!name || !whole || !part || whole.passage.sentenceId !== rate.passage.sentenceId) return [];
  if (whole.measure.kind !== part.measure.kind || whole.unit !== part.unit || part.measure.kind === 'ratio') return [];
  if (text.slice(part.passage.here, part.passage.after).indexOf(name[1]!) < 0) return [];
  const [most, least] = [whole, part].map(({ measure }) => middleOf(measure.interval));
  if (!most || !least || least.compare(most) > 0) return [];
  const built = shareOf(numbers, at - 1, at - 2, at);
  return built ? [built] : [];
}

const SLACK = rational('0.015');
/** 四分之一 and 三成 are told of whatever comes near them. */
const roughly = (told: Interval): Interval =>
  told.low && told.high && told.low.equals(told.high) ? interval(told.low.sub(SLACK), told.high.add(SLACK)) : told;

/** The whole: told behind 占, named behind 占 and told before, or told before 其中. */
function wholeOf(text: string, numbers: readonly Told[], at: number, from: number): number {
  if (at > 0 && numbers[at - 1]!.start > from) return numbers[at - 1]!.measure.kind === 'ratio' ? -1 : at - 1;
  const name = text
    .slice(from, numbers[at]!.start)
    .replace(/^(?:占|相当于)/, '')
    .replace(NO_NAMES, '')
    .trim();
  const before = indexBefore(numbers, at, from);
  if (name.length > 0) return name.length < 2 ? -1 : namedBefore(text, numbers, before, name);
  for (let index = before; index > 0 && index > before - REACH; index -= 1) {
    if (numbers[index]!.passage.sentenceId !== numbers[at]!.passage.sentenceId) break;
    if (/其中/.test(text.slice(numbers[index - 1]!.end, numbers[index]!.start))) return wholeBefore(numbers, index);
  }
  return wholeBeside(text, numbers, before, from, at);
}

/** 64位老人，失能的19位，占三成: the larger number before that counts the same; of several the one that gives the share, or none. */
function wholeBeside(text: string, numbers: readonly Told[], part: number, from: number, share: number): number {
  const one = numbers[part];
  if (!one || !/(?:^|，)$/.test(text.slice(one.end, from)) || one.per !== null || one.role !== 'level') return -1;
  const wholes: number[] = [];
  for (let index = part - 1; index >= 0 && index > part - REACH; index -= 1) {
    if (numbers[index]!.passage.sentenceId !== one.passage.sentenceId) break;
    const { unit, per, role, measure } = numbers[index]!;
    const [more, less] = [middleOf(measure.interval), middleOf(one.measure.interval)];
    if (unit === one.unit && per === null && role === 'level' && more !== null && less !== null && less.compare(more) < 0)
      wholes.push(index);
  }
  const right = wholes.find((whole) => {
    const built = shareOf(numbers, part, whole, share);
    return built !== null && built.verdict === 'right';
  });
  if (right !== undefined) return right;
  return wholes.length === 1 && wholes[0] === part - 1 ? part - 1 : -1;
}

/** The last number before a part that counts the same and is no mean; else the last that is told in a like measure. */
function wholeBefore(numbers: readonly Told[], part: number): number {
  let loosely = -1;
  for (let index = part - 1; index >= 0 && index > part - REACH; index -= 1) {
    if (numbers[index]!.passage.sentenceId !== numbers[part]!.passage.sentenceId) break;
    if (numbers[index]!.per !== null) continue;
    if (numbers[index]!.unit === numbers[part]!.unit) return index;
    if (loosely < 0 && numbers[index]!.measure.kind === numbers[part]!.measure.kind) loosely = index;
  }
  return loosely;
}

/** The number that a name stands with; one whose own figure bears just that name comes first. The last number is the part. */
function namedBefore(text: string, numbers: readonly Told[], before: number, name: string): number {
  let [found, loosely] = [-1, -1];
  for (let index = before - 1; index >= 0 && index > before - REACH; index -= 1) {
    const { passage, measure, figure } = numbers[index]!;
    if (measure.kind === 'ratio') continue;
    if (figure && figure.label.indexOf(name) === 0 && (figure.label.length === name.length || figure.label.indexOf('总') === name.length))
      return index;
    const words = text.slice(passage.here, passage.after);
    if (words.indexOf(name) < 0) continue;
    if (figure && figure.label.indexOf(name) === 0) return index;
    if (!standsIn(name, words)) {
      if (loosely < 0 && words.indexOf(`社区${name}`) < 0) loosely = index;
      continue;
    }
    if (found < 0) found = index;
  }
  return endOf(numbers, found < 0 ? loosely : found);
}

/** 销量由1240万元升到1550万元，占销量的12%: of the two the later one. */
function endOf(numbers: readonly Told[], whole: number): number {
  const [from, to] = [numbers[whole], numbers[whole + 1]];
  return from && to && from.role === 'from' && to.role === 'to' && from.unit === to.unit ? whole + 1 : whole;
}

/** 社会组织 does not stand in 社区社会组织. */
function standsIn(name: string, words: string): boolean {
  const at = words.indexOf(name);
  return at === 0 || (at > 0 && !/[\u4e00-\u9fff]/.test(words[at - 1]!.replace(/[的有共市县在为是和各全]/, '')));
}

/** The part: the last number before 占 in the measure of the whole. */
function partOf(text: string, numbers: readonly Told[], share: number, from: number, whole: number): number {
  const before = indexBefore(numbers, share, from);
  // 在常住人口230.57万人的某市: a number that describes something is not the part.
  if (before >= 0 && text[numbers[before]!.end] === '的') return -1;
  for (let index = before; index >= 0 && index > before - REACH; index -= 1) {
    if (LEFT.test(text.slice(Math.max(0, numbers[index]!.start - 6), numbers[index]!.start))) continue;
    if (index === whole || hasStop(text, numbers[index]!.end, from)) continue;
    if (numbers[index]!.measure.kind === numbers[whole]!.measure.kind && numbers[index]!.role !== 'from') return index;
  }
  return -1;
}

/** The last number before the share that ends in front of an offset. */
function indexBefore(numbers: readonly Told[], share: number, offset: number): number {
  let index = share - 1;
  while (index >= 0 && numbers[index]!.end > offset) index -= 1;
  return index;
}

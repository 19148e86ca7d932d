/** 从874家增长到1207家，增长30.5%; 由239个减为142个，减少97个. */

import type { Interval } from '../../figures/interval.ts';
import { divide, negate, subtract } from '../../figures/interval.ts';
import { ONE, ZERO } from '../../figures/rational.ts';
import { middleOf } from '../compare.ts';
import { isChange } from '../role.ts';
import type { InsideRelation, Told } from './relation.ts';
import { areOfOneOrder, hasStop, pairsOf, relation, rightOf } from './relation.ts';
import { orderInTime, saysOnlyWhen } from './times.ts';

/** The change may stand so many numbers away from what changed. */
const REACH = 3;

/** Changes with both ends and the difference or the rate told in one sentence. */
export function checkChanges(text: string, numbers: readonly Told[]): InsideRelation[] {
  const found: InsideRelation[] = [];
  numbers.forEach((_, at) => {
    found.push(...comparedWith(text, numbers, at), ...betweenTimes(text, numbers, at));
    const from = startOf(text, numbers, at);
    if (from < 0) return;
    for (const change of changesAfter(text, numbers, at)) {
      const built = changeOf(numbers, from, at, change);
      if (built) found.push(built);
    }
    if (
      !changesAfter(text, numbers, at).length &&
      from > 0 &&
      isChange(numbers[from - 1]!.role) &&
      numbers[from - 1]!.passage.sentenceId === numbers[from]!.passage.sentenceId &&
      near(text, numbers[from - 1]!, numbers[from]!)
    ) {
      const built = changeOf(numbers, from, at, from - 1);
      if (built) found.push(built);
    }
  });
  return found;
}

const COMPARED = /(?:比|较|与|同|和)[^，。；]{0,12}$/;

/** 已有1207家，比2015年的874家多333家，增长38.1%: the start stands between the end and what changed. */
function comparedWith(text: string, numbers: readonly Told[], at: number): InsideRelation[] {
  const [to, from, change] = [numbers[at - 1], numbers[at]!, numbers[at + 1]];
  if (!to || !change || ofWhat(to) !== ofWhat(from) || !isChange(change.role) || isChange(to.role)) return [];
  if (change.passage.sentenceId !== from.passage.sentenceId || to.passage.sentenceId !== from.passage.sentenceId) return [];
  if (
    !COMPARED.test(text.slice(from.passage.here, from.start)) ||
    /[，、。；]/.test(text.slice(from.end, change.start).replace(/^相比，/, ''))
  )
    return [];
  const rate = numbers[at + 2];
  const goesOn =
    rate !== undefined &&
    rate.measure.kind === 'ratio' &&
    change.measure.kind !== 'ratio' &&
    isChange(rate.role) &&
    near(text, change, rate);
  return (goesOn ? [at + 1, at + 2] : [at + 1])
    .map((index) => changeOf(numbers, at, at - 1, index))
    .filter((one): one is InsideRelation => one !== null);
}

/** So many numbers may stand between two that are compared. */
const BETWEEN = 1;

/** 比前年增长, 明年再增加: told against another time. */
const ELSEWHEN = /[比较再将]|明年|计划|预计|力争|目标/;

/** 上半年花了23.04万元，去年同期20万元，涨了12.5%; 去年21.6万元，今年24.3万元，增加2.7万元: two times of one thing, in either order. */
function betweenTimes(text: string, numbers: readonly Told[], at: number): InsideRelation[] {
  const second = numbers[at]!;
  const changes = changesAfter(text, numbers, at).filter(
    (index) => !ELSEWHEN.test(text.slice(numbers[index - 1]!.end, numbers[index]!.start)) && text[numbers[index]!.end] !== '的',
  );
  if (changes.length === 0 || changes[0] !== at + 1 || isChange(second.role) || second.role === 'to') return [];
  for (let index = at - 1; index >= 0 && index >= at - 1 - BETWEEN; index -= 1) {
    const first = numbers[index]!;
    if (first.passage.sentenceId !== second.passage.sentenceId) break;
    if (first.unit !== second.unit || ofWhat(first) !== ofWhat(second) || first.role !== 'level') continue;
    if (/均|每/.test(text.slice(first.passage.here, first.start))) continue;
    const words = text.slice(second.passage.here, second.start);
    const order = orderInTime(text.slice(first.passage.here, first.start), words);
    if (order === 0 || !saysOnlyWhen(words)) continue;
    const [from, to] = order < 0 ? [index, at] : [at, index];
    return changes.map((change) => changeOf(numbers, from, to, change)).filter((one): one is InsideRelation => one !== null);
  }
  return [];
}

/** Where the change that ends at a number began, or -1. */
function startOf(text: string, numbers: readonly Told[], at: number): number {
  const to = numbers[at]!;
  const from = numbers[at - 1];
  if (!from || ofWhat(from) !== ofWhat(to) || (from.passage.sentenceId !== to.passage.sentenceId && !near(text, from, to))) return -1;
  if (isChange(from.role) || isChange(to.role)) return -1;
  // 142个，比起步时的239个少97个: the second is where it began.
  if (COMPARED.test(text.slice(to.passage.here, to.start))) return -1;
  if (/从前|以前|原来|此前|之前|上年|去年|过去/.test(text.slice(from.end, to.start))) return -1;
  if (from.role === 'from') return at - 1;
  // 城市提到740元，农村提到533元: two things, each at its end.
  if (to.role === 'to') return from.role === 'to' && (from.figure === null || from.figure !== to.figure) ? -1 : at - 1;
  return from.figure !== null && from.figure === to.figure ? at - 1 : -1;
}

/** The numbers behind it that tell by how much: no other state may come between. */
function changesAfter(text: string, numbers: readonly Told[], at: number): number[] {
  const found: number[] = [];
  for (let index = at + 1; index < numbers.length && index <= at + REACH; index += 1) {
    const number = numbers[index]!;
    if (/^[数者组]/.test(text.substr(number.end, 1)) && number.text.length <= 2) continue; // 用这两个数算
    const lead = text.slice(numbers[index - 1]!.end, number.start);
    if ((number.passage.sentenceId !== numbers[at]!.passage.sentenceId && !/^\s*\S{0,6}\s*$/.test(lead)) || !isChange(number.role)) break;
    if (/其中|分别/.test(lead)) break;
    if (index > at + 1 && number.measure.kind === numbers[index - 1]!.measure.kind && !/重新|计算|算/.test(lead)) break;
    found.push(index);
  }
  return found;
}

function changeOf(numbers: readonly Told[], from: number, to: number, change: number): InsideRelation | null {
  const [a, b, told] = [numbers[from]!, numbers[to]!, numbers[change]!];
  const grown = (): ReturnType<typeof subtract> => subtract(b.measure.interval, a.measure.interval);
  const size = told.role === 'fall' ? (): ReturnType<typeof subtract> => negate(grown()) : grown;
  if (told.measure.kind === 'ratio')
    return relation(told.role === 'fall' ? 'decline' : 'growth', [from, to], change, told.measure.interval, () =>
      divide(size(), a.measure.interval),
    );
  return ofWhat(told) === ofWhat(a) ? relation('difference', [from, to], change, told.measure.interval, size) : null;
}

const LEFT = /(?:差|结余|剩余|余下|还剩|剩下|差额|多出|高出|少了|多了|净增|净减|净增加|净减少)(?:了|约|为|近|超过|有)*$/;

/** 募集5010万元，投入4600余万元，结余400余万元: the difference of two numbers before; wrong only where no others can be meant. */
export function checkDifferences(text: string, numbers: readonly Told[]): InsideRelation[] {
  return numbers.flatMap((told, at) => {
    if (
      told.measure.kind === 'ratio' ||
      (isChange(told.role) && !/净/.test(text.slice(told.start - 4, told.start))) ||
      !LEFT.test(text.slice(Math.max(0, told.start - 8), told.start))
    )
      return [];
    const before = numbers
      .map((_, index) => index)
      .slice(Math.max(0, at - LOOK_BACK), at)
      .filter((index) => isOperandOf(numbers[index]!, told) && !hasStop(text, numbers[index]!.end, told.start));
    const last = before[before.length - 1];
    if (before.length < 2 || /分别|各/.test(text.slice(numbers[last!]!.end, told.start))) return [];
    const tried = pairsOf(before).map(([a, b]) => differenceOf(numbers, a, b, at));
    const built = rightOf(tried) || (before.length === 2 ? tried[0]! : null);
    return built ? [built] : [];
  });
}

const LOOK_BACK = 6;
const isOperandOf = (one: Told, told: Told): boolean => ofWhat(one) === ofWhat(told) && !isOne(one.measure.interval);

function differenceOf(numbers: readonly Told[], a: number, b: number, at: number): InsideRelation | null {
  // The mean area of a village is not taken from the area of all.
  if (!areOfOneOrder(numbers[a]!.measure.interval, numbers[b]!.measure.interval)) return null;
  const isMore = (middleOf(numbers[a]!.measure.interval) || ZERO).compare(middleOf(numbers[b]!.measure.interval) || ZERO) >= 0;
  const [more, less] = isMore ? [a, b] : [b, a];
  return relation('difference', [less, more], at, numbers[at]!.measure.interval, () =>
    subtract(numbers[more]!.measure.interval, numbers[less]!.measure.interval),
  );
}

/** 一头 and 一个 count nothing. */
const isOne = (interval: Interval): boolean => (middleOf(interval) || ZERO).equals(ONE);

/** 元 of 元/月: 每月 is often printed once. */
const ofWhat = ({ measure }: Told): string => measure.kind.split('/')[0]!;

const near = (text: string, a: Told, b: Told): boolean => b.start - a.end < 30 && !hasStop(text, a.end, b.start);

/** 标准590元，1.5倍，这条线是885元. */
import { interval, multiply } from '../../figures/interval.ts';
import { middleOf } from '../compare.ts';
import type { InsideRelation, Told } from './relation.ts';
import { relation, rightOf } from './relation.ts';

const COMES_TO = /(?:乘出来是|线是|线为|线就在|线就是|线则为|就是|等于|应为|应是|折合|算下来|即|合到)(?:约|每月)*$/;
/** How far back the factors are looked for, in numbers. */
const REACH = 16;

/** Amounts that a text says are a multiple of another of its amounts; flagged when no pair of its factors gives them. */
export function checkProducts(text: string, numbers: readonly Told[]): InsideRelation[] {
  return numbers.flatMap((told, at) => {
    if (told.measure.kind !== '元' || !COMES_TO.test(text.slice(Math.max(told.passage.sentence, told.start - 12), told.start))) return [];
    const before = Array.from({ length: Math.min(REACH, at) }, (_, back) => at - 1 - back).filter(
      (index) => numbers[index]!.passage.paragraphId === told.passage.paragraphId,
    );
    const factors = before.filter((index) => numbers[index]!.unit === '倍' && numbers[index]!.role === 'level');
    const bases = before.filter((index) => numbers[index]!.measure.kind.split('/')[0] === '元');
    const [factor] = factors;
    // 1.5倍 is what a rule sets, and no rounding.
    const times = factor === undefined ? null : middleOf(numbers[factor]!.measure.interval);
    if (factor === undefined || times === null) return [];
    const tried = bases.map((base) =>
      relation('product', [base, factor], at, told.measure.interval, () =>
        multiply(numbers[base]!.measure.interval, interval(times, times)),
      ),
    );
    const built = rightOf(tried) || tried[0];
    return built ? [built] : [];
  });
}

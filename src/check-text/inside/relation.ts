/** A claim that a text makes between its own numbers. */

import type { Interval } from '../../figures/interval.ts';
import { IntervalError, intersection, interval } from '../../figures/interval.ts';
import { isZero, rational } from '../../figures/rational.ts';
import { middleOf } from '../compare.ts';
import type { Measure } from '../measure.ts';
import type { Passage } from '../passage.ts';
import type { Role } from '../role.ts';

export type InsideKind = 'growth' | 'decline' | 'difference' | 'sum' | 'share' | 'mean' | 'at-most' | 'year-of-months' | 'product';

/** A number of the text as the relations see it. */
export interface Told {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly measure: Measure;
  /** The unit as read, without what it is per. */
  readonly unit: string;
  /** 家 of 每家84万元; null for none. */
  readonly per: string | null;
  readonly role: Role;
  readonly passage: Passage;
  readonly figure: { readonly id: string; readonly label: string } | null;
}

/** The claim with its parts in the order of the calculation; `claimed` is the number that the others give. */
export interface InsideRelation {
  readonly kind: InsideKind;
  readonly verdict: 'right' | 'wrong';
  readonly operands: readonly number[];
  readonly claimed: number;
  readonly computed: Interval;
  /** What is compared with the computed value, in the same measure. */
  readonly told: Interval;
}

/** Builds a relation; null where the operands admit no value. */
export function relation(
  kind: InsideKind,
  operands: readonly number[],
  claimed: number,
  told: Interval,
  compute: () => Interval,
): InsideRelation | null {
  try {
    const computed = compute();
    const meets =
      kind === 'at-most'
        ? !exceeds(told, computed)
        : kind === 'sum'
          ? overlaps(told, computed)
          : intersection(loosened(told), computed) !== null;
    return { kind, verdict: meets ? 'right' : 'wrong', operands, claimed, computed, told };
  } catch (error) {
    if (error instanceof IntervalError) return null;
    throw error;
  }
}

/** Rounded ends that only touch do not meet: 62%, 27% and 13% are no 100%. */
function overlaps(a: Interval, b: Interval): boolean {
  const both = intersection(a, b);
  return both !== null && (both.low === null || both.high === null || !both.low.equals(both.high) || isPoint(a) || isPoint(b));
}

const isPoint = ({ low, high }: Interval): boolean => low !== null && high !== null && low.equals(high);
const exceeds = (part: Interval, whole: Interval): boolean => part.low !== null && whole.high !== null && part.low.compare(whole.high) > 0;

/** Of what may be meant, the first that is right; null for none. */
export const rightOf = (tried: readonly (InsideRelation | null)[]): InsideRelation | null =>
  tried.find((one) => one !== null && one.verdict === 'right') || null;

/** Every two of some numbers, in their order. */
export const pairsOf = (numbers: readonly number[]): [number, number][] =>
  numbers.flatMap((one, at) => numbers.slice(at + 1).map((other): [number, number] => [one, other]));

/** Whether a stop parts two places of a text: a semicolon does not. */
export const hasStop = (text: string, from: number, to: number): boolean => /[。！？\n]/.test(text.slice(from, to));

const FAR = rational(50);
/** Whether two amounts are of a size that may be added or taken from one another. */
export function areOfOneOrder(a: Interval, b: Interval): boolean {
  const [x, y] = [middleOf(a), middleOf(b)];
  return !!x && !!y && !isZero(x) && !isZero(y) && x.div(y).compare(FAR) < 0 && y.div(x).compare(FAR) < 0;
}

/** Half a printed step more on the far side: writers cut digits off as often as they round them. */
export function loosened(told: Interval): Interval {
  const middle = middleOf(told);
  if (!told.low || !told.high || !middle || isZero(middle)) return told;
  const half = told.high.sub(told.low).div(2);
  return interval(told.low, told.high.add(half));
}

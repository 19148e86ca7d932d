/** Judging one relation: do the claim and the calculation have a value in common? */

import type { Crossing } from './crossing.ts';
import { crossingsOf } from './crossing.ts';
import type { Reading } from './expression.ts';
import { evaluate, NoValueError, observationsIn, saysNothing, solve } from './expression.ts';
import type { Interval } from './interval.ts';
import { exactly, gap, intersection, intersects, multiply } from './interval.ts';
import type { Observation } from './observation.ts';
import { isExact } from './observation.ts';
import type { Rational } from './rational.ts';
import { isInteger, ONE, ZERO } from './rational.ts';
import type { Shape } from './relation-shape.ts';
import { shapeOf } from './relation-shape.ts';
import type { Repair } from './repair.ts';
import { holdsWholeNumber, repairOf } from './repair.ts';
import type { RelationData, Verdict } from './schema.ts';
import { tellingUnit } from './unit-algebra.ts';

/** What judging a relation gives. Intervals are in the claim's own unit. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly claim: Interval | null;
  readonly computed: Interval | null;
  readonly unit: string;
  /** How far apart claim and calculation lie; null unless they disagree. */
  readonly gap: Rational | null;
  readonly repairs: readonly Repair[];
  readonly crossings: readonly Crossing[];
  readonly observations: readonly Observation[];
  /** Why it could not be computed, where nobody declared it. */
  readonly noValue: string | null;
  /** The sides meet, but no whole number of things gives the share. */
  readonly wholePartMissing: boolean;
}

/** Judges a relation; `lookup` gives the observation of a reference and throws when there is none. */
export function judge(relation: RelationData, lookup: (ref: string) => Observation): Judgement {
  const shape = shapeOf(relation, lookup);
  const observations = observationsIn(shape.claim, shape.computed);
  const { unit } = tellingUnit(shape.claim);
  const base = { unit, crossings: crossingsOf(shape), observations, gap: null, repairs: [], noValue: null, wholePartMissing: false };
  if (relation.uncheckable !== undefined) return { ...base, verdict: 'uncheckable', claim: null, computed: null };
  try {
    return { ...base, ...compareSides(shape) };
  } catch (error) {
    if (!(error instanceof NoValueError)) throw error;
    return { ...base, verdict: 'uncheckable', claim: null, computed: null, noValue: '除数可能是零，算不出来' };
  }
}

function compareSides(
  shape: Shape,
): Pick<Judgement, 'verdict' | 'claim' | 'computed' | 'gap' | 'repairs' | 'noValue' | 'wholePartMissing'> {
  const claim = evaluate(shape.claim, 'rounded');
  const computed = evaluate(shape.computed, 'rounded');
  const factor = ONE.div(tellingUnit(shape.claim).factor);
  const told = {
    claim: inOwnUnit(claim, factor),
    computed: inOwnUnit(computed, factor),
    gap: null,
    repairs: [],
    noValue: null,
    wholePartMissing: false,
  };
  if (saysNothing(computed)) return { ...told, verdict: 'uncheckable', noValue: '两边都没有上下限，什么数都说得通' };
  if (agrees(shape, claim, computed)) return { ...told, verdict: 'consistent' };
  if (agreesWhenCut(shape, computed)) return { ...told, verdict: 'consistent-if-truncated' };
  if (intersects(claim, computed)) return { ...told, verdict: 'inconsistent', wholePartMissing: true };
  return { ...told, verdict: 'inconsistent', gap: gap(told.claim, told.computed), repairs: repairsOf(shape, claim, computed) };
}

const inOwnUnit = (value: Interval, factor: Rational): Interval =>
  factor.n === 1n && factor.d === 1n ? value : multiply(value, exactly(factor));

function agreesWhenCut(shape: Shape, computed: Interval): boolean {
  const cut = evaluate(shape.claim, 'truncated');
  return agrees(shape, cut, computed) || agrees(shape, cut, evaluate(shape.computed, 'truncated'), 'truncated');
}

/** Intersecting sides agree; a share of whole things must also leave a whole number as its part. */
function agrees(
  { wholePart, computed: expression, claim: claimed }: Shape,
  claim: Interval,
  computed: Interval,
  reading: Reading = 'rounded',
): boolean {
  if (!intersects(claim, computed)) return false;
  if (!wholePart) return true;
  const { part, whole } = wholePart;
  if (
    part.op !== 'figure' ||
    whole.op !== 'figure' ||
    !isWholeCount(part.observation) ||
    !isExactCount(whole.observation) ||
    claimed.op !== 'figure'
  )
    return true;
  const wanted = solve(expression, claim, reading).find(({ observation }) => observation === part.observation);
  if (!wanted) return true;
  const possible = intersection(wanted.interval, part.observation.interval);
  return possible === null || holdsWholeNumber(possible);
}

const WHOLE_KINDS = new Set(['count', 'target', 'limit']);
const isWholeCount = ({ figure, unit }: Observation): boolean => WHOLE_KINDS.has(figure.kind) && !unit.includes('/') && !unit.includes('%');
const isExactCount = (observation: Observation): boolean =>
  isWholeCount(observation) && isExact(observation) && isInteger(observation.interval.low ?? ZERO);

/** Figures that stand more than once in a relation cannot be solved for. */
function repairsOf(shape: Shape, claim: Interval, computed: Interval): Repair[] {
  const wanted = [...solve(shape.claim, computed), ...solve(shape.computed, claim)];
  const often = new Set(wanted.map(({ observation }) => observation).filter((one, at, all) => all.indexOf(one) !== at));
  return wanted.filter(({ observation }) => !often.has(observation)).map(({ observation, interval }) => repairOf(observation, interval));
}

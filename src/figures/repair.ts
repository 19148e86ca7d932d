/** What could be printed instead: values that would make a relation agree, on the grid of the published digits. */

import type { Interval } from './interval.ts';
import { interval } from './interval.ts';
import type { Observation } from './observation.ts';
import { isExact, printedStep } from './observation.ts';
import type { Rational } from './rational.ts';
import { compare, divide, HALF, multiply, rational } from './rational.ts';

/** Values that an observation could have been published with for a relation to agree. */
export interface Repair {
  /** Reference of the observation. */
  readonly figure: string;
  readonly interval: Interval;
  readonly unit: string;
}

/**
 * The printed values that agree with `wanted`, at the precision of the published phrase. Where no printed value
 * fits, or the phrase is hedged, the wanted values themselves.
 */
export function repairOf(observation: Observation, wanted: Interval): Repair {
  const plain = { figure: observation.ref, unit: observation.unit };
  if (observation.hedge !== null) return { ...plain, interval: wanted };
  const step = printedStep(observation);
  const reach = isExact(observation) ? null : multiply(step, HALF);
  const low = wanted.low && onGrid(reach ? wanted.low.sub(reach) : wanted.low, step, 'up', wanted.lowOpen);
  const high = wanted.high && onGrid(reach ? wanted.high.add(reach) : wanted.high, step, 'down', wanted.highOpen);
  if (low && high && compare(low, high) > 0) return { ...plain, interval: wanted };
  return { ...plain, interval: interval(low, high) };
}

function onGrid(value: Rational, step: Rational, towards: 'up' | 'down', open: boolean): Rational {
  const steps = divide(value, step);
  const whole = floor(towards === 'up' ? steps.neg() : steps);
  const rounded = towards === 'up' ? -whole : whole;
  const hit = rational(rounded);
  const moved = open && compare(hit, steps) === 0 ? hit.add(rational(towards === 'up' ? 1 : -1)) : hit;
  return multiply(moved, step);
}

function floor(value: Rational): bigint {
  const signed = value.s * value.n;
  const quotient = signed / value.d;
  return signed < 0n && quotient * value.d !== signed ? quotient - 1n : quotient;
}

/** Whether a whole number lies in the interval. */
export function holdsWholeNumber({ low, high, lowOpen, highOpen }: Interval): boolean {
  if (!low || !high) return true;
  const first = -floor(low.neg());
  const candidate = lowOpen && compare(rational(first), low) === 0 ? first + 1n : first;
  const order = compare(rational(candidate), high);
  return highOpen ? order < 0 : order <= 0;
}

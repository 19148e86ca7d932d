/** Calculations on observations: their value as an interval, and what one operand would have to be for a wanted result. */

import type { Interval } from './interval.ts';
import { add, contains, divide, EVERYTHING, exactly, interval, multiply, subtract } from './interval.ts';
import type { Observation } from './observation.ts';
import { truncatedInterval } from './observation.ts';
import type { Rational } from './rational.ts';
import { ONE, ZERO } from './rational.ts';
import { canonicalUnit } from './unit.ts';

/** How printed numbers are read while an expression is evaluated. */
export type Reading = 'rounded' | 'truncated';

export type Expression =
  /** `counted`: a span of time that only counts, such as the 五年 of a yearly mean. */
  | { readonly op: 'figure'; readonly observation: Observation; readonly factor: Rational; readonly counted: boolean }
  | { readonly op: 'constant'; readonly value: Rational; readonly unit: string }
  | { readonly op: 'sum' | 'product' | 'difference' | 'quotient'; readonly args: readonly Expression[] }
  /** Every value that is not above the operand. */
  | { readonly op: 'up-to'; readonly args: readonly [Expression] };

/** Thrown when a calculation has no value: a divisor that can be zero. */
export class NoValueError extends Error {
  override readonly name = 'NoValueError';
}

/** A figure as an operand, counted in the canonical unit of its dimension. */
export const figureOperand = (observation: Observation): Expression => ({
  op: 'figure',
  observation,
  factor: canonicalUnit(observation.unit).factor,
  counted: false,
});
export const countedOperand = (observation: Observation): Expression => ({ op: 'figure', observation, factor: ONE, counted: true });
export const constant = (value: Rational, unit = ''): Expression => ({ op: 'constant', value, unit });
export const compute = (op: 'sum' | 'product' | 'difference' | 'quotient', ...args: Expression[]): Expression => ({ op, args });

const scaled = (value: Interval, factor: Rational): Interval =>
  factor.n === 1n && factor.d === 1n ? value : multiply(value, exactly(factor));

function quotient(a: Interval, b: Interval): Interval {
  if (contains(b, ZERO)) throw new NoValueError('the divisor can be zero');
  return divide(a, b);
}

/** The values that an expression can have; throws a NoValueError when it divides by what can be zero. */
export function evaluate(expression: Expression, reading: Reading): Interval {
  switch (expression.op) {
    case 'figure':
      return scaled(
        reading === 'truncated' ? truncatedInterval(expression.observation) : expression.observation.interval,
        expression.factor,
      );
    case 'constant':
      return exactly(expression.value);
    case 'up-to':
      return interval(null, evaluate(expression.args[0], reading).high);
    default:
      return expression.args.map((arg) => evaluate(arg, reading)).reduce(OPERATIONS[expression.op]);
  }
}

const OPERATIONS = { sum: add, product: multiply, difference: subtract, quotient } as const;

/** What an observation would have to be, in its own unit, for the expression to give a value out of `target`. */
export interface Wanted {
  readonly observation: Observation;
  readonly interval: Interval;
}

/** For each figure of an expression the values that bring the result into `target`, the others left as published. */
export function solve(expression: Expression, target: Interval, reading: Reading = 'rounded'): Wanted[] {
  switch (expression.op) {
    case 'figure':
      return [{ observation: expression.observation, interval: scaled(target, ONE.div(expression.factor)) }];
    case 'constant':
      return [];
    case 'up-to':
      return solve(expression.args[0], interval(target.low, null, target.lowOpen), reading);
    default:
      return expression.args.flatMap((arg, index) => {
        const wanted = wantedOf(
          expression.op,
          expression.args.map((other) => evaluate(other, reading)),
          index,
          target,
        );
        return wanted ? solve(arg, wanted, reading) : [];
      });
  }
}

/** The value that one operand of a calculation would need; null when none can be told. */
function wantedOf(op: keyof typeof OPERATIONS, values: readonly Interval[], index: number, target: Interval): Interval | null {
  const others = values.filter((_, at) => at !== index);
  if (op === 'sum') return subtract(target, others.reduce(add, exactly(ZERO)));
  if (op === 'difference') return index === 0 ? add(target, others[0]!) : subtract(others[0]!, target);
  const divisor = op === 'product' ? others.reduce(multiply, exactly(ONE)) : index === 0 ? null : target;
  if (divisor === null) return multiply(target, others[0]!);
  if (contains(divisor, ZERO)) return null;
  return divide(op === 'product' ? target : others[0]!, divisor);
}

/** The observations of an expression, in order, each once. */
export function observationsIn(...expressions: Expression[]): Observation[] {
  const found = new Set<Observation>();
  const visit = (expression: Expression): void => {
    if (expression.op === 'figure') found.add(expression.observation);
    else if (expression.op !== 'constant') expression.args.forEach(visit);
  };
  expressions.forEach(visit);
  return [...found];
}

/** Whether an interval says nothing at all. */
export const saysNothing = (value: Interval): boolean => value.low === EVERYTHING.low && value.high === EVERYTHING.high;

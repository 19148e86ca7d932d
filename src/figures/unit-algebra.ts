/** Units of calculations: what two operands must share, and what a product or quotient measures. */
import type { Expression } from './expression.ts';
import type { Rational } from './rational.ts';
import { ONE } from './rational.ts';
import { canonicalUnit } from './unit.ts';
import { COUNTERS } from './unit-table.ts';

const CLASSIFIERS = new Set(COUNTERS.filter((unit) => !unit.endsWith('次')));
/** Units of counted things; a mean drops them (平方公里 per 个). */
const COUNTED = new Set([...COUNTERS, '人', '户', '人次', '张']);
const PLAIN = new Set(['', '%', '倍', '百分点']);

/** Exponents of the dimensions, such as 元 1 and 月 -1. */
type Dimensions = ReadonlyMap<string, number>;

const nameOf = (unit: string): string => (unit === '月' ? '个月' : CLASSIFIERS.has(unit) ? '个' : unit);

function dimensionsOf(unit: string): Dimensions {
  const [over = '', under] = canonicalUnit(unit).unit.split('/');
  const found = new Map<string, number>();
  if (!PLAIN.has(over)) found.set(nameOf(over), 1);
  for (const part of under?.split('·') ?? []) found.set(nameOf(part), (found.get(nameOf(part)) ?? 0) - 1);
  return found;
}

/** What a unit measures, as one word that equals another's when they can be added. */
export const addable = (unit: string): string => (PLAIN.has(unit) || unit === '‰' ? canonicalUnit(unit).unit : write(dimensionsOf(unit)));

/** What an expression measures when counted things are left aside: 142个 times 115平方公里 measures 平方米. */
export function measured(expression: Expression): string {
  return write(new Map([...dimensions(expression)].filter(([name]) => !COUNTED.has(name))));
}

function dimensions(expression: Expression): Dimensions {
  switch (expression.op) {
    case 'figure':
      return expression.counted ? new Map() : dimensionsOf(expression.observation.unit);
    case 'constant':
      return dimensionsOf(expression.unit);
    case 'product':
    case 'quotient':
      return expression.args.map(dimensions).reduce((a, b) => combined(a, b, expression.op === 'product' ? 1 : -1));
    default:
      return dimensions(expression.args[0]!);
  }
}

function combined(a: Dimensions, b: Dimensions, sign: 1 | -1): Dimensions {
  const sum = new Map(a);
  for (const [name, exponent] of b) sum.set(name, (sum.get(name) ?? 0) + sign * exponent);
  return sum;
}

const write = (of: Dimensions): string =>
  [...of]
    .filter(([, exponent]) => exponent !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, exponent]) => `${name}^${exponent}`)
    .join('·');

const SPANS = new Set(['个月', '天', '工作日', '学期']);

/** Whether a unit is a span of time and nothing else. */
export const isSpan = (unit: string): boolean => SPANS.has(canonicalUnit(unit).unit);

/** Whether a unit measures time, as 元/月 does. */
export const measuresTime = (unit: string): boolean => [...dimensionsOf(unit).keys()].some((name) => SPANS.has(name));

/** The unit in which an expression is told to readers, and what it is in canonical units. */
export function tellingUnit(expression: Expression): { unit: string; factor: Rational } {
  switch (expression.op) {
    case 'figure':
      return { unit: expression.observation.unit, factor: expression.factor };
    case 'constant':
      return { unit: expression.unit, factor: ONE };
    case 'product': {
      const wanted = measured(expression);
      const candidates = expression.args.filter((arg) => arg.op !== 'constant' && !PLAIN.has(tellingUnit(arg).unit));
      const best =
        candidates.find((arg) => wanted !== '' && measured(arg) === wanted) ??
        candidates.find((arg) => arg.op === 'figure' && arg.observation.figure.kind === 'mean') ??
        candidates.at(-1);
      return best ? tellingUnit(best) : { unit: '', factor: ONE };
    }
    default:
      return tellingUnit(expression.args[0]!);
  }
}

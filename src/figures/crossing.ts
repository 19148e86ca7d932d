/** What a relation crosses: operands in different units, at different times, or with different scopes. */

import type { Expression } from './expression.ts';
import { observationsIn } from './expression.ts';
import type { Observation } from './observation.ts';
import { dateKey } from './observation.ts';
import type { Shape } from './relation-shape.ts';
import { addable, measured } from './unit-algebra.ts';

/** Two operands that differ where they should not. */
export interface Crossing {
  readonly what: 'unit' | 'time' | 'scope' | 'order';
  readonly left: string;
  readonly right: string;
}

const EXACT_UNIT = new Map<string, string>();
function addableUnit(unit: string): string {
  let key = EXACT_UNIT.get(unit);
  if (key === undefined) EXACT_UNIT.set(unit, (key = addable(unit)));
  return key;
}

/** The time that an observation covers, in full days where the year alone is given. */
function timeOf({ asOf, period, valid }: Pick<Observation, 'asOf' | 'period' | 'valid'>): string {
  return period ?? asOf ?? (valid ? `${valid.from}/${valid.to ?? ''}` : '');
}

const endOf = (observation: Observation): string => timeOf(observation).split('/').at(-1)!;

/** Every crossing of a relation. */
export function crossingsOf(shape: Shape): Crossing[] {
  return [
    ...differing(
      'unit',
      shape.sameUnit,
      ({ unit }) => addableUnit(unit),
      ({ unit, ref }) => `${ref}（${unit || '没有单位'}）`,
    ),
    ...(shape.measuresAlike ? measureCrossing(shape) : []),
    ...differing('time', shape.sameTime, shape.inOrder.length > 0 ? endOf : timeOf, (one) => `${one.ref}（${timeOf(one)}）`),
    ...differing(
      'scope',
      shape.sameScope,
      ({ figure }) => figure.scope,
      ({ ref, figure }) => `${ref}（${figure.scope}）`,
    ),
    ...orderCrossing(shape.inOrder),
  ];
}

function differing(
  what: Crossing['what'],
  expressions: readonly Expression[],
  key: (one: Observation) => string,
  name: (one: Observation) => string,
): Crossing[] {
  const [first, ...rest] = observationsIn(
    ...expressions.filter(({ op }) => op === 'figure' || op === 'sum' || op === 'difference' || (what === 'time' && op !== 'constant')),
  );
  if (!first) return [];
  const other = rest.find((one) => key(one) !== key(first));
  return other ? [{ what, left: name(first), right: name(other) }] : [];
}

function measureCrossing({ claim, computed }: Shape): Crossing[] {
  const [left, right] = [measured(claim), measured(computed)];
  return left === right ? [] : [{ what: 'unit', left: left || '没有单位', right: right || '没有单位' }];
}

function orderCrossing(expressions: readonly Expression[]): Crossing[] {
  const [from, to] = expressions.map((one) => (one.op === 'figure' ? one.observation : undefined));
  if (!from || !to || dateKey(from) < dateKey(to)) return [];
  return [{ what: 'order', left: `${from.ref}（${timeOf(from)}）`, right: `${to.ref}（${timeOf(to)}）` }];
}

/** Numbers that the writer worked out from others of the text: they are judged by that calculation, and not by a figure. */
import { compare, multiply, rational, subtract } from '../figures/rational.ts';
import type { CheckedQuantity } from './check-text.ts';
import { isDerivable, isToldAsCalculated } from './derived.ts';
import type { InsideRelation } from './inside/inside.ts';
import { isParticular, NOT_PUBLISHED } from './judgement.ts';

const CALCULATED = new Set(['sum', 'difference', 'mean', 'share', 'year-of-months', 'product']);

/** What the writer calculated from other numbers of the text is judged by that calculation, not by a figure. */
export function withoutCalculated(quantities: readonly CheckedQuantity[], relations: readonly InsideRelation[]): CheckedQuantity[] {
  const calculated = new Set(relations.filter(({ kind }) => CALCULATED.has(kind)).map(({ claimed }) => claimed));
  const right = new Set(relations.filter(({ verdict }) => verdict === 'right').map(({ claimed }) => claimed));
  // A growth that fits its own two numbers is no mistake where the published one does not, or where none is published of either number.
  const grown = new Map(
    relations
      .filter(({ kind, verdict }) => (kind === 'growth' || kind === 'decline') && verdict === 'right')
      .map(({ claimed, operands }): [number, readonly number[]] => [claimed, operands]),
  );
  const isOwn = ({ value }: CheckedQuantity, index: number): boolean => {
    const operands = grown.get(index);
    const isGrown =
      operands !== undefined && ((value !== null && value.disputed) || operands.every((one) => quantities[one]!.figure === null));
    return calculated.has(index) || isGrown;
  };
  return quantities.map((quantity, index) =>
    isOwn(quantity, index) && quantity.verdict === 'differs' && (quantity.slip === null || right.has(index)) && quantity.slip !== 'swapped'
      ? { ...quantity, ...NOT_PUBLISHED, reason: 'calculated' as const }
      : quantity,
  );
}

/** What the writer may have calculated is no reason for doubt; what is told as calculated and cannot have been is one. */
export function withoutDerived(
  text: string,
  quantities: readonly CheckedQuantity[],
  relations: readonly InsideRelation[],
): CheckedQuantity[] {
  const claimed = new Set(relations.map((relation) => relation.claimed));
  return quantities.map((quantity, index) => {
    const { verdict, start, passage } = quantity;
    if (verdict !== 'doubtful' && verdict !== 'not-published') return quantity;
    const told = text.slice(Math.max(passage.clause, passage.numberBefore), start);
    const isTold = (): boolean => isToldAsCalculated(told, index, quantities);
    const isCalculated = (): boolean => claimed.has(index) || (isDerivable(index, quantities) && (!isWide(quantity) || isTold()));
    if (verdict === 'doubtful' && isNoResult(quantity)) return quantity;
    if (verdict === 'doubtful') return isCalculated() ? { ...quantity, ...NOT_PUBLISHED, reason: 'calculated' as const } : quantity;
    return isTold() && !isCalculated()
      ? { ...quantity, ...NOT_PUBLISHED, verdict: 'doubtful' as const, reason: 'underivable' as const }
      : quantity;
  });
}

const WIDE = rational('0.3');
/** 两成: among many numbers some two always give it. */
function isWide({ measure: { kind, interval } }: CheckedQuantity): boolean {
  const { low, high } = interval;
  return kind === 'ratio' && low !== null && high !== null && compare(subtract(high, low), multiply(low, WIDE)) > 0;
}

/** Hardly calculated: a neighbour's very value, the published digits in another order, 不低于300元. */
function isNoResult({ sibling, slip, measure }: CheckedQuantity): boolean {
  const { low, high, lowOpen } = measure.interval;
  const isBound = (high === null && !lowOpen) || low === null;
  return sibling !== null || (slip === 'swapped' && isParticular(measure)) || isBound;
}

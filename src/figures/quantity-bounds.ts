/** From an amount and its hedge to an interval: the table of design section 3. */
import type { HedgeKind } from './hedge.ts';
import type { Interval } from './interval.ts';
import { interval } from './interval.ts';
import type { Amount } from './quantity-amount.ts';
import { add, compare, HALF, multiply, subtract } from './rational.ts';

/** How a number without a hedge is read: to the printed digit, or as it stands. */
export type Precision = 'rounded' | 'truncated' | 'exact';

/** The values that an amount can stand for. */
export function boundsOf(amount: Amount, kind: HedgeKind | null, precision: Precision): Interval {
  const { low, high, grain, step } = amount;
  const vague = compare(low, high) !== 0;
  switch (kind) {
    case 'above':
      return interval(low, null, true, true);
    case 'below':
      return interval(null, high, true, true);
    case 'at-least':
      return interval(low, null);
    case 'at-most':
      return interval(null, high);
    case 'about': {
      const half = multiply(grain, HALF);
      return vague ? asPrinted(amount) : interval(subtract(low, half), add(high, half));
    }
    case 'nearly':
      return vague ? asPrinted(amount) : interval(subtract(low, grain), low, true, true);
    case 'more':
      return vague ? asPrinted(amount) : interval(low, add(low, grain), true, true);
    case null:
      break;
    default:
      return unknownHedge(kind);
  }
  if (vague || precision === 'exact') return asPrinted(amount);
  if (precision === 'truncated')
    return low.s < 0n ? interval(subtract(low, step), low, true, false) : interval(low, add(low, step), false, true);
  const half = multiply(step, HALF);
  return interval(subtract(low, half), add(low, half));
}

const asPrinted = (amount: Amount): Interval => interval(amount.low, amount.high, amount.lowOpen, amount.highOpen);

function unknownHedge(kind: never): never {
  throw new Error(`unknown kind of hedge: ${String(kind)}`);
}

import { scanQuantities } from './quantity-scan.ts';
import { toDecimal } from './rational.ts';

/** The number of a published phrase without its hedge, as a decimal string for machines: 超过17亿元 gives 1700000000. Empty when there is none. */
export function nominalValue(published: string): string {
  const [quantity] = scanQuantities(published);
  return quantity ? toDecimal(quantity.amount.low, 'nearest', 6) : '';
}

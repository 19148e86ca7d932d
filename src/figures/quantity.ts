/**
 * The reader of quantities: numbers with their units and hedges in any Chinese official text.
 * `readQuantities` is a public contract (design section 4); offsets are UTF-16 and index the text given.
 */

import type { IntervalStrings } from './interval.ts';
import { toStrings } from './interval.ts';
import { quantityInterval, scanQuantities } from './quantity-scan.ts';

export type { PublishedOptions } from './published.ts';
export { QuantityError, readPublished } from './published.ts';

/** A quantity found in a text. `text` is the slice `start`..`end`, hedge and unit included. */
export interface Quantity extends IntervalStrings {
  text: string;
  start: number;
  end: number;
  unit: string;
  /** The loosening word as printed, or null. */
  hedge: string | null;
}

/** Every quantity of a text, in order. Never throws, and is linear in the length of the text. */
export function readQuantities(text: string): Quantity[] {
  return scanQuantities(text).map((found) => {
    const ends = toStrings(quantityInterval(found));
    return {
      text: text.slice(found.start, found.end),
      start: found.start,
      end: found.end,
      ...ends,
      unit: found.unit,
      hedge: found.hedge?.text ?? null,
    };
  });
}

/** Relations that a text states between its own numbers; no published data are needed for them. */
import { checkChanges, checkDifferences } from './changes.ts';
import { checkMeans } from './means.ts';
import { checkProducts } from './products.ts';
import type { InsideRelation, Told } from './relation.ts';
import { checkShares } from './shares.ts';
import { checkSums } from './sums.ts';

export type { InsideKind, InsideRelation } from './relation.ts';

/** Every relation that is told plainly enough to be checked, in the order of the numbers that they claim. */
export function checkInside(text: string, numbers: readonly Told[]): InsideRelation[] {
  return [
    ...checkChanges(text, numbers),
    ...checkDifferences(text, numbers),
    ...checkSums(text, numbers),
    ...checkShares(text, numbers),
    ...checkMeans(text, numbers),
    ...checkProducts(text, numbers),
  ].sort((a, b) => a.claimed - b.claimed);
}

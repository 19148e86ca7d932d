/** The numbers of a judged relation in words, as pages print them and the rendered check computes them again. */
import { formatInterval, formatValue } from '../figures/format.ts';
import type { RelationResult } from '../figures/registry.ts';

const PLACES = 3;

/** `claim`, `computed`, `gap`, `repair.<figure>` and `slip.<index>`, as far as the relation has them. */
export function relationWords({
  claim,
  computed,
  gap,
  unit,
  repairs,
  slips,
}: Pick<RelationResult, 'claim' | 'computed' | 'gap' | 'unit' | 'repairs' | 'slips'>): Record<string, string> {
  const words: Record<string, string> = {};
  if (claim) words.claim = formatInterval(claim, unit, PLACES);
  if (computed) words.computed = formatInterval(computed, unit, PLACES);
  if (gap) words.gap = formatValue(gap, unit === '%' ? '个百分点' : unit, PLACES);
  for (const repair of repairs) words[`repair.${repair.figure}`] = formatInterval(repair.interval, repair.unit, PLACES);
  slips.forEach(({ published }, index) => (words[`slip.${index}`] = published));
  return words;
}

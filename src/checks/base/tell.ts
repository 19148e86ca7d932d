/** Numbers of relations in words for the terminal. */
import type { Content } from '../../figures/content.ts';
import { formatInterval, formatValue } from '../../figures/format.ts';
import type { Observation } from '../../figures/observation.ts';
import type { RelationResult } from '../../figures/registry.ts';

const PLACES = 3;

/** One operand with its published phrase and its place. */
export function tellOperand({ ref, published, origin }: Observation, content: Content): string {
  const { file, line } = content.locate({ file: origin.file, path: [...origin.path, 'published'] });
  return `${ref} “${published}”（${file.replace(/^src\/content\//, '')}:${line}）`;
}

/** Both sides, to the precision that people read. */
export const tellSides = ({ claim, computed, unit }: RelationResult): string =>
  `说的是${claim ? formatInterval(claim, unit, PLACES) : '（没有数）'}，算出来是${computed ? formatInterval(computed, unit, PLACES) : '（没有数）'}`;

/** How far apart, where that can be said; percentages differ by points. */
export const tellGap = ({ gap, unit }: RelationResult): string =>
  gap && gap.n !== 0n ? `，至少差 ${formatValue(gap, unit === '%' ? '个百分点' : unit, PLACES)}` : '';

/** What each figure would have to be. */
export const tellRepairs = ({ repairs }: RelationResult): string =>
  repairs.map(({ figure, interval, unit }) => `${figure} 是${formatInterval(interval, unit, PLACES)}`).join('；或 ');

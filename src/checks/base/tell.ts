/** Numbers of relations in words for the terminal. */
import type { Content } from '../../figures/content.ts';
import { formatInterval, formatValue } from '../../figures/format.ts';
import type { Observation } from '../../figures/observation.ts';
import type { RelationResult } from '../../figures/registry.ts';

/** One operand with its published phrase and its place. */
export function tellOperand({ ref, published, origin }: Observation, content: Content): string {
  const { file, line } = content.locate({ file: origin.file, path: [...origin.path, 'published'] });
  return `${ref} “${published}”（${file.replace(/^src\/content\//, '')}:${line}）`;
}

/** How far apart, where that can be said. */
export const tellGap = ({ gap, unit }: RelationResult): string => (gap && gap.n !== 0n ? `，至少差 ${formatValue(gap, unit)}` : '');

/** What each figure would have to be. */
export const tellRepairs = ({ repairs }: RelationResult): string => repairs.map(({ figure, interval, unit }) => `${figure} 是 ${formatInterval(interval, unit)}`).join('；或 ');

/** Findings for people at a terminal: place, slug, what, evidence, remedy. */
import type { Finding, Place } from '../base/finding.ts';

/** `src/content/figures/dibao.yaml:41:12`, or why there is no position. */
export const showPlace = (place: Place): string =>
  'file' in place ? `${place.file}:${place.line}:${place.col}` : `（${place.unavailable}）`;

/** One finding in house form. */
function showFinding({ place, slug, what, evidence, remedy }: Finding): string {
  return [`${showPlace(place)}  ${slug}`, `  ${what}`, `  ${evidence}`, `  怎么改：${remedy} 说明：docs/checks/${slug}.md`].join('\n');
}

/** All findings, and their total by file. */
export function reportTerminal(findings: readonly Finding[]): string {
  if (findings.length === 0) return '';
  const files = new Set(findings.map(({ place }) => ('file' in place ? place.file : place.unavailable)));
  return `${findings.map(showFinding).join('\n\n')}\n\n共 ${findings.length} 处问题，在 ${files.size} 个文件里。\n`;
}

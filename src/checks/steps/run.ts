/** The data checks as one run: every rule on content that is already read. */
import type { Content } from '../../figures/content.ts';
import type { Registry } from '../../figures/registry.ts';
import { buildRegistry } from '../../figures/registry.ts';
import type { Finding } from '../base/finding.ts';
import type { RuleContext } from '../base/rule.ts';
import { acrossRules, entryRules } from '../rules/index.ts';
import { loadContent } from './load.ts';

export interface RunOptions {
  /** `2026-11-23`: what counts as today for dates that expire. */
  readonly today?: string;
}

export interface RunResult {
  /** In the order of the files. */
  readonly findings: readonly Finding[];
  readonly registry: Registry;
  /** Rules across files were left out, because entries are missing that have findings of their own. */
  readonly partial: boolean;
}

/** Today's date where the program runs. */
export const currentDay = (): string => new Date().toLocaleDateString('sv-SE');

/** Runs every data rule on content; reads and writes nothing. */
export function checkContent(content: Content, { today = currentDay() }: RunOptions = {}): RunResult {
  const registry = buildRegistry(content);
  const context: RuleContext = {
    content,
    registry,
    today,
    at: (origin, ...path) => content.locate({ file: origin.file, path: [...origin.path, ...path] }),
  };
  const rules = content.incomplete ? entryRules : [...entryRules, ...acrossRules];
  return { findings: rules.flatMap((rule) => [...rule(context)]), registry, partial: content.incomplete };
}

/** Reads the site below `root` and runs every data rule on it. */
export function checkSite(root: string, options: RunOptions = {}): RunResult & { readonly content: Content } {
  const { content, findings } = loadContent(root);
  const result = checkContent(content, options);
  return { ...result, content, findings: [...findings, ...result.findings].sort(byPlace) };
}

function byPlace(a: Finding, b: Finding): number {
  const key = ({ place }: Finding): string =>
    'file' in place ? `${place.file}\u0000${String(place.line).padStart(9, '0')}\u0000${String(place.col).padStart(9, '0')}` : '\uffff';
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
}

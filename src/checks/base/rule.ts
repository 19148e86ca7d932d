/** What every rule on the content is given. */
import type { Content, Origin, SourcePlace } from '../../figures/content.ts';
import type { Registry } from '../../figures/registry.ts';
import type { Finding } from './finding.ts';

export interface RuleContext {
  readonly content: Content;
  readonly registry: Registry;
  /** `2026-11-23`: what counts as today. */
  readonly today: string;
  /** Position of an entry or of one of its fields. */
  at(origin: Origin, ...path: (string | number)[]): SourcePlace;
}

/** A rule on the content. */
export type Rule = (context: RuleContext) => Iterable<Finding>;

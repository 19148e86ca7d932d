import { mark } from '../figures/marks.ts';
import type { RelationResult } from '../figures/registry.ts';
import { sideEffects } from '../figures/side-effects.ts';
import { asOfInline, figureInline, relationNumbers } from './inline.ts';
import { figureOf, siteData } from './site-data.ts';
import { renderText, t } from './tokens.ts';

/** One figure that, changed alone, would end a disagreement. */
export interface Change {
  /** Which figure, what was published, what it would have to be. */
  text: string;
  /** Slips of the pen that would give such a value. */
  slips: string[];
  /** Other relations that the same change would break, and disagreements that it would end. */
  breaks: readonly RelationResult[];
  mends: readonly RelationResult[];
}

/** Every single change that would end a disagreement. Arithmetic only: no value is called wrong. */
export function changesOf(relation: RelationResult): Change[] {
  const origin = { origin: `对账 ${relation.id}` };
  const wanted = new Map(relationNumbers(relation).repairs.map(({ figure, value }) => [figure, value]));
  return relation.repairs.map(({ figure, interval }) => ({
    text: t('figure.change', {
      label: renderText(figureOf(figure, origin.origin).label, origin),
      asOf: asOfInline(figure, origin).text,
      published: figureInline(figure, origin).text,
      wanted: wanted.get(figure)!,
    }),
    slips: slipsAt(relation, figure),
    ...sideEffects(siteData().registry, figure, interval, relation.id),
  }));
}

/** The slips at one figure in words, the more telling kind first. */
function slipsAt(relation: RelationResult, figure: string): string[] {
  const marked = relation.slips
    .map((slip, index) => ({ ...slip, text: mark('C', `relation:${relation.id}.slip.${index}`, slip.published) }))
    .filter((slip) => slip.figure === figure);
  const kinds = (['swapped', 'one-digit'] as const).filter((kind) => marked.some((slip) => slip.kind === kind));
  return kinds.map((kind) =>
    t(`figure.slip-${kind}`, {
      published: marked
        .filter((slip) => slip.kind === kind)
        .map(({ text }) => text)
        .join(t('figure.or')),
    }),
  );
}

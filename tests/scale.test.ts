/** The content of the scale benchmark goes through the real rules: right as it is made, and every kind of fault in it is found. */
import { describe, expect, test } from 'vitest';
import { checkContent } from '../src/checks/steps/run.ts';
import type { Content } from '../src/figures/content.ts';
import { asContent, generate, idOf } from './bench/checks/generate.ts';

const made = (): Content => asContent(generate(600));
const slugsOf = (content: Content): string[] =>
  [...new Set(checkContent(content, { today: '2026-11-23' }).findings.map(({ slug }) => slug))].sort();

/** The content with one figure's first observation changed, and the ledger with it. */
function withPhrase(content: Content, id: string, published: string): Content {
  const figures = content.figures.map((figure) =>
    figure.id === id
      ? { ...figure, data: { ...figure.data, observations: figure.data.observations.map((one) => ({ ...one, published })) } }
      : figure,
  );
  const ledgers = content.ledgers.map((ledger) => ({
    ...ledger,
    data: { ...ledger.data, entries: ledger.data.entries.map((entry) => (entry.figure === id ? { ...entry, phrase: published } : entry)) },
  }));
  return { ...content, figures, ledgers };
}

describe('made-up content for the scale benchmark', () => {
  test('is right throughout, and every relation has a verdict', () => {
    const { findings, registry } = checkContent(made(), { today: '2026-11-23' });
    expect(findings).toEqual([]);
    expect(registry.counts).toEqual({ consistent: 300, 'consistent-if-truncated': 0, inconsistent: 0, uncheckable: 0 });
  });

  test('a wrong sum is found', () => {
    expect(slugsOf(withPhrase(made(), idOf(44), '1人'))).toContain('relation-inconsistent');
  });

  test('a phrase that the ledger does not witness is found', () => {
    const content = made();
    const { ledgers } = content;
    expect(slugsOf({ ...withPhrase(content, idOf(18), '5人'), ledgers })).toEqual(
      expect.arrayContaining(['source-phrase-missing', 'source-entry-unmatched']),
    );
  });

  test('a unit that does not fit is found', () => {
    expect(slugsOf(withPhrase(made(), idOf(35), '3户'))).toContain('data-unit-impossible');
  });
});

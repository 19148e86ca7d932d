import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readQuantities } from '../../src/figures/quantity.ts';

type Row = Readonly<Record<'id' | 'before' | 'phrase' | 'after' | 'low' | 'high' | 'kind', string>>;

function rowsOf(name: string): Row[] {
  const [head, ...lines] = readFileSync(new URL(name, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
  return lines.map((cells) => Object.fromEntries(head!.map((column, index) => [column, cells[index] ?? ''])) as Row);
}

/** The quantities that touch the phrase in its context. */
function readIn({ before, phrase, after }: Row) {
  const [from, to] = [before.length, before.length + phrase.length];
  return readQuantities(before + phrase + after).filter(({ start, end }) => start < to && end > from);
}

const sameEnd = (told: string, read: string | null): boolean =>
  told === '' ? read === null : read !== null && Math.abs(Number(told) - Number(read)) <= Math.abs(Number(told)) * 1e-9;

test.each(['official-prose.tsv', 'official-prose-held-back.tsv'])(
  'of the quantities in %s, prose that nobody here wrote, at least 99 of 100 are found',
  (name) => {
    const rows = rowsOf(name);
    expect(rows.length).toBeGreaterThanOrEqual(500);
    const missed = rows.filter((row) => readIn(row).length === 0);
    expect(1 - missed.length / rows.length, missed.map(({ id }) => id).join(' ')).toBeGreaterThanOrEqual(0.99);
  },
);

test.each(['official-prose.tsv', 'official-prose-held-back.tsv'])(
  "of the quantities in %s at least 95 of 100 are read with the annotator's ends",
  (name) => {
    const rows = rowsOf(name);
    const alike = rows.filter((row) => {
      const [first, ...others] = readIn(row);
      return first !== undefined && others.length === 0 && sameEnd(row.low, first.low) && sameEnd(row.high, first.high);
    });
    expect(alike.length / rows.length).toBeGreaterThanOrEqual(0.95);
  },
);

test('of the numerals that state no quantity at least three quarters are left alone', () => {
  const rows = rowsOf('official-nonquantities.tsv');
  expect(rows.length).toBeGreaterThan(200);
  const read = rows.filter((row) => readIn(row).length > 0);
  expect(1 - read.length / rows.length).toBeGreaterThanOrEqual(0.75);
});

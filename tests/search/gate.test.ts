/** The recall gate: what the site calls things finds them, and what people type finds the right page. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { stripMarks } from '../../src/figures/marks.ts';
import { searchWords } from '../../src/integrations/search-words.ts';
import { answer, prepare } from '../../src/search/plan.ts';
import { rankOf, readQueries } from './queries.ts';

const words = JSON.parse(stripMarks(JSON.stringify(searchWords()))) as ReturnType<typeof searchWords>;
const engine = prepare(words);

test('every title, name, question and typo of a page finds that page first', () => {
  const asked = words.pages.flatMap(({ address, title, names, asks, typos }) =>
    [title, ...names, ...asks, ...typos].map((query) => ({ query, address })),
  );
  expect(asked.length).toBeGreaterThan(3000);
  expect(asked.filter(({ query, address }) => answer(query, engine).pages[0]?.page.address !== address)).toEqual([]);
});

test('every label of a figure and every question it answers shows its card', () => {
  const asked = words.figures.flatMap(({ address, label, asks }) => [label, ...asks].map((query) => ({ query, address })));
  expect(asked.length).toBeGreaterThan(500);
  expect(asked.filter(({ query, address }) => !answer(query, engine).figures.some((figure) => figure.address === address))).toEqual([]);
});

test('every published number with a decimal or three digits, unless it is a phone number, shows a figure that says it', () => {
  const asked = words.figures
    .flatMap(({ published }) => /\d+\.\d+|\d{3,}/.exec(published)?.[0] ?? [])
    .filter((digits) => !engine.names.has(digits));
  expect(asked.length).toBeGreaterThan(50);
  expect(asked.filter((digits) => !answer(digits, engine).figures.some(({ published }) => published.includes(digits)))).toEqual([]);
});

test('every word of danger is noticed in the middle of a sentence', () => {
  expect(words.danger.length).toBeGreaterThan(20);
  expect(words.danger.filter((word) => !answer(`昨天${word}了怎么办`, engine).danger)).toEqual([]);
});

test('the first names of a page are found by their initials or whole pinyin', async () => {
  const { pinyin } = await import('pinyin-pro');
  const names = words.pages.flatMap(({ address, names: [name] }) =>
    name && /^\p{Script=Han}{3,}$/u.test(name) ? [{ name, address }] : [],
  );
  expect(names.length).toBeGreaterThan(30);
  const missed = names.filter(
    ({ name, address }) =>
      answer(pinyin(name, { toneType: 'none', type: 'array', v: true }).join(''), engine).pages[0]?.page.address !== address,
  );
  expect(missed).toEqual([]);
});

describe.each([
  ['sample.tsv', 1, 1],
  ['held-out-a.tsv', 0.95, 0.99],
  ['held-out-b.tsv', 0.95, 0.99],
])('of the queries in %s', (file, first, third) => {
  const ranks = readQueries(readFileSync(new URL(file, import.meta.url), 'utf8')).map(({ query, page }) => ({
    query,
    rank: rankOf(answer(query, engine), page),
  }));
  const share = (most: number): number => ranks.filter(({ rank }) => rank !== null && rank <= most).length / ranks.length;

  test('none is left without a page', () => {
    expect(ranks.length).toBeGreaterThan(40);
    expect(ranks.filter(({ query }) => answer(query, engine).pages.length === 0)).toEqual([]);
  });

  test('enough have the right page first, and nearly all among the first three', () => {
    expect(share(1)).toBeGreaterThanOrEqual(first);
    expect(share(3)).toBeGreaterThanOrEqual(third);
  });
});

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'playwright/test';
import { isOver } from '../bench/weight/cli.ts';
import { neededFiles, pagesOf, Scales } from '../bench/weight/weigh.ts';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
/** A page that is light enough after a quick compression is so after a thorough one; the others are weighed thoroughly. */
const quick = new Scales(dist, 5);
const thorough = new Scales(dist);

test('the first view of every page needs 14 kB at most', () => {
  const pages = pagesOf(dist);
  expect(pages.length).toBeGreaterThan(300);
  const over = pages
    .map((address) => quick.weigh(address))
    .filter(isOver)
    .map(({ address }) => thorough.weigh(address))
    .filter(isOver)
    .map(({ address, total }) => `${address} ${total}`);
  expect(over).toEqual([]);
});

test('a page that is too heavy is told from one that is not', () => {
  const { total } = thorough.weigh('/');
  expect(isOver({ ...thorough.weigh('/'), total: 14_337 })).toBe(true);
  expect(isOver({ ...thorough.weigh('/'), total })).toBe(false);
});

test('style sheets for paper and scripts fetched later are no part of the first view, all others are', () => {
  const { styles, scripts } =
    neededFiles(`<!DOCTYPE html><link rel="stylesheet" href="/a.css"><link rel="stylesheet" href="/b.css" media="print">
    <link rel="icon" href="/c.svg"><script src="/d.js"></script><script type="application/ld+json">{}</script>
    <body><link rel="stylesheet" href="/e.css"><script type="module" src="/f.js"></script>`);
  expect([...styles]).toEqual(['/a.css', '/e.css']);
  expect([...scripts]).toEqual(['/d.js', '/f.js']);
});

test('what a script imports before it runs is weighed with it', () => {
  const { scripts } = neededFiles(readFileSync(`${dist}/index.html`, 'utf8'));
  expect(scripts.size).toBeGreaterThan(0);
  const weight = thorough.weigh('/');
  expect(weight.html + weight.styles + weight.scripts).toBe(weight.total);
  for (const part of [weight.html, weight.styles, weight.scripts]) expect(part).toBeGreaterThan(100);
});

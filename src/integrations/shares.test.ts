import fc from 'fast-check';
import { expect, test } from 'vitest';
import { belongsTo, processesFor, shares, writtenPages } from './shares.ts';

const address = fc.array(fc.stringMatching(/^[a-z0-9.-]+$/), { maxLength: 4 }).map((parts) => parts.join('/'));

test('shares: every address belongs to exactly one share, whether it is written with slashes or without', () => {
  fc.assert(
    fc.property(address, fc.integer({ min: 1, max: 9 }), (name, of) => {
      const owners = (written: string): number[] =>
        shares(of)
          .filter((share) => belongsTo(share, written))
          .map(({ index }) => index);
      expect(owners(name)).toHaveLength(1);
      expect(owners(`/${name}/`)).toEqual(owners(name));
      expect(owners(`/${name}`)).toEqual(owners(name));
    }),
  );
});

test('shares: each of two shares of a large site has about half of it', () => {
  const pages = Array.from({ length: 1000 }, (_, index) => `/towns/t${Math.floor(index / 10)}/m${index % 10}/`);
  const first = pages.filter((page) => belongsTo({ index: 0, of: 2 }, page)).length;
  expect(first).toBeGreaterThan(400);
  expect(first).toBeLessThan(600);
});

test.each([
  ['a small site', 60, 8, 1],
  ['a site without pages', 0, 8, 1],
  ['a large site on one core', 10_000, 1, 1],
  ['a large site on two cores', 10_000, 2, 2],
  ['a large site on many cores', 3000, 64, 3],
])('shares: %s is rendered by as many processes as it is worth', (_, pages, cores, processes) => {
  expect(processesFor(pages, cores)).toBe(processes);
});

test('shares: the written pages of this site are counted', () => {
  expect(writtenPages(process.cwd())).toBeGreaterThan(20);
});

test('shares: a site without a folder for pages has none', () => {
  expect(writtenPages('/nowhere')).toBe(0);
});

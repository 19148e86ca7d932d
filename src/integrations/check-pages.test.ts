import { expect, test } from 'vitest';
import { catalogue } from '../checks/catalogue.ts';
import { CHECK_FAMILIES, checksOf } from './check-pages.ts';

test('every check of the catalogue belongs to one family and says in a sentence what it means', () => {
  const listed = CHECK_FAMILIES.flatMap(checksOf);
  expect(listed.map(({ slug }) => slug).sort()).toEqual(Object.keys(catalogue).sort());
  for (const { slug, title, meaning } of listed) {
    expect(title, slug).not.toBe('');
    expect(meaning, slug).toMatch(/^[^`。]{4,}。$/);
  }
});

test('no family is empty', () => {
  for (const family of CHECK_FAMILIES) expect(checksOf(family).length, family).toBeGreaterThan(0);
});

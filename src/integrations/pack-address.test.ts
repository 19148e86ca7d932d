import { expect, test } from 'vitest';
import { isRooted, relativeAddress } from './pack-address.ts';

const files = new Set(['index.html', 'search/index.html', 'hotline/kids/index.html', 'data/figures.csv', '低保/index.html']);

test.each([
  ['index.html', '/', 'index.html'],
  ['index.html', '/search/', 'search/index.html'],
  ['search/index.html', '/', '../index.html'],
  ['search/index.html', '/hotline/kids/#ask', '../hotline/kids/index.html#ask'],
  ['search/index.html', '/search/#topics', '#topics'],
  ['search/index.html', '/search/?q=1#a', 'index.html?q=1#a'],
  ['hotline/kids/index.html', '/data/figures.csv', '../../data/figures.csv'],
  ['index.html', '/%E4%BD%8E%E4%BF%9D/', '%E4%BD%8E%E4%BF%9D/index.html'],
])('in %s, %s becomes %s', (from, address, expected) => {
  expect(relativeAddress(from, address, files)).toBe(expected);
});

test('an address without a file is refused by name', () => {
  expect(() => relativeAddress('index.html', '/nowhere/', files)).toThrow('/nowhere/');
});

test('only addresses of this site are taken for such', () => {
  expect(['/', '/a/'].every(isRooted)).toBe(true);
  expect(['//elsewhere/', 'https://elsewhere/', '#a', 'tel:12349', 'a/', ''].some(isRooted)).toBe(false);
});

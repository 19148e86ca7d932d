import { expect, test } from 'vitest';
import { nominalValue } from './nominal.ts';

test.each([
  ['590元/月', '590'],
  ['17.91万人', '179100'],
  ['超过17亿元', '1700000000'],
  ['4600余万元', '46000000'],
  ['40.59%', '40.59'],
  ['五分之一', '0.2'],
  ['3～5年', '3'],
])('%s is %s to a machine', (published, value) => {
  expect(nominalValue(published)).toBe(value);
});

test('a phrase without a number has no value', () => {
  expect(nominalValue('若干')).toBe('');
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rational } from '../figures/rational.ts';
import { mayBeMeant, slipBetween } from './slips.ts';

const slip = (told: string, published: string): string | null => slipBetween(rational(told), rational(published));

test.each([
  ['1027', '1207', 'swapped'],
  ['63', '36', 'swapped'],
  ['321', '123', 'reversed'],
  ['53000000', '5300000', 'scale'],
  ['332', '3320', 'scale'],
  ['1307', '1207', 'one-digit'],
  ['127', '1207', 'dropped'],
  ['12207', '1207', 'doubled'],
  ['14200', '12405', 'swapped'],
  ['300000000', '30000', 'scale'],
  ['550', '50', 'doubled'],
  ['9900', '900', 'doubled'],
  ['50', '590', 'dropped'],
  ['330', '30', 'doubled'],
])('%s told for %s is %s', (told, published, kind) => {
  expect(slip(told, published)).toBe(kind);
});

test.each([
  ['1207', '1207'],
  ['900', '3320'],
  ['60', '6'],
  ['0', '5'],
  ['120', '3165'],
])('%s told for %s is no slip', (told, published) => {
  expect(slip(told, published)).toBeNull();
});

test('swapping two neighbouring digits is always found, in either direction', () => {
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 999_999 }), fc.nat(4), (value, place) => {
      const digits = [...String(value)];
      const at = place % (digits.length - 1);
      fc.pre(
        digits[at] !== digits[at + 1] &&
          digits[digits.length - 1] !== '0' &&
          !(at === 0 && digits[1] === '0') &&
          !(at + 1 === digits.length - 1 && digits[at] === '0'),
      );
      [digits[at], digits[at + 1]] = [digits[at + 1]!, digits[at]!];
      const swapped = digits.join('');
      fc.pre(Number(swapped) < value * 10 && Number(swapped) > value / 10);
      expect(['swapped', 'reversed']).toContain(slip(swapped, String(value)));
      expect(['swapped', 'reversed']).toContain(slip(String(value), swapped));
    }),
  );
});

test('a value may be meant for another of its size or for a slip of it, not for anything', () => {
  expect(mayBeMeant(rational('1000'), rational('1207'))).toBe(true);
  expect(mayBeMeant(rational('530000000'), rational('53000000'))).toBe(true);
  expect(mayBeMeant(rational('12'), rational('360000'))).toBe(false);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkSign, filingFault } from './filing.ts';

const SIGNS = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
const codes = fc
  .array(fc.constantFrom(...SIGNS), { minLength: 17, maxLength: 17 })
  .map((signs) => signs.join('') + checkSign(signs.join('')));

describe('a filing number', () => {
  test('passes with any credit code whose last sign checks', () => {
    fc.assert(fc.property(codes, (code) => filingFault(`${code}A00001`) === null));
  });

  test('with one sign of the code miscopied is found', () => {
    fc.assert(
      fc.property(codes, fc.nat(17), fc.constantFrom(...SIGNS), (code, at, sign) => {
        fc.pre(code[at] !== sign);
        return filingFault(`${code.slice(0, at)}${sign}${code.slice(at + 1)}A00001`) === 'check-sign';
      }),
    );
  });

  test.each([
    '',
    '川慈备',
    '51510000000000000D',
    '51510000000000000DA',
    '51510000000000000Da00001',
    ' 51510000000000000DA00001',
    'I1510000000000000DA00001',
  ])('is none: “%s”', (number) => {
    expect(filingFault(number)).toBe('form');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, compare, divide, equals, multiply, powerOfTen, ratio, rational, subtract, toDecimal } from './rational.ts';

describe('rational', () => {
  it('rational: a tenth and two tenths are three tenths', () => {
    expect(equals(add(rational('0.1'), rational('0.2')), rational('0.3'))).toBe(true);
  });

  it('rational: decimals of any length go in and come out unchanged', () => {
    for (const text of ['0', '1', '-1', '17.91', '-0.5', '123456789012345678901234567890', '0.000000000001', '-98765432109876543210.125'])
      expect(toDecimal(rational(text))).toBe(text);
    expect(toDecimal(rational('1.50'))).toBe('1.5');
    expect(toDecimal(rational('007'))).toBe('7');
  });

  it('rational: an expansion without end is rounded the way that was asked for', () => {
    expect([toDecimal(ratio(1n, 3n), 'down', 2), toDecimal(ratio(1n, 3n), 'up', 2), toDecimal(ratio(2n, 3n), 'nearest', 2)]).toEqual([
      '0.33',
      '0.34',
      '0.67',
    ]);
    expect([toDecimal(ratio(-1n, 3n), 'down', 2), toDecimal(ratio(-1n, 3n), 'up', 2), toDecimal(ratio(-2n, 3n), 'nearest', 2)]).toEqual([
      '-0.34',
      '-0.33',
      '-0.67',
    ]);
    expect(toDecimal(ratio(-1n, 1000n), 'nearest', 2)).toBe('0');
  });

  it('rational: what is no decimal number is refused', () => {
    for (const text of ['', 'x', '1e5', '1/2', '１', '.5', '5.', '1,234', ' 1', '9'.repeat(300)])
      expect(() => rational(text), text).toThrow('not a decimal number');
    expect(() => rational(0.5)).toThrow('not a safe whole number');
    expect(() => divide(rational(1), rational(0))).toThrow('division by zero');
    expect(() => ratio(1n, 0n)).toThrow('division by zero');
  });

  it('rational: powers of ten run both ways', () => {
    expect(toDecimal(powerOfTen(-4))).toBe('0.0001');
    expect(toDecimal(powerOfTen(8))).toBe('100000000');
  });

  it('rational: arithmetic undoes itself', () => {
    const number = fc
      .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.bigInt({ min: 1n, max: 10n ** 9n }))
      .map(([n, d]) => ratio(n, d));
    fc.assert(
      fc.property(number, number, (a, b) => {
        expect(equals(subtract(add(a, b), b), a)).toBe(true);
        expect(compare(a, b)).toBe(-compare(b, a) + 0);
        if (b.n !== 0n) expect(equals(divide(multiply(a, b), b), a)).toBe(true);
      }),
    );
  });
});

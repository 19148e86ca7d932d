import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Interval } from './interval.ts';
import {
  add,
  contains,
  divide,
  encloses,
  exactly,
  gap,
  intersection,
  intersects,
  interval,
  multiply,
  negate,
  same,
  subtract,
  toStrings,
} from './interval.ts';
import * as rational from './rational.ts';

const number = fc.integer({ min: -40, max: 40 }).map((n) => rational.ratio(BigInt(n), 4n));
/** An interval and a value inside it. */
const inhabited = fc
  .tuple(number, number, number, fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean())
  .map(([a, b, c, lowOpen, highOpen, noLow, noHigh]) => {
    const [low, mid, high] = [a, b, c].sort(rational.compare) as [rational.Rational, rational.Rational, rational.Rational];
    const of = interval(
      noLow ? null : low,
      noHigh ? null : high,
      lowOpen && !rational.equals(low, mid),
      highOpen && !rational.equals(high, mid),
    );
    return { of, value: mid };
  });
const between = (low: number | null, high: number | null, lowOpen = false, highOpen = false): Interval =>
  interval(low, high, lowOpen, highOpen);

describe('interval', () => {
  it('interval: an empty interval cannot be made', () => {
    expect(() => between(2, 1)).toThrow('lies above');
    expect(() => between(1, 1, true)).toThrow('nothing lies between');
    expect(same(exactly(1), between(1, 1))).toBe(true);
  });

  it('interval: every operation holds the results of all its values (soundness)', () => {
    fc.assert(
      fc.property(inhabited, inhabited, (a, b) => {
        expect(contains(add(a.of, b.of), rational.add(a.value, b.value))).toBe(true);
        expect(contains(subtract(a.of, b.of), rational.subtract(a.value, b.value))).toBe(true);
        expect(contains(multiply(a.of, b.of), rational.multiply(a.value, b.value))).toBe(true);
        expect(contains(negate(a.of), rational.negate(a.value))).toBe(true);
        if (!contains(b.of, rational.ZERO)) expect(contains(divide(a.of, b.of), rational.divide(a.value, b.value))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('interval: sum and product do not depend on the order', () => {
    fc.assert(
      fc.property(inhabited, inhabited, inhabited, ({ of: a }, { of: b }, { of: c }) => {
        expect(same(add(a, b), add(b, a))).toBe(true);
        expect(same(multiply(a, b), multiply(b, a))).toBe(true);
        expect(same(add(add(a, b), c), add(a, add(b, c)))).toBe(true);
        expect(same(add(add(c, b), a), add(add(a, b), c))).toBe(true);
      }),
    );
  });

  it('interval: meeting is symmetric, and a gap is zero exactly when they meet or touch', () => {
    fc.assert(
      fc.property(inhabited, inhabited, ({ of: a }, { of: b }) => {
        expect(intersects(a, b)).toBe(intersects(b, a));
        expect(rational.equals(gap(a, b), gap(b, a))).toBe(true);
        if (intersects(a, b)) expect(rational.isZero(gap(a, b))).toBe(true);
        const both = intersection(a, b);
        if (both) expect(encloses(a, both) && encloses(b, both)).toBe(true);
      }),
    );
  });

  it('interval: wider operands never lose a meeting (coarser precision creates no finding)', () => {
    fc.assert(
      fc.property(inhabited, inhabited, fc.nat(8), ({ of: a }, { of: b }, widen) => {
        const wider = add(a, between(-widen, widen));
        expect(encloses(wider, a)).toBe(true);
        if (intersects(a, b)) expect(intersects(wider, b)).toBe(true);
        expect(rational.compare(gap(wider, b), gap(a, b))).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('interval: open ends that only touch do not meet, closed ones do', () => {
    expect(intersects(between(0, 1), between(1, 2))).toBe(true);
    expect(intersects(between(0, 1, false, true), between(1, 2))).toBe(false);
    expect(intersects(between(null, 1), between(1, null))).toBe(true);
    expect(intersects(between(null, 1), between(1, null, true))).toBe(false);
  });

  it('interval: a reached zero makes a product closed there, whatever the other end is', () => {
    expect(toStrings(multiply(between(0, 1), between(2, 3, true, true)))).toEqual({ low: '0', high: '3', lowOpen: false, highOpen: true });
    expect(toStrings(multiply(exactly(0), between(1, null)))).toEqual({ low: '0', high: '0', lowOpen: false, highOpen: false });
    expect(toStrings(multiply(between(-1, 1), between(null, null)))).toEqual({ low: null, high: null, lowOpen: true, highOpen: true });
  });

  it('interval: dividing by what can be zero is refused, touching zero openly is unbounded', () => {
    expect(() => divide(exactly(1), between(0, 1))).toThrow('can be zero');
    expect(toStrings(divide(exactly(1), between(0, 2, true)))).toEqual({ low: '0.5', high: null, lowOpen: false, highOpen: true });
    expect(toStrings(divide(exactly(6), between(2, null)))).toEqual({ low: '0', high: '3', lowOpen: true, highOpen: false });
  });

  it('interval: written ends are rounded outwards', () => {
    const third = exactly(rational.ratio(1n, 3n));
    expect(toStrings(third)).toEqual({ low: '0.333333333333', high: '0.333333333334', lowOpen: false, highOpen: false });
    expect(toStrings(between(null, 5))).toEqual({ low: null, high: '5', lowOpen: true, highOpen: false });
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { barsOf } from './bars.ts';

test('a bar is as long, against the longest, as its value', () => {
  const { bars } = barsOf([59, 105, 28]);
  expect(bars[0]!.width / bars[1]!.width).toBeCloseTo(59 / 105);
  expect(bars[2]!.width / bars[1]!.width).toBeCloseTo(28 / 105);
});

test('bars stand below each other without overlap, inside the drawing', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 2, maxLength: 12 }), (values) => {
      const { bars, width, height } = barsOf(values);
      bars.forEach(({ labelY, y, height: tall, width: long, valueX }, index) => {
        expect(labelY).toBeLessThan(y);
        expect(y + tall).toBeLessThanOrEqual(bars[index + 1]?.labelY ?? height);
        expect(long).toBeGreaterThan(0);
        expect(valueX).toBeLessThan(width);
      });
    }),
  );
});

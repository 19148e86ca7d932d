import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layStages, WIDTH } from './lay.ts';

const amounts = fc.array(
  fc
    .record({ low: fc.nat(9_000_000_000), more: fc.option(fc.nat(9_000_000_000)) })
    .map(({ low, more }) => ({ low, high: more === null ? null : low + more })),
  { maxLength: 4 },
);

test('no bar leaves the drawing, and none lies on another', () => {
  fc.assert(
    fc.property(fc.array(amounts, { minLength: 1, maxLength: 5 }), (stages) => {
      const { height, stages: places } = layStages(stages);
      let above = 0;
      for (const { headY, nothing, bars } of places) {
        expect(headY).toBeGreaterThan(above);
        above = headY;
        for (const { y, width, open, labelY, height: thick } of [
          ...bars,
          ...(nothing ? [{ ...nothing, width: 0, open: 0, labelY: nothing.y }] : []),
        ]) {
          expect(labelY).toBeGreaterThan(above);
          expect(width + open).toBeLessThanOrEqual(WIDTH + 0.001);
          above = y + thick;
        }
      }
      expect(above).toBeLessThanOrEqual(height);
    }),
  );
});

test('bars of one scale keep their proportion, and an open end is drawn beside what is sure', () => {
  const { stages } = layStages([[{ low: 5000, high: 5000 }], [{ low: 4000, high: 4500 }], []]);
  const [received, spent, nothing] = stages;
  expect(received!.bars[0]).toMatchObject({ width: WIDTH, open: 0 });
  expect(spent!.bars[0]!.width).toBeCloseTo(WIDTH * 0.8);
  expect(spent!.bars[0]!.open).toBeCloseTo(WIDTH * 0.1);
  expect([nothing!.bars, nothing!.nothing !== null]).toEqual([[], true]);
});

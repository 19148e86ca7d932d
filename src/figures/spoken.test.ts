import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPublished } from './quantity.ts';
import { inWords, spoken } from './spoken.ts';

test.each([
  ['590元/月', '五百九十元每月'],
  ['40.59%', '百分之四十点五九'],
  ['超过17亿元', '超过十七亿元'],
  ['截至2020年底', '截至二零二零年底'],
  ['打12349，再打110。', '打一二三四九，再打一一零。'],
  ['1207家', '一千二百零七家'],
  ['10个工作日', '十个工作日'],
  ['2016—2020年', '二零一六到二零二零年'],
  ['3～5个月', '三到五个月'],
])('%s is said %s', (written, said) => {
  expect(spoken(written)).toBe(said);
});

test('a whole number in words is read back as the same number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10 ** 12 }), fc.constantFrom(1, 100, 10_000, 1_000_000), (number, round) => {
      const whole = Math.max(1, Math.floor(number / round)) * round;
      expect(readPublished(`${inWords(String(whole))}户`, { reading: 'exact' }).interval.low!.toFraction()).toBe(String(whole));
    }),
    { numRuns: 500 },
  );
});

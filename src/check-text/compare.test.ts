import fc from 'fast-check';
import { expect, test } from 'vitest';
import { interval } from '../figures/interval.ts';
import { agreementOf } from './compare.ts';

test.each([
  ['the same interval', interval('590', '590'), interval('590', '590'), 'same'],
  ['a whole number and its rounded reading', interval('115', '115'), interval('114.5', '115.5'), 'same'],
  ['近18万 for 17.91万', interval('170000', '180000', true, true), interval('179050', '179150'), 'coarser'],
  ['17.912万 for 17.91万', interval('179115', '179125'), interval('179050', '179150'), 'finer'],
  ['1027 for 1207', interval('1027', '1027'), interval('1207', '1207'), 'apart'],
  ['99% for 100%, rounded ends that only touch', interval('98.5', '99.5'), interval('99.5', '100.5'), 'apart'],
  ['超过1 for 1207, a bound that says nothing', interval('1', null, true), interval('1207', '1207'), 'apart'],
] as const)('%s', (_, told, published, agreement) => {
  expect(agreementOf(told, published)).toBe(agreement);
});

test('coarser one way is finer the other way', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10_000 }),
      fc.integer({ min: 1, max: 50 }),
      fc.integer({ min: 51, max: 200 }),
      (middle, narrow, wide) => {
        const [inner, outer] = [narrow, wide].map((width) => interval(String(middle * 1000 - width), String(middle * 1000 + width))) as [
          ReturnType<typeof interval>,
          ReturnType<typeof interval>,
        ];
        expect([agreementOf(outer, inner), agreementOf(inner, outer)]).toEqual(['coarser', 'finer']);
      },
    ),
  );
});

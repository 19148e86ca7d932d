import { expect, test } from 'vitest';
import { asOfText, dateText, placeText } from './wording.ts';

test('the last day of a year is the end of that year, any other day is named', () => {
  expect(asOfText({ asOf: '2020-12-31' })).toBe('截至2020年底');
  expect(asOfText({ asOf: '2020-06-30' })).toBe('截至2020年6月30日');
});

test('whole years are named without their days, other periods with them', () => {
  expect(asOfText({ period: '2016-01-01/2020-12-31' })).toBe('2016—2020年');
  expect(asOfText({ period: '2020-01-01/2020-12-31' })).toBe('2020年');
  expect(asOfText({ period: '2019-03-01/2020-12-31' })).toBe('2019年3月1日至2020年12月31日');
});

test('a rule holds from a day on', () => {
  expect(asOfText({ valid: { from: '2021-07-01' } })).toBe('2021年7月1日起');
});

test('a moment whose day the source does not give keeps the words of the source', () => {
  expect(asOfText({ period: '2016-01-01/2020-12-31', moment: '调整以前' })).toBe('调整以前');
});

test('an observation without any date is refused', () => {
  expect(() => asOfText({})).toThrow('without a date');
});

test('a day and a place are spelled out', () => {
  expect(dateText('2021-07-01')).toBe('2021年7月1日');
  expect(placeText('p6.s4')).toBe('第6段第4句');
});
